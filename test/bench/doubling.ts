import { cpuTime } from './contest';

/** What a text costs that is twice as long. */
export interface Doubling {
  /** Characters of the shortest text. */
  readonly size: number;
  /** CPU milliseconds of one run on it, and on one four times as long. */
  readonly once: number;
  readonly fourfold: number;
  /** How the time grows where the length is doubled: 2 is linear, 4 quadratic. */
  readonly ratio: number;
}

/** A run takes so many milliseconds at least, or its text is as long as this. */
const enough = 20;
const longest = 200_000;
const rounds = 3;
/** How often a bad ratio is looked at again: a busy machine makes some. */
const looks = 3;

/**
 * How the time of `run` grows with its text, over two doublings: what garbage costs jumps with the
 * size of the heap. Takes the best of several runs of either length in turn, for what else the
 * machine does can only make a run longer.
 */
export function doubling(
  make: (size: number) => string,
  run: (text: string) => readonly string[],
  goal: number,
): Doubling {
  const timeOf = (text: string) => cpuTime({ name: '', run: () => run(text) }, 1);
  // Code that has not run yet is slow: what it takes then says nothing about the size.
  const warmTime = (size: number) => {
    const text = make(size);
    return Math.min(...Array.from({ length: 8 }, () => timeOf(text)));
  };
  let size = 50_000;
  let once = warmTime(size);
  while (once < enough && size < longest) {
    size *= 2;
    once = warmTime(size);
  }
  const texts = [make(size), make(4 * size)] as const;
  let fourfold = Number.POSITIVE_INFINITY;
  const ratio = () => Math.sqrt(fourfold / once);
  for (let look = 0; look < looks && ratio() > goal; look++) {
    for (let round = 0; round < rounds; round++) {
      once = Math.min(once, timeOf(texts[0]));
      fourfold = Math.min(fourfold, timeOf(texts[1]));
    }
  }
  return { size, once, fourfold, ratio: ratio() };
}
