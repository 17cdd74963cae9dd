import { inks, type Ink } from '../ink/ink';
import type { ListedAnnotation } from './listedAnnotation';

/** What annotations are put together by. */
export type AnnotationGrouping = 'ink' | 'post' | 'heading';

/** What is shown of the annotations, and how. */
export interface AnnotationTreeOptions {
  readonly grouping: AnnotationGrouping;
  /** Shows only those in which each of these words is found; empty for all. */
  readonly filter: string;
  /** What an ink is called, and what it means: the filter finds it by that. */
  readonly inkText: (ink: Ink) => string;
}

/** Annotations that belong together. */
export interface AnnotationGroup {
  readonly kind: 'group';
  /** Unique in the tree, and the same as long as there is such a group. */
  readonly id: string;
  readonly grouping: AnnotationGrouping;
  /** The first of its annotations: its ink, post or heading is the group's. */
  readonly first: ListedAnnotation;
  readonly items: readonly AnnotationItem[];
}

export interface AnnotationItem {
  readonly kind: 'annotation';
  /** The same as long as the annotation's text and ink are: edits elsewhere don't change it. */
  readonly id: string;
  readonly group: string;
  readonly annotation: ListedAnnotation;
}

/** The groups of annotations that the filter lets through; inks in their order, others as they come. */
export function annotationTree(
  annotations: readonly ListedAnnotation[],
  options: AnnotationTreeOptions,
): readonly AnnotationGroup[] {
  const groups = new Map<string, ListedAnnotation[]>();
  const words = options.filter.toLowerCase().split(/\s+/).filter(Boolean);
  for (const annotation of annotations) {
    if (words.length === 0 || isFound(annotation, words, options)) {
      const key = keyOf(annotation, options.grouping);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [annotation]);
      else known.push(annotation);
    }
  }
  const tree = [...groups].map(([id, members]) => groupOf(id, members, options.grouping));
  return options.grouping === 'ink'
    ? tree.sort((a, b) => rank(a.first.ink) - rank(b.first.ink))
    : tree;
}

/**
 * The ids of groups that are shown otherwise in `after` than in `before`; null where there are other
 * groups, or in another order.
 */
export function changedGroups(
  before: readonly AnnotationGroup[],
  after: readonly AnnotationGroup[],
): readonly string[] | null {
  if (before.length !== after.length || after.some(({ id }, at) => before[at]?.id !== id)) {
    return null;
  }
  return after
    .filter((group, at) => {
      const known = before[at];
      return (
        known === undefined ||
        known.first.post.title !== group.first.post.title ||
        known.items.length !== group.items.length ||
        group.items.some(({ id }, index) => known.items[index]?.id !== id)
      );
    })
    .map(({ id }) => id);
}

function isFound(
  { text, heading, post, ink }: ListedAnnotation,
  words: readonly string[],
  { inkText }: AnnotationTreeOptions,
): boolean {
  const searched = `${text}\n${heading ?? ''}\n${post.title}\n${inkText(ink)}`.toLowerCase();
  return words.every(word => searched.includes(word));
}

function keyOf({ ink, post, heading }: ListedAnnotation, grouping: AnnotationGrouping): string {
  switch (grouping) {
    case 'ink':
      return `ink ${ink}`;
    case 'post':
      return `post ${post.path}`;
    case 'heading':
      return heading === null ? `before ${post.path}` : `heading ${post.path}\n${heading}`;
  }
}

function groupOf(
  id: string,
  members: readonly ListedAnnotation[],
  grouping: AnnotationGrouping,
): AnnotationGroup {
  const ranks = new Map<string, number>();
  const items = members.map((annotation): AnnotationItem => {
    const { post, ink, heading, text } = annotation;
    const key = [id, post.path, ink, heading ?? '', text].join('\n');
    const times = ranks.get(key) ?? 0;
    ranks.set(key, times + 1);
    return { kind: 'annotation', id: `${key}\n${times}`, group: id, annotation };
  });
  const [first] = members;
  if (first === undefined) throw new Error('A group has at least one annotation.');
  return { kind: 'group', id, grouping, first, items };
}

function rank(ink: Ink): number {
  return ink === 'other' ? inks.length : inks.indexOf(ink);
}
