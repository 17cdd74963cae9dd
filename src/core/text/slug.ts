/**
 * The id of a heading as GitHub and VS Code make it: lower case, blanks to hyphens, punctuation
 * dropped, letters of every script kept.
 */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '');
}

/** Makes ids unique in the order in which they are asked for: `a`, `a-1`, `a-2`. */
export class SlugCounter {
  readonly #used = new Map<string, number>();

  next(heading: string): string {
    const slug = slugOf(heading);
    let count = this.#used.get(slug);
    if (count === undefined) {
      this.#used.set(slug, 0);
      return slug;
    }
    let unique: string;
    do {
      count += 1;
      unique = `${slug}-${count}`;
    } while (this.#used.has(unique));
    this.#used.set(slug, count);
    this.#used.set(unique, 0);
    return unique;
  }
}
