import type { Library, LibraryDifference } from './library';
import type { TagBranch } from './tagBranch';
import type { GroupItem, TagItem, TagTreeItem } from './tagTreeItem';
import type { TagTreeRows } from './tagTreeRows';

/** What a difference of the library means for the lists of a tree. */
export class TagTreeUpdate {
  readonly #library: Library;
  readonly #posts: LibraryDifference['posts'];
  /** By folder and key: a branch that went and came again is another object. */
  readonly #branches: ReadonlyMap<string, TagBranch>;
  readonly #folders = new Set<string>();

  constructor(library: Library, { posts, branches }: LibraryDifference) {
    this.#library = library;
    this.#posts = posts;
    this.#branches = new Map([...branches].map(branch => [nameOf(branch), branch]));
    for (const { before, after } of posts.values()) {
      [before, after].forEach(post => post && this.#folders.add(post.folder));
    }
  }

  /** Whether a list may be another now. */
  concerns(parent: TagTreeItem | null): boolean {
    if (parent === null) {
      return this.#folders.size > 0;
    }
    return parent.kind === 'tag'
      ? this.#branches.has(nameOf(parent.branch))
      : parent.kind !== 'post' && this.#folders.has(parent.folder);
  }

  /** Whether an item has to be made anew. */
  touches(item: TagTreeItem): boolean {
    switch (item.kind) {
      case 'tag':
        return this.#branches.has(nameOf(item.branch));
      case 'post':
        return this.#posts.has(item.post.path);
      case 'group':
        return this.#folders.has(item.folder);
      case 'folder':
      case 'clash':
        return true;
    }
  }

  /** The items that take the place of those that are touched; null where all are to be made. */
  freshItems(
    parent: TagTreeItem | null,
    before: readonly TagTreeItem[],
    rows: TagTreeRows,
  ): readonly TagTreeItem[] | null {
    if (parent === null) {
      const [first, ...others] = this.#library.folders.keys();
      const isSame =
        others.length === 0 &&
        before.every(({ kind, folder }) => kind !== 'folder' && folder === first);
      // Where there are several, the folders themselves stand there, and not what is in the one.
      return isSame && first !== undefined ? this.#contents(first, '', rows) : null;
    }
    switch (parent.kind) {
      case 'folder':
        return this.#contents(parent.folder, parent.id, rows);
      case 'group':
        return parent.group === 'clashes' ? null : this.#ofGroup(parent, rows);
      case 'tag':
        return this.#ofTag(parent, rows);
      case 'clash':
      case 'post':
        return null;
    }
  }

  #contents(name: string, parent: string, rows: TagTreeRows): readonly TagTreeItem[] | null {
    const folder = this.#library.folders.get(name);
    if (folder === undefined) {
      return null;
    }
    const branches = [...this.#branches.values()].flatMap(branch => {
      const now = branch.above === null ? folder.top.get(branch.name) : undefined;
      return branch.folder === name && now !== undefined ? [now] : [];
    });
    return [...rows.groups(folder, parent), ...rows.tags(branches, parent)];
  }

  #ofGroup(parent: GroupItem, rows: TagTreeRows): readonly TagTreeItem[] {
    const folder = this.#library.folders.get(parent.folder);
    const all = parent.group === 'untagged' ? folder?.untagged : folder?.drafts;
    return rows.posts(
      [...this.#posts.keys()].filter(path => all?.has(path) === true),
      parent,
    );
  }

  #ofTag(parent: TagItem, rows: TagTreeRows): readonly TagTreeItem[] | null {
    const { branch } = parent;
    if (this.#library.folders.get(parent.folder) === undefined) {
      return null;
    }
    const below = [...this.#branches.values()].flatMap(each => {
      const isBelow = each.above !== null && nameOf(each.above) === nameOf(branch);
      const now = isBelow ? branch.below.get(each.name) : undefined;
      return now === undefined ? [] : [now];
    });
    const posts = [...this.#posts.keys()].filter(path => branch.own.has(path));
    return [...rows.tagsBelow(parent, below), ...rows.posts(posts, parent)];
  }
}

function nameOf({ folder, key }: TagBranch): string {
  return `${folder}\n${key}`;
}
