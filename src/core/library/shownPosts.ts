import type { FolderTags } from './folderTags';
import type { Library } from './library';
import type { PostSummary } from './postSummary';
import type { TagBranch } from './tagBranch';
import type { TagTreeOptions } from './tagTreeItem';

/** How many posts a tag has, and how many of these are drafts. */
export interface PostCounts {
  readonly count: number;
  readonly drafts: number;
}

/** Which posts of a library are shown under some options, and how many. */
export class ShownPosts {
  readonly #library: Library;
  readonly #hidesDrafts: boolean;
  readonly #filter: string;
  /** Whether posts have what is looked for in their titles; asked once of each. */
  readonly #named = new WeakMap<PostSummary, boolean>();

  constructor(library: Library, { filter, hideDrafts }: TagTreeOptions) {
    this.#library = library;
    this.#hidesDrafts = hideDrafts;
    this.#filter = folded(filter.trim());
  }

  /** Whether only what has certain characters in its name is shown. */
  get isFiltered(): boolean {
    return this.#filter !== '';
  }

  /** Whether a name has what is looked for. */
  matches(name: string): boolean {
    return this.#filter === '' || folded(name).includes(this.#filter);
  }

  /** Those of the posts at `paths` that are shown; `isNamed`: they are for what they stand below. */
  *of(paths: Iterable<string>, isNamed: boolean): Iterable<PostSummary> {
    for (const path of paths) {
      const post = this.#library.posts.get(path);
      if (post !== undefined && this.#isShown(post, isNamed)) {
        yield post;
      }
    }
  }

  /** How many of the posts at `paths` are shown for their own names. */
  countOf(paths: ReadonlySet<string>): number {
    return this.#filter === '' && !this.#hidesDrafts
      ? paths.size
      : [...this.of(paths, false)].length;
  }

  /** How many posts of a folder are shown anywhere. */
  countIn({ posts, drafts }: FolderTags): number {
    if (this.#filter === '') {
      return this.#hidesDrafts ? posts.size - drafts.size : posts.size;
    }
    let count = 0;
    for (const post of this.of(posts, true)) {
      count += this.#isNamed(post) || post.tags.some(tag => this.matches(tag)) ? 1 : 0;
    }
    return count;
  }

  /** The posts that are shown below a tag and those below it. */
  below(branch: TagBranch): ReadonlySet<PostSummary> {
    // Where the filter names a tag, it names those below it, too.
    if (this.matches(branch.tag)) {
      return new Set(this.of(branch.posts, true));
    }
    const shown = new Set(this.of(branch.own, false));
    for (const each of branch.below.values()) {
      this.below(each).forEach(post => shown.add(post));
    }
    return shown;
  }

  /** How many posts are shown below a tag and those below it. */
  countsBelow(branch: TagBranch): PostCounts {
    if (this.matches(branch.tag)) {
      return this.countsOf(branch);
    }
    const shown = [...this.below(branch)];
    return { count: shown.length, drafts: shown.filter(({ draft }) => draft).length };
  }

  /** The same, whatever is looked for. */
  countsOf({ count, drafts }: TagBranch): PostCounts {
    return this.#hidesDrafts ? { count: count - drafts, drafts: 0 } : { count, drafts };
  }

  /** Whether a post of a tag, or of one below it, is shown for its own name. */
  hasNamed(branch: TagBranch): boolean {
    for (const post of this.of(branch.posts, false)) {
      return this.#isNamed(post);
    }
    return false;
  }

  #isShown(post: PostSummary, isNamed: boolean): boolean {
    return !(this.#hidesDrafts && post.draft) && (isNamed || this.#isNamed(post));
  }

  #isNamed(post: PostSummary): boolean {
    const isNamed = this.#named.get(post) ?? this.matches(post.title);
    this.#named.set(post, isNamed);
    return isNamed;
  }
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
