import type { Ink } from '../ink/ink';
import type { Note } from '../note/note';
import type { PostSummary } from './postSummary';

/** The post that an annotation stands in. */
export interface AnnotatedPost {
  /** What it is called by: its uri in the editor, its path on the command line. */
  readonly path: string;
  readonly title: string;
  /** `2023-01-15`; null where there is none. */
  readonly date: string | null;
}

/** An annotation beside those of other notes. */
export interface ListedAnnotation {
  readonly post: AnnotatedPost;
  readonly ink: Ink;
  /** Plain, formulas as TeX without delimiters. */
  readonly text: string;
  /** The heading that it stands in or under; null before the first. */
  readonly heading: string | null;
  /** Offsets of the whole element. */
  readonly start: number;
  readonly end: number;
}

/** The annotations of a note, in the order of the text. */
export function annotationsOfNote(note: Note, post: AnnotatedPost): readonly ListedAnnotation[] {
  return note.annotations
    .map(({ span, ink, text, heading }) => ({
      post,
      ink,
      text,
      heading: heading?.text ?? null,
      start: span.start,
      end: span.end,
    }))
    .sort((a, b) => a.start - b.start);
}

/** The annotations of a post of the library, in the order of the text. */
export function annotationsOfPost({
  path,
  title,
  date,
  headings,
  annotations,
}: PostSummary): readonly ListedAnnotation[] {
  const post = { path, title, date };
  return annotations
    .map(({ ink, text, heading, start, end }) => ({
      post,
      ink,
      text,
      heading: headings[heading]?.text ?? null,
      start,
      end,
    }))
    .sort((a, b) => a.start - b.start);
}
