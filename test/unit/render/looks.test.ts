import { describe, expect, it } from 'vitest';
import { cssColorNames } from '../../../src/core/ink/cssColorNames';
import { parseCssColor } from '../../../src/core/ink/color';
import { contrast } from '../../../src/core/ink/contrast';
import { looksOf } from '../../../src/core/render/looks';
import { markRules } from '../../../src/core/render/pageTheme';
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
  /** `color` at the strength that the rule has, over a page of `background`. */
  function shown(color: string, background: string): string {
    const share = Number(/(\d+)%/.exec(markRules([color]))?.[1]) / 100;
    const part = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16);
    const mixed = [1, 3, 5].map(at =>
      Math.round(part(color, at) * share + part(background, at) * (1 - share)),
    );
    return `#${mixed.map(each => each.toString(16).padStart(2, '0')).join('')}`;
  }

  it('leaves the text readable in the light and in the dark', () => {
    // White is none.
    for (const name of cssColorNames.filter(each => each !== 'white')) {
      const color = parseCssColor(name) ?? '#000000';
      expect([name, contrast('#3b3b3b', shown(color, '#ffffff')) >= 4.5]).toEqual([name, true]);
      expect([name, contrast('#cccccc', shown(color, '#1f1f1f')) >= 4.5]).toEqual([name, true]);
    }
  });
});
