import type { FrontMatterValue } from '../note/frontMatterTree';
import type { Span } from '../text/span';
import type { TextEdit } from './textEdit';
import { endOfLine, lineEndOf, startOfLine, startOfNextLine } from './textLines';

type List = FrontMatterValue & { readonly kind: 'list' };

const blank = /[ \t]/;

/** Takes the items at `gone` out of a list; comments on lines of their own stay. */
export function removeItems(text: string, list: List, gone: ReadonlySet<number>): TextEdit[] {
  const removals =
    list.style === 'flow' ? flowRemovals(text, list, gone) : blockRemovals(text, list, gone);
  return united(removals).map(span => ({ span, newText: '' }));
}

/** Adds items, written already, behind the last one of a list. */
export function appendItems(text: string, list: List, items: readonly string[]): TextEdit[] {
  if (items.length === 0) {
    return [];
  }
  return list.style === 'flow'
    ? flowAdditions(text, list, items)
    : blockAdditions(text, list, items);
}

/** An item of a flow list with what belongs to it. */
interface FlowItem {
  /** Where its anchor or the item itself begins. */
  readonly start: number;
  readonly end: number;
  /** Place of the comma behind it; null where there is none. */
  readonly comma: number | null;
}

function flowItems(text: string, list: List): FlowItem[] {
  let at = list.span.start + 1;
  return list.items.map(({ span }) => {
    const start = skipBlanks(text, at);
    const behind = skipBlanks(text, span.end);
    const comma = text[behind] === ',' ? behind : null;
    at = comma === null ? span.end : comma + 1;
    return { start, end: span.end, comma };
  });
}

/** The place of the next character that is no blank, line end or comment. */
function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
    } else if (text[at] === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      at = endOfLine(text, at);
    } else {
      return at;
    }
  }
}

function flowRemovals(text: string, list: List, gone: ReadonlySet<number>): Span[] {
  const items = flowItems(text, list);
  const removals = items.flatMap((item, index) =>
    gone.has(index) ? [flowRemoval(text, item, items[index + 1])] : [],
  );
  const last = items.length - 1;
  if (gone.has(last) && items[last]?.comma === null) {
    // What is the last one then has no comma behind it, either.
    const before = items.filter((_, index) => !gone.has(index)).at(-1)?.comma ?? null;
    return before === null ? removals : [...removals, { start: before, end: before + 1 }];
  }
  return removals;
}

function flowRemoval(text: string, item: FlowItem, next: FlowItem | undefined): Span {
  const end = item.comma === null ? item.end : item.comma + 1;
  const lineStart = startOfLine(text, item.start);
  const lineEnd = endOfLine(text, end);
  const isAlone =
    /^[ \t]*$/.test(text.slice(lineStart, item.start)) &&
    /^[ \t]*(?:#.*)?$/.test(text.slice(end, lineEnd));
  if (isAlone && lineEnd < text.length) {
    return { start: lineStart, end: startOfNextLine(text, end) };
  }
  if (next !== undefined && !/[\r\n]/.test(text.slice(end, next.start))) {
    return { start: item.start, end: next.start };
  }
  return { start: blanksBefore(text, item.start), end };
}

function blanksBefore(text: string, from: number): number {
  let at = from;
  while (blank.test(text[at - 1] ?? '')) {
    at -= 1;
  }
  return at;
}

function flowAdditions(text: string, list: List, items: readonly string[]): TextEdit[] {
  const known = flowItems(text, list);
  const last = known.at(-1);
  if (last === undefined) {
    return [insertion(list.span.start + 1, items.join(', '))];
  }
  const lineStart = startOfLine(text, last.start);
  const indent = text.slice(lineStart, last.start);
  const behind = last.comma === null ? last.end : last.comma + 1;
  const rest = text.slice(behind, endOfLine(text, behind));
  if (/^[ \t]+$/.test(indent) && /^[ \t]*(?:#.*)?$/.test(rest)) {
    const comma = last.comma === null ? [insertion(last.end, ',')] : [];
    const lines = items.map((item, index) => {
      const isLast = index === items.length - 1;
      return `${lineEndOf(text, behind)}${indent}${item}${isLast && last.comma === null ? '' : ','}`;
    });
    return [...comma, insertion(endOfLine(text, behind), lines.join(''))];
  }
  const before = known.at(-2);
  const between = before === undefined ? '' : text.slice(before.end, last.start);
  const separator = /^,[ \t]*$/.test(between) ? between : ', ';
  return [insertion(last.end, items.map(item => separator + item).join(''))];
}

function blockRemovals(text: string, list: List, gone: ReadonlySet<number>): Span[] {
  const hyphens = hyphensOf(text, list);
  return [...gone].flatMap(index => {
    const hyphen = hyphens[index];
    const item = list.items[index];
    if (hyphen === undefined || item === undefined) {
      return [];
    }
    const lineStart = startOfLine(text, hyphen);
    if (/^[ \t]*$/.test(text.slice(lineStart, hyphen))) {
      return [{ start: lineStart, end: endOfItem(text, item.span.end) }];
    }
    // `- - a`: the next item takes its place behind the outer hyphen.
    const next = hyphens[index + 1];
    return next === undefined ? [] : [{ start: hyphen, end: next }];
  });
}

function hyphensOf(text: string, list: List): number[] {
  let at = list.span.start;
  return list.items.map(({ span }) => {
    const hyphen = skipBlanks(text, at);
    at = Math.max(span.end, hyphen + 1);
    return hyphen;
  });
}

/** A block text ends with its line end, everything else before it. */
function endOfItem(text: string, end: number): number {
  return end === startOfLine(text, end) ? end : startOfNextLine(text, end);
}

function blockAdditions(text: string, list: List, items: readonly string[]): TextEdit[] {
  const hyphen = hyphensOf(text, list).at(-1) ?? list.span.start;
  const last = list.items.at(-1);
  const end = last?.span.end ?? list.span.end;
  const indent = text.slice(startOfLine(text, hyphen), hyphen);
  const rest = [...items];
  const edits: TextEdit[] = [];
  if (last?.kind === 'empty') {
    // A template's `- ` that waits for a tag.
    const isBlankBehind = blank.test(text[hyphen + 1] ?? '');
    const at = hyphen + (isBlankBehind ? 2 : 1);
    edits.push(insertion(at, (isBlankBehind ? '' : ' ') + (rest.shift() ?? '')));
  }
  const gap = last === undefined ? ' ' : (/^-([ \t]+)/.exec(text.slice(hyphen, end))?.[1] ?? ' ');
  const lineEnd = lineEndOf(text, end);
  const lines = rest.map(item => `${indent}-${gap}${item}`);
  if (end === startOfLine(text, end)) {
    edits.push(insertion(end, lines.map(line => line + lineEnd).join('')));
  } else {
    edits.push(insertion(endOfLine(text, end), lines.map(line => lineEnd + line).join('')));
  }
  return edits;
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** The same characters, spans that meet or overlap made one. */
function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}
