import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { TestFolder } from './testTerminal';

let folder: TestFolder | undefined;

async function made(files: Readonly<Record<string, string | Uint8Array>>): Promise<TestFolder> {
  folder = await TestFolder.with(files);
  return folder;
}

afterEach(async () => {
  await folder?.remove();
  folder = undefined;
});

const red = '<font color="red">疑</font>\n';

/** The paths of the notes in which a run found annotations. */
async function pathsOf(test: TestFolder, ...args: readonly string[]): Promise<string[]> {
  const { out } = await test.run('annotations', '--format', 'json', ...args);
  return (JSON.parse(out) as { path: string }[]).map(({ path }) => path);
}

describe('zhupi annotations', () => {
  it('lists them like a compiler', async () => {
    const test = await made({ 'a.md': `# 甲\n\n见 ${red}` });
    expect(await test.run('annotations', 'a.md')).toEqual({
      status: 0,
      out: 'a.md:3:3  red  疑\n',
      errors: [],
    });
  });

  it('lists them as JSON, in lines and columns from 1, ends exclusive', async () => {
    const test = await made({ 'a.md': `# 甲\n\n😀见<font color="#F00">$x$\n与</font>\n` });
    const { out } = await test.run('annotations', 'a.md', '--format=json');
    expect(JSON.parse(out)).toEqual([
      {
        path: 'a.md',
        line: 3,
        column: 4,
        endLine: 4,
        endColumn: 9,
        color: '#F00',
        ink: 'red',
        text: 'x 与',
        heading: '甲',
      },
    ]);
  });

  it('lists them as Markdown, under their notes and headings', async () => {
    const test = await made({
      'a b.md': `${red}\n# 甲\n\n${red}\n${red}`,
      'c.md': '<font color="blue">*b*|c</font>\n',
    });
    const { out } = await test.run('annotations', '.', '--format', 'md', '--lang', 'zh-cn');
    expect(out).toBe(
      [
        '# 批注',
        '',
        '## ./a b.md',
        '',
        '- [1](./a%20b.md#L1) red: 疑',
        '',
        '### 甲',
        '',
        '- [5](./a%20b.md#L5) red: 疑',
        '- [7](./a%20b.md#L7) red: 疑',
        '',
        '## ./c.md',
        '',
        '- [1](./c.md#L1) blue: b\\|c',
        '',
      ].join('\n'),
    );
  });

  it('gives an empty list where there are none', async () => {
    const test = await made({ 'a.md': '文\n' });
    expect((await test.run('annotations', 'a.md', '--format', 'json')).out).toBe('[]\n');
    expect((await test.run('annotations', 'a.md')).out).toBe('');
  });

  it('counts columns as editors do behind a byte order mark, and lines by any line end', async () => {
    const test = await made({ 'a.md': `\ufeff${red}`, 'b.md': `甲\r\n\r\n${red}` });
    expect((await test.run('annotations', 'a.md', 'b.md')).out).toBe(
      'a.md:1:1  red  疑\nb.md:3:1  red  疑\n',
    );
  });
});

describe('the notes that are looked at', () => {
  it('are those below a folder, as given and in order', async () => {
    const test = await made({
      'n/b.md': red,
      'n/a/z.mdx': red,
      'n/c.markdown': red,
      'n/d.txt': red,
      'n/A.MD': red,
    });
    const below = ['n/A.MD', 'n/a/z.mdx', 'n/b.md', 'n/c.markdown'];
    expect(await pathsOf(test, 'n')).toEqual(below);
    expect(await pathsOf(test, 'n/')).toEqual(below);
    expect(await pathsOf(test, './n')).toEqual(below.map(path => `./${path}`));
    expect(await pathsOf(test, join(test.path, 'n'))).toEqual(
      below.map(path => `${test.path}/${path}`),
    );
  });

  it('are none of node_modules, dot folders, or what .gitignore names', async () => {
    const test = await made({
      '.git/HEAD': '',
      '.gitignore': 'out/\n*.tmp.md\n',
      'n/.gitignore': '!keep.tmp.md\n/only-here.md\n',
      'n/a.md': red,
      'n/x.tmp.md': red,
      'n/keep.tmp.md': red,
      'n/only-here.md': red,
      'n/deep/only-here.md': red,
      'n/out/a.md': red,
      'n/node_modules/p/README.md': red,
      'n/.hidden/a.md': red,
    });
    expect(await pathsOf(test, 'n')).toEqual(['n/a.md', 'n/deep/only-here.md', 'n/keep.tmp.md']);
  });

  it('are those of an ignored folder or file that was named', async () => {
    const test = await made({ '.git/HEAD': '', '.gitignore': 'drafts/\n', 'drafts/a.md': red });
    expect(await pathsOf(test, 'drafts')).toEqual(['drafts/a.md']);
    expect(await pathsOf(test, 'drafts/a.md')).toEqual(['drafts/a.md']);
    expect(await pathsOf(test, '.')).toEqual([]);
  });

  it('are not those that --exclude names', async () => {
    const test = await made({ 'n/a.md': red, 'n/b.md': red, 'n/c/a.md': red, 'n/d/e.md': red });
    expect(await pathsOf(test, 'n', '--exclude', 'c/', '--exclude', 'b.md')).toEqual([
      'n/a.md',
      'n/d/e.md',
    ]);
    expect(await pathsOf(test, 'n', '--exclude=n/d/**')).toEqual(['n/a.md', 'n/b.md', 'n/c/a.md']);
  });

  it('are each looked at once', async () => {
    const test = await made({ 'n/a.md': red });
    expect(await pathsOf(test, 'n/a.md', 'n', './n')).toEqual(['n/a.md']);
  });

  it('do not go in circles through links', async () => {
    const test = await made({ 'n/a.md': red });
    await symlink(test.path, join(test.path, 'n', 'up'));
    expect(await pathsOf(test, 'n')).toEqual(['n/a.md']);
  });
});

describe('files that are no notes', () => {
  it('are skipped with a word about why, and change nothing else', async () => {
    const test = await made({
      'a.md': red,
      'big.md': 'x'.repeat(5 * 1024 * 1024 + 1),
      'binary.md': new Uint8Array(100),
      'gbk.md': new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]),
    });
    expect(await test.run('annotations', '.')).toEqual({
      status: 0,
      out: './a.md:1:1  red  疑\n',
      errors: [
        'Skipped ./big.md: it is larger than 5 MB.',
        'Skipped ./binary.md: it is not a text file.',
        'Skipped ./gbk.md: it is not encoded in UTF-8.',
      ],
    });
  });

  it('are not notes with a stray NUL byte, nor empty ones', async () => {
    const test = await made({ 'a.md': `${'文'.repeat(100)}\0\n\n${red}`, 'b.md': '' });
    expect(await test.run('annotations', 'a.md', 'b.md')).toMatchObject({ status: 0, errors: [] });
  });

  it('are named where they can’t be read, and the others are still done', async () => {
    const test = await made({ 'a.md': red });
    expect(await test.run('annotations', 'none.md', 'a.md', 'a.md/b.md')).toEqual({
      status: 2,
      out: 'a.md:1:1  red  疑\n',
      errors: [
        'Can’t read none.md: there is no such file or folder.',
        'Can’t read a.md/b.md: a part of the path is a file, not a folder.',
      ],
    });
  });
});
