import { FolderTags } from './folderTags';
import type { PostSummary } from './postSummary';
import type { TagBranch } from './tagBranch';

/** A post as it is now; null where it is there no more. */
export interface PostChange {
  readonly path: string;
  readonly post: PostSummary | null;
}

/** What a change of the library changed, for the views that are made of it. */
export interface LibraryDifference {
  /** Each post that is not what it was: added where `before` is null, gone where `after` is. */
  readonly posts: ReadonlyMap<string, PostDifference>;
  /** The tags of those posts, before and after, with what stands above them. */
  readonly branches: ReadonlySet<TagBranch>;
}

export interface PostDifference {
  readonly before: PostSummary | null;
  readonly after: PostSummary | null;
}

/**
 * All posts of a workspace and what is known of them together. What is derived of posts is brought
 * up to date from each difference, never made anew.
 */
export class Library {
  readonly #posts = new Map<string, PostSummary>();
  readonly #folders = new Map<string, FolderTags>();

  /** The posts by their paths. */
  get posts(): ReadonlyMap<string, PostSummary> {
    return this.#posts;
  }

  /** The folders of the workspace that have posts, and the tags of these. */
  get folders(): ReadonlyMap<string, FolderTags> {
    return this.#folders;
  }

  /** Takes changes in, the last one of a path last, and says what is different now. */
  change(changes: Iterable<PostChange>): LibraryDifference {
    const posts = new Map<string, PostDifference>();
    const branches = new Set<TagBranch>();
    const note = (touched: ReadonlySet<TagBranch>) => touched.forEach(each => branches.add(each));
    for (const { path, post } of changes) {
      const before = this.#posts.get(path) ?? null;
      if (before !== null) {
        note(this.#folder(before).remove(before));
        this.#posts.delete(path);
      }
      if (post !== null) {
        this.#posts.set(path, post);
        note(this.#folder(post).add(post));
      }
      const first = posts.has(path) ? (posts.get(path)?.before ?? null) : before;
      posts.set(path, { before: first, after: post });
    }
    for (const branch of branches) {
      this.#folders.get(branch.folder)?.prune([branch]);
    }
    for (const [name, folder] of this.#folders) {
      if (folder.posts.size === 0) {
        this.#folders.delete(name);
      }
    }
    for (const [path, { before, after }] of posts) {
      if (before === null && after === null) {
        posts.delete(path);
      }
    }
    return { posts, branches };
  }

  #folder({ folder }: PostSummary): FolderTags {
    const known = this.#folders.get(folder);
    if (known !== undefined) {
      return known;
    }
    const tags = new FolderTags(folder);
    this.#folders.set(folder, tags);
    return tags;
  }
}
