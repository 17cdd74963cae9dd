import type { Note } from '../note/note';
import type { PostContent } from './postSummary';

/** What the library asks of a note that was parsed already. */
export function noteContent(note: Note): PostContent {
  const { text, frontMatter, headings } = note;
  const indices = new Map(headings.map((heading, index) => [heading, index]));
  return {
    text,
    frontMatter,
    headings,
    annotations: note.annotations.map(annotation => ({
      ...annotation,
      heading: annotation.heading === null ? -1 : (indices.get(annotation.heading) ?? -1),
    })),
  };
}
