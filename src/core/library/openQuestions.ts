import type { NamedInk } from '../ink/ink';
import type { ListedAnnotation } from './listedAnnotation';

/** A place in the text of a post. */
export interface PostOffset {
  readonly path: string;
  readonly offset: number;
}

/** The annotations of `ink`, those of the oldest post first, posts without a date last. */
export function openQuestions(
  annotations: readonly ListedAnnotation[],
  ink: NamedInk,
): readonly ListedAnnotation[] {
  return annotations.filter(each => each.ink === ink).sort(byAge);
}

/** The question behind a place in that order, and on from the first; null where there is none. */
export function questionAfter(
  questions: readonly ListedAnnotation[],
  { path, offset }: PostOffset,
): ListedAnnotation | null {
  const inPost = questions.filter(({ post }) => post.path === path);
  const next = inPost.find(({ start }) => start > offset);
  if (next !== undefined) {
    return next;
  }
  const last = inPost[inPost.length - 1];
  const others = last === undefined ? questions : questions.slice(questions.indexOf(last) + 1);
  return others[0] ?? questions[0] ?? null;
}

function byAge(one: ListedAnnotation, other: ListedAnnotation): number {
  return (
    compare(one.post.date ?? '\uffff', other.post.date ?? '\uffff') ||
    compare(one.post.path, other.post.path) ||
    one.start - other.start
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
