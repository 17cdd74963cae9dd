import { byName } from './nameOrder';
import type { PostSummary } from './postSummary';
import type { TagBranch } from './tagBranch';
import type { TagClash } from './siteTags';
import type { Site } from '../site/site';

/** How tags are sorted: by pinyin, by their posts' number, by the date of their newest post. */
export type TagOrder = 'name' | 'count' | 'newest';

/** What is shown of the tags, and how. */
export interface TagTreeOptions {
  readonly order: TagOrder;
  /** Shows only tags and posts with these characters in their names; empty for all. */
  readonly filter: string;
  readonly hideDrafts: boolean;
}

export type TagGroup = 'untagged' | 'drafts' | 'clashes';

interface Placed {
  /** Unique in the tree and the same as long as the item is where it is. */
  readonly id: string;
  /** Id of the item that it stands below; empty for the topmost. */
  readonly parent: string;
  readonly folder: string;
}

/** A folder of the workspace, where several have posts. */
export interface FolderItem extends Placed {
  readonly kind: 'folder';
  readonly count: number;
}

export interface GroupItem extends Placed {
  readonly kind: 'group';
  readonly group: TagGroup;
  /** Posts; of clashes the clashes. */
  readonly count: number;
}

/** Tags that can't be told apart. */
export interface ClashItem extends Placed {
  readonly kind: 'clash';
  readonly clash: TagClash;
  readonly site: Site | null;
}

export interface TagItem extends Placed {
  readonly kind: 'tag';
  readonly tag: string;
  /** What is shown: its own part; in a clash the whole tag. */
  readonly name: string;
  readonly count: number;
  readonly drafts: number;
  /** Date of its newest post, where tags are sorted by it. */
  readonly newest: string | null;
  readonly branch: TagBranch;
}

export interface PostItem extends Placed {
  readonly kind: 'post';
  readonly post: PostSummary;
}

/** A row of the tree. */
export type TagTreeItem = FolderItem | GroupItem | ClashItem | TagItem | PostItem;

const groups: readonly TagGroup[] = ['untagged', 'drafts', 'clashes'];
const kinds: readonly TagTreeItem['kind'][] = ['folder', 'group', 'clash', 'tag', 'post'];

/** Whether two items with the same id are shown alike. */
export function isSameRow(one: TagTreeItem, other: TagTreeItem): boolean {
  return rowOf(one) === rowOf(other);
}

/** All that is shown of an item itself. */
export function rowOf(item: TagTreeItem): string {
  switch (item.kind) {
    case 'folder':
    case 'group':
      return JSON.stringify([item.id, item.count]);
    case 'clash':
      return JSON.stringify([item.id, item.clash]);
    case 'tag': {
      const { id, tag, name, count, drafts, newest } = item;
      return JSON.stringify([id, tag, name, count, drafts, newest]);
    }
    case 'post': {
      const { title, date, lastmod, draft, excerpt, tags } = item.post;
      return JSON.stringify([item.id, title, date, lastmod, draft, excerpt, tags]);
    }
  }
}

/** The order of items below one parent: groups, then tags, then posts. */
export function itemOrder(order: TagOrder): (one: TagTreeItem, other: TagTreeItem) => number {
  return (one, other) => {
    if (one.kind === 'tag' && other.kind === 'tag') {
      return compareTags(one, other, order);
    }
    if (one.kind === 'post' && other.kind === 'post') {
      return comparePosts(one.post, other.post, order);
    }
    if (one.kind === 'group' && other.kind === 'group') {
      return groups.indexOf(one.group) - groups.indexOf(other.group);
    }
    if (one.kind === 'clash' && other.kind === 'clash') {
      return byName(one.clash.key, other.clash.key) || byCharacters(one.id, other.id);
    }
    return kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || byCharacters(one.id, other.id);
  };
}

function compareTags(one: TagItem, other: TagItem, order: TagOrder): number {
  switch (order) {
    case 'name':
      break;
    case 'count':
      if (one.count !== other.count) {
        return other.count - one.count;
      }
      break;
    case 'newest':
      if (one.newest !== other.newest) {
        return newestFirst(one.newest, other.newest);
      }
      break;
  }
  return byName(one.name, other.name) || byCharacters(one.id, other.id);
}

function comparePosts(one: PostSummary, other: PostSummary, order: TagOrder): number {
  const byDate = order === 'name' ? 0 : newestFirst(one.date, other.date);
  return byDate || byName(one.title, other.title) || byCharacters(one.path, other.path);
}

/** Without a date last. */
function newestFirst(one: string | null, other: string | null): number {
  return byCharacters(other ?? '', one ?? '');
}

function byCharacters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
