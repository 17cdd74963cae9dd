import type { NamedInk } from '../ink/ink';
import type { ListedAnnotation } from './listedAnnotation';

/** A place in the text of a post. */
export type PostOffset = Pick<ListedAnnotation, 'post' | 'start'>;

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
  place: PostOffset,
): ListedAnnotation | null {
  return questions.find(each => byAge(each, place) > 0) ?? questions[0] ?? null;
}

function byAge(one: PostOffset, other: PostOffset): number {
  return (
    compare(one.post.date ?? '\uffff', other.post.date ?? '\uffff') ||
    compare(one.post.path, other.post.path) ||
    one.start - other.start
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
