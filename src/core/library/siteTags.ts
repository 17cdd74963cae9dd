import type { Site } from '../site/site';
import { tagSlug } from '../site/tagSlug';
import { tagVariant } from './tagVariant';

/** Tags that one site can't tell apart, or that its readers can't. */
export interface TagClash {
  /** `address`: their pages have the same address; `variant`: they differ in case, width, blanks, hyphens. */
  readonly kind: 'address' | 'variant';
  /** The address; what they have in common. An empty address is a clash of one. */
  readonly key: string;
  /** The tag that most posts use first. */
  readonly tags: readonly string[];
}

/** The tags that the posts of one site use: how often, and which of them clash. */
export class SiteTags {
  readonly site: Site | null;
  /** Tells the site from others. */
  readonly key: string;
  readonly #counts = new Map<string, number>();
  /** How many uses of other tags stand below a tag, which no post need use itself. */
  readonly #above = new Map<string, number>();
  readonly #variants = new TagGroups();
  readonly #slugs = new TagGroups();

  constructor(site: Site | null, key = '') {
    this.site = site;
    this.key = key;
  }

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  /** How many posts use `tag`. */
  countOf(tag: string): number {
    return this.#counts.get(tag) ?? 0;
  }

  /** The tags and how many posts use them. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  add(tag: string): void {
    const count = this.countOf(tag);
    this.#counts.set(tag, count + 1);
    if (count === 0) {
      this.#variants.add(tagVariant(tag), tag);
      this.#slugs.add(this.slugOf(tag), tag);
    }
  }

  /** Counts a use of a tag below `tag`: it is seen, so it can be written in two ways, too. */
  addAbove(tag: string): void {
    this.#above.set(tag, (this.#above.get(tag) ?? 0) + 1);
    this.#variants.add(tagVariant(tag), tag);
  }

  /** Takes back what {@link addAbove} counted. */
  removeAbove(tag: string): void {
    const count = (this.#above.get(tag) ?? 0) - 1;
    if (count > 0) {
      this.#above.set(tag, count);
      return;
    }
    this.#above.delete(tag);
    this.#forgetVariant(tag);
  }

  remove(tag: string): void {
    const count = this.countOf(tag) - 1;
    if (count > 0) {
      this.#counts.set(tag, count);
      return;
    }
    this.#counts.delete(tag);
    this.#forgetVariant(tag);
    this.#slugs.remove(this.slugOf(tag), tag);
  }

  /** What of the tag's address the site makes of it; the tag itself for a note of no site. */
  slugOf(tag: string): string {
    return this.site === null ? tag : tagSlug(this.site, tag);
  }

  /** The clash that `tag` is part of; null where it has none. Equal addresses go before variants. */
  clashOf(tag: string): TagClash | null {
    return this.sameAddress(tag) ?? this.alike(tag);
  }

  /** The tags with the same address, `tag` among them; null where there is no other. */
  sameAddress(tag: string): TagClash | null {
    const key = this.slugOf(tag);
    const tags = this.#slugs.of(key);
    return tags?.has(tag) === true ? { kind: 'address', key, tags: this.#ordered(tags) } : null;
  }

  /** The tags that differ only in writing, `tag` among them; null where there is no other. */
  alike(tag: string): TagClash | null {
    const key = tagVariant(tag);
    const tags = this.#variants.of(key);
    return tags?.has(tag) === true ? { kind: 'variant', key, tags: this.#ordered(tags) } : null;
  }

  /** All clashes, each once. */
  get clashes(): readonly TagClash[] {
    const clashes = new Map<string, TagClash>();
    for (const tag of [...this.#slugs.crowded(), ...this.#variants.crowded()].flat()) {
      const clash = this.clashOf(tag);
      if (clash !== null) {
        clashes.set(`${clash.kind} ${clash.key}`, clash);
      }
    }
    return [...clashes.values()];
  }

  #forgetVariant(tag: string): void {
    if (!this.#counts.has(tag) && !this.#above.has(tag)) {
      this.#variants.remove(tagVariant(tag), tag);
    }
  }

  /** Most used first; where two are used as much, the one that says less in its address is last. */
  #ordered(tags: ReadonlySet<string>): readonly string[] {
    return [...tags].sort(
      (one, other) =>
        this.countOf(other) - this.countOf(one) ||
        one.length - other.length ||
        (one < other ? -1 : 1),
    );
  }
}

/** Tags by what they have in common. */
class TagGroups {
  readonly #groups = new Map<string, Set<string>>();
  /** Keys of those groups that are clashes. */
  readonly #crowded = new Set<string>();

  of(key: string): ReadonlySet<string> | undefined {
    return this.#crowded.has(key) ? this.#groups.get(key) : undefined;
  }

  add(key: string, tag: string): void {
    const tags = this.#groups.get(key) ?? new Set();
    this.#groups.set(key, tags.add(tag));
    this.#look(key, tags);
  }

  remove(key: string, tag: string): void {
    const tags = this.#groups.get(key);
    if (tags !== undefined) {
      tags.delete(tag);
      this.#look(key, tags);
    }
  }

  crowded(): (readonly string[])[] {
    return [...this.#crowded].map(key => [...(this.#groups.get(key) ?? [])]);
  }

  #look(key: string, tags: ReadonlySet<string>): void {
    if (tags.size === 0) {
      this.#groups.delete(key);
    }
    if (tags.size > 1 || (key === '' && tags.size > 0)) {
      this.#crowded.add(key);
    } else {
      this.#crowded.delete(key);
    }
  }
}
