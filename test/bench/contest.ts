import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SeededRandom } from './seededRandom';

/** Something that is measured beside others. */
export interface Contestant {
  readonly name: string;
  /** Does the work once. What it returns is only there so that the work can't be left out. */
  run(): unknown;
}

/** What a contest found: CPU milliseconds of one run by contestant, in the order of the rounds. */
export type Times = ReadonlyMap<string, readonly number[]>;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * Runs all contestants in each of `rounds` rounds, in random order, after one round to warm up. A
 * run is repeated within its round until it has taken long enough to be measured.
 */
export function contest(
  contestants: readonly Contestant[],
  rounds: number,
  random: SeededRandom,
): Times {
  const repeats = new Map(contestants.map(contestant => [contestant, repeatsFor(contestant)]));
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of random.shuffled(contestants)) {
      // Each pays for its own garbage only.
      collectGarbage();
      times.get(contestant.name)?.push(cpuTime(contestant, repeats.get(contestant) ?? 1));
    }
  }
  return times;
}

/** CPU milliseconds that a run takes, the garbage that it makes included. */
export function cpuTime(contestant: Contestant, repeats: number): number {
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat++) contestant.run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / repeats;
}

function repeatsFor(contestant: Contestant): number {
  const enough = 60;
  cpuTime(contestant, 2);
  return Math.max(1, Math.ceil(enough / Math.max(0.01, cpuTime(contestant, 2))));
}

/** The median of several numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
