/**
 * A half-open range of a text: `start` is the offset of the first character, `end` the offset after
 * the last one. Offsets count UTF-16 code units of the raw text, BOM and carriage returns included.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` that `span` covers. */
export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The same span, `by` characters further on. */
export function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
