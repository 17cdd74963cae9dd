import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { cpuTime, median } from './contest';

/** What a text costs that is twice as long. */
export interface Doubling {
  /** Characters of the shortest text. */
  readonly size: number;
  /** CPU milliseconds of one run on it, and on one four times as long: medians. */
  readonly once: number;
  readonly fourfold: number;
  /** How the time grows where the length is doubled: 2 is linear, 4 quadratic. */
  readonly ratio: number;
}

/** A run takes so many milliseconds at least, or its text is as long as this. */
const enough = 40;
const longest = 400_000;
/** Pairs of runs for a first verdict; where that is bad, for the last one. */
const [firstRounds, lastRounds] = [5, 25];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (how: { readonly type: 'minor' }) => void;

/**
 * How the time of `run` grows with its text, over two doublings. Runs of either length take turns,
 * and the median of their ratios counts: whatever slows the machine down slows both of a pair. Each
 * run begins without the young garbage of the one before, and makes so much that clearing it away
 * costs its share in both.
 */
export function doubling(
  make: (size: number) => string,
  run: (text: string) => readonly string[],
  goal: number,
): Doubling {
  const timeOf = (text: string) => {
    // A major collection would also throw away what the engine has learned of the code.
    collectGarbage({ type: 'minor' });
    return cpuTime({ name: '', run: () => run(text) }, 1);
  };
  // Code that has not run yet is slow: what it takes then says nothing about the size.
  const warmTime = (size: number) => {
    const text = make(size);
    return Math.min(...Array.from({ length: 8 }, () => timeOf(text)));
  };
  let size = 50_000;
  while (warmTime(size) < enough && size < longest) size *= 2;
  const texts = [make(size), make(4 * size)] as const;
  // The engine learns from a long text, too.
  timeOf(texts[1]);
  const [once, fourfold]: [number[], number[]] = [[], []];
  const ratio = () => Math.sqrt(median(fourfold.map((time, round) => time / (once[round] ?? 0))));
  while (once.length < firstRounds || (ratio() > goal && once.length < lastRounds)) {
    once.push(timeOf(texts[0]));
    fourfold.push(timeOf(texts[1]));
  }
  return { size, once: median(once), fourfold: median(fourfold), ratio: ratio() };
}
