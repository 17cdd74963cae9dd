/** A line of a text: where it starts, and its characters without the line end. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** The lines of a front matter, as far as they can be told while it is being written. */
export interface FrontMatterLines {
  /** The lines between the fences. */
  readonly lines: readonly Line[];
  /** Index in `lines` of the one that was asked for. */
  readonly index: number;
}

/** A key at the left margin and its colon, which a Chinese keyboard makes wide. */
const keyAndColon = /^("[^"]*"|'[^']*'|[^\s#'"[\]{}:：,-][^:：#]*?)[ \t]*([:：])/;

/** The key that begins a line, with the length of it and of all up to and with the colon. */
export interface LineKey {
  readonly key: string;
  /** As written, quotes included. */
  readonly length: number;
  readonly colonEnd: number;
  readonly isWide: boolean;
}

/** The key at the left margin of a line, or null. */
export function keyOfLine(text: string): LineKey | null {
  const match = keyAndColon.exec(text);
  const written = match?.[1];
  return match === null || written === undefined
    ? null
    : {
        key: written.replace(/^(["'])(.*)\1$/, '$2'),
        length: written.length,
        colonEnd: match[0].length,
        isWide: match[2] === '：',
      };
}

/**
 * The lines of the front matter that `offset` lies in; null where it lies in none. `head` begins
 * with the note; what follows the front matter may be left out. Half-written text is enough: a
 * fence alone, or lines that nobody has closed yet.
 */
export function frontMatterLinesAt(head: string, offset: number): FrontMatterLines | null {
  const all = linesOf(head);
  const at = lastIndex(all, line => line.start <= offset);
  if (at < 1 || !/^\ufeff?---[ \t]*(?:ya?ml)?[ \t]*$/i.test(all[0]?.text ?? '')) {
    return null;
  }
  const close = all.findIndex(({ text }, index) => index > 0 && /^(?:---|\.{3})[ \t]*$/.test(text));
  if (close < 0) {
    // Nobody has closed it yet: it ends where prose begins.
    const before = all.slice(1, at);
    const end = all.findIndex(({ text }, index) => index > at && !isMetadata(text));
    return before.every(({ text }) => isMetadata(text))
      ? { lines: all.slice(1, end < 0 ? all.length : end), index: at - 1 }
      : null;
  }
  const lines = all.slice(1, close);
  // Between two rules with prose between them there is nothing to complete.
  const isFrontMatter = lines.length <= 1 || lines.some(({ text }) => isMetadata(text));
  return at < close && isFrontMatter ? { lines, index: at - 1 } : null;
}

/** The lines between the fences of a note's front matter; none where it has none. */
export function frontMatterLinesOf(head: string): readonly Line[] {
  const opening = /^[^\r\n]*(?:\r\n?|\n)/.exec(head)?.[0].length;
  return opening === undefined ? [] : (frontMatterLinesAt(head, opening)?.lines ?? []);
}

/** The index of the last item that passes; -1 where none does. */
export function lastIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let index = items.length - 1;
  while (index >= 0 && !items.slice(index, index + 1).some(passes)) {
    index -= 1;
  }
  return index;
}

function isMetadata(text: string): boolean {
  return keyOfLine(text) !== null || /^(?:[ \t]+\S|-(?:[ \t]|$)|#|[\]】}])/.test(text);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const lineEnd = /\r\n?|\n|$/g;
  for (let start = 0; ;) {
    lineEnd.lastIndex = start;
    const match = lineEnd.exec(text);
    const end = match?.index ?? text.length;
    lines.push({ start, text: text.slice(start, end) });
    if (end >= text.length) {
      return lines;
    }
    start = end + (match?.[0].length ?? 1);
  }
}
