import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { formulaLines } from '../../../src/features/formulas/formulaLines';

/** The text with `▾` before lines that fold and `▴` before the last line of each fold. */
function folded(text: string): string {
  const folds = formulaLines(parseNote(text));
  return text
    .split('\n')
    .map((line, number) => {
      const first = folds.some(fold => fold.first === number) ? '▾' : '';
      return first + (folds.some(fold => fold.last === number) ? '▴' : '') + line;
    })
    .join('\n');
}

describe('folding', () => {
  test('takes a display formula from its first delimiter to its last', () => {
    expect(folded('前\n\n$$\na\n$$\n\n后')).toBe('前\n\n▾$$\na\n▴$$\n\n后');
    expect(folded('\\[\na\n\\]')).toBe('▾\\[\na\n▴\\]');
  });

  test('reaches into quotes and lists', () => {
    expect(folded('> $$\n> a\n> $$')).toBe('▾> $$\n> a\n▴> $$');
    expect(folded('- 列表\n\n  $$\n  a\n  $$')).toBe('- 列表\n\n▾  $$\n  a\n▴  $$');
  });

  test('leaves formulas in one line, stray delimiters and code alone', () => {
    for (const text of ['$$a$$\n\n$x$', '$$\n落单。\n\n后文。', '```\n$$\na\n$$\n```']) {
      expect(folded(text)).toBe(text);
    }
  });

  test('leaves a math fence to VS Code', () => {
    expect(folded('```math\na\n```')).toBe('```math\na\n```');
  });
});
