/** Something that cannot be had or done here. Its message says what, why, and what to do about it. */
export class Unavailable extends Error {}

/** Prints a line about what is under way. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints what went wrong: the message alone where it was foreseen, with its stack where not. */
export function sayError(error: unknown): void {
  if (error instanceof Unavailable) process.stderr.write(`\n${error.message}\n`);
  else process.stderr.write(`\n${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
}

/** The seconds since `start` (of `performance.now()`), as text: `3.4 s`. */
export function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

const endings = new Set<() => Promise<void>>();

/** Has `end` called when a signal ends this run; the function that is returned takes that back. */
export function onSignal(end: () => Promise<void>): () => void {
  endings.add(end);
  return () => endings.delete(end);
}

async function endAll(code: number): Promise<void> {
  await Promise.allSettled(Array.from(endings, end => end()));
  process.exit(code);
}

/** Runs the main function of a script; a failure is printed and becomes the exit code. */
export async function main(run: () => Promise<number>): Promise<void> {
  // An exit like any other, so that what is to be tidied up is.
  process.once('SIGINT', () => void endAll(130));
  process.once('SIGTERM', () => void endAll(143));
  try {
    process.exitCode = await run();
  } catch (error) {
    sayError(error);
    process.exitCode = 1;
  }
}
