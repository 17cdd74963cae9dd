import type { Dialect } from '../note/note';
import { lineStarts } from '../text/lineIndex';
import type { Span } from '../text/span';

/** What becomes of a file that an outline is to be written into. Lines count from 0. */
export type OutlineUpdate =
  /** Put `newText` in the place of what `span` covers. */
  | { readonly kind: 'update'; readonly span: Span; readonly newText: string }
  /** What is there is what would be written. */
  | { readonly kind: 'unchanged' }
  /** Neither of the markers is there. */
  | { readonly kind: 'no-markers' }
  | { readonly kind: 'no-start' | 'no-end'; readonly line: number }
  /** A second pair: it can't be told which is meant. */
  | { readonly kind: 'doubled'; readonly line: number }
  /** A start within a pair. */
  | { readonly kind: 'nested'; readonly line: number };

const starts: Readonly<Record<Dialect, string>> = {
  markdown: '<!-- zhupi:outline -->',
  mdx: '{/* zhupi:outline */}',
};
const ends: Readonly<Record<Dialect, string>> = {
  markdown: '<!-- /zhupi:outline -->',
  mdx: '{/* /zhupi:outline */}',
};

/** The lines that an outline stands between. */
export function outlineMarkers(dialect: Dialect): { readonly start: string; readonly end: string } {
  return { start: starts[dialect], end: ends[dialect] };
}

/** An outline between markers, for a file that has none yet. Ends with a line end. */
export function markedOutline(outline: string, dialect: Dialect): string {
  return `${starts[dialect]}\n\n${outline}\n${ends[dialect]}\n`;
}

const marker =
  /^[ \t]*(?:<!--\s*(\/?)zhupi:outline\s*-->|\{\/\*\s*(\/?)zhupi:outline\s*\*\/\})[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;

interface Marker {
  readonly isEnd: boolean;
  readonly line: number;
  /** The whole line, its end left out. */
  readonly span: Span;
}

/**
 * Puts an outline between the markers of a text, each alone on its line and outside of code. All
 * else stays as it is, to the byte; line ends are written as the text has them.
 */
export function updateOutline(text: string, outline: string): OutlineUpdate {
  const markers = markersIn(text);
  const pair = pairOf(markers);
  if (!('start' in pair)) {
    return pair;
  }
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const newText = `\n\n${outline}\n`.replaceAll('\n', lineEnd);
  const span = { start: pair.start.span.end, end: pair.end.span.start };
  return text.slice(span.start, span.end) === newText
    ? { kind: 'unchanged' }
    : { kind: 'update', span, newText };
}

/** What an outline takes up in a text, its markers included; null where there is none. */
export function outlineSpan(text: string): Span | null {
  if (!text.includes('zhupi:outline')) {
    return null;
  }
  const pair = pairOf(markersIn(text));
  return 'start' in pair ? { start: pair.start.span.start, end: pair.end.span.end } : null;
}

type Pair = { readonly start: Marker; readonly end: Marker };

function pairOf(markers: readonly Marker[]): Pair | Exclude<OutlineUpdate, { kind: 'update' }> {
  let start: Marker | null = null;
  let pair: Pair | null = null;
  for (const found of markers) {
    if (pair !== null) {
      return { kind: 'doubled', line: found.line };
    }
    if (!found.isEnd) {
      if (start !== null) {
        return { kind: 'nested', line: found.line };
      }
      start = found;
    } else if (start === null) {
      return { kind: 'no-start', line: found.line };
    } else {
      pair = { start, end: found };
    }
  }
  if (pair !== null) {
    return pair;
  }
  return start === null ? { kind: 'no-markers' } : { kind: 'no-end', line: start.line };
}

function markersIn(text: string): readonly Marker[] {
  const lines = lineStarts(text);
  const markers: Marker[] = [];
  let open: string | null = null;
  lines.forEach((from, line) => {
    const to = lines[line + 1] ?? text.length;
    const content = text.slice(from, to).replace(/[\r\n]+$/, '');
    const [, mark, info = ''] = fence.exec(content) ?? [];
    if (open !== null) {
      if (mark?.startsWith(open) === true && info.trim() === '') {
        open = null;
      }
    } else if (mark !== undefined && !(mark.startsWith('`') && info.includes('`'))) {
      open = mark;
    } else {
      const found = marker.exec(content);
      if (found !== null) {
        const isEnd = (found[1] ?? found[2]) === '/';
        markers.push({ isEnd, line, span: { start: from, end: from + content.length } });
      }
    }
  });
  return markers;
}
