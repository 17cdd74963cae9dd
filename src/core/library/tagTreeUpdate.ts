import type { Library, LibraryDifference } from './library';
import type { TagBranch } from './tagBranch';
import type { GroupItem, TagGroup, TagItem, TagTreeItem } from './tagTreeItem';
import { isInClash, type TagTreeRows } from './tagTreeRows';

/** What becomes of a list: the items with `ids` go, `items` come, others stay as they are. */
export interface ListPatch {
  readonly ids: readonly string[];
  readonly items: readonly TagTreeItem[];
}

const groups: readonly TagGroup[] = ['untagged', 'drafts', 'clashes'];

/** What a difference of the library means for the lists of a tree. */
export class TagTreeUpdate {
  readonly #library: Library;
  readonly #posts: readonly string[];
  /** By folder and key: a branch that went and came again is another object. */
  readonly #branches: ReadonlyMap<string, TagBranch>;
  readonly #folders = new Set<string>();

  constructor(library: Library, { posts, branches }: LibraryDifference) {
    this.#library = library;
    this.#posts = [...posts.keys()];
    this.#branches = new Map([...branches].map(branch => [nameOf(branch), branch]));
    for (const { before, after } of posts.values()) {
      [before, after].forEach(post => post && this.#folders.add(post.folder));
    }
  }

  /** Whether the list below `parent`, null for the topmost, may be another now. */
  concerns(parent: TagTreeItem | null): boolean {
    if (parent === null) {
      return this.#folders.size > 0;
    }
    return parent.kind === 'tag'
      ? this.#branches.has(nameOf(parent.branch))
      : parent.kind !== 'post' && this.#folders.has(parent.folder);
  }

  /** What becomes of the list below `parent`; null where all of it is to be made anew. */
  patchOf(
    parent: TagTreeItem | null,
    before: readonly TagTreeItem[],
    rows: TagTreeRows,
  ): ListPatch | null {
    if (parent === null) {
      const [first, ...others] = this.#library.folders.keys();
      const [item] = before;
      // Where there are several, the folders themselves stand there, and not what is in the one.
      const isSame = others.length === 0 && item?.kind !== 'folder' && item?.folder === first;
      return isSame && first !== undefined ? this.#contents(first, '', rows) : null;
    }
    if (before[0] !== undefined && before[0].folder !== parent.folder) {
      // The one folder with posts is another now, and has a tag of the same name.
      return null;
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

  #contents(name: string, parent: string, rows: TagTreeRows): ListPatch | null {
    const folder = this.#library.folders.get(name);
    if (folder === undefined) {
      return null;
    }
    const touched = [...this.#branches.values()].filter(
      branch => branch.above === null && branch.folder === name,
    );
    const now = touched.flatMap(branch => folder.top.get(branch.name) ?? []);
    return {
      ids: [
        ...groups.map(group => `${parent}\ng${group}`),
        ...touched.map(branch => `${parent}\nt${branch.name}`),
      ],
      items: [...rows.groups(folder, parent), ...rows.tags(now, parent)],
    };
  }

  #ofGroup(parent: GroupItem, rows: TagTreeRows): ListPatch {
    const folder = this.#library.folders.get(parent.folder);
    const all = parent.group === 'untagged' ? folder?.untagged : folder?.drafts;
    const posts = this.#posts.filter(path => all?.has(path) === true);
    return { ids: this.#postsBelow(parent), items: rows.posts(posts, parent) };
  }

  #ofTag(parent: TagItem, rows: TagTreeRows): ListPatch {
    const { branch, id } = parent;
    const touched = [...this.#branches.values()].filter(
      ({ above }) => above !== null && nameOf(above) === nameOf(branch),
    );
    const now = touched.flatMap(({ name }) => branch.below.get(name) ?? []);
    const posts = this.#posts.filter(path =>
      isInClash(parent) ? branch.holds(path) : branch.own.has(path),
    );
    return {
      ids: [...touched.map(({ name }) => `${id}\nt${name}`), ...this.#postsBelow(parent)],
      items: [...rows.tagsBelow(parent, now), ...rows.posts(posts, parent)],
    };
  }

  #postsBelow({ id }: TagTreeItem): readonly string[] {
    return this.#posts.map(path => `${id}\np${path}`);
  }
}

function nameOf({ folder, key }: TagBranch): string {
  return `${folder}\n${key}`;
}
