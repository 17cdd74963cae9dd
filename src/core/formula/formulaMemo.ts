/**
 * Results by key, bounded by their size: there are two generations, and when the young one has
 * grown to half of the bound the old one is dropped. What is asked for again moves to the young one,
 * so what is in use stays.
 */
export class FormulaMemo<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #size = 0;

  /** `limit`: how much both generations may hold, in what `sizeOf` counts (key included). */
  constructor(
    private readonly limit: number,
    private readonly sizeOf: (key: string, value: T) => number,
  ) {}

  /** What is remembered for `key`. */
  get(key: string): T | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  /** Remembers `value` for `key`. */
  set(key: string, value: T): void {
    this.#size += this.sizeOf(key, value);
    if (this.#size > this.limit / 2) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = this.sizeOf(key, value);
    }
    this.#young.set(key, value);
  }

  /** Forgets everything. */
  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
    this.#size = 0;
  }
}
