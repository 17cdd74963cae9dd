import type { ListedAnnotation } from '../../core/library/listedAnnotation';
import type { Span } from '../../core/text/span';

export type Direction = 'next' | 'previous';

/** Where a step begins: a selection in a post, and the annotation that it is in. */
export interface StepStart {
  readonly path: string;
  readonly selection: Span;
  readonly around: ListedAnnotation | null;
}

/** The innermost annotation of a post that a selection lies in; the place before it is not in it. */
export function annotationAround(
  annotations: readonly ListedAnnotation[],
  { path, selection }: Omit<StepStart, 'around'>,
): ListedAnnotation | null {
  const found = annotations.filter(
    ({ post, start, end }) =>
      post.path === path &&
      selection.end <= end &&
      (start < selection.start || (start === selection.start && end === selection.end)),
  );
  return found.pop() ?? null;
}

/**
 * The annotation behind or before a selection, in its post or the next one, and on from the other
 * end. Null where there is none.
 */
export function annotationStep(
  annotations: readonly ListedAnnotation[],
  { path, selection, around }: StepStart,
  direction: Direction,
): ListedAnnotation | null {
  const inPost = annotations.filter(({ post }) => post.path === path);
  const forward = direction === 'next';
  const from = around === null ? selection.start : around.start + (forward ? 1 : 0);
  const further = forward
    ? inPost.find(({ start }) => start >= from)
    : inPost.filter(({ start }) => start < from).pop();
  if (further !== undefined) {
    return further;
  }
  const posts = [...new Set([...annotations.map(({ post }) => post.path), path])].sort();
  const step = forward ? 1 : posts.length - 1;
  for (let count = 1; count <= posts.length; count += 1) {
    const next = posts[(posts.indexOf(path) + count * step) % posts.length];
    const inNext = annotations.filter(({ post }) => post.path === next);
    const found = forward ? inNext[0] : inNext[inNext.length - 1];
    if (found !== undefined) {
      return found;
    }
  }
  return null;
}
