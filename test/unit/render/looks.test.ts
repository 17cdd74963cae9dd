import { describe, expect, it } from 'vitest';
import { cssColorNames } from '../../../src/core/ink/cssColorNames';
import { parseCssColor } from '../../../src/core/ink/color';
import { markOn } from '../../../src/core/ink/markOn';
import { contrast } from '../../../src/core/ink/contrast';
import { looksOf } from '../../../src/core/render/looks';
import { pageTheme } from '../../../src/core/render/pageTheme';
import { wordsOf } from '../../../src/core/words/words';
import { documentOf, find } from './page';

const none = { classes: [], attributes: '' };

describe('the looks of a raw tag', () => {
  it.each<readonly [string, string]>([
    ['<span style="background-color:yellow">', '#ffff00'],
    ['<mark style="background: #FF0">', '#ffff00'],
    ['<font style="background-color: rgb(255, 255, 0) !important">', '#ffff00'],
    ["<span style={{ backgroundColor: 'yellow' }}>", '#ffff00'],
  ])('have the colour behind the words: %s', (raw, mark) => {
    expect(looksOf(raw)).toEqual({ classes: [], attributes: ` data-mark="${mark}"` });
  });

  it.each<readonly [string, readonly string[]]>([
    ['<font size=5>', ['zhupi-size-15']],
    ['<font size="+1">', ['zhupi-size-11']],
    ['<font size="99">', ['zhupi-size-30']],
    ['<span style="font-size:20px">', ['zhupi-size-13']],
    ['<span style="font-size: 1.5em; font-weight: bold">', ['zhupi-size-15', 'zhupi-bold']],
    ['<span style="font-size:9999px">', ['zhupi-size-30']],
    ['<span style="font-size:x-large">', ['zhupi-size-15']],
    ['<b style="FONT-WEIGHT:700">', ['zhupi-bold']],
    ["<p style={{ fontSize: 20, fontWeight: 'bold' }}>", ['zhupi-size-13', 'zhupi-bold']],
  ])('have size and weight as classes: %s', (raw, classes) => {
    expect(looksOf(raw)).toEqual({ classes, attributes: '' });
  });

  it.each([
    '<span style="background:url(//a.b/c)">',
    '<span style="background: yellow url(x)">',
    '<span style="background-color: var(--x)">',
    '<span style="background-color: transparent">',
    '<span style="background-color: #fff">',
    '<span style="background-color: expression(1)">',
    '<span style="font-size: calc(1px * 9)">',
    '<span style="font-size: 16px">',
    '<span style="font-size: 20px; font-size: 100%">',
    '<span style="position: fixed; inset: 0">',
    '<font size="x">',
    '<font size=3>',
    '<span size=5>',
    '<span style="font-weight: normal">',
  ])('are those of the text for %s', raw => {
    expect(looksOf(raw)).toEqual(none);
  });

  it('are those of a page in every place', () => {
    const page = documentOf(
      '<font color="red" size=5 style="background:yellow">甲</font><mark style="background:#0f0">乙</mark>\n\n' +
        '<p style="font-weight:bold">丙</p>',
    );
    expect(find(page, '.zhupi-annotation.zhupi-size-15[data-mark="#ffff00"]').textContent).toBe(
      '甲',
    );
    expect(find(page, 'mark[data-mark="#00ff00"]').textContent).toBe('乙');
    expect(find(page, 'p.zhupi-bold').textContent).toBe('丙');
  });
});

describe('a colour behind words', () => {
  it('leaves the text readable in the light and in the dark', () => {
    for (const name of cssColorNames) {
      const color = parseCssColor(name) ?? '#000000';
      for (const [background, foreground] of [
        ['#ffffff', '#3b3b3b'],
        ['#1f1f1f', '#cccccc'],
      ] as const) {
        const shown = markOn(color, background, foreground);
        expect([name, contrast(foreground, shown) >= 4.5]).toEqual([name, true]);
      }
    }
  });

  it('is as written where it can be, else a part of it', () => {
    expect(markOn('#fff3a3', '#ffffff', '#3b3b3b')).toBe('#fff3a3');
    expect(markOn('#ffff00', '#1f1f1f', '#cccccc')).toBe('#575717');
    expect(markOn('#ffff00', '#1f1f1f', '#7f7f7f')).toBe('#1f1f1f');
  });

  it('is that of its theme in a standalone page', () => {
    const css = pageTheme('auto', { tints: [], marks: ['#ffff00'] }, wordsOf('en'));
    expect(
      [...css.matchAll(/data-mark='#ffff00'\] \{ background-color: (\S+);/g)].map(each => each[1]),
    ).toEqual(['#ffff00', '#575717']);
  });
});
