/** Something that is to be disposed of. */
export class FakeDisposable {
  readonly #end: () => void;

  constructor(end: () => void) {
    this.#end = end;
  }

  static from(...items: readonly { dispose(): unknown }[]): FakeDisposable {
    return new FakeDisposable(() => items.forEach(item => item.dispose()));
  }

  dispose(): void {
    this.#end();
  }
}

/** What listeners are told by. */
export class FakeEmitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event = (listener: (value: T) => void): FakeDisposable => {
    this.#listeners.add(listener);
    return new FakeDisposable(() => this.#listeners.delete(listener));
  };

  fire(value: T): void {
    [...this.#listeners].forEach(listener => listener(value));
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** Cancels what is under way. */
export class FakeCancellation {
  readonly #cancelled = new FakeEmitter<void>();
  readonly token: {
    isCancellationRequested: boolean;
    readonly onCancellationRequested: FakeEmitter<void>['event'];
  } = { isCancellationRequested: false, onCancellationRequested: this.#cancelled.event };

  cancel(): void {
    this.token.isCancellationRequested = true;
    this.#cancelled.fire();
  }

  dispose(): void {
    this.#cancelled.dispose();
  }
}
