import { runCommand } from './childProcess';
import { sayOutcome, type Outcome } from './outcome';
import { root } from './root';

/** Runs the grammar tests; each of their files is one test. */
export async function runGrammarTests(): Promise<readonly Outcome[]> {
  const script = ['run', '--silent', 'test:grammar'];
  const { code, stdout, stderr } = await runCommand('npm', script, { cwd: root });
  const outcomes = stdout.split('\n').flatMap(outcomeOfLine);
  const reason = `${stdout}${stderr}`.trim();
  const asFailed = outcomes.some(({ state }) => state === 'failed');
  if ((code === 0) === asFailed || outcomes.length === 0) {
    outcomes.push({ name: 'the grammar tests run', state: 'failed', reason });
  }
  outcomes.forEach(sayOutcome);
  return outcomes;
}

/** Reads `✓ FILE run successfully.` and `✖ FILE failed`. */
function outcomeOfLine(line: string): Outcome[] {
  const [, mark, name] = /([✓✖])\s+(\S+)/u.exec(line) ?? [];
  if (mark === undefined || name === undefined) return [];
  return [{ name, state: mark === '✓' ? 'passed' : 'failed' }];
}
