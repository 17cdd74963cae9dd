/**
 * A tag, or what stands above tags where the site nests: `NLP` above `NLP/BERT`, whether a post uses
 * it itself or not.
 */
export class TagBranch {
  /** The folder of the workspace whose posts it sorts. */
  readonly folder: string;
  /** As written, with what it stands below: `NLP/BERT`. */
  readonly tag: string;
  /** Its own part: `BERT`. */
  readonly name: string;
  readonly above: TagBranch | null;
  /** Tells it from every other of its folder, from the tag `a/b` of a site that does not nest too. */
  readonly key: string;
  /** By their names, of tags that are nested; of the others by the whole tag. */
  readonly below = new Map<string, TagBranch>();
  /** Paths of the posts that have this very tag. */
  readonly own = new Set<string>();
  /** Paths of the posts that have this tag or one below, and how many of them. */
  readonly #uses = new Map<string, number>();
  #drafts = 0;

  constructor(folder: string, tag: string, name: string, above: TagBranch | null) {
    this.folder = folder;
    this.tag = tag;
    this.name = name;
    this.above = above;
    this.key = above === null ? name : `${above.key}\0${name}`;
  }

  /** Paths of the posts that have this tag or one below, each once. */
  get posts(): Iterable<string> {
    return this.#uses.keys();
  }

  /** Whether the post at `path` has this tag or one below it. */
  holds(path: string): boolean {
    return this.#uses.has(path);
  }

  get count(): number {
    return this.#uses.size;
  }

  get drafts(): number {
    return this.#drafts;
  }

  add(path: string, isDraft: boolean): void {
    const uses = this.#uses.get(path) ?? 0;
    this.#uses.set(path, uses + 1);
    this.#drafts += uses === 0 && isDraft ? 1 : 0;
  }

  remove(path: string, isDraft: boolean): void {
    const uses = (this.#uses.get(path) ?? 0) - 1;
    if (uses > 0) {
      this.#uses.set(path, uses);
      return;
    }
    this.#uses.delete(path);
    this.#drafts -= isDraft ? 1 : 0;
  }
}
