/** How one test ended. */
export interface Outcome {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** What failed, or why it was skipped. */
  readonly reason?: string;
}

/** Prints how a test ended, with the reason below it where there is one. */
export function sayOutcome({ name, state, reason }: Outcome): void {
  const mark = { passed: '✓', failed: '✗', skipped: '-' }[state];
  process.stdout.write(`  ${mark} ${name}\n`);
  if (reason !== undefined) process.stdout.write(`      ${reason.replaceAll('\n', '\n      ')}\n`);
}

/** The closing line: `12 passed, 0 failed`, with `, 1 skipped` where any was. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const count = (state: Outcome['state']): number =>
    outcomes.filter(outcome => outcome.state === state).length;
  const skipped = count('skipped');
  const counts = `${String(count('passed'))} passed, ${String(count('failed'))} failed`;
  return skipped === 0 ? counts : `${counts}, ${String(skipped)} skipped`;
}

/** The outcome with the place where it was found before its name, for a list of several places. */
export function within(place: string, outcome: Outcome): Outcome {
  return { ...outcome, name: `${place}: ${outcome.name}` };
}
