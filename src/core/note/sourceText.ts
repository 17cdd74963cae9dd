import { lastIndexAtMost, lineStarts } from '../text/lineIndex';

/**
 * The body of a note as Markdown reads it: every line end a `\n`, NUL replaced. Knows the way back:
 * offsets of `text` are "body offsets", those of the note's text "raw offsets".
 */
export class SourceText {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly #start: number;
  /** Body offsets at which a `\r` was left out. */
  readonly #dropped: readonly number[];

  /** @param start raw offset at which the body begins */
  constructor(raw: string, start: number) {
    const body = raw.slice(start);
    this.#start = start;
    this.#dropped = body.includes('\r\n') ? droppedReturns(body) : [];
    const lines = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
    this.text = lines.includes('\0') ? lines.replace(/\0/g, '\ufffd') : lines;
    this.lineStarts = lineStarts(this.text);
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** Body offset of the first character of `line`; the length of the text behind the last. */
  startOf(line: number): number {
    return this.lineStarts[line] ?? this.text.length;
  }

  /** Body offset of the line end of `line`. */
  endOf(line: number): number {
    const next = this.lineStarts[line + 1];
    return next === undefined ? this.text.length : next - 1;
  }

  /** The characters of `line`, line end left out. */
  line(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  /** The raw offset of a body offset. */
  toRaw(offset: number): number {
    if (this.#dropped.length === 0) {
      return this.#start + offset;
    }
    const last = lastIndexAtMost(this.#dropped, offset - 1);
    const before = (this.#dropped[last] ?? 0) < offset ? last + 1 : 0;
    return this.#start + offset + before;
  }
}

/** Offsets in the text with `\n` line ends of those line ends that were `\r\n`. */
function droppedReturns(body: string): number[] {
  const dropped: number[] = [];
  for (let at = body.indexOf('\r\n'); at >= 0; at = body.indexOf('\r\n', at + 2)) {
    dropped.push(at - dropped.length);
  }
  return dropped;
}
