import type { Note } from '../../core/note/note';

/** First and last line, from 0, of what can be folded. */
export interface FoldedLines {
  readonly first: number;
  readonly last: number;
}

/** The lines of display formulas that go over several, delimiters included. */
export function formulaLines({ formulas, lines }: Note): readonly FoldedLines[] {
  return formulas
    .map(({ span, delimiter }) => ({
      delimiter,
      first: lines.lineAt(span.start),
      last: lines.lineAt(span.end),
    }))
    .filter(({ delimiter, first, last }) => {
      // VS Code folds fences by itself.
      return delimiter !== 'fence' && last > first;
    })
    .map(({ first, last }) => ({ first, last }));
}
