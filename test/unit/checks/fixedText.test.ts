import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/checks/finding';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { fixedText } from '../../../src/core/checks/fixedText';

/** Finds each `wrong`, with its `right` as the fix. */
function finder(pairs: Readonly<Record<string, string>>, safe = true) {
  return (text: string): Finding[] =>
    Object.entries(pairs).flatMap(([wrong, right]) => {
      const start = text.indexOf(wrong);
      const span = { start, end: start + wrong.length };
      const fix = { title: { kind: 'quote' }, safe, edits: [{ span, newText: right }] } as const;
      const problem = { code: 'front-matter/lost-text', lost: wrong } as const;
      return start < 0 ? [] : [{ problem, span, severity: 'error', isOff: false, fixes: [fix] }];
    });
}

describe('the fixed text', () => {
  it('has every safe fix, those that others bring to light included', () => {
    const text = '甲，乙\n丙\n丁，戊';
    const edits = fixedText(text, finder({ '，': ',', 丙: '己', 己: '庚' }));
    expect(applyEdits(text, edits)).toBe('甲,乙\n庚\n丁,戊');
  });

  it('touches only the characters that are wrong', () => {
    const text = '甲，乙\r\n丙\r\n丁，戊';
    expect(fixedText(text, finder({ '，': ',' }))).toEqual([
      { span: { start: 1, end: 2 }, newText: ',' },
      { span: { start: 9, end: 10 }, newText: ',' },
    ]);
  });

  it('is made in one piece where lines come or go', () => {
    const text = '甲\n乙\n丙';
    const edits = fixedText(text, finder({ '乙\n': '' }));
    expect(applyEdits(text, edits)).toBe('甲\n丙');
    expect(edits).toHaveLength(1);
  });

  it('stays as it is where nothing is safe', () => {
    expect(fixedText('甲，乙', finder({ '，': ',' }, false))).toEqual([]);
  });

  it('comes to an end with fixes that undo each other', () => {
    const text = '左右';
    const edits = fixedText(text, finder({ 左右: '右左', 右左: '左右' }));
    expect(applyEdits(text, edits)).toMatch(/^(?:左右|右左)$/);
  });
});
