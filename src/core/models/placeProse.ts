import type { Block } from '../note/note';
import { lastIndexAtMost, lineStarts } from '../text/lineIndex';
import type { Span } from '../text/span';
import { type ProseVisitor, walkProse } from './walkProse';

/** Takes an offset in the text of a run to the offset in the block's source; null if unknown. */
export type RunPlaces = (offset: number) => number | null;

/**
 * Where the runs of a block stand in its source, in the order of `proseRunsOf`. Tokens do not say
 * where a text stands, so the source is read beside them: what lies between two texts is markup.
 */
export function placeProse(tokens: Block['tokens'], source: string): readonly RunPlaces[] {
  const placer = new Placer(source);
  walkProse(tokens, placer);
  return placer.runs;
}

/** A text of a run: `raw` is its first character's place, or every character's. */
interface Piece {
  readonly start: number;
  readonly length: number;
  readonly raw: number | readonly number[] | null;
}

/** Between two texts stands so much markup at most whose place is not known otherwise. */
const markupAtMost = 160;
/** And so much within a text: an escape, a character reference, the marks of a quote's next line. */
const escapeAtMost = 40;

/** Characters that are read as others. */
const readAs: Readonly<Record<string, string>> = { '\0': '\ufffd', '\r': '\n' };

class Placer implements ProseVisitor {
  readonly runs: RunPlaces[] = [];
  readonly #source: string;
  readonly #lines: readonly number[];
  #at = 0;
  #length = 0;
  #pieces: Piece[] = [];

  constructor(source: string) {
    // A block's HTML ends with its last line's end, which is not of the block.
    this.#source = `${source}\n`;
    this.#lines = lineStarts(source);
  }

  begin(line: number): void {
    this.#at = Math.max(this.#at, this.#lines[line] ?? 0);
    this.#length = 0;
    this.#pieces = [];
  }

  text(content: string): void {
    this.#pieces.push({ start: this.#length, length: content.length, raw: this.#find(content) });
    this.#length += content.length;
  }

  lineEnd(): void {
    const next = lastIndexAtMost(this.#lines, this.#at) + 1;
    const start = this.#lines[next] ?? this.#source.length;
    this.#pieces.push({ start: this.#length, length: 1, raw: start - 1 });
    this.#at = start;
    this.#length += 1;
  }

  hole(span: Span | null, content: string): void {
    if (span === null) {
      this.#find(content);
    }
    this.#pass(span);
    this.#length += 1;
  }

  tag(span: Span | null): void {
    this.#pass(span);
  }

  linkStart(span: Span | null): void {
    this.#at = Math.max(this.#at, span?.start ?? 0);
  }

  linkEnd(span: Span | null): void {
    this.#pass(span);
  }

  end(): void {
    if (this.#length > 0) {
      this.runs.push(placesIn(this.#pieces));
    }
  }

  #pass(span: Span | null): void {
    this.#at = Math.max(this.#at, span?.end ?? 0);
  }

  /** Finds a text and goes behind it. */
  #find(content: string): Piece['raw'] {
    const last = this.#at + markupAtMost;
    for (let at = this.#at; at <= last; at += 1) {
      if (this.#source.startsWith(content, at)) {
        this.#at = at + content.length;
        return at;
      }
    }
    return this.#findEscaped(content);
  }

  /** Finds a text that has escapes, references or line ends in it. */
  #findEscaped(content: string): readonly number[] | null {
    const places: number[] = [];
    let at = this.#at;
    for (let index = 0; index < content.length; index += 1) {
      const found = this.#findCharacter(content, index, at);
      if (found === null) {
        return null;
      }
      places.push(found.at);
      at = found.end;
    }
    this.#at = at;
    return places;
  }

  #findCharacter(
    content: string,
    index: number,
    from: number,
  ): { readonly at: number; readonly end: number } | null {
    const character = content[index] ?? '';
    if (this.#source[from] === '&' && character !== '&') {
      const end = this.#source.indexOf(';', from) + 1;
      if (end > 0 && end - from <= escapeAtMost) {
        return { at: from, end };
      }
    }
    const last = from + (index === 0 ? markupAtMost : escapeAtMost);
    for (let at = from; at <= last; at += 1) {
      const found = this.#source[at];
      if (found === character || (found !== undefined && readAs[found] === character)) {
        return { at, end: at + (character === '&' ? this.#ampersandLength(at) : 1) };
      }
    }
    return null;
  }

  #ampersandLength(at: number): number {
    return this.#source.startsWith('&amp;', at) ? '&amp;'.length : 1;
  }
}

function placesIn(pieces: readonly Piece[]): RunPlaces {
  const starts = pieces.map(({ start }) => start);
  return offset => {
    const piece = pieces[lastIndexAtMost(starts, offset)];
    if (piece === undefined || piece.raw === null) {
      return null;
    }
    const within = offset - piece.start;
    if (within < 0 || within >= piece.length) {
      return null;
    }
    return typeof piece.raw === 'number' ? piece.raw + within : (piece.raw[within] ?? null);
  };
}
