import type { Note } from '../note/note';

/** What a reader knows a note by: the title of its front matter, else its first heading. */
export function noteTitle({ frontMatter, headings }: Note): string | null {
  const title: unknown = frontMatter?.values['title'];
  const text = typeof title === 'string' ? title.trim() : '';
  if (text !== '') {
    return text;
  }
  const heading = headings[0]?.text ?? '';
  return heading === '' ? null : heading;
}
