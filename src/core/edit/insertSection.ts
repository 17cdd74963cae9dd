import { escapeDestination, escapeMarkdown } from '../text/escapeMarkdown';
import type { Heading, Note } from '../note/note';
import type { TextEdit } from './textEdit';

/** What a new section is to say. */
export interface NewSection {
  readonly name: string;
  /** The paper that it is about, with its address. */
  readonly paper: { readonly title: string; readonly address: string | null } | null;
}

/**
 * The edit that adds a section behind that of `after`, as one of the same level; without one at the
 * end of the note. Its heading comes with the paper below it, and what is around stays as it is.
 */
export function insertSection(note: Note, section: NewSection, after: Heading | null): TextEdit {
  const { text, headings } = note;
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const next =
    after === null
      ? undefined
      : headings.find(({ span, level }) => span.start > after.span.start && level <= after.level);
  const level = after?.level ?? commonLevel(headings);
  const at = next === undefined ? text.length : next.span.start;
  const lines = [`${'#'.repeat(level)} ${escapeMarkdown(section.name)}`];
  if (section.paper !== null) {
    const { title, address } = section.paper;
    const words = escapeMarkdown(title);
    lines.push('', address === null ? words : `[${words}](${escapeDestination(address)})`);
  }
  const before = text.slice(0, at);
  const newText = blankLineAfter(before) + lines.join('\n') + (next === undefined ? '\n' : '\n\n');
  return { span: { start: at, end: at }, newText: newText.replaceAll('\n', lineEnd) };
}

/** The level of the most headings below a title; 2 where there are none. */
function commonLevel(headings: readonly Heading[]): number {
  const counts = new Map<number, number>();
  headings.forEach(({ level }) => counts.set(level, (counts.get(level) ?? 0) + 1));
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  return headings.length < 2 ? 2 : (most?.[0] ?? 2);
}

/** What has to stand between a text and a heading: nothing before the first line. */
function blankLineAfter(text: string): string {
  if (text.replace(/^\ufeff/, '') === '' || /(?:\n|\r(?!\n))[ \t]*(?:\r\n?|\n)$/.test(text)) {
    return '';
  }
  return /[\r\n]$/.test(text) ? '\n' : '\n\n';
}
