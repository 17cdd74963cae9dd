import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { skimNote } from '../../../src/core/note/skimNote';
import { contextWith, documentOf } from '../render/page';

/** What a browser makes of an MDX note, without attributes and blanks between tags. */
function pageOf(text: string): string {
  const main = documentOf(text, contextWith(), 'mdx').querySelector('main');
  return (main?.innerHTML ?? '')
    .replace(/<([a-z\d]+)\s[^>]*>/g, '<$1>')
    .replace(/\s*\n\s*/g, '')
    .trim();
}

describe('an element in MDX', () => {
  it.each([
    ['<p align="center">**粗**</p>', '<p><strong>粗</strong></p>'],
    ['<div>**粗** [链](a)</div>', '<div><strong>粗</strong> <a>链</a></div>'],
    ['<center>图：`code`</center>', '<div>图：<code>code</code></div>'],
    ['<div><span>**粗**</span></div>', '<div><span><strong>粗</strong></span></div>'],
    ['<div>甲</div>\n<div>**乙**</div>', '<div>甲</div><div><strong>乙</strong></div>'],
    ['<p>甲\n**乙**</p>', '<p>甲<strong>乙</strong></p>'],
    ['<div>**粗**</div> 尾', '<div><div><strong>粗</strong></div> 尾</div>'],
  ])('holds a line where its tags stand in one: %s', (text, html) => {
    expect(pageOf(text)).toBe(html);
  });

  it.each([
    ['<div align="center">\n![图](a.png)\n</div>', '<div><p><img></p></div>'],
    ['<div>\n- 列表\n</div>', '<div><ul><li>列表</li></ul></div>'],
    ['<div>\n# 标题\n</div>', '<div><h1>标题</h1></div>'],
    ['<p>\n**甲**\n</p>', '<div><p><strong>甲</strong></p></div>'],
    ['<a href="x">\n![图](b.png)\n</a>', '<a><p><img></p></a>'],
    ['<b>\n\n甲\n\n</b>\n\n乙', '<b><p>甲</p></b><p>乙</p>'],
    ['<div\n  align="center"\n>\n**甲**\n</div>', '<div><p><strong>甲</strong></p></div>'],
    ['文\n<div>\n内\n</div>\n字', '<p>文</p><div><p>内</p></div><p>字</p>'],
    [
      '> <div>\n> **甲**\n> </div>',
      '<blockquote><div><p><strong>甲</strong></p></div></blockquote>',
    ],
    ['- 一\n  <div>\n  **二**\n  </div>', '<ul><li>一<div><strong>二</strong></div></li></ul>'],
    ['<div><b>\n\n- 甲\n\n</b></div>', '<div><b><ul><li>甲</li></ul></b></div>'],
    [
      '<ul>\n    <li>\n        **甲**\n    </li>\n</ul>',
      '<ul><li><p><strong>甲</strong></p></li></ul>',
    ],
  ])('holds blocks where its tags have lines of their own: %j', (text, html) => {
    expect(pageOf(text)).toBe(html);
  });

  it('may be a table', () => {
    const text = '<table>\n  <tr>\n    <td>**甲**</td>\n    <td>$x$</td>\n  </tr>\n</table>';
    expect(pageOf(text)).toMatch(
      /^<div><table><tbody><tr><td><strong>甲<\/strong><\/td><td><span>x<\/span><\/td><\/tr>/,
    );
  });

  it.each([
    '<details>\n<summary>题**一**</summary>\n内容 **粗**\n</details>',
    '<details><summary>题**一**</summary>\n内容 **粗**\n</details>',
    '<details><summary>题**一**</summary>\n\n内容 **粗**\n\n</details>',
  ])('may be folded away under its summary: %j', text => {
    expect(pageOf(text)).toBe(
      '<details><summary>题<strong>一</strong></summary><p>内容 <strong>粗</strong></p></details>',
    );
  });

  it('says nothing of its comments, scripts and styles', () => {
    expect(pageOf('甲\n\n<!-- 注 -->\n\n<style>\n\np { color: red }\n\n</style>\n\n乙')).toBe(
      '<p>甲</p><p>乙</p>',
    );
  });

  it('may have code in its attributes', () => {
    expect(pageOf('<div onClick={() => { if (a > b) { f({ g: {} }) } }}>\n**甲**\n</div>')).toBe(
      '<div><p><strong>甲</strong></p></div>',
    );
  });

  it('ends with its block where nobody closes it', () => {
    expect(pageOf('<div>\n\n**甲**\n\n</p>\n\n乙')).toContain('<p><strong>甲</strong></p>');
  });

  it('leaves Markdown as CommonMark has it', () => {
    const html = documentOf('<div>**粗**</div>').querySelector('main')?.textContent;
    expect(html).toBe('**粗**');
  });

  it('colours what it holds, wherever its tags stand', () => {
    const text =
      "<td style={{color: 'red'}}>甲 $x$</td>\n\n" +
      '<div style={{color: "blue"}}>\n\n## 题\n\n- 乙\n\n</div>\n\n<p style="color:green">丙</p>';
    const note = parseNote(text, { dialect: 'mdx' });
    expect(note.annotations.map(({ ink, text: words }) => [ink, words])).toEqual([
      ['red', '甲 x'],
      ['blue', '题 乙'],
      ['green', '丙'],
    ]);
    expect(note.annotations.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      text.split(/\n\n(?=<[dp])(?!<\/)/),
    );
    expect(skimNote(text, 'mdx').annotations.map(({ span }) => span)).toEqual(
      note.annotations.map(({ span }) => span),
    );
  });

  it('tells of the images, links and formulas in it', () => {
    const text = '<a href="b">\n<img src="c.png" />\n$x$ [d](e)\n</a>';
    const { images, links, formulas } = parseNote(text, { dialect: 'mdx' });
    expect(images.map(({ src }) => src)).toEqual(['c.png']);
    expect(links.map(({ href }) => href)).toEqual(['b', 'e']);
    expect(formulas.map(({ tex }) => tex)).toEqual(['x']);
  });
});
