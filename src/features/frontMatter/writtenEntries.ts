import { shiftSpan, type Span } from '../../core/text/span';
import { frontMatterLinesOf, keyOfLine, lastIndex, type Line } from './frontMatterLines';
import { valueTextAt } from './valueText';

/** A key of a front matter with its value, as far as lines tell. */
export interface WrittenEntry {
  readonly key: string;
  /** The key as written: `"tags"`. */
  readonly keySpan: Span;
  /** Whether the colon is one that YAML does not read: `tags：`. */
  readonly hasWideColon: boolean;
  /** From the key to the end of the last line that belongs to it. */
  readonly span: Span;
  /** The value on the key's line, a comment left out: `[AI, NLP]`, `'2023-01-15'`. */
  readonly valueSpan: Span;
  /** The same without its quotes, and that text. */
  readonly textSpan: Span;
  readonly text: string;
}

/**
 * The keys at the left margin of a front matter, however broken the YAML is. `head` begins with the
 * note; what follows the front matter may be left out.
 */
export function writtenEntries(head: string): readonly WrittenEntry[] {
  const lines = frontMatterLinesOf(head);
  return lines.flatMap((line, index) => {
    const key = keyOfLine(line.text);
    if (key === null) {
      return [];
    }
    const next = lines.findIndex(({ text }, at) => at > index && keyOfLine(text) !== null);
    const own = lines.slice(index, next < 0 ? lines.length : next);
    const last =
      own[
        Math.max(
          0,
          lastIndex(own, ({ text }) => /^\s*[^\s#]/.test(text)),
        )
      ] ?? line;
    return [
      {
        key: key.key,
        keySpan: { start: line.start, end: line.start + key.length },
        hasWideColon: key.isWide,
        span: { start: line.start, end: last.start + last.text.length },
        ...valueOf(line, key.colonEnd),
      },
    ];
  });
}

function valueOf(
  { start, text }: Line,
  colonEnd: number,
): Pick<WrittenEntry, 'valueSpan' | 'textSpan' | 'text'> {
  const area = { start: colonEnd, end: text.length };
  const [opening = ''] = /^\s*["']?/.exec(text.slice(colonEnd)) ?? [];
  const value = valueTextAt(text, area, colonEnd + opening.length);
  if (value === null || (value.quote === '' && value.whole.start === value.whole.end)) {
    // Nothing stands there but blanks or a comment, whose blank it keeps.
    const span = shiftSpan(value === null ? { start: colonEnd, end: colonEnd } : area, start);
    return { valueSpan: span, textSpan: span, text: '' };
  }
  const { whole, quote, isQuoteClosed } = value;
  const quotes = { start: quote.length, end: isQuoteClosed ? quote.length : 0 };
  return {
    valueSpan: shiftSpan({ start: whole.start - quotes.start, end: whole.end + quotes.end }, start),
    textSpan: shiftSpan(whole, start),
    text: text.slice(whole.start, whole.end),
  };
}
