import { expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { renderBlocks } from '../../../src/core/render/renderBlocks';
import { wordsOf } from '../../../src/core/words/words';

/** The sides on which the one formula of a text is set without a blank. */
function tightSides(text: string): string {
  const [block] = renderBlocks(parseNote(text), {
    words: wordsOf('zh-cn'),
    formulas: 'tex',
    resolve: address => address,
  });
  return [...(block?.html ?? '').matchAll(/zhupi-tight-(\w+)/g)].map(([, side]) => side).join(' ');
}

test.each([
  ['设$x$为', ''],
  ['设$x$，', 'after'],
  ['（$x$）', 'before after'],
  ['当$x$, 则', 'after'],
  ['由($x$)得', 'before after'],
  ['由[$x$]得', 'before after'],
  ['$x$.', 'before after'],
  ['设 $x$ 为', ''],
])('a formula in %s is close to its marks: %s', (text, sides) => {
  expect(tightSides(text)).toBe(sides);
});
