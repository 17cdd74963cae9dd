import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { recolorInks, removeInks, toggleInk } from '../../../src/core/edit/toggleInk';
import { parseNote } from '../../../src/core/note/parseNote';
import type { Span } from '../../../src/core/text/span';

/** A text with `⟦` and `⟧` around each selection, or a `⟦⟧` at the cursor. */
function drawn(text: string): { readonly text: string; readonly selections: Span[] } {
  const selections: Span[] = [];
  let plain = '';
  let start = 0;
  for (const piece of text.split(/([⟦⟧])/)) {
    if (piece === '⟦') start = plain.length;
    else if (piece === '⟧') selections.push({ start, end: plain.length });
    else plain += piece;
  }
  return { text: plain, selections };
}

function draw(text: string, selections: readonly Span[]): string {
  return applyEdits(
    text,
    selections.flatMap(({ start, end }) => [
      { span: { start, end: start }, newText: '⟦' },
      { span: { start: end, end }, newText: '⟧' },
    ]),
  );
}

/** What comes of the drawn text, its selections drawn in; null where nothing is to be done. */
function inked(text: string, color = 'red', act: typeof toggleInk = toggleInk): string | null {
  const { text: plain, selections } = drawn(text);
  const change = act(parseNote(plain), selections, color);
  return change === null ? null : draw(applyEdits(plain, change.edits), change.selections);
}

describe('one key colours what is selected', () => {
  it.each([
    ['words of a sentence', '这里⟦不懂⟧，再看', '这里<font color="red">⟦不懂⟧</font>，再看'],
    [
      'without the blanks around them',
      '这里⟦ 不懂 ⟧再看',
      '这里 <font color="red">⟦不懂⟧</font> 再看',
    ],
    ['a formula in whole', '因为⟦损失$L=⟧0$', '因为<font color="red">⟦损失$L=0$⟧</font>'],
    [
      'what a reader sees as one character',
      '👩‍⟦👩‍👧甲e⟧\u0301乙👍⟦🏽好❤⟧️',
      '<font color="red">⟦👩‍👩‍👧甲e\u0301⟧</font>乙<font color="red">⟦👍🏽好❤️⟧</font>',
    ],
    ['code in whole', '⟦调用`f⟧(x)`', '<font color="red">⟦调用`f(x)`⟧</font>'],
    ['the text of a link', '见[⟦原文⟧](a.md)', '见[<font color="red">⟦原文⟧</font>](a.md)'],
    [
      'a link of which the address is selected',
      '见[原⟦文](a⟧.md)吧',
      '见<font color="red">⟦[原文](a.md)⟧</font>吧',
    ],
    [
      'bold text that the selection crosses',
      '很⟦重**要**⟧的',
      '很<font color="red">⟦重**要**⟧</font>的',
    ],
    [
      'bold text that it leaves on the way',
      '**重⟦要**的话⟧',
      '<font color="red">⟦**重要**的话⟧</font>',
    ],
    ['inside of bold text', '**很⟦重要⟧**', '**很<font color="red">⟦重要⟧</font>**'],
    ['a heading', '## ⟦自编码⟧', '## <font color="red">⟦自编码⟧</font>'],
    ['a heading with its mark', '⟦## 自编码⟧', '## <font color="red">⟦自编码⟧</font>'],
    [
      'each item of a list',
      '- ⟦甲\n- 乙⟧',
      '- <font color="red">⟦甲⟧</font>\n- <font color="red">⟦乙⟧</font>',
    ],
    ['a task', '⟦- [x] 读完⟧', '- [x] <font color="red">⟦读完⟧</font>'],
    [
      'each paragraph',
      '甲⟦乙\n\n丙⟧丁',
      '甲<font color="red">⟦乙⟧</font>\n\n<font color="red">⟦丙⟧</font>丁',
    ],
    [
      'each cell of a table',
      '| 甲 | 乙 |\n|--|--|\n| ⟦一 | 二⟧ |',
      '| 甲 | 乙 |\n|--|--|\n| <font color="red">⟦一⟧</font> | <font color="red">⟦二⟧</font> |',
    ],
    ['lines of a quote', '> ⟦甲\n> 乙⟧', '> <font color="red">⟦甲\n> 乙⟧</font>'],
    [
      'text around a fence',
      '⟦甲\n```\ncode\n```\n乙⟧',
      '<font color="red">⟦甲⟧</font>\n```\ncode\n```\n<font color="red">⟦乙⟧</font>',
    ],
    ['lines with Windows line ends', '⟦甲\r\n乙⟧\r\n', '<font color="red">⟦甲\r\n乙⟧</font>\r\n'],
    [
      'several selections',
      '⟦甲⟧和⟦乙⟧',
      '<font color="red">⟦甲⟧</font>和<font color="red">⟦乙⟧</font>',
    ],
    ['what is typed next', '甲⟦⟧乙', '甲<font color="red">⟦⟧</font>乙'],
    ['text before a line break', '⟦甲  \n⟧乙', '<font color="red">⟦甲⟧</font>  \n乙'],
    ['an escaped mark in whole', '5\\⟦*5⟧', '5<font color="red">⟦\\*5⟧</font>'],
  ])('%s', (_, before, after) => {
    expect(inked(before)).toBe(after);
  });

  it.each([
    ['code', '```\n⟦code⟧\n```'],
    ['a display formula', '$$\n⟦x⟧\n$$'],
    ['front matter', '---\ntitle: ⟦题⟧\n---\n\n文'],
    ['blanks', '甲⟦ ⟧乙'],
    ['a cursor in a formula', '$x⟦⟧y$'],
    ['a cursor in code', '`x⟦⟧y`'],
    ['a cursor in an address', '[文](a⟦⟧.md)'],
  ])('but not %s', (_, before) => {
    expect(inked(before)).toBeNull();
  });
});

describe('the same key again', () => {
  it.each([
    ['takes the colour off what is selected', '<font color="red">⟦不懂⟧</font>', '⟦不懂⟧'],
    ['takes it off with its tags selected', '⟦<font color="red">不懂</font>⟧', '⟦不懂⟧'],
    ['takes it off at the cursor', '<font color="red">不⟦⟧懂</font>', '⟦不懂⟧'],
    ['takes it off for a part', '<font color="red">很⟦不懂⟧</font>', '⟦很不懂⟧'],
    [
      'takes it off for all parts',
      '- <font color="red">⟦甲⟧</font>\n- <font color="red">⟦乙⟧</font>',
      '- ⟦甲⟧\n- ⟦乙⟧',
    ],
    [
      'colours the rest first',
      '- <font color="red">⟦甲⟧</font>\n- ⟦乙⟧',
      '- <font color="red">甲</font>\n- <font color="red">⟦乙⟧</font>',
    ],
    [
      'leaves what else the tag says',
      '<span style="color:red;font-weight:bold">⟦甲⟧</span>',
      '<span style="font-weight:bold">⟦甲⟧</span>',
    ],
    [
      'leaves another attribute',
      '<font color="red" size=4>⟦甲⟧</font>',
      '<font size=4>⟦甲⟧</font>',
    ],
    ['knows shades of red', '<font color="#F00">⟦甲⟧</font>', '⟦甲⟧'],
  ])('%s', (_, before, after) => {
    expect(inked(before)).toBe(after);
  });
});

describe('another key', () => {
  it.each([
    [
      'changes the ink of what is selected',
      '<font color="red">⟦甲⟧</font>',
      '<font color="blue">⟦甲⟧</font>',
    ],
    ['changes it at the cursor', "<font color='red'>甲⟦⟧</font>", "<font color='blue'>⟦甲⟧</font>"],
    [
      'changes a style',
      '<span style="font-size:2em; color: red">⟦甲⟧</span>',
      '<span style="font-size:2em; color: blue">⟦甲⟧</span>',
    ],
    [
      'colours a part anew',
      '<font color="red">甲⟦乙⟧</font>',
      '<font color="red">甲<font color="blue">⟦乙⟧</font></font>',
    ],
  ])('%s', (_, before, after) => {
    expect(inked(before, 'blue')).toBe(after);
  });
});

describe('the form of what is written', () => {
  it.each([
    [
      'single quotes',
      "<font color='blue'>甲</font>⟦乙⟧",
      "<font color='blue'>甲</font><font color='red'>⟦乙⟧</font>",
    ],
    [
      'no quotes',
      '<font color=blue>甲</font>⟦乙⟧',
      '<font color=blue>甲</font><font color=red>⟦乙⟧</font>',
    ],
    [
      'a style',
      '<span style="color:blue">甲</span>⟦乙⟧',
      '<span style="color:blue">甲</span><span style="color:red">⟦乙⟧</span>',
    ],
    [
      'the same shade',
      '<font color="#FF0000">甲</font>⟦乙⟧',
      '<font color="#FF0000">甲</font><font color="#FF0000">⟦乙⟧</font>',
    ],
    [
      'no size that another has',
      '<font size=5 color="blue">甲</font>⟦乙⟧',
      '<font size=5 color="blue">甲</font><font color="red">⟦乙⟧</font>',
    ],
  ])('is that of the neighbours: %s', (_, before, after) => {
    expect(inked(before)).toBe(after);
  });
});

describe('a whole note that is selected', () => {
  it('is coloured but for the one place that can’t be, however many others there are', () => {
    const block =
      '损失$L$**下降**，其中\\(y\\)是[输出](a.md)。\n\n| a | b |\n|--|--|\n| 甲 | $x$ |\n\n';
    const good = block.repeat(150);
    const text = `${good}路径\\`;
    const change = toggleInk(parseNote(text), [{ start: 0, end: text.length }], 'red');
    const selections = change?.selections ?? [];
    expect(selections.length).toBe(150 * 5);
    expect(applyEdits(text, change?.edits ?? []).endsWith('\n路径\\')).toBe(true);
  });
});

describe('removing and changing inks', () => {
  it('takes the innermost colour off, whatever its ink', () => {
    expect(inked('<font color="red">甲<b>⟦乙⟧</b></font>', '', removeInks)).toBe('⟦甲<b>乙</b>⟧');
  });

  it('takes off all colours in a selection', () => {
    expect(
      inked('⟦甲<font color="red">乙</font>丙<font color="blue">丁</font>⟧', '', removeInks),
    ).toBe('甲⟦乙⟧丙⟦丁⟧');
  });

  it('does nothing where nothing is coloured', () => {
    expect(inked('甲⟦乙⟧', '', removeInks)).toBeNull();
    expect(inked('甲⟦乙⟧', 'blue', recolorInks)).toBeNull();
  });

  it('gives all annotations in a selection another ink', () => {
    expect(
      inked(
        '⟦<font color="red">乙</font>丙<span style="color:green">丁</span>⟧',
        'blue',
        recolorInks,
      ),
    ).toBe('<font color="blue">⟦乙⟧</font>丙<span style="color:blue">⟦丁⟧</span>');
  });
});
