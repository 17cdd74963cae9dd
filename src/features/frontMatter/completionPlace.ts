import type { Span } from '../../core/text/span';
import {
  frontMatterLinesAt,
  keyOfLine,
  lastIndex,
  type FrontMatterLines,
  type Line,
} from './frontMatterLines';
import { openListAt, unquoted, valueTextAt, type ValueText } from './valueText';

/** Where in a front matter something is to be completed. */
export type CompletionPlace = KeyPlace | ValuePlace;

/** A key at the left margin. */
export interface KeyPlace {
  readonly kind: 'key';
  /** What is written of it before the cursor: `ta` in `ta|gs:`. */
  readonly typed: Span;
  /** All of it, as written: `tags` in `ta|gs:`. */
  readonly whole: Span;
  /** Whether a colon follows, so that only the key is to be written. */
  readonly hasColon: boolean;
  /** The keys of the other lines. */
  readonly others: readonly string[];
}

/** The value of a key at the left margin, or an item of its list. */
export interface ValuePlace extends ValueText {
  readonly kind: 'value';
  readonly key: string;
  readonly form: 'single' | 'flow-item' | 'block-item';
  /** The other items of the list, and the quotes that the first of them has. */
  readonly others: readonly string[];
  readonly otherQuotes: '' | "'" | '"';
  /** A space is missing before what is written: `draft:|`, `-|`. */
  readonly needsSpace: boolean;
  /** A full-width colon after the key: `draft：|`. */
  readonly wideColon: Span | null;
}

/**
 * What can be completed at `offset`, or null. It goes by lines and characters and not by YAML's
 * own reading, since what is half written is seldom YAML. `head` begins with the note; what
 * follows the front matter may be left out.
 */
export function completionPlaceAt(head: string, offset: number): CompletionPlace | null {
  const region = frontMatterLinesAt(head, offset);
  const line = region?.lines[region.index];
  if (region === null || line === undefined || offset > lineEnd(line)) {
    return null;
  }
  const { lines, index } = region;
  const entry = lastIndex(lines.slice(0, index + 1), ({ text }) => keyOfLine(text) !== null);
  const owner = lines[entry];
  const key = owner === undefined ? null : keyOfLine(owner.text);
  if (
    owner === undefined ||
    key === null ||
    (entry === index && offset < owner.start + key.colonEnd)
  ) {
    return keyPlace(region, line, offset);
  }
  const valueStart = owner.start + key.colonEnd;
  const value: ValueOf = {
    kind: 'value',
    key: key.key,
    wideColon: key.isWide ? { start: valueStart - 1, end: valueStart } : null,
  };
  const end = endOfEntry(lines, entry);
  const list = openListAt(head, { start: valueStart, end }, offset);
  if (list !== null) {
    return list.kind === 'comment'
      ? null
      : { ...value, form: 'flow-item', needsSpace: false, ...list.item, ...othersOf(list.others) };
  }
  if (entry !== index) {
    return blockItem(region, entry, offset, value) ?? keyPlace(region, line, offset);
  }
  if (/^[ \t]*[[【［{]/.test(line.text.slice(key.colonEnd))) {
    return null;
  }
  const single = valueTextAt(head, { start: valueStart, end: lineEnd(line) }, offset);
  const needsSpace = !key.isWide && offset === valueStart;
  return single && { ...value, form: 'single', needsSpace, ...single, ...othersOf([]) };
}

type ValueOf = Pick<ValuePlace, 'kind' | 'key' | 'wideColon'>;

function keyPlace({ lines, index }: FrontMatterLines, line: Line, offset: number): KeyPlace | null {
  const whole = /^["']?[\p{L}\p{N}_-]*["']?/u.exec(line.text)?.[0] ?? '';
  const rest = line.text.slice(whole.length);
  const hasColon = /^[ \t]*[:：]/.test(rest);
  if (offset > line.start + whole.length || (!hasColon && rest.trim() !== '')) {
    return null;
  }
  return {
    kind: 'key',
    typed: { start: line.start, end: offset },
    whole: { start: line.start, end: line.start + whole.length },
    hasColon,
    others: lines.flatMap(({ text }, at) => {
      const key = at === index ? null : keyOfLine(text);
      return key === null ? [] : [key.key];
    }),
  };
}

/** The item of a list with hyphens below the key of `entry`; null where the line is none. */
function blockItem(
  { lines, index }: FrontMatterLines,
  entry: number,
  offset: number,
  value: ValueOf,
): ValuePlace | null {
  const line = lines[index];
  const start = line === undefined ? null : startOfItem(line);
  const below = lines.slice(entry + 1, endIndex(lines, entry));
  if (line === undefined || start === null || offset < start || !below.every(isItemOrBlank)) {
    return null;
  }
  const area = { start: 0, end: lineEnd(line) - start };
  const item = valueTextAt(line.text.slice(start - line.start), area, offset - start);
  return (
    item && {
      ...value,
      form: 'block-item',
      needsSpace: offset === start,
      ...item,
      typed: { start: item.typed.start + start, end: item.typed.end + start },
      whole: { start: item.whole.start + start, end: item.whole.end + start },
      ...othersOf(
        below.flatMap(other => {
          const from = startOfItem(other);
          const text = from === null ? '' : other.text.slice(from - other.start).trim();
          return other === line || text === '' ? [] : [text];
        }),
      ),
    }
  );
}

function othersOf(written: readonly string[]): Pick<ValuePlace, 'others' | 'otherQuotes'> {
  const first = written[0]?.[0];
  return {
    others: written.map(unquoted),
    otherQuotes: first === '"' || first === "'" ? first : '',
  };
}

/** Offset behind the hyphen of an item of a list; null where the line is none. */
function startOfItem({ start, text }: Line): number | null {
  const hyphen = /^[ \t]*-(?=[ \t]|$)/.exec(text)?.[0];
  return hyphen === undefined ? null : start + hyphen.length;
}

function isItemOrBlank(line: Line): boolean {
  return startOfItem(line) !== null || /^[ \t]*(?:#|$)/.test(line.text);
}

/** Index of the line after the last that belongs to the key of line `entry`. */
function endIndex(lines: readonly Line[], entry: number): number {
  const next = lines.findIndex(({ text }, at) => at > entry && keyOfLine(text) !== null);
  return next < 0 ? lines.length : next;
}

function endOfEntry(lines: readonly Line[], entry: number): number {
  const last = lines[endIndex(lines, entry) - 1];
  return last === undefined ? 0 : lineEnd(last);
}

function lineEnd({ start, text }: Line): number {
  return start + text.length;
}
