import type { Token } from 'markdown-it';
import { lastIndexAtMost } from '../text/lineIndex';
import type { SourceText } from './sourceText';

/** Takes an offset in the content of an inline or HTML token to its body offset. */
export type ContentMap = (offset: number) => number;

/**
 * The way from the content of `token` back to the body. markdown-it takes quote marks, list
 * indents and blanks away in front of a line and behind the last one, so each line of the content
 * is the end of its source line; cells and headings know or find their place.
 */
export function contentMap(token: Token, source: SourceText, heading: Token | null): ContentMap {
  const from = token.meta?.['from'];
  if (typeof from === 'number') {
    return cellMap(from, token.meta?.['escapedPipes']);
  }
  const firstLine = token.map?.[0] ?? 0;
  if (heading !== null && heading.markup.startsWith('#')) {
    const behind = headingStart(source, firstLine, heading.markup) + heading.markup.length;
    const start =
      source.startOf(firstLine) +
      source.line(firstLine).indexOf(token.content, behind - source.startOf(firstLine));
    return offset => start + offset;
  }
  return linesMap(token.content, firstLine, source);
}

function cellMap(from: number, pipes: unknown): ContentMap {
  if (!Array.isArray(pipes) || pipes.length === 0) {
    return offset => from + offset;
  }
  const escaped = pipes as readonly number[];
  // An offset at an escaped pipe stands before its backslash.
  return offset => from + offset + escaped.filter(pipe => pipe < offset).length;
}

/** `#`, `##`, … as they open a heading. */
const headingMarks = [1, 2, 3, 4, 5, 6].map(
  level => new RegExp(`(?<!#)${'#'.repeat(level)}(?=[ \\t]|$)`),
);

/** Body offset of the `##` of a heading. */
function headingStart(source: SourceText, line: number, markup: string): number {
  const mark = headingMarks[markup.length - 1]?.exec(source.line(line));
  return source.startOf(line) + (mark?.index ?? 0);
}

/** Where a heading stands in the body, from its mark or its text to its end. */
export function headingRange(
  heading: Token,
  source: SourceText,
  content: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const [line, endLine] = heading.map ?? [0, 1];
  const last = endLine - 1;
  const end = source.startOf(last) + source.line(last).trimEnd().length;
  const start = heading.markup.startsWith('#')
    ? headingStart(source, line, heading.markup)
    : content.start;
  return { start, end: Math.max(end, content.end) };
}

function linesMap(content: string, firstLine: number, source: SourceText): ContentMap {
  if (!content.includes('\n')) {
    return lineMap(content, firstLine, source);
  }
  const contentStarts: number[] = [];
  const sourceStarts: number[] = [];
  const lines = content.split('\n');
  let contentStart = 0;
  lines.forEach((line, index) => {
    const sourceLine = source.line(firstLine + index);
    const body = line.trimStart();
    const isLast = index === lines.length - 1;
    const at = isLast ? sourceLine.lastIndexOf(body) : sourceLine.length - body.length;
    contentStarts.push(contentStart + line.length - body.length);
    sourceStarts.push(source.startOf(firstLine + index) + Math.max(0, at));
    contentStart += line.length + 1;
  });
  return offset => {
    const index = lastIndexAtMost(contentStarts, offset);
    const start = sourceStarts[index] ?? 0;
    const end = source.endOf(firstLine + index);
    return Math.min(end, start + Math.max(0, offset - (contentStarts[index] ?? 0)));
  };
}

/** A Chinese paragraph is mostly one line. */
function lineMap(content: string, line: number, source: SourceText): ContentMap {
  const body = content.trimStart();
  const at = Math.max(0, source.line(line).lastIndexOf(body));
  const start = source.startOf(line) + at;
  const blanks = content.length - body.length;
  return offset => start + Math.max(0, offset - blanks);
}
