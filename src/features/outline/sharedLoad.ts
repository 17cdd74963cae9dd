/** Something that takes its time, and can be stopped. */
export interface Load<T> {
  readonly result: Promise<T>;
  readonly stop: () => void;
}

/** Is told how much is done. */
export type TellProgress = (done: number, all: number) => void;

/** As much of VS Code's cancellation token as is needed. */
interface StopToken {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): unknown };
}

/** What who has stopped waiting gets in place of the result. */
export class Stopped extends Error {}

interface Current<T> {
  readonly load: Load<T>;
  readonly tells: Set<TellProgress>;
  waiting: number;
}

/**
 * A load that several wait for: it begins with the first, all get the same result, and it is stopped
 * only when nobody waits any more. After a failure, the next who asks begins anew.
 */
export class SharedLoad<T> {
  readonly #start: (tell: TellProgress) => Load<T>;
  #current: Current<T> | null = null;

  constructor(start: (tell: TellProgress) => Load<T>) {
    this.#start = start;
  }

  /** Waits for the result; rejected with {@link Stopped} as soon as `token` says so. */
  join(tell?: TellProgress, token?: StopToken): Promise<T> {
    const current = this.#current ?? this.#begin();
    const { result } = current.load;
    current.waiting += 1;
    if (tell !== undefined) current.tells.add(tell);
    if (token === undefined) {
      return result;
    }
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        if (tell !== undefined) current.tells.delete(tell);
        current.waiting -= 1;
        if (current.waiting === 0) {
          this.#end(current);
          current.load.stop();
        }
        reject(new Stopped());
      };
      if (token.isCancellationRequested) {
        leave();
        return;
      }
      const listener = token.onCancellationRequested(leave);
      const done = () => void listener.dispose();
      result.then(done, done);
      result.then(resolve, reject);
    });
  }

  /** The next who asks begins anew, be there a result or not. */
  forget(): void {
    this.#current = null;
  }

  #begin(): Current<T> {
    const tells = new Set<TellProgress>();
    const load = this.#start((done, all) => tells.forEach(tell => tell(done, all)));
    const current = { load, tells, waiting: 0 };
    this.#current = current;
    load.result.catch(() => this.#end(current));
    return current;
  }

  #end(current: Current<T>): void {
    if (this.#current === current) this.#current = null;
  }
}
