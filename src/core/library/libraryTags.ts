import type { Site } from '../site/site';
import { siteKey } from '../site/siteKey';
import { SiteTags } from './siteTags';

/** The tags that posts use, by site: for those who need no tree of them. */
export class LibraryTags {
  readonly #sites = new Map<string, SiteTags>();

  /** Counts the tags of one more post, each once. */
  add(tags: Iterable<string>, site: Site | null): void {
    const uses = this.of(site);
    this.#sites.set(uses.key, uses);
    for (const tag of new Set(tags)) {
      uses.add(tag);
    }
  }

  /** The tags of the posts of a site. */
  of(site: Site | null): SiteTags {
    const key = siteKey(site);
    return this.#sites.get(key) ?? new SiteTags(site, key);
  }
}
