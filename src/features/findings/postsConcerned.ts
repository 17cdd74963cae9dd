import type { Library, LibraryDifference } from '../../core/library/library';
import type { PostSummary } from '../../core/library/postSummary';
import { SiteTags } from '../../core/library/siteTags';
import { tagVariant } from '../../core/library/tagVariant';

/**
 * The posts of which findings may be others after a change: those that changed, and those with tags
 * like the ones that came or went.
 */
export function postsConcerned(
  library: Library,
  { posts }: LibraryDifference,
): ReadonlySet<string> {
  const concerned = new Set(posts.keys());
  const likenesses = new TagLikenesses();
  const changed = new Set<string>();
  for (const { before, after } of posts.values()) {
    for (const [post, other] of [
      [before, after],
      [after, before],
    ]) {
      post?.tags
        .filter(tag => other?.tags.includes(tag) !== true)
        .forEach(tag => likenesses.of(post, tag).forEach(each => changed.add(each)));
    }
  }
  if (changed.size > 0) {
    for (const post of library.posts.values()) {
      if (post.tags.some(tag => likenesses.of(post, tag).some(each => changed.has(each)))) {
        concerned.add(post.path);
      }
    }
  }
  return concerned;
}

/** What tags have in common that clash; each tag is looked at once. */
class TagLikenesses {
  readonly #known = new Map<string, readonly string[]>();

  of({ site }: PostSummary, tag: string): readonly string[] {
    const key = `${site?.profile.id ?? ''} ${tag}`;
    let likenesses = this.#known.get(key);
    if (likenesses === undefined) {
      likenesses = [`variant ${tagVariant(tag)}`, `slug ${new SiteTags(site).slugOf(tag)}`];
      this.#known.set(key, likenesses);
    }
    return likenesses;
  }
}
