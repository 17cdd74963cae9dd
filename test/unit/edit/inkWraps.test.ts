import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { toggleInk, type InkChange } from '../../../src/core/edit/toggleInk';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import type { Span } from '../../../src/core/text/span';
import { notes } from '../note/notesOfAllKinds';
import { documentOf } from '../render/page';
import { structuredNotes } from './structuredNotes';

describe('colouring any selection of any note', () => {
  it.each([
    ['pieces of all kinds', notes, 350, 1_000],
    ['whole structures', structuredNotes, 850, 5_000],
  ])(
    'taking the ink off gives back the text before, and all else reads and stands as before: %s',
    (_, arbitrary, numRuns, least) => {
      let wraps = 0;
      const cases = fc.record({
        text: arbitrary,
        ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 10, maxLength: 10 }),
      });
      fc.assert(
        fc.property(cases, ({ text, ends }) => {
          const note = parseNote(text);
          for (const [from, size] of ends) {
            const start = from % (text.length + 1);
            // Half of what is selected is short.
            const length = size % 2 === 0 ? size % 30 : size % (text.length + 1 - start);
            const end = Math.min(text.length, start + length);
            const change = wrapOf(note, { start, end });
            if (change !== null) {
              wraps += 1;
              expectOnlyInk(note, change);
            }
          }
        }),
        { numRuns },
      );
      expect(wraps).toBeGreaterThan(least);
    },
    120_000,
  );

  it('the note renders the same but for the ink', () => {
    let wraps = 0;
    const cases = fc.record({ text: structuredNotes, from: fc.nat(), size: fc.nat(200) });
    fc.assert(
      fc.property(cases, ({ text, from, size }) => {
        const start = from % (text.length + 1);
        const note = parseNote(text);
        const change = wrapOf(note, { start, end: Math.min(text.length, start + size) });
        if (change !== null) {
          wraps += 1;
          expect(withoutInk(applyEdits(text, change.edits))).toBe(withoutInk(text));
        }
      }),
      { numRuns: 250 },
    );
    expect(wraps).toBeGreaterThan(120);
  }, 120_000);
});

/** The edits that wrap what is selected, if they do nothing else. */
function wrapOf(note: Note, selection: Span): InkChange | null {
  const change = selection.start < selection.end ? toggleInk(note, [selection], 'red') : null;
  const isWrap =
    change?.kind === 'wrapped' && change.edits.every(({ span }) => span.start === span.end);
  return isWrap ? change : null;
}

function expectOnlyInk(note: Note, change: InkChange): void {
  const inkedText = applyEdits(note.text, change.edits);
  const after = parseNote(inkedText);
  expect(after.annotations.length).toBe(note.annotations.length + change.selections.length);
  expect(after.formulas.map(({ tex }) => tex)).toEqual(note.formulas.map(({ tex }) => tex));
  expect(after.headings.map(({ slug }) => slug)).toEqual(note.headings.map(({ slug }) => slug));
  expect(after.links.map(({ href }) => href)).toEqual(note.links.map(({ href }) => href));
  for (const { start: from, end: to } of change.selections) {
    const holder = after.annotations.find(
      ({ contentSpan }) => contentSpan.start === from && contentSpan.end === to,
    );
    expect(holder?.closeSpan?.start).toBe(to);
  }
  const back = toggleInk(after, change.selections, 'red');
  expect(back && applyEdits(inkedText, back.edits)).toBe(note.text);
}

/** The page of a note, its annotations taken apart and without the places of things in the text. */
function withoutInk(text: string): string {
  const page = documentOf(text);
  for (const annotation of page.querySelectorAll('.zhupi-annotation')) {
    if (/^(?:span|div)$/i.test(annotation.tagName)) {
      annotation.replaceWith(...annotation.childNodes);
    }
  }
  // The header counts the annotations.
  page.querySelector('.zhupi-meta')?.remove();
  page.body.normalize();
  return page.body.innerHTML.replace(/ data-(?:line|start|end|offset)[\w-]*="[^"]*"/g, '');
}
