import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../src/core/models/builtInCatalogue';
import { namesOf } from '../../../src/core/models/catalogue';
import { findNames } from '../../../src/core/models/findNames';
import { foldName } from '../../../src/core/models/foldName';
import { namesInBlock } from '../../../src/core/models/localNames';
import { namesIn } from '../../../src/core/models/names';
import { proseRunsOf } from '../../../src/core/models/proseRuns';
import { Recogniser } from '../../../src/core/models/recogniser';
import type { Dialect, Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { textAt } from '../../../src/core/text/span';
import { notes } from '../note/notesOfAllKinds';

const catalogue = builtInCatalogue();
const recogniser = new Recogniser(catalogue);
const names = namesIn(catalogue);

/** Names as they may stand anywhere, marks and line ends inside them included. */
const written = fc.constantFrom(
  ...[
    'BERT',
    'bert',
    'GPT-2',
    'Faster R-CNN',
    '**ALBERT**',
    'bert\\_base',
    'Ro**BERT**a',
    'XLnet的',
  ],
  ...[
    'Stable\nDiffusion',
    '> GPT\n> 2',
    '[LSTM](bert.md)',
    '支持向量机',
    'T5&amp;BART',
    'ResNet-50',
  ],
);
const dialects: fc.Arbitrary<Dialect> = fc.constantFrom('markdown', 'mdx');

/** Notes of every kind with names in them. */
const notesWithNames = fc
  .array(fc.oneof(notes, written, fc.constantFrom('\n\n', ' ', '\n', '| ', '- ')), { maxLength: 8 })
  .map(parts => parts.join(''));

/** Recognitions whose span does not say what they claim. */
function brokenClaims(note: Note): readonly string[] {
  let before = 0;
  return recogniser.recognise(note).flatMap(({ model, span, nameSpan, spelling }) => {
    const known = catalogue.model(model);
    const bare = (text: string) => foldName(text.replace(/[>*\\~]|<[^<>]*>/g, '')).key;
    const name = bare(textAt(note.text, nameSpan)).replace(/s$/, '');
    const isName =
      known !== null && namesOf(known).some(own => foldName(own).key.replace(/s$/, '') === name);
    const isIn = span.start === nameSpan.start && nameSpan.end <= span.end;
    const isNext = span.start >= before;
    before = span.end;
    const isSpelling = bare(spelling) === bare(textAt(note.text, span));
    return isName && isIn && isNext && isSpelling ? [] : [`${model}: ${textAt(note.text, span)}`];
  });
}

/** How many names were read in the note's blocks, and how many of them have a place. */
function readAndPlaced(note: Note): readonly [number, number] {
  const blocks = [...note.blocks, ...note.footnotes.map(({ block }) => block)];
  const read = blocks.flatMap(block =>
    proseRunsOf(block.tokens).flatMap(({ text }) => findNames(text, names)),
  );
  const placed = blocks.flatMap(block => namesInBlock(block, note.text, names));
  return [read.length, placed.length];
}

describe('the spans of recognitions', () => {
  it('cover a spelling of the model, in notes of every kind', () => {
    fc.assert(
      fc.property(notesWithNames, dialects, (text, dialect) => {
        expect(brokenClaims(parseNote(text, { dialect }))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  const folder = process.env['ZHUPI_NOTES'];
  it.skipIf(!folder)('cover a spelling of the model, in the notes of ZHUPI_NOTES', () => {
    const files = readdirSync(folder ?? '', { recursive: true, encoding: 'utf8' });
    let [read, placed] = [0, 0];
    for (const path of files.filter(file => /\.mdx?$/.test(file))) {
      const note = parseNote(readFileSync(join(folder ?? '', path), 'utf8'));
      expect([path, brokenClaims(note)]).toEqual([path, []]);
      const [own, found] = readAndPlaced(note);
      read += own;
      placed += found;
    }
    expect(read).toBeGreaterThan(1000);
    expect(placed / read).toBeGreaterThan(0.999);
  });

  it('find nearly every name on its way back to the source', () => {
    let [read, placed] = [0, 0];
    fc.assert(
      fc.property(notesWithNames, dialects, (text, dialect) => {
        const [own, found] = readAndPlaced(parseNote(text, { dialect }));
        read += own;
        placed += found;
      }),
      { numRuns: 400 },
    );
    // Tags across quotes and lone carriage returns in tables of HTML lose some.
    expect(placed / read).toBeGreaterThan(0.95);
  });
});
