/**
 * Lets one update be under way at a time: what changes meanwhile is sent as one further update once
 * the page has shown the one before. So a slow page never gets more than it can show, and a quick
 * one never waits.
 */
export class UpdateQueue {
  readonly #send: () => void;
  #underWay = false;
  #waiting = false;

  /** `send` makes the update of what stands now, and sends it. */
  constructor(send: () => void) {
    this.#send = send;
  }

  /** Something changed. */
  offer(): void {
    if (this.#underWay) {
      this.#waiting = true;
      return;
    }
    this.#underWay = true;
    this.#waiting = false;
    try {
      this.#send();
    } catch (error) {
      // Nothing is on its way to the page then, and nothing would ever release the queue.
      this.#underWay = false;
      throw error;
    }
  }

  /** The page has answered the update under way, or can't any more. */
  release(): void {
    this.#underWay = false;
    if (this.#waiting) {
      this.offer();
    }
  }

  /** The page is gone: forget what is under way and what waits. */
  reset(): void {
    this.#underWay = false;
    this.#waiting = false;
  }
}
