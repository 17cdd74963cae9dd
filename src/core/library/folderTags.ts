import type { Site } from '../site/site';
import { siteKey } from '../site/siteKey';
import type { PostSummary } from './postSummary';
import { SiteTags } from './siteTags';
import { TagBranch } from './tagBranch';

/** What the posts of one folder of the workspace are sorted by. */
export class FolderTags {
  readonly folder: string;
  /** The topmost tags, by {@link partsOf}. */
  readonly top = new Map<string, TagBranch>();
  /** Paths of the posts without tags, and of the drafts. */
  readonly untagged = new Set<string>();
  readonly drafts = new Set<string>();
  /** All of its posts. */
  readonly posts = new Set<string>();
  readonly #sites = new Map<string, SiteTags>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The tags by site. */
  get sites(): Iterable<SiteTags> {
    return this.#sites.values();
  }

  /** The tags of the posts of `site`; none yet where no post has any. */
  tagsOf(site: Site | null): SiteTags {
    return this.#sites.get(siteKey(site)) ?? new SiteTags(site);
  }

  /** The branch of a tag of a post of `site`; null where no post has it or one below it. */
  branchOf(tag: string, site: Site | null): TagBranch | null {
    let branch: TagBranch | undefined;
    for (const part of tagParts(tag, site)) {
      branch = (branch?.below ?? this.top).get(part);
      if (branch === undefined) {
        return null;
      }
    }
    return branch ?? null;
  }

  /** Takes a post in. @returns its branches, those above its tags included */
  add(post: PostSummary): Set<TagBranch> {
    const touched = new Set<TagBranch>();
    this.posts.add(post.path);
    if (post.draft) {
      this.drafts.add(post.path);
    }
    if (post.tags.length === 0) {
      this.untagged.add(post.path);
    }
    for (const tag of post.tags) {
      const siteTags = this.#siteTags(post.site);
      siteTags.add(tag);
      tagsAbove(tag, post.site).forEach(each => siteTags.addAbove(each));
      const branch = this.#branch(tag, post.site);
      branch.own.add(post.path);
      for (let each: TagBranch | null = branch; each !== null; each = each.above) {
        each.add(post.path, post.draft);
        touched.add(each);
      }
    }
    return touched;
  }

  /** Takes a post out, as it was taken in. @returns the branches that it had */
  remove(post: PostSummary): Set<TagBranch> {
    const touched = new Set<TagBranch>();
    this.posts.delete(post.path);
    this.drafts.delete(post.path);
    this.untagged.delete(post.path);
    const siteTags = this.tagsOf(post.site);
    for (const tag of post.tags) {
      siteTags.remove(tag);
      tagsAbove(tag, post.site).forEach(each => siteTags.removeAbove(each));
      const branch = this.branchOf(tag, post.site);
      branch?.own.delete(post.path);
      for (let each = branch; each !== null; each = each.above) {
        each.remove(post.path, post.draft);
        touched.add(each);
      }
    }
    if (siteTags.isEmpty) {
      this.#sites.delete(siteKey(post.site));
    }
    return touched;
  }

  /** Forgets those of `branches` that no post uses any more. */
  prune(branches: Iterable<TagBranch>): void {
    for (const branch of branches) {
      if (branch.count === 0) {
        const beside = branch.above?.below ?? this.top;
        if (beside.get(branch.name) === branch) {
          beside.delete(branch.name);
        }
      }
    }
  }

  #siteTags(site: Site | null): SiteTags {
    const key = siteKey(site);
    const known = this.#sites.get(key);
    if (known !== undefined) {
      return known;
    }
    const tags = new SiteTags(site, key);
    this.#sites.set(key, tags);
    return tags;
  }

  #branch(tag: string, site: Site | null): TagBranch {
    let above: TagBranch | null = null;
    let whole = '';
    for (const part of tagParts(tag, site)) {
      const beside: Map<string, TagBranch> = above?.below ?? this.top;
      whole = whole === '' ? part : `${whole}/${part}`;
      let branch = beside.get(part);
      if (branch === undefined) {
        branch = new TagBranch(this.folder, whole, part, above);
        beside.set(part, branch);
      }
      above = branch;
    }
    if (above === null) {
      throw new Error('A tag without parts');
    }
    return above;
  }
}

/** The tags that a tag stands below: `NLP` and `NLP/BERT` of `NLP/BERT/中文`. */
function tagsAbove(tag: string, site: Site | null): readonly string[] {
  const parts = tagParts(tag, site);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The parts of a tag where the site nests; `/a`, `a//b` and the like have only one. */
export function tagParts(tag: string, site: Site | null): readonly string[] {
  if (site?.profile.nestsTags === false || !tag.includes('/')) {
    return [tag];
  }
  const parts = tag.split('/');
  return parts.every(part => part.trim() !== '') ? parts : [tag];
}
