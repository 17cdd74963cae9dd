import type { FolderTags } from './folderTags';
import type { Library } from './library';
import { ShownPosts } from './shownPosts';
import type { TagBranch } from './tagBranch';
import type {
  ClashItem,
  GroupItem,
  PostItem,
  TagGroup,
  TagItem,
  TagTreeItem,
  TagTreeOptions,
} from './tagTreeItem';

/** Makes the rows of a tag tree: what is shown of a library under some options. */
export class TagTreeRows {
  readonly #library: Library;
  readonly #options: TagTreeOptions;
  readonly #shown: ShownPosts;

  constructor(library: Library, options: TagTreeOptions) {
    this.#library = library;
    this.#options = options;
    this.#shown = new ShownPosts(library, options);
  }

  /** All items below `parent`, in any order; `parent` null for the topmost. */
  below(parent: TagTreeItem | null): TagTreeItem[] {
    if (parent === null) {
      return this.#top();
    }
    switch (parent.kind) {
      case 'folder':
        return this.#contents(parent.folder, parent.id);
      case 'group':
        return this.#group(parent);
      case 'clash':
        return this.#clash(parent);
      case 'tag':
        return [
          ...this.tagsBelow(parent, parent.branch.below.values()),
          ...this.posts(isInClash(parent) ? parent.branch.posts : parent.branch.own, parent),
        ];
      case 'post':
        return [];
    }
  }

  /** Those of `branches` that are to be seen, below `parent`. */
  tags(branches: Iterable<TagBranch>, parent: string): TagItem[] {
    const items: TagItem[] = [];
    for (const branch of branches) {
      const item = this.#tag(branch, parent, branch.name);
      if (item.count > 0) {
        items.push(item);
      }
    }
    return items;
  }

  /** Those of `branches` that are to be seen below a tag; in a clash none are. */
  tagsBelow(parent: TagItem, branches: Iterable<TagBranch>): TagItem[] {
    return isInClash(parent) ? [] : this.tags(branches, parent.id);
  }

  /** Those of the posts at `paths` that are to be seen below `parent`. */
  posts(paths: Iterable<string>, parent: TagItem | GroupItem): PostItem[] {
    const { id, folder } = parent;
    const isNamed = parent.kind === 'tag' && (isInClash(parent) || this.#shown.matches(parent.tag));
    return Array.from(this.#shown.of(paths, isNamed), post => {
      return { kind: 'post', id: `${id}\np${post.path}`, parent: id, folder, post };
    });
  }

  /** The groups of a folder that have anything in them. */
  groups(folder: FolderTags, parent: string): GroupItem[] {
    const groups: readonly TagGroup[] = ['untagged', 'drafts', 'clashes'];
    return groups.flatMap(group => {
      const count = this.#countOf(folder, group);
      const id = `${parent}\ng${group}`;
      return count === 0
        ? []
        : [{ kind: 'group', id, parent, folder: folder.folder, group, count }];
    });
  }

  #top(): TagTreeItem[] {
    const { folders } = this.#library;
    const [first] = folders.keys();
    if (folders.size < 2) {
      return first === undefined ? [] : this.#contents(first, '');
    }
    return [...folders.values()].flatMap(each => {
      const { folder } = each;
      const count = this.#shown.countIn(each);
      return count === 0 ? [] : [{ kind: 'folder', id: `\nf${folder}`, parent: '', folder, count }];
    });
  }

  /** How many posts of all are shown, wherever. */
  get shownPosts(): number {
    const { folders } = this.#library;
    return [...folders.values()].reduce((sum, each) => sum + this.#shown.countIn(each), 0);
  }

  /** Whether something below an item is what the filter looks for, and not only the item itself. */
  holdsMatch(item: TagTreeItem): boolean {
    if (!this.#shown.isFiltered) {
      return false;
    }
    switch (item.kind) {
      case 'folder':
        return true;
      case 'group':
        return item.group !== 'clashes';
      case 'tag':
        return (
          !isInClash(item) && (!this.#shown.matches(item.tag) || this.#shown.hasNamed(item.branch))
        );
      case 'clash':
      case 'post':
        return false;
    }
  }

  #contents(name: string, parent: string): TagTreeItem[] {
    const folder = this.#library.folders.get(name);
    return folder === undefined
      ? []
      : [...this.groups(folder, parent), ...this.tags(folder.top.values(), parent)];
  }

  #group(parent: GroupItem): TagTreeItem[] {
    const folder = this.#library.folders.get(parent.folder);
    if (folder === undefined) {
      return [];
    }
    switch (parent.group) {
      case 'untagged':
        return this.posts(folder.untagged, parent);
      case 'drafts':
        return this.posts(folder.drafts, parent);
      case 'clashes':
        return this.#clashes(folder, parent.id);
    }
  }

  #clashes(folder: FolderTags, parent: string): ClashItem[] {
    return [...folder.sites].flatMap(({ site, key, clashes }) =>
      clashes
        .filter(({ tags }) => tags.some(tag => this.#shown.matches(tag)))
        .map(clash => ({
          kind: 'clash',
          id: `${parent}${clashMark}${clash.kind} ${clash.key} ${key}`,
          parent,
          folder: folder.folder,
          clash,
          site,
        })),
    );
  }

  #clash({ id, folder, clash, site }: ClashItem): TagItem[] {
    const tags = this.#library.folders.get(folder);
    return clash.tags.flatMap(tag => {
      const branch = tags?.branchOf(tag, site) ?? null;
      return branch === null ? [] : [this.#clashing(branch, id)];
    });
  }

  /** A tag in a clash is shown in whole, whatever is looked for: the clash is what was found. */
  #clashing(branch: TagBranch, parent: string): TagItem {
    return { ...this.#tag(branch, parent, branch.tag), ...this.#shown.countsOf(branch) };
  }

  #tag(branch: TagBranch, parent: string, name: string): TagItem {
    const { folder, tag } = branch;
    return {
      kind: 'tag',
      id: `${parent}\nt${name}`,
      parent,
      folder,
      tag,
      name,
      ...this.#shown.countsBelow(branch),
      newest: this.#options.order === 'newest' ? this.newestOf(branch) : null,
      branch,
    };
  }

  /** The date of the newest post that is shown of a tag or one below; null where none has a date. */
  newestOf(branch: TagBranch): string | null {
    let newest = '';
    for (const { date } of this.#shown.below(branch)) {
      newest = date !== null && date > newest ? date : newest;
    }
    return newest === '' ? null : newest;
  }

  #countOf(folder: FolderTags, group: TagGroup): number {
    const { hideDrafts } = this.#options;
    switch (group) {
      case 'clashes':
        return this.#clashes(folder, '').length;
      case 'drafts':
        return hideDrafts ? 0 : this.#shown.countOf(folder.drafts);
      case 'untagged':
        return this.#shown.countOf(folder.untagged);
    }
  }
}

/** In the id of a clash, and of all that stands below it. */
const clashMark = '\nc';

/** Whether a tag stands below a clash, where it shows all posts of its own and of those below it. */
export function isInClash({ parent }: TagItem): boolean {
  return parent.includes(clashMark);
}
