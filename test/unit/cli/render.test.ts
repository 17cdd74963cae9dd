import { mkdir, readdir, readFile } from 'node:fs/promises';
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

const read = (test: TestFolder, name: string) => readFile(join(test.path, name), 'utf8');

describe('zhupi render', () => {
  it('writes the page and says nothing', async () => {
    const test = await made({ 'a.md': '# 甲\n\n$x$\n' });
    expect(await test.run('render', 'a.md', '-o', 'a.html')).toEqual({
      status: 0,
      out: '',
      errors: [],
    });
    const html = await read(test, 'a.html');
    expect(html).toContain('<title>甲</title>');
    expect(html).toContain('class="katex"');
    expect(await readdir(test.path)).toEqual(['a.html', 'a.md']);
  });

  it('takes theme and macros from where they are given', async () => {
    const test = await made({
      '.vscode/settings.json': '{ // 宏\n "markdown.math.macros": { "\\\\R": "\\\\mathbb{R}" }, }',
      'n/a.md': '$\\R$\n',
    });
    await test.run('render', 'n/a.md', '--output=a.html', '--theme', 'dark');
    const html = await read(test, 'a.html');
    expect(html).toContain('data-theme="dark"');
    expect(html).not.toContain('zhupi-math-error"');
  });

  it.each<readonly [settings: string, config: string, hasBreak: boolean]>([
    ['{}', 'title: a', true],
    ['{}', 'marked: { breaks: false }', false],
    ['{ "markdown.preview.breaks": false }', 'title: a', false],
    ['{ "markdown.preview.breaks": true }', 'marked: { breaks: false }', true],
  ])('ends lines as its site does, with settings %s and %s', async (settings, config, hasBreak) => {
    const test = await made({
      '.vscode/settings.json': settings,
      '_config.yml': config,
      'scaffolds/post.md': '',
      'source/_posts/a.md': '甲\n乙\n',
    });
    await test.run('render', 'source/_posts/a.md', '-o', 'a.html');
    expect((await read(test, 'a.html')).includes('甲<br>')).toBe(hasBreak);
  });

  it('lets relative addresses lead where they led from the note', async () => {
    const test = await made({ 'n/笔记/a.md': '![](../图.png) [b](b.md#x) [c](#c) [d](/d.md)\n' });
    await mkdir(join(test.path, 'out'));
    await test.run('render', 'n/笔记/a.md', '-o', 'out/a.html');
    const html = await read(test, 'out/a.html');
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) =>
      decodeURI(address ?? ''),
    );
    expect(addresses).toEqual(['../n/笔记/../图.png', '../n/笔记/b.md#x', '#c', '/d.md']);
  });

  it('finds what the note’s site serves, and reads formulas as it does', async () => {
    const test = await made({
      '_config.yml': 'root: /blog/\npost_asset_folder: true\n',
      'scaffolds/post.md': '',
      'source/_posts/vae.md':
        '![](/images/甲.png) ![](乙.png) ![](无.png) [c](/2023/01/15/gan/)\n\n$x\\_1$\n',
      'source/_posts/gan.md': '',
      'source/images/甲.png': '',
      'source/_posts/vae/乙.png': '',
    });
    await test.run('render', 'source/_posts/vae.md', '-o', 'a.html');
    const html = await read(test, 'a.html');
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) =>
      decodeURI(address ?? ''),
    );
    expect(addresses).toEqual([
      'source/images/甲.png',
      'source/_posts/vae/乙.png',
      'source/_posts/无.png',
      'source/_posts/gan.md',
    ]);
    expect(html).toContain('>x_1</annotation>');
    expect(html).not.toContain('zhupi-site"');
  });

  it('reads notes by their dialect', async () => {
    const test = await made({ 'a.mdx': 'import X from "x"\n\n<Card>内</Card>\n' });
    await test.run('render', 'a.mdx', '-o', 'a.html');
    expect(await read(test, 'a.html')).toContain('data-name="Card"');
  });
});

describe('a page that can’t be written', () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      'a missing file',
      ['none.md', '-o', 'x.html'],
      'Can’t read none.md: there is no such file or folder.',
    ],
    ['a folder', ['n', '-o', 'x.html'], 'Can’t read n: it is a folder.'],
    [
      'another encoding',
      ['gbk.md', '-o', 'x.html'],
      'Can’t render gbk.md: it is not encoded in UTF-8.',
    ],
    ['a binary', ['binary.md', '-o', 'x.html'], 'Can’t render binary.md: it is not a text file.'],
    [
      'no folder to write to',
      ['a.md', '-o', 'none/x.html'],
      'Can’t write none/x.html: there is no such file or folder.',
    ],
    [
      'a file for a folder',
      ['a.md', '-o', 'a.md/x.html'],
      'Can’t write a.md/x.html: a part of the path is a file, not a folder.',
    ],
    ['a folder for a file', ['a.md', '-o', 'n'], 'Can’t write n: it is a folder.'],
    [
      'the note itself',
      ['a.md', '-o', './a.md'],
      './a.md is the note itself: name another file to write to.',
    ],
    ['no output', ['a.md'], 'Where to? Name the page to write: -o OUT.html'],
    ['an output without a name', ['a.md', '-o'], '-o needs a value.'],
    ['no note', ['-o', 'x.html'], 'Which note? Use: zhupi render FILE -o OUT.html'],
    ['two notes', ['a.md', 'gbk.md', '-o', 'x.html'], 'render takes one note at a time.'],
    [
      'an unknown theme',
      ['a.md', '-o', 'x.html', '--theme', 'blue'],
      '--theme can’t be “blue”, only light, dark, auto.',
    ],
    [
      'an unknown option',
      ['a.md', '-o', 'x.html', '--thme'],
      'There is no option “--thme” here. See zhupi --help.',
    ],
  ])(
    'because of %s is told in a sentence, and nothing is left behind',
    async (_why, args, sentence) => {
      const test = await made({
        'a.md': '文\n',
        'gbk.md': new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]),
        'binary.md': new Uint8Array(100),
        'n/b.md': '文\n',
      });
      expect(await test.run('render', ...args)).toEqual({ status: 2, out: '', errors: [sentence] });
      expect(await readdir(test.path)).toEqual(['a.md', 'binary.md', 'gbk.md', 'n']);
      expect(await readdir(join(test.path, 'n'))).toEqual(['b.md']);
      expect(await read(test, 'a.md')).toBe('文\n');
    },
  );

  it('leaves an older page as it was', async () => {
    const test = await made({ 'a.md': new Uint8Array([0xff]), 'a.html': '旧' });
    await test.run('render', 'a.md', '-o', 'a.html');
    expect(await read(test, 'a.html')).toBe('旧');
  });
});
