import type { Span } from '../../text/span';

/** Places of a text that do not overlap, to be asked whether something meets one of them. */
export class Places {
  readonly #spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Whether `span` overlaps one of them, or lies where one of them inserts. */
  meet({ start, end }: Span): boolean {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const isBefore = (this.#spans[middle]?.end ?? 0) <= start;
      low = isBefore ? middle + 1 : low;
      high = isBefore ? high : middle;
    }
    const next = this.#spans[low];
    return next !== undefined && next.start < end;
  }
}
