import type { Span } from '../../text/span';
import { fullWidthSlip, markSlip, type Slip } from './slip';

/** A flow list or map as it is written, to its closing bracket or as far as it can reach. */
export interface FlowScan {
  /** Behind the closing bracket; null where none closes it. */
  readonly end: number | null;
  readonly slips: readonly Slip[];
}

const separators = /[，、；]/;
const longestItem = 30;

/** Follows the brackets that open at `start`, and notes full-width marks in unquoted items. */
export function scanFlow(text: string, start: number, limit: number): FlowScan {
  return new FlowScanner(text, limit).scan(start, 0);
}

/** The full-width marks in what stands between brackets. */
export function scanItems(text: string, start: number, limit: number): readonly Slip[] {
  return new FlowScanner(text, limit).scan(start, 1).slips;
}

class FlowScanner {
  readonly #text: string;
  readonly #limit: number;
  readonly #slips: Slip[] = [];

  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  scan(start: number, depthBefore: number): FlowScan {
    let depth = depthBefore;
    let at = start;
    while (at < this.#limit) {
      const character = this.#text[at] ?? '';
      if (/[[{]/.test(character)) {
        depth += 1;
        at += 1;
      } else if (/[\]}]/.test(character)) {
        depth -= 1;
        at += 1;
        if (depth === 0) {
          return { end: at, slips: this.#slips };
        }
      } else if (character === '#' && /[ \t\r\n]/.test(this.#text[at - 1] ?? '')) {
        at = this.#endOfLine(at);
      } else {
        at = /[\s,]/.test(character) ? at + 1 : this.#item(at);
      }
    }
    return { end: null, slips: this.#slips };
  }

  #endOfLine(at: number): number {
    const lineEnd = /[\r\n]/g;
    lineEnd.lastIndex = at;
    return Math.min(lineEnd.exec(this.#text)?.index ?? this.#limit, this.#limit);
  }

  /** An item, up to the comma or bracket behind it. @returns where it ends */
  #item(start: number): number {
    const first = this.#text[start] ?? '';
    if (first === '"' || first === "'") {
      return endOfQuoted(this.#text, start, this.#limit) ?? this.#limit;
    }
    const end = this.#endOfPlain(start);
    const item = this.#text.slice(start, end).trimEnd();
    // A comma in a sentence is one.
    if (!/[。！？!?]/.test(item)) {
      this.#separators(start, item);
    }
    return Math.max(end, start + 1);
  }

  #endOfPlain(start: number): number {
    const stop = /[,[\]{}\r\n]| #/g;
    stop.lastIndex = start;
    return Math.min(stop.exec(this.#text)?.index ?? this.#limit, this.#limit);
  }

  #separators(start: number, item: string): void {
    let from = 0;
    const parts = item.split(separators);
    const isSentence = parts.length > 1 && parts.some(part => part.length > longestItem);
    for (const part of parts) {
      const at = start + from + part.length;
      this.#quotes(start + from, part);
      const mark = this.#text[at] ?? '';
      from += part.length + 1;
      if (from <= item.length && !isSentence) {
        const isBeforeBlank = /[\s\]}]/.test(this.#text[at + 1] ?? '');
        this.#slips.push(markSlip(at, mark, ',', 'warning', isBeforeBlank ? ',' : ', '));
      }
    }
  }

  /** `“AI”` as an item. */
  #quotes(start: number, part: string): void {
    const blanks = part.length - part.trimStart().length;
    const slip = quotesSlip(start + blanks, part.trim());
    if (slip !== null) {
      this.#slips.push(slip);
    }
  }
}

/** Behind the closing quote of what is quoted at `start`; null where none closes it. */
export function endOfQuoted(text: string, start: number, limit: number): number | null {
  const mark = text[start];
  for (let at = start + 1; at < limit; at += 1) {
    const character = text[at];
    if (character === '\\' && mark === '"') {
      at += 1;
    } else if (character === mark) {
      if (mark === "'" && text[at + 1] === "'" && at + 1 < limit) {
        at += 1;
      } else {
        return at + 1;
      }
    }
  }
  return null;
}

const openQuotes: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '＇': "'",
};

/** A value that is all in full-width quotes, as one pair; null where it is not. */
export function quotesSlip(start: number, value: string): Slip | null {
  const first = value[0] ?? '';
  const last = value[value.length - 1] ?? '';
  const meant = openQuotes[first];
  if (meant === undefined || value.length < 2 || (openQuotes[last] ?? last) !== meant) {
    return null;
  }
  const inner = value.slice(1, -1);
  if ([...inner].some(character => openQuotes[character] === meant)) {
    return null;
  }
  const mark = inner.includes(meant) || inner.includes('\\') ? (meant === '"' ? "'" : '"') : meant;
  if (inner.includes(mark) || (mark === '"' && inner.includes('\\'))) {
    return null;
  }
  const open: Span = { start, end: start + 1 };
  const close: Span = { start: start + value.length - 1, end: start + value.length };
  const found = `${first}${last}`;
  return fullWidthSlip(open, { found, meant: `${meant}${meant}` }, 'warning', [
    { span: open, newText: mark },
    ...(last === mark ? [] : [{ span: close, newText: mark }]),
  ]);
}
