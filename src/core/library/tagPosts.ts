import type { Library } from './library';
import { byName } from './nameOrder';
import type { TagBranch } from './tagBranch';

/**
 * All tags with the paths of the posts that have them or one below, the most used first. What only
 * stands above others (`NLP` above `NLP/BERT`) is one, too.
 */
export function tagPosts(library: Library): ReadonlyMap<string, ReadonlySet<string>> {
  const tags = new Map<string, Set<string>>();
  const take = (branches: Iterable<TagBranch>) => {
    for (const { tag, posts, below } of branches) {
      const known = tags.get(tag) ?? new Set();
      for (const path of posts) {
        known.add(path);
      }
      tags.set(tag, known);
      take(below.values());
    }
  };
  for (const { top } of library.folders.values()) {
    take(top.values());
  }
  return new Map([...tags].sort(([one, a], [other, b]) => b.size - a.size || byName(one, other)));
}

/** The paths of the posts that have all of `tags`, or one below each. */
export function postsWithAll(
  all: ReadonlyMap<string, ReadonlySet<string>>,
  tags: readonly string[],
): readonly string[] {
  const [first, ...others] = tags.map(tag => all.get(tag) ?? new Set<string>());
  return [...(first ?? [])].filter(path => others.every(paths => paths.has(path)));
}
