import { build, type BuildOptions } from 'esbuild';
import { cp, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleAll } from './bundle';
import type { Outcome } from './outcome';
import { outFolder, root } from './root';

/** Where the suites lie, built: a development extension, and `index.js` with the suites. */
export const suitesFolder = join(outFolder, 'suites');

const forEveryHost: BuildOptions = {
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
};

/** Bundles the suites without any module of Node, for every kind of extension host. */
export async function buildSuites(): Promise<void> {
  const extension = join(root, 'test/vscode/extension');
  await mkdir(suitesFolder, { recursive: true });
  await cp(join(extension, 'package.json'), join(suitesFolder, 'package.json'));
  await build({
    entryPoints: [join(extension, 'extension.ts')],
    outfile: join(suitesFolder, 'extension.js'),
    define: { memoryFiles: JSON.stringify(await notesInBase64()) },
    ...forEveryHost,
  });
  await bundleAll('test/vscode', '.suite.ts', `export { run } from './test/vscode/harness';`, {
    outfile: join(suitesFolder, 'index.js'),
    ...forEveryHost,
  });
}

/** The notes of the suites by their path, for a folder that is in memory alone. */
async function notesInBase64(): Promise<Readonly<Record<string, string>>> {
  const notes = join(root, 'test/vscode/workspaces/notes');
  const files: Record<string, string> = {};
  for (const name of await readdir(notes, { recursive: true })) {
    if ((await stat(join(notes, name))).isDirectory()) continue;
    files[`/notes/${name.replaceAll('\\', '/')}`] = await readFile(join(notes, name), 'base64');
  }
  return files;
}

/** The outcome that a line of VS Code's console tells, or null. */
export function outcomeIn(line: string): Outcome | null {
  const [, json] = /ZHUPI-OUTCOME (\{.*\})/.exec(line) ?? [];
  return json === undefined ? null : (JSON.parse(json) as Outcome);
}

/** What the suites find about the place where they run, to be held against what was meant. */
export interface Place {
  /** Whether Zhupi runs in a web worker. */
  readonly worker: boolean;
  /** The scheme of the first folder. */
  readonly scheme: string;
  readonly trusted: boolean;
  readonly folders: number;
  readonly version: string;
}

/** The place that a line of VS Code's console tells of, or null. */
export function placeIn(line: string): Place | null {
  const [, json] = /ZHUPI-PLACE (\{.*\})/.exec(line) ?? [];
  return json === undefined ? null : (JSON.parse(json) as Place);
}
