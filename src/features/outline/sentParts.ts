import type { TreePart } from '../../core/outline/treeParts';
import type { TreeBody, TreePartPlace } from '../../protocol/outline';

/** Knows which parts of the drawing the page has, so that only the others are sent. */
export class SentParts {
  readonly #sent = new Map<string, string>();

  /** The places of all `parts`, and those that the page lacks or has otherwise. */
  take(
    parts: readonly TreePart[],
    findOf: (key: string) => string,
  ): {
    readonly parts: readonly TreePartPlace[];
    readonly bodies: Readonly<Record<string, TreeBody>>;
  } {
    const bodies: Record<string, TreeBody> = {};
    const left = new Set(this.#sent.keys());
    for (const { key, svg } of parts) {
      left.delete(key);
      if (this.#sent.get(key) !== svg) {
        bodies[key] = { svg, find: findOf(key) };
        this.#sent.set(key, svg);
      }
    }
    // The page drops what is no longer drawn.
    left.forEach(key => this.#sent.delete(key));
    return { parts: parts.map(({ key, layer }) => [key, layer]), bodies };
  }

  /** The page lacks these after all. */
  forget(keys: readonly string[]): void {
    keys.forEach(key => this.#sent.delete(key));
  }

  /** The page has nothing. */
  reset(): void {
    this.#sent.clear();
  }
}
