import { cleanTag } from '../../core/edit/tagPlan';

/** A tag in a list from which several can be ticked. */
export interface ListedTag {
  readonly tag: string;
}

/** Such a list, as it is when it is accepted. */
export interface TagList {
  /** What was typed. */
  readonly value: string;
  readonly items: readonly ListedTag[];
  /** Those that are ticked. */
  readonly selectedItems: readonly ListedTag[];
  /** The row with the focus. */
  readonly activeItems: readonly ListedTag[];
}

/**
 * The tag that was typed and is meant, although VS Code takes only what is ticked: nothing was ticked
 * since, and no other row was gone to. Null where what was typed was only to find others by.
 * `ticked`: those that were ticked when the last character was typed.
 */
export function pendingTag(
  { value, items, selectedItems, activeItems }: TagList,
  ticked: ReadonlySet<string>,
): string | null {
  const typed = cleanTag(value);
  const now = selectedItems.map(({ tag }) => tag);
  const isTicked = now.length !== ticked.size || now.some(tag => !ticked.has(tag));
  const isElsewhere = activeItems.some(({ tag }) => tag !== typed);
  const isOffered = items.some(({ tag }) => tag === typed);
  return isOffered && !isTicked && !isElsewhere ? typed : null;
}
