import type { Span } from '../text/span';
import type { FrontMatter } from './note';
import { readHead, surveyLines } from './frontMatterLines';

/** A fence with an optional language: `---`, `---json`, `+++`. */
const openFence = /(---|\+\+\+)[ \t]*([A-Za-z]*)[ \t]*(?:\r\n?|\n|$)/y;
const openBrace = /\{\s*"(?:[^"\\\r\n]|\\.)*"\s*:/y;
const programs: ReadonlySet<string> = new Set(
  'js javascript ecmascript jsx mjs cjs node coffee coffeescript cson iced ls livescript ts typescript tsx'.split(
    ' ',
  ),
);

/** Where a front matter stands. */
export interface Fence {
  readonly format: FrontMatter['format'];
  /** `---`, with its language where it has one: `---json`. */
  readonly openSpan: Span;
  readonly contentSpan: Span;
  /** Null where the closing fence is missing. */
  readonly closeSpan: Span | null;
}

/**
 * The fences of the front matter at the top of `text`; null where there is none. A rule `---` at
 * the top of a note is none: keys must stand below it.
 */
export function findFence(text: string): Fence | null {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (text[start] === '{') {
    return findBraces(text, start);
  }
  openFence.lastIndex = start;
  const open = openFence.exec(text);
  if (open === null) {
    return null;
  }
  const [line, mark = '', language = ''] = open;
  const openSpan = { start, end: start + line.trimEnd().length };
  const contentStart = start + line.length;
  const closeSpan = findClosing(text, contentStart, mark);
  const format = formatOf(mark, language.toLowerCase());
  return format === 'yaml'
    ? findYaml(text, openSpan, contentStart, closeSpan)
    : findOther(text, { format, openSpan, contentStart, closeSpan, isNamed: language !== '' });
}

/**
 * The blanks and blank lines that keep a front matter from being one, since it has to begin at the
 * very top; null where nothing below them would be one.
 */
export function blanksBeforeFence(text: string): Span | null {
  const [before = '', mark = '', blanks = ''] = /^(\ufeff?)(\s*)/.exec(text) ?? [];
  const span = { start: mark.length, end: before.length };
  return blanks !== '' && findFence(text.slice(span.end)) !== null ? span : null;
}

function findClosing(text: string, from: number, mark: string): Span | null {
  const closing = mark === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  closing.lastIndex = from;
  for (let close = closing.exec(text); close !== null; close = closing.exec(text)) {
    // JavaScript begins a line behind more characters than YAML and editors do.
    if (/[\r\n]/.test(text[close.index - 1] ?? '')) {
      return { start: close.index, end: close.index + 3 };
    }
  }
  return null;
}

function formatOf(mark: string, language: string): FrontMatter['format'] {
  if (mark === '+++' || language === 'toml') {
    return 'toml';
  }
  if (language === 'json') {
    return 'json';
  }
  return programs.has(language) ? 'executable' : 'yaml';
}

function findYaml(
  text: string,
  openSpan: Span,
  contentStart: number,
  closeSpan: Span | null,
): Fence | null {
  const limit = closeSpan?.start ?? text.length;
  const head = readHead(text, contentStart, limit);
  const closed = {
    format: 'yaml',
    openSpan,
    contentSpan: { start: contentStart, end: limit },
    closeSpan,
  } as const;
  if (closeSpan !== null && head.isWhole) {
    return head.keys > 0 || head.maybeKeys > 0 ? closed : null;
  }
  const unclosed = {
    ...closed,
    contentSpan: { start: contentStart, end: head.end },
    closeSpan: null,
  };
  const beginsWithKey = head.asciiKeys > 0 && head.isFirstKey;
  if (closeSpan === null) {
    return beginsWithKey ? unclosed : null;
  }
  const rest = surveyLines(text, head.end, limit);
  // The next `---` is a rule in the text, or underlines a heading.
  if (
    beginsWithKey &&
    rest.hasBlank &&
    rest.prose > rest.keys &&
    (rest.prose > 1 || rest.hasMarkup)
  ) {
    return unclosed;
  }
  const keys = head.keys + rest.keys;
  const isMetadata = keys >= rest.prose && (head.isFirstKey || head.asciiKeys + rest.asciiKeys > 0);
  return keys > 0 && isMetadata ? closed : null;
}

interface OtherFence {
  readonly format: FrontMatter['format'];
  readonly openSpan: Span;
  readonly contentStart: number;
  readonly closeSpan: Span | null;
  /** Whether the fence says its language. */
  readonly isNamed: boolean;
}

/** A front matter that is not YAML: known by its fence; one that nobody closed ends at a blank line. */
function findOther(text: string, fence: OtherFence): Fence | null {
  const { format, openSpan, contentStart, closeSpan, isNamed } = fence;
  const end = closeSpan?.start ?? endOfParagraph(text, contentStart);
  const content = text.slice(contentStart, end);
  const isMetadata = isNamed || /^[ \t]*(?:[\w."'-]+[ \t]*=|\[[^\]\r\n]+\])/m.test(content);
  return isMetadata
    ? { format, openSpan, contentSpan: { start: contentStart, end }, closeSpan }
    : null;
}

function endOfParagraph(text: string, start: number): number {
  const blank = /(?:\r\n?|\n)[ \t]*(?:\r|\n)/g;
  blank.lastIndex = start;
  return blank.exec(text)?.index ?? text.length;
}

/** Hugo's JSON front matter, without a fence: the braces are a part of it. */
function findBraces(text: string, start: number): Fence | null {
  openBrace.lastIndex = start;
  if (!openBrace.test(text)) {
    return null;
  }
  const mark = /[{}]|"(?:[^"\\]|\\[^])*"?/g;
  mark.lastIndex = start;
  let depth = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    depth += match[0] === '{' ? 1 : match[0] === '}' ? -1 : 0;
    if (depth === 0) {
      const end = match.index + 1;
      return /^[ \t]*(?:\r|\n|$)/.test(text.slice(end, end + 100))
        ? {
            format: 'json',
            openSpan: { start, end: start + 1 },
            contentSpan: { start, end },
            closeSpan: { start: end - 1, end },
          }
        : null;
    }
  }
  return null;
}
