import type { ListedAnnotation } from '../library/listedAnnotation';
import { escapeDestination, escapeMarkdown } from '../text/escapeMarkdown';
import type { Words } from '../words/words';

type Ink = ListedAnnotation['ink'];

/** An annotation as it is exported. */
export interface ExportedAnnotation {
  /** The post's path or title, as its heading says it. */
  readonly post: string;
  /** The address of the post as it stands in a link: `../posts/a%20b.md`. */
  readonly address: string;
  /** From 1. */
  readonly line: number;
  readonly ink: Ink;
  /** Markdown in one line, formulas between dollars. */
  readonly markdown: string;
  readonly heading: string | null;
}

/** How annotations are written. */
export interface AnnotationsMarkdownOptions {
  readonly words: Words;
  /** What stands before the text of an annotation: its ink's name and meaning. */
  readonly inkText: (ink: Ink) => string;
}

/** A list to read and to keep: posts as headings, their headings below them. */
export function annotationsMarkdown(
  annotations: readonly ExportedAnnotation[],
  { words, inkText }: AnnotationsMarkdownOptions,
): string {
  const lines = [`# ${words.annotations.title()}`];
  let post: string | null = null;
  let heading: string | null = null;
  for (const annotation of annotations) {
    const isOtherPost = annotation.post !== post;
    if (isOtherPost) {
      ({ post } = annotation);
      heading = null;
      lines.push('', `## ${escapeMarkdown(post)}`);
    }
    const isOtherHeading = annotation.heading !== heading;
    if (isOtherHeading) {
      ({ heading } = annotation);
      if (heading !== null) lines.push('', `### ${escapeMarkdown(heading)}`);
    }
    if (isOtherPost || isOtherHeading) lines.push('');
    const { address, line, ink, markdown } = annotation;
    const place = `[${line}](${escapeDestination(address)}#L${line})`;
    lines.push(`- ${place} ${escapeMarkdown(inkText(ink))}: ${markdown}`);
  }
  return `${lines.join('\n')}\n`;
}
