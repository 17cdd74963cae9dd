import { describe, expect, it } from 'vitest';
import { annotationInMarkdown } from '../../../src/core/note/annotationWords';
import { parseNote } from '../../../src/core/note/parseNote';
import type { Note } from '../../../src/core/note/note';
import { escapeMarkdown } from '../../../src/core/text/escapeMarkdown';
import { htmlOf } from '../render/page';

/** Ink, source and text of each annotation. */
function annotationsOf(text: string): (readonly [string, string, string])[] {
  return parseNote(text).annotations.map(
    ({ ink, span, text: plain }) => [ink, text.slice(span.start, span.end), plain] as const,
  );
}

/** Types of the tokens inside a note's lines of text. */
function inlineTypes(note: Note): string[] {
  return note.blocks.flatMap(({ tokens }) =>
    tokens.flatMap(({ children }) =>
      (children ?? [])
        .filter(child => child.type !== 'text' || child.content !== '')
        .map(child => child.type),
    ),
  );
}

describe('an annotation', () => {
  it.each([
    ['<font color="red">疑问</font>', 'red'],
    ["<font color='red'>疑问</font>", 'red'],
    ['<font color=red>疑问</font>', 'red'],
    ['<font color = "red">疑问</font>', 'red'],
    ['<FONT COLOR="Red">疑问</FONT>', 'red'],
    ['<font color=#f00>疑问</font>', 'red'],
    ['<font color="FF0000">疑问</font>', 'red'],
    ['<font color="rgb(255, 0, 0)">疑问</font>', 'red'],
    ['<font size="4" color="navy" face="黑体">疑问</font>', 'blue'],
    ['<font color="red"size=4>疑问</font>', 'red'],
    ['<font style="color:green">疑问</font>', 'green'],
    ['<span style="font-size:14px; color: Blue !important">疑问</span>', 'blue'],
    ['<font color="bleu">疑问</font>', 'other'],
    ['<p style="color:red">疑问</p>', 'red'],
    ['<div style="color:red">疑问</div>', 'red'],
    ["<span style={{ fontSize: 12, color: 'red' }}>疑问</span>", 'red'],
    ['<div style={{color: "#00f"}}>疑问</div>', 'blue'],
    ['<font color="red"/>疑问</font>', 'red'],
    ['<font color={"red"}>疑问</font>', 'red'],
    ["<font color={ 'red' }>疑问</font>", 'red'],
  ])('is read from %s', (text, ink) => {
    expect(annotationsOf(text)).toEqual([[ink, text, '疑问']]);
  });

  it.each([
    '<font color="">无</font>',
    '<font size=4>无</font>',
    '<span style="background-color:red">无</span>',
    '<font color=red></font>',
    '<font color=red> </font>',
    '`<font color=red>码</font>`',
    '```\n<font color=red>码</font>\n```',
    '文字</font>',
    "<span style={{ backgroundColor: 'red' }}>无</span>",
    '<font\u3000color="red">无</font>',
    '<font\u00a0color="red">无</font>',
    '<font color\u3000=\u3000"red">无</font>',
    '<font color="red"\u3000>无</font>',
    '<font color=red\u3000size=4>无</font>',
    '<p><font\u3000color="red">无</font></p>',
    '<span\u3000style="color:red">无</span>',
  ])('is not seen in %s', text => {
    expect(annotationsOf(text)).toEqual([]);
  });

  it.each([
    ['<font color=red>\n$$\nx\n$$\n</font>\n后', 'x'],
    ['<font color=red>前\n$$\nx\n$$\n后</font>尾', '前 x 后'],
    ['- <font color=red>前\n  $$\n  x\n  $$\n  后</font>\n- 乙', '前 x 后'],
    ['<font color=red>\n\n```\n码\n```\n\n后</font>', '码 后'],
  ])('goes over formulas and code of their own: %j', (text, plain) => {
    const note = parseNote(text);
    expect(note.annotations.map(annotation => annotation.text)).toEqual([plain]);
    const types = note.blocks.flatMap(({ tokens }) => tokens.map(({ type }) => type));
    const at = types.findIndex(type => type === 'math_block' || type === 'fence');
    expect([types[at - 1], types[at + 1]]).toEqual(['annotation_open', 'annotation_close']);
  });

  it('is found in a footnote on the spot', () => {
    const text = '甲^[见 <font color=red>红 $x$</font>]乙';
    expect(annotationsOf(text)).toEqual([['red', '<font color=red>红 $x$</font>', '红 x']]);
  });

  it('may be a link', () => {
    const note = parseNote('<a href="a.md" style="color:red">链</a>');
    expect(note.annotations.map(({ text }) => text)).toEqual(['链']);
    expect(note.links.map(({ href }) => href)).toEqual(['a.md']);
  });

  it('holds formulas, bold, links and code', () => {
    const text = '<font color=red>若 **粗 $x_1$** 见[文](a.md)`码`</font>';
    expect(annotationsOf(text)).toEqual([['red', text, '若 粗 x_1 见文码']]);
    expect(inlineTypes(parseNote(text))).toEqual([
      'annotation_open',
      'text',
      'strong_open',
      'text',
      'math_inline',
      'strong_close',
      'text',
      'link_open',
      'text',
      'link_close',
      'code_inline',
      'annotation_close',
    ]);
  });

  it.each([
    '**<font color="red">重点</font>**：',
    '文字**<font color="red">重点</font>**文字',
    'bert**<font color=red>x</font>**',
    '文字**<font color=red>重点</font>，后文**结束',
  ])('is bold where the mark stands right before the tag: %s', text => {
    expect(inlineTypes(parseNote(text))).toContain('strong_open');
  });

  it.each(['**', '*', '~~'])('stands between two runs of %s that are not one', mark => {
    const text = `<font color=red>${mark}甲${mark}</font>${mark}乙${mark}<font color=red>${mark}丙${mark}</font>`;
    expect(annotationsOf(text).map(([, , plain]) => plain)).toEqual(['甲', '丙']);
    const types = inlineTypes(parseNote(text));
    expect(types.filter(type => /^(?:strong|em|s)_open$/.test(type))).toHaveLength(3);
    expect(types.filter(type => type === 'text')).toHaveLength(3);
  });

  it('keeps elements nested that cross in the text', () => {
    expect(inlineTypes(parseNote('**<font color=red>交**叉</font>'))).toEqual([
      'strong_open',
      'annotation_open',
      'text',
      'annotation_close',
      'strong_close',
      'annotation_open',
      'text',
      'annotation_close',
    ]);
    expect(annotationsOf('**<font color=red>交**叉</font>')[0]?.[2]).toBe('交叉');
  });

  it('may stand inside another', () => {
    const inner = '<font color=blue>蓝</font>';
    const outer = `<font color=red>红${inner}红</font>`;
    expect(annotationsOf(outer)).toEqual([
      ['red', outer, '红蓝红'],
      ['blue', inner, '蓝'],
    ]);
  });

  it('goes over line ends, blocks and list items', () => {
    const text = '<font color=red>一\n二\n\n- 三 $x$\n- 四</font>五\n\n六';
    expect(annotationsOf(text)).toEqual([
      ['red', text.slice(0, text.indexOf('五')), '一 二 三 x 四'],
    ]);
  });

  it('that nobody closes ends with its block', () => {
    const text = '- <font color=red>没有关上\n- 下一项\n\n后文';
    expect(annotationsOf(text)).toEqual([['red', '<font color=red>没有关上', '没有关上']]);
  });

  it('ends before the next heading', () => {
    const text = '<font color=red>没有关上\n\n## 标题\n\n后文</font>';
    expect(annotationsOf(text)).toEqual([['red', '<font color=red>没有关上', '没有关上']]);
  });

  it('of a block element may hold headings', () => {
    const text = '<div style="color:red">\n\n## 标题\n\n后文 $x$\n\n</div>\n\n外';
    expect(annotationsOf(text)).toEqual([['red', text.slice(0, -3), '标题 后文 x']]);
  });

  it('knows the heading that it stands in or under', () => {
    const text =
      '<font color=red>前</font>\n\n# 甲 <font color=red>中</font>\n\n<font color=red>后</font>';
    const headings = parseNote(text).annotations.map(({ heading }) => heading?.text ?? null);
    expect(headings).toEqual([null, '甲 中', '甲 中']);
  });

  it('stands in tables, quotes and HTML', () => {
    const text =
      '| <font color=red>甲</font> | b |\n|---|---|\n| 1 | <font color=blue>乙</font> |\n\n' +
      '> <font color=green>丙</font>\n\n<center><font color=red>丁</font></center>';
    expect(annotationsOf(text).map(([ink, , plain]) => `${ink} ${plain}`)).toEqual([
      'red 甲',
      'blue 乙',
      'green 丙',
      'red 丁',
    ]);
  });
});

describe('a pair of tags', () => {
  it.each([
    '<font color=red>\n\n# 题\n\n文\n\n</font>',
    '<span style="color: red">\n\n# 题\n\n文\n\n</span>',
    '<font color=red>\n\n## 一\n\n- 项\n\n## 二\n\n文</font>',
    '<font color=red><b>\n\n# 题\n\n</b>文</font>',
  ])('colours the headings between, as browsers do: %j', text => {
    const [annotation, ...more] = parseNote(text).annotations;
    expect(more).toEqual([]);
    expect(annotation?.text).toBe(
      text
        .replace(/<[^>]*>|[#-] /g, '')
        .replace(/\s*[#\n]+\s*/g, ' ')
        .trim(),
    );
    expect(text.slice(annotation?.span.start, annotation?.span.end)).toBe(text);
    const blocks = parseNote(text).blocks.length;
    expect(blocks).toBe(1);
  });

  it('is none behind a heading, a hundred blocks apart', () => {
    const text = `<font color=red>\n\n# 题\n\n${'文\n\n'.repeat(100)}乙</font>`;
    expect(parseNote(text).annotations).toEqual([]);
    expect(parseNote(text.replace('文\n\n文\n\n', '')).annotations[0]?.text).toMatch(/^题.* 乙$/);
  });

  it('in MDX may have any blank in it, and end with a slash', () => {
    const note = (text: string) => parseNote(text, { dialect: 'mdx' }).annotations.length;
    expect(note('<font\u3000color="red">有</font>')).toBe(1);
    expect(note('<font color="red"/>无</font>')).toBe(0);
  });
});

describe('the text of an annotation', () => {
  it.each([
    '<font color=red>甲<script>暗</script>乙</font>',
    '<div style="color:red">甲<style>暗</style>乙</div>',
    '<font color=red>甲<style>暗</font>',
    '<font color=red>甲<script>暗<b style="color:blue">暗</b></script></font>',
  ])('holds nothing that is not shown: %s', text => {
    expect(annotationsOf(text).map(([, , plain]) => plain)).toEqual([
      text.includes('乙') ? '甲乙' : '甲',
    ]);
  });

  it.each([
    ['<font color=red>若 $x_1*$，则$y$</font>', '若 $x_1*$，则$y$'],
    ['<font color=red>max $x$ 5*6</font>', 'max $x$ 5\\*6'],
    ['<font color=red>甲\n\n$$\na\n= b\n$$\n\n乙</font>', '甲 $a = b$ 乙'],
    ['<p style="color:red">$a &lt; b$ 与 $5</p>', '$a < b$ 与 \\$5'],
    ['<font color=red>甲<font color=blue>$z$</font></font>', '甲$z$'],
    ['<font color=red>\n\n- 甲\n- 乙 $x$\n- 丙\n\n</font>', '甲 乙 $x$ 丙'],
    ['文[^1]\n\n[^1]: <font color=red>注 $n$</font>', '注 $n$'],
    ['<font color=red>**粗** `$c$`</font>', '粗 $c$'],
  ])('as Markdown keeps its formulas: %j', (text, markdown) => {
    const note = parseNote(text);
    const [first] = note.annotations;
    expect(first && annotationInMarkdown(note, first)).toBe(
      text.includes('`') ? escapeMarkdown(markdown) : markdown,
    );
  });
});

describe('</br>', () => {
  it('is a line break, as browsers make one of it', () => {
    const [annotation] = annotationsOf('<font color=red>甲</br>乙</font>');
    expect(annotation?.[2]).toBe('甲 乙');
    expect(htmlOf('甲</br>乙')).toBe('<p>甲<br>乙</p>');
    expect(htmlOf('<p>甲</br>乙</p>')).toBe('<p>甲<br>乙</p>');
  });
});
