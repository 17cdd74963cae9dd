import type { FolderTags } from './folderTags';
import type { Library } from './library';
import type { PostSummary } from './postSummary';
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
  readonly #filter: string;

  constructor(library: Library, options: TagTreeOptions) {
    this.#library = library;
    this.#options = options;
    this.#filter = folded(options.filter.trim());
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
          ...this.posts(parent.branch.own, parent),
        ];
      case 'post':
        return [];
    }
  }

  /** Those of `branches` that are to be seen, below `parent`. */
  tags(branches: Iterable<TagBranch>, parent: string): TagItem[] {
    const items: TagItem[] = [];
    for (const branch of branches) {
      if (this.#isVisible(branch)) {
        items.push(this.#tag(branch, parent, branch.name));
      }
    }
    return items;
  }

  /** Those of `branches` that are to be seen below a tag; in a clash none are. */
  tagsBelow(parent: TagItem, branches: Iterable<TagBranch>): TagItem[] {
    return parent.parent.includes(clashMark) ? [] : this.tags(branches, parent.id);
  }

  /** Those of the posts at `paths` that are to be seen below `parent`. */
  posts(paths: Iterable<string>, parent: TagItem | GroupItem): PostItem[] {
    const isNamed = parent.kind === 'tag' && this.#matches(parent.tag);
    const items: PostItem[] = [];
    for (const path of paths) {
      const post = this.#library.posts.get(path);
      if (post !== undefined && this.#isShown(post, isNamed)) {
        const { id, folder } = parent;
        items.push({ kind: 'post', id: `${id}\np${path}`, parent: id, folder, post });
      }
    }
    return items;
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
    return [...folders.values()].map(({ folder, posts }) => ({
      kind: 'folder',
      id: `\nf${folder}`,
      parent: '',
      folder,
      count: posts.size,
    }));
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
        .filter(({ tags }) => tags.some(tag => this.#matches(tag)))
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

  /** A tag in a clash counts the posts that have this very tag. */
  #clashing(branch: TagBranch, parent: string): TagItem {
    const posts = [...branch.own].flatMap(path => this.#library.posts.get(path) ?? []);
    const drafts = posts.filter(({ draft }) => draft).length;
    const { hideDrafts } = this.#options;
    return {
      ...this.#tag(branch, parent, branch.tag),
      count: hideDrafts ? posts.length - drafts : posts.length,
      drafts: hideDrafts ? 0 : drafts,
    };
  }

  #tag(branch: TagBranch, parent: string, name: string): TagItem {
    const { folder, tag, drafts } = branch;
    const { hideDrafts, order } = this.#options;
    return {
      kind: 'tag',
      id: `${parent}\nt${name}`,
      parent,
      folder,
      tag,
      name,
      count: hideDrafts ? branch.count - drafts : branch.count,
      drafts: hideDrafts ? 0 : drafts,
      newest: order === 'newest' ? this.newestOf(branch) : null,
      branch,
    };
  }

  /** The date of the newest post with this tag or one below it; null where none has a date. */
  newestOf(branch: TagBranch): string | null {
    let newest = '';
    for (const path of branch.posts) {
      const post = this.#library.posts.get(path);
      const date = post === undefined || !this.#isShown(post, true) ? null : post.date;
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
        return hideDrafts ? 0 : this.#shownOf(folder.drafts);
      case 'untagged':
        return this.#shownOf(folder.untagged);
    }
  }

  #shownOf(paths: ReadonlySet<string>): number {
    if (this.#filter === '' && !this.#options.hideDrafts) {
      return paths.size;
    }
    let count = 0;
    for (const path of paths) {
      const post = this.#library.posts.get(path);
      count += post !== undefined && this.#isShown(post, false) ? 1 : 0;
    }
    return count;
  }

  #isVisible(branch: TagBranch): boolean {
    if (branch.count === 0 || (this.#options.hideDrafts && branch.count === branch.drafts)) {
      return false;
    }
    if (this.#matches(branch.tag)) {
      return true;
    }
    for (const path of branch.posts) {
      const post = this.#library.posts.get(path);
      if (post !== undefined && this.#isShown(post, false)) {
        return true;
      }
    }
    return [...branch.below.values()].some(each => this.#isVisible(each));
  }

  #isShown(post: PostSummary, isNamed: boolean): boolean {
    return !(this.#options.hideDrafts && post.draft) && (isNamed || this.#matches(post.title));
  }

  #matches(name: string): boolean {
    return this.#filter === '' || folded(name).includes(this.#filter);
  }
}

/** In the id of a clash, and of all that stands below it. */
const clashMark = '\nc';

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
