import type { Note } from '../note/note';

/** The title in the front matter as it is written, quotes included, and where it begins. */
export function titleOf({ frontMatter, text }: Note): { text: string; start: number } | null {
  if (frontMatter === null || frontMatter.format === 'executable') {
    return null;
  }
  const { start, end } = frontMatter.contentSpan;
  const content = text.slice(start, end);
  const key = /^[ \t]*["']?title["']?[ \t]*[:=：][ \t]*/im.exec(content);
  if (key === null) {
    return null;
  }
  const from = key.index + key[0].length;
  // A title goes on in the lines that are indented.
  const value = /^[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*/.exec(content.slice(from));
  return { text: value?.[0] ?? '', start: start + from };
}
