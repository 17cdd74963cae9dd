import type { SeededRandom } from './seededRandom';

/** Something that is measured beside others. */
export interface Contestant {
  readonly name: string;
  /** Does the work once, and gives the strings that it made. */
  run(): readonly string[];
}

/** What a contest found: CPU milliseconds of one run by contestant, in the order of the rounds. */
export type Times = ReadonlyMap<string, readonly number[]>;

/**
 * Runs all contestants in each of `rounds` rounds, in random order, after they have warmed up. A run
 * is repeated within its round until it has taken long enough to be measured.
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
      times.get(contestant.name)?.push(cpuTime(contestant, repeats.get(contestant) ?? 1));
    }
  }
  return times;
}

/** CPU milliseconds that a run takes, the garbage that it makes included. */
export function cpuTime(contestant: Contestant, repeats: number): number {
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat++) {
    // The engine glues a string together when it is first read: before it can be sent or written.
    for (const made of contestant.run()) made.charCodeAt(0);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / repeats;
}

/** Warms a contestant up, and finds how often it has to run to be measured. */
function repeatsFor(contestant: Contestant): number {
  const [enough, warm] = [150, 1500];
  let [spent, last] = [0, 0];
  while (spent < warm) {
    last = cpuTime(contestant, 1);
    spent += Math.max(0.1, last);
  }
  return Math.max(1, Math.ceil(enough / Math.max(0.1, last)));
}

/** The median of several numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
