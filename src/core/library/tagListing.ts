import type { FolderTags } from './folderTags';
import type { Library } from './library';
import type { TagBranch } from './tagBranch';

/** A tag with its posts, as data; `tag` null for the posts that have none. */
export interface TagListing {
  /** As written, with what it stands below: `NLP/BERT`. */
  readonly tag: string | null;
  /** Posts with this tag or one below it, each once. */
  readonly count: number;
  /** How many of them are drafts. */
  readonly drafts: number;
  /** Their paths. */
  readonly posts: readonly string[];
  readonly children: readonly TagListing[];
}

/** All tags of a library in the order of their characters, then the posts without any. */
export function tagListing(library: Library): readonly TagListing[] {
  return [...library.folders.values()].flatMap(folder => {
    const tags = listings(folder.top.values());
    return folder.untagged.size === 0 ? tags : [...tags, untagged(folder, library)];
  });
}

function listings(branches: Iterable<TagBranch>): TagListing[] {
  return [...branches]
    .sort((one, other) => byCharacters(one.key, other.key))
    .map(({ tag, count, drafts, posts, below }) => ({
      tag,
      count,
      drafts,
      posts: [...posts].sort(byCharacters),
      children: listings(below.values()),
    }));
}

function untagged(folder: FolderTags, library: Library): TagListing {
  const posts = [...folder.untagged].sort(byCharacters);
  const drafts = posts.filter(path => library.posts.get(path)?.draft === true).length;
  return { tag: null, count: posts.length, drafts, posts, children: [] };
}

function byCharacters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
