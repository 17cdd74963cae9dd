import type { Span } from '../../core/text/span';

/** A value or an item of a list, as written around the cursor. */
export interface ValueText {
  /** What is written before the cursor, an opening quote left out: `tr` in `draft: tr|`. */
  readonly typed: Span;
  /** All of it, quotes left out. */
  readonly whole: Span;
  /** The quote that is open at the cursor. */
  readonly quote: '' | "'" | '"';
  readonly isQuoteClosed: boolean;
}

/**
 * The value in `text` from `start` to `end` that the cursor at `offset` writes on; null where it
 * stands in a comment or behind a closing quote.
 */
export function valueTextAt(text: string, { start, end }: Span, offset: number): ValueText | null {
  const area = text.slice(start, end);
  const blank = /^[ \t\u3000]*/.exec(area)?.[0].length ?? 0;
  const quote = area[blank];
  if (quote === '"' || quote === "'") {
    const from = start + blank + 1;
    const close = text.indexOf(quote, from);
    const isQuoteClosed = close >= 0 && close < end;
    const to = isQuoteClosed ? close : start + area.trimEnd().length;
    return offset < from || offset > Math.max(from, to)
      ? null
      : {
          typed: { start: from, end: offset },
          whole: { start: from, end: Math.max(offset, to) },
          quote,
          isQuoteClosed,
        };
  }
  const comment = /(?:^|[ \t])#/.exec(area);
  if (comment !== null && offset > start + comment.index) {
    return null;
  }
  const from = Math.min(start + blank, offset);
  const content = area.slice(0, comment?.index).trimEnd();
  return {
    typed: { start: from, end: offset },
    whole: { start: from, end: Math.max(offset, start + content.length) },
    quote: '',
    isQuoteClosed: false,
  };
}

/** What a list in brackets is at a cursor. */
export type OpenList =
  | { readonly kind: 'comment' }
  /** `others` are the other items as written. */
  | { readonly kind: 'item'; readonly item: ValueText; readonly others: readonly string[] };

/**
 * The list in brackets, Chinese ones included, that is open at `offset`, read from `start`, where
 * the value begins, to `end`; null where none is open there.
 */
export function openListAt(text: string, { start, end }: Span, offset: number): OpenList | null {
  const items: Span[] = [];
  let depth = 0;
  let quote = '';
  let itemStart = -1;
  for (let at = start; at < end; at++) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '#' && /[\s]/.test(text[at - 1] ?? ' ')) {
      const lineEnd = endOfLine(text, at, end);
      if (offset > at && offset <= lineEnd) return depth > 0 ? { kind: 'comment' } : null;
      at = lineEnd - 1;
    } else if (depth > 0 && isQuoteStart(text, char, { start: itemStart, end: at })) {
      quote = char;
    } else if ('[【［'.includes(char)) {
      if (depth === 0 && !isBlank(text.slice(start, at))) return null;
      depth += 1;
      if (depth === 1) itemStart = at + 1;
    } else if (depth === 1 && ',，、；'.includes(char)) {
      items.push({ start: itemStart, end: at });
      itemStart = at + 1;
    } else if (depth > 0 && ']】］'.includes(char)) {
      depth -= 1;
      if (depth === 0) {
        items.push({ start: itemStart, end: at });
        return itemOf(text, items, offset);
      }
    } else if (depth === 0 && !isBlank(char)) {
      return null;
    }
  }
  return depth === 0 ? null : itemOf(text, [...items, { start: itemStart, end }], offset);
}

function itemOf(text: string, items: readonly Span[], offset: number): OpenList | null {
  const index = items.findIndex(({ start, end }) => start <= offset && offset <= end);
  const span = items[index];
  if (span === undefined) {
    return null;
  }
  // An item of several lines is one that has only begun: the rest of its lines is the next one's.
  const from = Math.max(span.start, lineStart(text, offset));
  const to = Math.min(span.end, endOfLine(text, offset, span.end));
  const item = valueTextAt(text, { start: from, end: to }, offset);
  return item === null
    ? { kind: 'comment' }
    : {
        kind: 'item',
        item,
        others: items.flatMap(({ start, end }, at) => {
          const other = text.slice(start, end).trim();
          return at === index || other === '' ? [] : [other];
        }),
      };
}

/** What a text in quotes says, as far as it needs no escapes. */
export function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}

function isQuoteStart(text: string, char: string, before: Span): boolean {
  return (char === '"' || char === "'") && isBlank(text.slice(before.start, before.end));
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function endOfLine(text: string, offset: number, limit: number): number {
  const length = text.slice(offset, limit).search(/[\r\n]/);
  return length < 0 ? limit : offset + length;
}
