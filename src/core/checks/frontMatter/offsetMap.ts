import type { TextEdit } from '../../edit/textEdit';
import type { Span } from '../../text/span';

/** Takes places of a text after edits back to the text before them. */
export class OffsetMap {
  /** Ordered edits, and the place behind each of them in the text after. */
  readonly #steps: { readonly span: Span; readonly start: number; readonly end: number }[] = [];

  constructor(edits: readonly TextEdit[]) {
    let shift = 0;
    for (const { span, newText } of edits) {
      const start = span.start + shift;
      this.#steps.push({ span, start, end: start + newText.length });
      shift += newText.length - (span.end - span.start);
    }
  }

  /** What was put in by an edit is where the edit is. */
  back({ start, end }: Span): Span {
    const first = this.#back(start, 'start');
    return { start: first, end: Math.max(first, this.#back(end, 'end')) };
  }

  #back(offset: number, side: 'start' | 'end'): number {
    let low = 0;
    let high = this.#steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const step = this.#steps[middle];
      const isBefore =
        step !== undefined && (side === 'start' ? step.start : step.start - 1) < offset;
      low = isBefore ? middle + 1 : low;
      high = isBefore ? high : middle;
    }
    const step = this.#steps[low - 1];
    if (step === undefined) {
      return offset;
    }
    if (offset >= step.end) {
      return offset - step.end + step.span.end;
    }
    return side === 'start' ? step.span.start : step.span.end;
  }
}
