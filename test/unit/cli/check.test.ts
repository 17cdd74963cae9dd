import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
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
  readonly path: string;
  readonly code: string;
  readonly severity: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly fix: {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly unknown[];
  } | null;
}

const listed = ({ out }: Run) => JSON.parse(out) as readonly Listed[];
const places = (run: Run) =>
  listed(run).map(({ path, code, startLine }) => `${path}:${startLine} ${code}`);
const read = (test: TestFolder, name: string) => readFile(join(test.path, name), 'utf8');

/** One error that can be mended safely. */
const wrong = '---\ntitle：变分自编码器\n---\n\n文\n';
const mended = '---\ntitle: 变分自编码器\n---\n\n文\n';
/** One warning. */
const dubious = '---\ntitle: 笔记 #1\n---\n\n文\n';
const good = '---\ntitle: 甲\n---\n\n文\n';

describe('zhupi check', () => {
  it('counts the tags of posts alone, not those of authors and lists', async () => {
    const tagged = (tag: string) => `---\ntitle: 甲\ntags: [${tag}]\n---\n文\n`;
    const test = await made({
      'hugo.toml': '',
      'content/posts/a.md': tagged('AI'),
      'content/_index.md': tagged('ai'),
      'content/posts/_index.md': tagged('ai'),
    });
    const run = await test.run('check', '.', '--format', 'json');
    const found = listed(run).filter(({ code }) => code === 'front-matter/tag-variant');
    expect(found.map(({ path }) => path)).not.toContain('./content/posts/a.md');
  });

  it('lists findings with their places, as JSON', async () => {
    const test = await made({ 'n/b.md': good, 'n/a.md': wrong });
    const run = await test.run('check', 'n', '--format', 'json');
    expect({ status: run.status, errors: run.errors }).toEqual({ status: 1, errors: [] });
    const [finding, ...others] = listed(run).filter(({ severity }) => severity === 'error');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      path: 'n/a.md',
      code: 'front-matter/fullwidth-punctuation',
      severity: 'error',
      startLine: 2,
      startColumn: 6,
      endLine: 2,
      endColumn: 7,
      fix: { safe: true, edits: [{ startLine: 2 }] },
    });
    expect(finding?.message).not.toBe('');
    expect(finding).not.toHaveProperty('accepted');
  });

  it('sorts by path, then position, and counts no byte order mark', async () => {
    const two = '\ufeff---\r\ntitle：甲\r\nsummary：乙\r\n---\r\n';
    const test = await made({ 'b.md': two, 'a/c.md': wrong, 'a.md': wrong });
    const run = await test.run('check', '.', 'b.md', '--format=json', '--min-severity', 'error');
    expect(places(run).map(place => place.split(' ')[0])).toEqual([
      './a.md:2',
      './a/c.md:2',
      './b.md:2',
      './b.md:3',
    ]);
    expect(listed(run)[2]).toMatchObject({ startColumn: 6, endColumn: 7 });
  });

  it('points at the place like a compiler', async () => {
    const test = await made({ 'a.md': wrong, 'b.md': dubious, 'c.md': good });
    const { out, status } = await test.run('check', '.');
    const [head, source, pointer] = out.split('\n');
    expect(head).toMatch(/^\.\/a\.md:2:6 error .+ front-matter\/fullwidth-punctuation$/);
    expect(source).toBe('  2 | title：变分自编码器');
    expect(pointer).toBe('    |      ^^');
    expect(out).toMatch(/\n\n\.\/b\.md:2:\d+ warning .+ front-matter\/lost-text\n/);
    expect(out).toMatch(/\n\n1 error, 1 warning in 2 of 3 notes\.\n$/);
    expect(out).not.toContain('\u001b');
    expect(status).toBe(1);
  });

  it('is coloured where a person looks', async () => {
    const test = await made({ 'a.md': wrong });
    const { out } = await test.runWith({ isColoured: true }, 'check', 'a.md');
    expect(out).toContain('\u001b[31m');
  });

  it('speaks Chinese', async () => {
    const test = await made({ 'a.md': wrong, 'b.md': good });
    expect((await test.run('check', 'a.md', '--lang', 'zh-cn')).out).toMatch(
      /^a\.md:2:6 错误 [^]*\n1 篇笔记中的 1 篇有 1 个错误。\n$/,
    );
    expect((await test.run('check', 'b.md', '--lang', 'zh-cn')).out).toBe('1 篇笔记没有问题。\n');
  });

  it('ends with 1 for errors, for warnings only where it is strict', async () => {
    const test = await made({ 'e.md': wrong, 'w.md': dubious, 'g.md': good });
    const status = async (...args: readonly string[]) => (await test.run('check', ...args)).status;
    expect(await status('g.md')).toBe(0);
    expect(await status('g.md', '--strict')).toBe(0);
    expect(await status('w.md')).toBe(0);
    expect(await status('w.md', '--strict')).toBe(1);
    expect(await status('e.md', '--min-severity', 'error', '--format', 'json')).toBe(1);
  });

  it('shows what is at least as severe as was asked for', async () => {
    const test = await made({ 'e.md': wrong, 'w.md': dubious });
    const run = await test.run('check', '.', '--min-severity=error');
    expect(run.out).toContain('e.md:2:6');
    expect(run.out).not.toContain('w.md:2');
  });

  it('lists what is off as a hint, in JSON alone', async () => {
    const future = '---\ntitle: 甲\ndate: 2026-11-26\n---\n';
    const test = await made({ 'a.md': future });
    const codes = async (...args: readonly string[]) =>
      listed(await test.run('check', 'a.md', '--format', 'json', ...args))
        .filter(({ severity }) => severity === 'hint')
        .map(({ code }) => code);
    expect(await codes('--now', '2026-11-25')).toContain('front-matter/future-date');
    expect(await codes('--now', '2026-11-25T23:59:00')).toContain('front-matter/future-date');
    expect(await codes('--now', '2026-11-26')).not.toContain('front-matter/future-date');
    const text = await test.run('check', 'a.md', '--now', '2026-11-25', '--min-severity', 'hint');
    expect(text.out).toBe('No problems in 1 note.\n');
  });

  it('takes profile and levels from the nearest settings, options before them', async () => {
    const settings =
      '{ "zhupi.site.profile": "none", // 略过\n "zhupi.problems.levels": {"front-matter/fullwidth-punctuation": "off"}, }';
    const test = await made({ 'a/.vscode/settings.json': settings, 'a/b/c.md': wrong });
    expect((await test.run('check', 'a')).status).toBe(0);
    const codes = listed(
      await test.run('check', 'a', '--profile', 'generic', '--format', 'json'),
    ).map(({ code }) => code);
    expect(codes).not.toContain('front-matter/fullwidth-punctuation');
    await test.remove();
    const other = await made({ 'a.md': wrong });
    expect((await other.run('check', 'a.md', '--profile', 'none')).status).toBe(0);
  });

  it('takes globs of levels from the folder of the settings, not from those above', async () => {
    const levels = '{"zhupi.problems.levels": {"front-matter/*": {"old/**": "off"}}}';
    const test = await made({
      'old/blog/.vscode/settings.json': levels,
      'old/blog/a.md': wrong,
      'old/blog/old/b.md': wrong,
    });
    const run = await test.run('check', 'old', '--format', 'json', '--min-severity', 'error');
    expect(places(run).map(place => place.split(':')[0])).toEqual(['old/blog/a.md']);
  });

  it('holds the tags of all posts of a site against each other', async () => {
    const post = (tag: string) => `---\ntitle: 甲\ndate: 2023-01-15\ntags: [${tag}]\n---\n`;
    const test = await made({
      'contentlayer.config.ts': "filePathPattern: 'blog/**/*.mdx', contentType: 'mdx'",
      'data/blog/a.mdx': post('C++'),
      'data/blog/b.mdx': post('C'),
      'data/blog/c.mdx': post('C'),
      'data/blog/d.mdx': `${post('C#').replace('tags:', '# zhupi-disable-next-line\ntags:')}`,
    });
    const run = await test.run('check', '.', '--format', 'json');
    expect(places(run)).toEqual(['./data/blog/a.mdx:4 publish/tag-slug']);
  });

  it('leaves out what is excluded, and tells of what it can’t read', async () => {
    const test = await made({
      'a.md': wrong,
      'old/b.md': wrong,
      'gbk.md': Uint8Array.from([0xd6, 0xd0]),
    });
    const run = await test.run('check', '.', 'none.md', '--exclude', 'old', '--format', 'json');
    expect(new Set(listed(run).map(({ path }) => path))).toEqual(new Set(['./a.md']));
    expect(run.status).toBe(2);
    expect(run.errors).toEqual([
      'Can’t read none.md: there is no such file or folder.',
      'Skipped ./gbk.md: it is not encoded in UTF-8.',
    ]);
    expect((await test.run('check', 'gbk.md')).status).toBe(0);
  });

  it.each<readonly [string, readonly string[]]>([
    ['Which notes? Use: zhupi check PATH…', []],
    [
      '--now can’t be “2026-02-30”, only a day such as 2026-11-25.',
      ['a.md', '--now', '2026-02-30'],
    ],
    ['--now can’t be “morgen”, only a day such as 2026-11-25.', ['a.md', '--now', 'morgen']],
    ['--fix takes no value.', ['a.md', '--fix=yes']],
    ['There is no option “--fixes” here. See zhupi --help.', ['a.md', '--fixes']],
    [
      '--min-severity can’t be “bad”, only error, warning, info, hint.',
      ['a.md', '--min-severity', 'bad'],
    ],
  ])('says %s', async (message, args) => {
    const test = await made({ 'a.md': good });
    expect(await test.run('check', ...args)).toEqual({ status: 2, out: '', errors: [message] });
  });
});

describe('zhupi check --fix', () => {
  it('makes the safe fixes, and nothing the second time', async () => {
    const test = await made({ 'a.md': wrong, 'c.md': good });
    const { out, status } = await test.run('check', '.', '--fix');
    expect(status).toBe(0);
    expect(out).toBe('Mended 1 problem in 1 note.\nNo problems in 2 notes.\n');
    expect(await read(test, 'a.md')).toBe(mended);
    const before = await stat(join(test.path, 'a.md'));
    expect((await test.run('check', '.', '--fix')).out).toBe('No problems in 2 notes.\n');
    expect((await stat(join(test.path, 'a.md'))).ino).toBe(before.ino);
  });

  it('keeps byte order mark, line ends, links and who may read the file', async () => {
    const test = await made({ 'n/a.md': `\ufeff${wrong.replaceAll('\n', '\r\n')}` });
    await chmod(join(test.path, 'n/a.md'), 0o640);
    await symlink('n/a.md', join(test.path, 'link.md'));
    await test.run('check', 'link.md', '--fix');
    expect(await read(test, 'n/a.md')).toBe(`\ufeff${mended.replaceAll('\n', '\r\n')}`);
    expect((await stat(join(test.path, 'n/a.md'))).mode & 0o777).toBe(0o640);
  });

  it('tells what is left in JSON', async () => {
    const both = '---\ntitle：笔记 #1 和\nsummary: 乙 #丙\n---\n';
    const test = await made({ 'a.md': both });
    const codes = listed(await test.run('check', 'a.md', '--fix', '--format', 'json')).map(
      ({ code }) => code,
    );
    expect(codes).not.toContain('front-matter/fullwidth-punctuation');
  });
});
