import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from '../../../src/cli/runCli';
import type { Terminal } from '../../../src/cli/terminal';

/** What a run of the command line left behind. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly errors: readonly string[];
}

/** A folder of files, made for one test. */
export class TestFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async with(files: Readonly<Record<string, string | Uint8Array>>): Promise<TestFolder> {
    const folder = new TestFolder(await mkdtemp(join(tmpdir(), 'zhupi-')));
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder.path, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
    return folder;
  }

  /** Runs the command line in the folder, in English unless the arguments or settings say other. */
  async run(...args: readonly string[]): Promise<Run> {
    return this.runWith({}, ...args);
  }

  async runWith(changes: Partial<Terminal>, ...args: readonly string[]): Promise<Run> {
    let out = '';
    const errors: string[] = [];
    const status = await runCli(args, {
      cwd: this.path,
      env: {},
      locale: 'en-US',
      isColoured: false,
      out: text => {
        out += text;
      },
      error: line => {
        errors.push(line);
      },
      progress: () => undefined,
      version: () => '1.2.3',
      pageStyles: () => Promise.resolve({ note: '.note {}', katex: '.katex {}', font: () => null }),
      ...changes,
    });
    return { status, out, errors };
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true });
  }
}
