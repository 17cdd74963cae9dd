import type { TextEdit } from '../../edit/textEdit';
import type { Span } from '../../text/span';

interface Step {
  readonly span: Span;
  /** In the text after. */
  readonly start: number;
  readonly end: number;
}

/** Takes places of a text after edits back to the text before them. */
export class OffsetMap {
  /** Ordered edits, and the place behind each of them in the text after. */
  readonly #steps: Step[] = [];

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
      const isBefore = step !== undefined && isBehind(offset, step, side);
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

/** What was deleted stands before what starts at its place, and behind what ends there. */
function isBehind(offset: number, { start, end }: Step, side: 'start' | 'end'): boolean {
  return start < offset || (side === 'start' && start === end && start === offset);
}
