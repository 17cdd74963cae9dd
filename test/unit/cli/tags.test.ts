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

const post = (...lines: readonly string[]) => `---\ntitle: 甲\n${lines.join('\n')}\n---\n文\n`;

const files = {
  'a.md': post('tags: [NLP, BERT]'),
  'b.md': post('tags:', '  - NLP', '  - NLP/预训练', 'draft: true'),
  'c.md': post("tags: ['6.824', C++]"),
  'd.md': post('tags: []'),
  'note.md': '没有元数据的笔记\n',
};

describe('zhupi tags', () => {
  it('lists tags with their posts as JSON, those below others under them', async () => {
    const test = await made(files);
    const { status, out, errors } = await test.run('tags', '.', '--format', 'json');
    expect([status, errors]).toEqual([0, []]);
    expect(JSON.parse(out)).toEqual([
      { tag: '6.824', count: 1, drafts: 0, posts: ['./c.md'], children: [] },
      { tag: 'BERT', count: 1, drafts: 0, posts: ['./a.md'], children: [] },
      { tag: 'C++', count: 1, drafts: 0, posts: ['./c.md'], children: [] },
      {
        tag: 'NLP',
        count: 2,
        drafts: 1,
        posts: ['./a.md', './b.md'],
        children: [{ tag: 'NLP/预训练', count: 1, drafts: 1, posts: ['./b.md'], children: [] }],
      },
      { tag: null, count: 1, drafts: 0, posts: ['./d.md'], children: [] },
    ]);
  });

  it('lists them for a reader, the most used first', async () => {
    const test = await made(files);
    expect((await test.run('tags', '.')).out).toBe(
      [
        '2  NLP  (1 draft)',
        '1    NLP/预训练  (1 draft)',
        '1  6.824',
        '1  BERT',
        '1  C++',
        '1  (no tags)',
        '',
      ].join('\n'),
    );
    expect((await test.run('tags', '.', '--lang', 'zh-cn')).out).toContain('1  （无标签）\n');
  });

  it('reads TOML and JSON as well', async () => {
    const test = await made({
      'hugo.toml': '',
      'content/posts/a.md': '+++\ntitle = "甲"\ntags = ["NLP"]\ndraft = true\n+++\n文\n',
      'content/posts/b.md': '{"title": "乙", "tags": ["NLP"]}\n\n文\n',
    });
    const { out } = await test.run('tags', '.', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([{ tag: 'NLP', count: 2, drafts: 1 }]);
    // Known, and not checked.
    const checked = await test.run('check', '.', '--format', 'json');
    expect([checked.status, JSON.parse(checked.out)]).toEqual([0, []]);
  });

  it('lists what the editor lists: no authors, pages and lists of a site', async () => {
    const test = await made({
      'starter/contentlayer.config.ts': '',
      'starter/data/blog/a.mdx': post('tags: [甲]'),
      'starter/data/authors/default.mdx': '---\nname: 默认\n---\n',
      'starter/README.md': post('tags: [自述]'),
      'hugo/hugo.toml': '',
      'hugo/content/_index.md': '---\ntitle: 首页\n---\n',
      'hugo/content/posts/_index.md': '---\ntitle: 文章\n---\n',
      'hugo/content/posts/a.md': post('tags: [乙]'),
      'hugo/content/posts/没有元数据.md': '文\n',
    });
    const listed = async (path: string, ...more: readonly string[]) => {
      const { out } = await test.run('tags', path, '--format=json', ...more);
      return (JSON.parse(out) as { tag: string; posts: string[] }[]).map(({ tag, posts }) => [
        tag,
        ...posts,
      ]);
    };
    expect(await listed('starter')).toEqual([['甲', 'starter/data/blog/a.mdx']]);
    expect(await listed('starter', '--profile=tailwind-nextjs')).toEqual([
      ['甲', 'starter/data/blog/a.mdx'],
    ]);
    expect(await listed('hugo')).toEqual([
      ['乙', 'hugo/content/posts/a.md'],
      [null, 'hugo/content/posts/没有元数据.md'],
    ]);
  });

  it('lists what the setting for posts names, and nothing else', async () => {
    const test = await made({
      'w/.vscode/settings.json': '{"zhupi.library.posts": ["posts/**/*.md", 7]}',
      'w/posts/a.md': post('tags: [甲]'),
      'w/posts/b/无.md': '文\n',
      'w/a.md': post('tags: [乙]'),
    });
    const { out } = await test.run('tags', 'w', '--format=json');
    expect(JSON.parse(out)).toMatchObject([
      { tag: '甲', posts: ['w/posts/a.md'] },
      { tag: null, posts: ['w/posts/b/无.md'] },
    ]);
  });

  it('does not nest on a site whose tags are flat, and reads words where the site does', async () => {
    const test = await made({
      'flat/contentlayer.config.ts': '',
      'flat/data/blog/a.mdx': post('tags: [a/b]'),
      'jekyll/_config.yml': '',
      'jekyll/_posts/2023-01-15-x.md': post('tags: nlp 自编码'),
    });
    const tagsOf = async (path: string, ...more: readonly string[]) => {
      const { out } = await test.run('tags', path, '--format=json', ...more);
      return (JSON.parse(out) as { tag: string; children: unknown[] }[]).map(
        ({ tag, children }) => [tag, children.length],
      );
    };
    expect(await tagsOf('flat')).toEqual([['a/b', 0]]);
    expect(await tagsOf('flat', '--profile', 'hugo')).toEqual([['a', 1]]);
    expect(await tagsOf('jekyll')).toEqual([
      ['nlp', 0],
      ['自编码', 0],
    ]);
  });

  it('takes tags as they are written, whatever YAML makes of them', async () => {
    const test = await made({
      'a.md': post('tags: [1.10, 2023-01-15, true, null, ~, {x: 1}, [嵌套, [深]], "a, b", ""]'),
      'b.md': post('tags: AI'),
      'c.md': post('tags: {a: b}'),
      'd.md': post('tags:'),
    });
    const { out } = await test.run('tags', '.', '--format', 'json');
    expect((JSON.parse(out) as { tag: string | null }[]).map(({ tag }) => tag)).toEqual([
      '1.10',
      '2023-01-15',
      'AI',
      'a, b',
      'true',
      '嵌套',
      '深',
      null,
    ]);
  });

  it('reads what can be read of a broken front matter, and leaves templates out', async () => {
    const test = await made({
      'hugo.toml': '',
      'content/a.md': '---\ntags: [AI]\ntitle: "甲\n---\n文\n',
      'content/b.md': '+++\ntags = ["AI"]\n+++\n',
      'archetypes/default.md': post('tags: [模板]'),
    });
    const { status, out } = await test.run('tags', '.', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { tag: 'AI', posts: ['./content/a.md', './content/b.md'] },
    ]);
  });

  it('names what can’t be read and goes on', async () => {
    const test = await made({ 'a.md': post('tags: [AI]'), 'binary.md': new Uint8Array(100) });
    expect(await test.run('tags', 'none.md', '.')).toEqual({
      status: 2,
      out: '1  AI\n',
      errors: [
        'Skipped ./binary.md: it is not a text file.',
        'Can’t read none.md: there is no such file or folder.',
      ],
    });
    expect((await test.run('tags')).status).toBe(2);
    expect((await test.run('tags', '.', '--profile', 'wordpress')).status).toBe(2);
  });

  it('gives an empty list where there are no posts', async () => {
    const test = await made({ 'a.md': '文\n' });
    expect((await test.run('tags', '.', '--format', 'json')).out).toBe('[]\n');
    expect((await test.run('tags', '.')).out).toBe('');
  });
});
