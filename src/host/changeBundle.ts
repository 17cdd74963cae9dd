import type { PostChange } from '../core/library/library';

/** So often at most what was read is told while more is being read, in ms. */
const tellEvery = 100;

/** Changes, taken in some at a time. */
export class ChangeBundle {
  readonly #take: (changes: readonly PostChange[]) => void;
  #changes: PostChange[] = [];
  #since = performance.now();

  constructor(take: (changes: readonly PostChange[]) => void) {
    this.#take = take;
  }

  add(change: PostChange): void {
    this.#changes.push(change);
    if (performance.now() - this.#since > tellEvery) {
      this.flush();
    }
  }

  flush(): void {
    const changes = this.#changes;
    this.#changes = [];
    if (changes.length > 0) {
      this.#take(changes);
    }
    this.#since = performance.now();
  }
}
