/** What a line looks like, to those who ask whether it can belong to a front matter. */
export type LineKind =
  | 'blank'
  | 'comment'
  /** `title: x`, `title：x`, `tags:[x]` */
  | 'key'
  /** The same with a key that is no identifier: `标题: x`. */
  | 'odd-key'
  /** `标题：x`: a key, or words of a text. */
  | 'maybe-key'
  | 'item'
  | 'indented'
  /** `]`, `}` or a word that may become a key. */
  | 'neutral'
  /** A line that only Markdown has: `![](a.png)`, `> 引用`. */
  | 'markup'
  | 'prose';

const asciiKey = /^["']?[A-Za-z_][\w.-]*["']?[ \t\u3000]*[:：](?!\/\/)/;
const oddKey = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s#:：'"{}[\],&*!|>%@`-][^\n:：]{0,30}):(?:[ \t]|$)/;
const chineseKey = /^[\u4e00-\u9fff]{1,8}[ \t\u3000]*：/;
const markup = /^(?:!\[|>|```|~~~|\$\$|<|#{2,}[ \t]|\|)/;

/** @param line without its line end */
function lineKind(line: string): LineKind {
  switch (line[0]) {
    case undefined:
      return 'blank';
    case ' ':
    case '\t':
      return line.trim() === '' ? 'blank' : 'indented';
    case '#':
      return /^#{2,}[ \t]/.test(line) ? 'markup' : 'comment';
    case '-':
      return /^-(?:[ \t]|$)/.test(line) ? 'item' : 'prose';
    case '{':
      return 'odd-key';
    default:
      return otherKind(line);
  }
}

function otherKind(line: string): LineKind {
  if (asciiKey.test(line)) {
    return 'key';
  }
  if (oddKey.test(line)) {
    return 'odd-key';
  }
  if (chineseKey.test(line)) {
    return 'maybe-key';
  }
  if (/^[\]}]|^["']?[A-Za-z_][\w-]*["']?[ \t]*$|^[－—–•·][^－—–]/.test(line)) {
    return 'neutral';
  }
  if (/^\s*$/.test(line)) {
    return 'blank';
  }
  return markup.test(line) ? 'markup' : 'prose';
}

/** The lines at the top of a front matter, as far as they can belong to it. */
interface Head {
  /** The end of the last of these lines that says something. */
  readonly end: number;
  /** Whether all lines can belong to it. */
  readonly isWhole: boolean;
  readonly isFirstKey: boolean;
  readonly keys: number;
  readonly asciiKeys: number;
  /** `标题：x`, in a text without blank lines. */
  readonly maybeKeys: number;
}

/** Reads on until a line can't belong to a front matter, or `limit`. */
export function readHead(text: string, start: number, limit: number): Head {
  const head = {
    end: start,
    isWhole: true,
    isFirstKey: false,
    keys: 0,
    asciiKeys: 0,
    maybeKeys: 0,
  };
  let isFirst = true;
  let isAfterBlank = false;
  let isInBrackets = false;
  const lines = linesOf(text, start, limit);
  const indent = commonIndent(lines);
  for (const { line: whole, start: at, end } of lines) {
    const line = whole.startsWith(indent) ? whole.slice(indent.length) : whole;
    const kind = lineKind(line);
    if (kind === 'blank') {
      isAfterBlank = true;
      isInBrackets = false;
      head.maybeKeys = -Infinity;
      continue;
    }
    if (isInBrackets && kind !== 'key') {
      isInBrackets = !/[\]}]/.test(line);
      head.end = end;
      continue;
    }
    if (!belongs(kind, line, isAfterBlank)) {
      return { ...head, isWhole: false };
    }
    if (kind === 'key' || kind === 'odd-key') {
      head.keys += 1;
      head.asciiKeys += kind === 'key' ? 1 : 0;
      head.isFirstKey ||= isFirst;
      isInBrackets = /[:：][ \t]*[[{][^\]}]*$/.test(line);
    }
    head.maybeKeys += kind === 'maybe-key' ? 1 : 0;
    if (kind !== 'comment') {
      head.end = Math.max(at, end);
      isFirst = false;
      isAfterBlank = false;
    }
  }
  return head;
}

/** The blanks before all keys: YAML only wants them to be the same. Of a key that comes first. */
function commonIndent(lines: readonly TextLine[]): string {
  const first = lines.find(({ line }) => !/^[ \t]*(?:#.*)?$/.test(line))?.line ?? '';
  return /^( *)["']?[A-Za-z_][\w.-]*["']?[ \t]*:(?:[ \t]|$)/.exec(first)?.[1] ?? '';
}

/** Comments and blank lines never end it; the text may begin behind a blank line. */
function belongs(kind: LineKind, line: string, isAfterBlank: boolean): boolean {
  switch (kind) {
    case 'blank':
    case 'comment':
      return true;
    case 'key':
      return !isAfterBlank || /^["']?[a-z_]/.test(line);
    case 'odd-key':
    case 'maybe-key':
    case 'item':
    case 'indented':
    case 'neutral':
      return !isAfterBlank;
    case 'markup':
    case 'prose':
      return false;
  }
}

/** What stands between the end of a head and the next fence. */
interface Survey {
  readonly keys: number;
  readonly asciiKeys: number;
  readonly prose: number;
  readonly hasBlank: boolean;
  readonly hasMarkup: boolean;
}

/** Counts kinds of lines. */
export function surveyLines(text: string, start: number, limit: number): Survey {
  const survey = { keys: 0, asciiKeys: 0, prose: 0, hasBlank: false, hasMarkup: false };
  let isFirst = true;
  for (const { line } of linesOf(text, start, limit)) {
    const kind = isFirst && line === '' ? 'neutral' : lineKind(line);
    isFirst = false;
    survey.hasBlank ||= kind === 'blank';
    survey.hasMarkup ||= kind === 'markup' || (kind === 'comment' && survey.hasBlank);
    survey.prose += kind === 'markup' || kind === 'prose' ? 1 : 0;
    survey.asciiKeys += kind === 'key' ? 1 : 0;
    survey.keys += kind === 'key' || kind === 'odd-key' ? 1 : 0;
  }
  return survey;
}

/** A line without its line end, and where it begins and ends. */
export interface TextLine {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of `text` from `start` on, each of which begins before `limit`. */
export function linesOf(text: string, start: number, limit: number): readonly TextLine[] {
  const lines: TextLine[] = [];
  const hasReturns = text.indexOf('\r', start) >= 0;
  for (let at = start; at < limit;) {
    let end = text.indexOf('\n', at);
    const isLast = end < 0 || end >= limit;
    end = isLast ? limit : end;
    const next = isLast ? limit : end + 1;
    if (hasReturns) {
      addParts(text, at, end, lines);
    } else {
      lines.push({ line: text.slice(at, end), start: at, end });
    }
    at = next;
  }
  return lines;
}

/** What stands before a line feed: one line, or several that end with a carriage return. */
function addParts(text: string, start: number, end: number, lines: TextLine[]): void {
  const stop = end > start && text[end - 1] === '\r' ? end - 1 : end;
  let at = start;
  for (const line of text.slice(start, stop).split('\r')) {
    lines.push({ line, start: at, end: at + line.length });
    at += line.length + 1;
  }
}
