import type { TextEdit } from '../../edit/textEdit';
import type { Span } from '../../text/span';
import type { Fix, Problem } from '../finding';
import type { Remark } from '../remark';

/**
 * A slip of the keyboard that YAML stumbles over, or takes for a part of the text. `mend` is what
 * was meant: with all slips mended, the rest of the front matter can be read and checked.
 */
export interface Slip extends Remark {
  readonly mend: readonly TextEdit[];
}

type FullWidth = Extract<Problem, { code: 'front-matter/fullwidth-punctuation' }>;
type Syntax = Extract<Problem, { code: 'front-matter/syntax' }>;

/** A full-width mark in the place of an ASCII one; `edits` put that in its place. */
export function fullWidthSlip(
  span: Span,
  { found, meant }: Pick<FullWidth, 'found' | 'meant'>,
  level: 'error' | 'warning',
  edits: readonly TextEdit[],
): Slip {
  const problem = { code: 'front-matter/fullwidth-punctuation', found, meant } as const;
  const fix: Fix = { title: { kind: 'replace', old: found, new: meant }, safe: true, edits };
  return { problem, span, level, fixes: [fix], mend: edits };
}

/** One full-width mark at `start`, replaced by `newText`. */
export function markSlip(
  start: number,
  found: string,
  meant: string,
  level: 'error' | 'warning',
  newText = meant,
): Slip {
  const span = { start, end: start + found.length };
  return fullWidthSlip(span, { found, meant }, level, [{ span, newText }]);
}

/** What breaks YAML, and what mends it. */
export function syntaxSlip(
  reason: Syntax['reason'],
  span: Span,
  fix: Fix,
  mend: readonly TextEdit[] = fix.edits,
): Slip {
  return { problem: { code: 'front-matter/syntax', reason, detail: '' }, span, fixes: [fix], mend };
}
