import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { acceptedFinding, Baseline } from '../../../src/core/checks/baseline';
import { parseNote } from '../../../src/core/note/parseNote';
import { TestFolder, type Run } from './testTerminal';

let folder: TestFolder | undefined;

async function made(files: Readonly<Record<string, string | Uint8Array>>): Promise<TestFolder> {
  folder = await TestFolder.with(files);
  return folder;
}

afterEach(async () => {
  await folder?.remove();
  folder = undefined;
});

interface Listed {
  readonly severity: string;
  readonly startLine: number;
  readonly accepted?: boolean;
}

const listed = ({ out }: Run) => JSON.parse(out) as readonly Listed[];
const read = (test: TestFolder, name: string) => readFile(join(test.path, name), 'utf8');

/** One error that can be mended safely. */
const wrong = '---\ntitle：变分自编码器\n---\n\n文\n';

describe('the baseline', () => {
  async function withBaseline(text = wrong, path = 'posts/a.md'): Promise<TestFolder> {
    const test = await made({ [path]: text });
    const [finding] = listed(await test.run('check', path, '--format', 'json')).filter(
      ({ severity }) => severity === 'error',
    );
    const note = parseNote(text);
    const start = note.lines.startOf((finding?.startLine ?? 1) - 1);
    const entry = acceptedFinding(path, note, {
      problem: { code: 'front-matter/fullwidth-punctuation', found: '：', meant: ': ' },
      span: { start, end: start },
      severity: 'error',
      isOff: false,
      fixes: [],
    });
    await test.remove();
    return made({ [path]: text, '.vscode/zhupi-baseline.json': new Baseline([entry]).written() });
  }

  it('keeps accepted findings out of the text, the exit status and the fixes', async () => {
    const test = await withBaseline();
    const run = await test.run('check', 'posts', '--fix');
    expect([run.status, run.out]).toEqual([0, 'No problems in 1 note (1 accepted).\n']);
    expect(await read(test, 'posts/a.md')).toBe(wrong);
    const [finding] = listed(await test.run('check', 'posts', '--format', 'json'));
    expect(finding?.accepted).toBe(true);
  });

  it('is ignored where that is asked for', async () => {
    const test = await withBaseline();
    expect((await test.run('check', 'posts', '--no-baseline')).status).toBe(1);
  });

  it('knows a line again after it moved, and no other', async () => {
    const test = await withBaseline();
    const { path } = test;
    const entry = await readFile(join(path, '.vscode/zhupi-baseline.json'), 'utf8');
    const files = (text: string) => ({ 'posts/a.md': text, '.vscode/zhupi-baseline.json': entry });
    await test.remove();
    const moved = await made(files(`---\n# 注\n${wrong.slice(4)}`));
    expect((await moved.run('check', 'posts')).status).toBe(0);
    await moved.remove();
    const twice = await made(files(wrong.replace('变分', '对抗')));
    expect((await twice.run('check', 'posts')).status).toBe(1);
  });

  it('that is broken is told of once', async () => {
    const test = await made({
      'a.md': wrong,
      'b.md': wrong,
      '.vscode/zhupi-baseline.json': '[',
    });
    const run = await test.run('check', '.');
    expect(run.status).toBe(2);
    expect(run.errors).toHaveLength(1);
    expect(run.errors[0]).toMatch(/zhupi-baseline\.json can’t be understood\./);
    expect((await test.run('check', '.', '--no-baseline')).status).toBe(1);
  });
});
