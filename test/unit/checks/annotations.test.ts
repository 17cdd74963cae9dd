import { describe, expect, it } from 'vitest';
import { checkNote } from '../../../src/core/checks/checkNote';
import type { Finding, FindingCode } from '../../../src/core/checks/finding';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { cssColorNames } from '../../../src/core/ink/cssColorNames';
import { inkOf } from '../../../src/core/ink/inkOf';
import { parseNote } from '../../../src/core/note/parseNote';
import { draw, readDrawn } from './drawn';
import { factsOf } from './siteForTests';

function findings(text: string, code: FindingCode): readonly Finding[] {
  return checkNote(parseNote(text), factsOf(null)).filter(({ problem }) => problem.code === code);
}

/** Holds that just the places in ⟦…⟧ are found. */
function expectDrawn(code: FindingCode, drawing: string): void {
  const { text } = readDrawn(drawing);
  expect(draw(text, findings(text, code))).toBe(drawing);
}

/** The text after each fix of the only finding. */
function fixed(code: FindingCode, text: string): readonly string[] {
  const [finding, ...more] = findings(text, code);
  expect(more).toEqual([]);
  return (finding?.fixes ?? []).map(({ edits }) => applyEdits(text, edits));
}

const red = '<font color="red">';

describe('note/annotation-unclosed', () => {
  const code = 'note/annotation-unclosed';

  it.each([
    `甲⟦${red}⟧乙`,
    `⟦${red}⟧乙\n\n# 标题\n\n丙`,
    `⟦${red}⟧乙\n\n# 标题\n\n丁⟦</font>⟧`,
    '甲<font⟦\u3000⟧color="red">乙</font>',
    '甲<font color="red">乙</font⟦\u00a0⟧>',
    '<p><span⟦\u3000\u3000⟧style="color: red">乙</span></p>',
    '甲⟦</font>⟧乙',
    `${red}甲</font>乙⟦</font>⟧`,
    `- ⟦${red}⟧甲\n- 乙`,
    `> ⟦<span style="color: blue">⟧引用`,
    `⟦${red}⟧甲\n\n乙\n\n${red}丙</font>`,
    `| 甲 | ⟦${red}⟧乙 |\n|---|---|\n| 丙 | 丁 |`,
    `⟦${red}⟧\n\n# 标题`,
  ])('is found in %j', drawing => expectDrawn(code, drawing));

  it.each([
    `${red}甲</font>`,
    `${red}甲\n\n乙</font>`,
    `${red}甲<b>乙</b>${red}丙</font></font>`,
    `<font size="4">\n\n甲\n\n</font>`,
    '<font size="4">甲',
    '`</font>` 和 `<font color="red">`',
    `\`\`\`html\n${red}\n\`\`\``,
    '<p style="color: red">甲\n\n乙',
    '<!-- </font> -->',
    '<span class="x">甲',
    '没有批注',
    `${red}\n\n# 标题\n\n内容\n\n</font>`,
    '<span style="color: red">\n\n# 标题\n\n乙</span>',
    '`<font\u3000color="red">`',
    '<font title="甲\u3000乙" color="red">丙</font>\u3000丁',
  ])('is not found in %j', drawing => expectDrawn(code, drawing));

  it('is mended by a closing tag behind the last word, or by no tag', () => {
    expect(fixed(code, `甲${red}乙。 \n\n丙`)).toEqual([
      `甲${red}乙。</font> \n\n丙`,
      '甲乙。 \n\n丙',
    ]);
    expect(fixed(code, '<span style="color:red">甲')).toEqual([
      '<span style="color:red">甲</span>',
      '甲',
    ]);
    expect(fixed(code, '甲</font>乙')).toEqual(['甲乙']);
    expect(fixed(code, '<font\u3000color\u00a0=\u3000"red">甲</font>')).toEqual([
      '<font color = "red">甲</font>',
    ]);
  });
});

describe('note/annotation-unknown-color', () => {
  const code = 'note/annotation-unknown-color';

  it.each([
    '<font color="⟦bleu⟧">甲</font>',
    "<font size=4 color='⟦红色⟧'>甲</font>",
    '<span style="font-weight: bold; color: ⟦redd⟧">甲</span>',
    '<font color=⟦“red”⟧>甲</font>',
    '<font color="⟦#ff00g0⟧">甲</font>',
    '<span style="color:⟦ff0000⟧">甲</span>',
    '<font color="⟦rgb(1,2⟧">甲</font>',
  ])('is found in %j', drawing => expectDrawn(code, drawing));

  it.each([
    '<font color="blue">甲</font>',
    '<font color="ff0000">甲</font>',
    '<font color="#F00">甲</font>',
    '<span style="color: var(--ink)">甲</span>',
    '<span style="color: inherit">甲</span>',
    '<span style="color: CanvasText">甲</span>',
    '<span style="color: transparent">甲</span>',
    '<span style="color: rgba(0, 0, 0, 0)">甲</span>',
    '<font size="4">bleu</font>',
    '`<font color="bleu">`',
  ])('is not found in %j', drawing => expectDrawn(code, drawing));

  it.each([
    ['<font color="bleu">甲</font>', '<font color="blue">甲</font>'],
    ['<font color="红色">甲</font>', '<font color="red">甲</font>'],
    ['<font color="深海">甲</font>', undefined],
    ['<font color=“red”>甲</font>', '<font color="red">甲</font>'],
    ['<font color="dark-red">甲</font>', '<font color="darkred">甲</font>'],
    ['<font color="＃ff0000">甲</font>', '<font color="#ff0000">甲</font>'],
    ['<span style="color:ff0000">甲</span>', '<span style="color:#ff0000">甲</span>'],
    ['<font color="oragne">甲</font>', '<font color="orange">甲</font>'],
    ['<font color="qwertz">甲</font>', undefined],
  ])('is mended from %s to %s', (text, expected) => {
    expect(fixed(code, text)[0]).toBe(expected);
  });

  it('offers no name that CSS does not know', () => {
    expect(cssColorNames.filter(name => inkOf(name) === 'other')).toEqual([]);
  });
});
