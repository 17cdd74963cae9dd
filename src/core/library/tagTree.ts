import type { Library, LibraryDifference } from './library';
import {
  isSameRow,
  itemOrder,
  type PostItem,
  type TagItem,
  type TagTreeItem,
  type TagTreeOptions,
} from './tagTreeItem';
import { TagTreeRows } from './tagTreeRows';
import { type ListPatch, TagTreeUpdate } from './tagTreeUpdate';

/** What of the tree is to be shown anew: ids of items that were shown and still are. */
export interface TagTreeEvents {
  /** Items that are shown otherwise themselves. */
  readonly rows: ReadonlySet<string>;
  /** Items below which others stand now, or in another order; empty for the topmost. */
  readonly lists: ReadonlySet<string>;
}

/**
 * The tags of a library as a tree. Lists are made when they are first asked for; a difference of the
 * library then changes only the items that it concerns.
 */
export class TagTree {
  readonly #library: Library;
  #options: TagTreeOptions;
  #rows: TagTreeRows;
  #compare: (one: TagTreeItem, other: TagTreeItem) => number;
  readonly #items = new Map<string, TagTreeItem>();
  readonly #lists = new Map<string, readonly TagTreeItem[]>();

  constructor(library: Library, options: TagTreeOptions) {
    this.#library = library;
    this.#options = options;
    this.#rows = new TagTreeRows(library, options);
    this.#compare = itemOrder(options.order);
  }

  get options(): TagTreeOptions {
    return this.#options;
  }

  /** Shows something else, or in another order: all is to be asked for again. */
  setOptions(options: TagTreeOptions): void {
    this.#options = options;
    this.#rows = new TagTreeRows(this.#library, options);
    this.#compare = itemOrder(options.order);
    this.#lists.clear();
    this.#items.clear();
  }

  /** The items below the one with this id, in order; the topmost for the empty id. */
  children(id: string): readonly TagTreeItem[] {
    let list = this.#lists.get(id);
    if (list === undefined) {
      const parent = this.#items.get(id) ?? null;
      list = parent === null && id !== '' ? [] : this.#rows.below(parent).sort(this.#compare);
      this.#lists.set(id, list);
      list.forEach(item => this.#items.set(item.id, item));
    }
    return list;
  }

  /** The item with this id, if it was shown and still is. */
  item(id: string): TagTreeItem | undefined {
    return this.#items.get(id);
  }

  /** All rows of a post that were shown and still are. */
  itemsOf(path: string): readonly PostItem[] {
    const items: PostItem[] = [];
    for (const item of this.#items.values()) {
      if (item.kind === 'post' && item.post.path === path) {
        items.push(item);
      }
    }
    return items;
  }

  /** The date of the newest post of a tag. */
  newestOf(item: TagItem): string | null {
    return item.newest ?? this.#rows.newestOf(item.branch);
  }

  /** How many posts are shown, each once. */
  get shownPosts(): number {
    return this.#rows.shownPosts;
  }

  /** Whether something below an item is what the filter looks for, and not only the item itself. */
  holdsMatch(item: TagTreeItem): boolean {
    return this.#rows.holdsMatch(item);
  }

  /** Whether there are more rows than `limit`, with everything opened. */
  isLargerThan(limit: number): boolean {
    const open = [''];
    let count = 0;
    for (let id = open.pop(); id !== undefined && count <= limit; id = open.pop()) {
      const list = this.children(id);
      count += list.length;
      open.push(...list.filter(({ kind }) => kind !== 'post').map(item => item.id));
    }
    return count > limit;
  }

  /**
   * The items from the topmost down to the first place where a post is shown: below one of its tags,
   * else in a group; empty where it is not to be seen.
   */
  pathTo(path: string): readonly TagTreeItem[] {
    const post = this.#library.posts.get(path);
    const folder = post && this.#library.folders.get(post.folder);
    if (post === undefined || folder === undefined) {
      return [];
    }
    const above = this.#library.folders.size > 1 ? [`f${post.folder}`] : [];
    const places = post.tags.map(tag => {
      const parts: string[] = [];
      for (let each = folder.branchOf(tag, post.site); each !== null; each = each.above) {
        parts.unshift(`t${each.name}`);
      }
      return parts;
    });
    for (const place of [...places, ['guntagged'], ['gdrafts']]) {
      const items = this.#along([...above, ...place, `p${path}`]);
      if (items.length > 0) {
        return items;
      }
    }
    return [];
  }

  /** The items whose ids consist of `parts`, from the topmost down; none where one is not shown. */
  #along(parts: readonly string[]): readonly TagTreeItem[] {
    const items: TagTreeItem[] = [];
    let id = '';
    for (const part of parts) {
      const next = this.children(id).find(item => item.id === `${id}\n${part}`);
      if (next === undefined) {
        return [];
      }
      items.push(next);
      ({ id } = next);
    }
    return items;
  }

  /** Takes a difference of the library in. */
  update(difference: LibraryDifference): TagTreeEvents {
    const update = new TagTreeUpdate(this.#library, difference);
    const rows = new Set<string>();
    const lists = new Set<string>();
    // Those above come first: what is gone with them needs no look.
    for (const id of [...this.#lists.keys()].sort((a, b) => a.length - b.length)) {
      const before = this.#lists.get(id);
      const parent = this.#items.get(id) ?? null;
      if (before !== undefined && update.concerns(parent)) {
        const patch = update.patchOf(parent, before, this.#rows) ?? {
          ids: before.map(item => item.id),
          items: this.#rows.below(parent),
        };
        if (this.#patch(id, before, patch, rows)) {
          lists.add(id);
        }
      }
    }
    return { rows, lists };
  }

  /** Makes the list below `id` anew. @returns whether other items stand there, or in another order */
  #patch(
    id: string,
    before: readonly TagTreeItem[],
    { ids, items }: ListPatch,
    rows: Set<string>,
  ): boolean {
    const list = [...before];
    const places = new Map<string, number>();
    const old = ids.flatMap(each => this.#items.get(each) ?? []);
    for (const item of old) {
      places.set(item.id, placeOf(item, before, this.#compare));
    }
    // From the end on, so that the places of the others stay what they are.
    for (const place of [...places.values()].sort((a, b) => b - a)) {
      list.splice(place, 1);
    }
    const gone = new Map(old.map(item => [item.id, item]));
    for (const item of items) {
      list.splice(placeOf(item, list, this.#compare), 0, item);
      this.#items.set(item.id, item);
      const was = gone.get(item.id);
      gone.delete(item.id);
      if (was !== undefined && !isSameRow(was, item)) {
        rows.add(item.id);
      }
    }
    this.#lists.set(id, list);
    [...gone.keys()].forEach(each => this.#forget(each));
    return (
      list.length !== before.length ||
      items.some(item => placeOf(item, list, this.#compare) !== places.get(item.id))
    );
  }

  #forget(id: string): void {
    this.#items.delete(id);
    const list = this.#lists.get(id);
    this.#lists.delete(id);
    list?.forEach(item => this.#forget(item.id));
  }
}

/** Where `item` stands in an ordered list, or belongs. */
function placeOf(
  item: TagTreeItem,
  list: readonly TagTreeItem[],
  compare: (one: TagTreeItem, other: TagTreeItem) => number,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && compare(other, item) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
