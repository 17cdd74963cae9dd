import type { BlockPlace } from '../../protocol/preview';

/** What {@link SentBlocks} needs to know of a block. */
interface SendableBlock {
  readonly id: string;
  readonly html: string;
  readonly line: number;
  readonly endLine: number;
}

/** Knows which bodies the page has, so that only the others are sent. */
export class SentBlocks {
  #sent: ReadonlySet<string> = new Set();

  /** The places of all `blocks`, and the bodies of those that the page lacks. */
  take(blocks: readonly SendableBlock[]): {
    readonly blocks: readonly BlockPlace[];
    readonly bodies: Readonly<Record<string, string>>;
  } {
    const bodies: Record<string, string> = {};
    for (const { id, html } of blocks) {
      if (!this.#sent.has(id)) {
        bodies[id] = html;
      }
    }
    // The page drops what is no longer in the note, so only these are there afterwards.
    this.#sent = new Set(blocks.map(block => block.id));
    return { blocks: blocks.map(({ id, line, endLine }) => [id, line, endLine]), bodies };
  }

  /** The page lacks these after all. */
  forget(ids: readonly string[]): void {
    const left = new Set(this.#sent);
    for (const id of ids) {
      left.delete(id);
    }
    this.#sent = left;
  }

  /** The page has nothing. */
  reset(): void {
    this.#sent = new Set();
  }
}
