import { describe, expect, it } from 'vitest';
import type { Token } from 'markdown-it';
import { parseNote } from '../../../src/core/note/parseNote';

/** All tokens of a note in one row. */
function tokensOf(text: string, dialect: 'markdown' | 'mdx' = 'markdown'): Token[] {
  return parseNote(text, { dialect }).blocks.flatMap(({ tokens }) =>
    tokens.flatMap(token => [token, ...(token.children ?? [])]),
  );
}

function types(text: string, dialect: 'markdown' | 'mdx' = 'markdown'): string[] {
  return tokensOf(text, dialect).map(({ type }) => type);
}

describe('a block', () => {
  it('knows its lines and characters, blank lines left out', () => {
    const text = '---\ntitle: 甲\n---\n\n第一段\n第二行\n\n- 项\n\n\n末';
    const places = parseNote(text).blocks.map(({ line, endLine, span }) => [
      line,
      endLine,
      text.slice(span.start, span.end),
    ]);
    expect(places).toEqual([
      [4, 6, '第一段\n第二行'],
      [7, 8, '- 项'],
      [10, 11, '末'],
    ]);
  });

  it('goes as far as the HTML element that opens in it', () => {
    const text = '<details>\n<summary>题</summary>\n\n内 $x$\n\n</details>\n\n后';
    const spans = parseNote(text).blocks.map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toEqual([text.slice(0, -3), '后']);
  });

  it('ends where nothing closes the HTML element', () => {
    expect(parseNote('<div>\n\n甲\n\n乙').blocks).toHaveLength(3);
    expect(types('<div>甲')).toEqual(['html_block', 'html_open', 'text', 'html_close']);
  });
});

describe('marks at the start of a block', () => {
  it('make a list item a task', () => {
    const [done, open] = tokensOf('- [x] 完成\n- [ ] 待办').filter(
      ({ type }) => type === 'list_item_open',
    );
    expect([done?.meta?.['task'], open?.meta?.['task']]).toEqual(['done', 'open']);
    expect(tokensOf('- [x] 完成').find(({ type }) => type === 'text')?.content).toBe('完成');
  });

  it('make a quote a callout', () => {
    const callout = (text: string): unknown => tokensOf(text)[0]?.meta;
    expect(callout('> [!NOTE]\n> 内 $x$')).toEqual({
      callout: 'note',
      title: null,
      hasTitle: false,
    });
    expect(callout('> [!EXAMPLE]-\n> 内')).toMatchObject({ callout: 'note', title: 'EXAMPLE' });
    expect(callout('> [!Warning] 当心\n> 内')).toMatchObject({
      callout: 'warning',
      hasTitle: true,
    });
    const titled = tokensOf('> [!Warning] 当心 **x**\n> 内')[1];
    expect(titled?.meta).toEqual({ isCalloutTitle: true });
    expect(tokensOf('> [!未知]\n> 内')[0]?.meta).toBe(null);
  });

  it('ask for a table of contents', () => {
    expect(types('[toc]')).toEqual(['toc']);
    expect(types('- [TOC]')).not.toContain('toc');
  });
});

describe('footnotes', () => {
  it('are numbered as the text refers to them, and hold their facts', () => {
    const text =
      '甲[^b]，乙[^a]，再[^b]，行内^[内 $f$ 注]。\n\n[^a]: 定义 $g$\n[^b]: 定义二\n[^c]: 没人用 $h$';
    const note = parseNote(text);
    expect(
      note.footnotes.map(({ label, number, references }) => [label, number, references]),
    ).toEqual([
      ['b', 1, 2],
      ['a', 2, 1],
      [null, 3, 1],
    ]);
    expect(note.blocks[0]?.footnoteNumbers).toEqual([1, 2, 1, 3]);
    expect(note.formulas.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '$f$',
      '$g$',
      '$h$',
    ]);
  });
});

describe('headings', () => {
  it('have their text, place and unique id', () => {
    const text = '# 自编码 $x_1$ #\n\n> ## 引用\n\n下划线\n===\n\n# 引用\n\n###没有空格';
    const headings = parseNote(text).headings.map(({ span, contentSpan, level, slug, line }) => [
      text.slice(span.start, span.end),
      text.slice(contentSpan.start, contentSpan.end),
      level,
      slug,
      line,
    ]);
    expect(headings).toEqual([
      ['# 自编码 $x_1$ #', '自编码 $x_1$', 1, '自编码-x_1', 0],
      ['## 引用', '引用', 2, '引用', 2],
      ['下划线\n===', '下划线', 1, '下划线', 4],
      ['# 引用', '引用', 1, '引用-1', 7],
    ]);
  });
});

describe('images and links', () => {
  it('are found in Markdown and HTML, with their places', () => {
    const text =
      '![图 $x$](a.png "题") [文](b.md) <https://c.d> https://e.f <img src="g.png?a&amp;b" alt=\'一\'>\n\n' +
      '<p><img src="h.png"><a href="i.md">链</a></p>\n\n[引][r] ![][r]\n\n[r]: j.png';
    const note = parseNote(text);
    expect(
      note.images.map(({ span, src, alt }) => [text.slice(span.start, span.end), src, alt]),
    ).toEqual([
      ['![图 $x$](a.png "题")', 'a.png', '图 $x$'],
      ['<img src="g.png?a&amp;b" alt=\'一\'>', 'g.png?a&b', '一'],
      ['<img src="h.png">', 'h.png', ''],
      ['![][r]', 'j.png', ''],
    ]);
    expect(note.links.map(({ span, href }) => [text.slice(span.start, span.end), href])).toEqual([
      ['[文](b.md)', 'b.md'],
      ['<https://c.d>', 'https://c.d'],
      ['https://e.f', 'https://e.f'],
      ['<a href="i.md">', 'i.md'],
      ['[引][r]', 'j.png'],
    ]);
    expect(note.formulas).toEqual([]);
  });

  it('leave a file name alone that looks like an address', () => {
    expect(parseNote('见 README.md 与 a.com').links).toEqual([]);
  });
});

describe('MDX', () => {
  it('hides modules and comments', () => {
    const text = "import A from './a'\nexport const b = 1\n\n{/* 注\n\n释 */}\n\n文{/* 内 */}字";
    expect(types(text, 'mdx').filter(type => type !== 'text')).toEqual([
      'mdx_hidden',
      'mdx_hidden',
      'paragraph_open',
      'inline',
      'mdx_hidden',
      'paragraph_close',
    ]);
  });

  it('leaves prose alone that begins with such a word', () => {
    expect(types('import 语句用于导入模块', 'mdx')).toContain('text');
    expect(types("import A from './a'", 'markdown')).toContain('text');
  });

  it.each([
    ["import A from './a'\n# 题", ['题']],
    ['export const a = {\n  b: 1,\n\n  c: `\n\n`,\n}\n\n文', ['文']],
    ["import {\n  A,\n} from 'a';\nexport * from './b'\n文", ['文']],
    ["export const a = <p>it's</p>\n\n文", ['文']],
    ['export const a = {\n没有关上\n\n文', ['文']],
    ['export const a = `\n\n文\n\n# 题\n\n`', ['文', '题', '`']],
    ['/* a */\n\nexport const a = 1 /* b\n\n*/\n文', ['/* a */', '文']],
  ])('hides a statement and no more: %j', (text, shown) => {
    const lines = tokensOf(text, 'mdx').filter(({ type }) => type === 'text');
    expect(lines.map(({ content }) => content)).toEqual(shown);
  });

  it('reads what is indented in a component as it reads the rest', () => {
    const text =
      '<A>\n  <B>\n\n    文 $x$\n\n    - 列\n\n    ```js\n      码\n    ```\n\n    $$\n    y\n    $$\n\n  </B>\n</A>';
    const blocks = tokensOf(text, 'mdx').filter(({ type }) =>
      /^(?:paragraph_open|bullet_list_open|fence|math_block|code_block)$/.test(type),
    );
    expect(blocks.map(({ type }) => type)).toEqual([
      'paragraph_open',
      'bullet_list_open',
      'paragraph_open',
      'fence',
      'math_block',
    ]);
    expect(blocks.map(({ content }) => content).filter(Boolean)).toEqual(['  码\n', 'y']);
  });

  it('reads components with their children', () => {
    const text =
      '<Box a={{ b: "<" }} c=">">\n\n内 **$x$**\n\n</Box>\n\n行内 <Tag.Of /> 与 <Foo>子</Foo>';
    const components = tokensOf(text, 'mdx').filter(({ type }) => type.startsWith('component'));
    expect(components.map(({ type, meta }) => [type, meta?.['name']])).toEqual([
      ['component_open', 'Box'],
      ['component_close', 'Box'],
      ['component_void', 'Tag.Of'],
      ['component_open', 'Foo'],
      ['component_close', 'Foo'],
    ]);
    expect(parseNote(text, { dialect: 'mdx' }).blocks).toHaveLength(2);
    expect(parseNote(text, { dialect: 'mdx' }).formulas).toHaveLength(1);
  });
});

describe('hostile text', () => {
  it.each([
    ['nothing', ''],
    ['NUL bytes', 'a\0b $x\0$\0'],
    ['deep quotes', '>'.repeat(3000) + ' a'],
    ['deep lists', '- '.repeat(3000) + 'a'],
    ['deep brackets', '['.repeat(20000)],
    ['many dollars', '$'.repeat(50001)],
    ['many open brackets of TeX', '\\('.repeat(20000)],
    ['many open annotations', '<font color=red>'.repeat(10000) + 'a'],
    ['many closed ones', '</font>'.repeat(10000)],
    ['crossing elements', '**<font color=red>a'.repeat(500) + '**</font>'.repeat(500)],
    ['an alias bomb', `---\na: &a [x,x]\n${'b'.repeat(3)}: [*a,*a]\nc: *z\n---\n文`],
    ['a key of arrays', '---\n? [a]\n: b\n---\n文'],
  ])('is parsed: %s', (_name, text) => {
    expect(parseNote(text).text).toBe(text);
    expect(parseNote(text, { dialect: 'mdx' }).text).toBe(text);
  });
});
