import { pauses } from './pauses';

/**
 * Does one thing after the other, and lets others run in between: what is read at the same time is
 * there at the same time, and would else be worked on in one go.
 */
export class Turns {
  readonly #pause = pauses();
  #last: Promise<unknown> = Promise.resolve();

  /** Does `work` when its turn has come. */
  take<T>(work: () => T): Promise<T> {
    const turn = this.#last.then(async () => {
      await this.#pause();
      return work();
    });
    // Whoever took a turn hears of its failure; the next one has its turn all the same.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
