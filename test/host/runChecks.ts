import { runCommand } from './childProcess';
import { sayOutcome, type Outcome } from './outcome';
import { root } from './root';

/** The scripts of package.json that look at the sources without running them. */
const checks = ['types', 'lint', 'knip', 'format:check'];

/** Runs the checks, and builds the VSIX that the later parts install. */
export async function runChecks(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of [...checks, 'package']) {
    const outcome = await runCheck(check);
    sayOutcome(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function runCheck(script: string): Promise<Outcome> {
  const name = `npm run ${script}`;
  const ended = await runCommand('npm', ['run', '--silent', script], { cwd: root });
  if (ended.code === 0) return { name, state: 'passed' };
  return { name, state: 'failed', reason: `${ended.stdout}${ended.stderr}`.trim() };
}
