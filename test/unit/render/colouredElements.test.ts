import { describe, expect, it } from 'vitest';
import { documentOf, find } from './page';

describe('annotations', () => {
  it.each([
    ['<table><tr><td style="color:red">甲</td></tr></table>', 'tr > td.zhupi-annotation'],
    ['<ul><li style="color:red">甲</li></ul>', 'ul > li.zhupi-annotation'],
    ['<h2 style="color:red">甲</h2>', 'h2.zhupi-annotation'],
    ['文<b style="color:red">甲</b>', 'p > b.zhupi-annotation'],
    ['文<a href="a.md" style="color:red">甲</a>', 'a.zhupi-annotation[href="a.md"]'],
    ['文<center style="color:red">甲</center>', 'p > span.zhupi-annotation-box'],
  ])('leave %s the element that it is', (text, selector) => {
    const element = find(documentOf(text), selector);
    expect([element.getAttribute('data-ink'), element.textContent]).toEqual(['red', '甲']);
  });

  it('stand around a display formula', () => {
    const page = documentOf('<font color=red>甲\n$$\nx\n$$\n乙</font>丙');
    find(page, '[data-ink="red"] .zhupi-math-display');
    expect([...page.querySelectorAll('[data-ink]')].map(each => each.textContent)).toEqual([
      '甲',
      'x',
      '乙',
    ]);
  });
});

describe('raw HTML', () => {
  it.each([
    ['<div align="center">\n\n甲\n</div>\n乙', '.zhupi-align-center', '甲'],
    ['<div>\n\n<details>\n\n甲\n\n</details>\n\n乙\n\n</div>', 'details', '甲'],
    ['<div>\n\n<div align="center">\n\n甲\n\n</div>\n\n乙</div>', '.zhupi-align-center', '甲'],
    ['<table>\n\n<tr><td>甲</td></tr>\n\n</table>', 'table', '甲'],
  ])('that goes over several blocks ends where it is closed: %j', (text, selector, held) => {
    expect(find(documentOf(text), selector).textContent.trim()).toBe(held);
  });
});
