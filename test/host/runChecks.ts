import { runCommand } from './childProcess';
import { inTurn } from './inTurn';
import { sayOutcome, type Outcome } from './outcome';
import { root } from './root';

/** The scripts of package.json that look at the sources without running them. */
const checks = ['types', 'lint', 'knip', 'format:check'];

/** Runs the checks, and builds the VSIX that the later parts install. */
export async function runChecks(): Promise<readonly Outcome[]> {
  const looked = await inTurn(checks, 2, runCheck);
  return [...looked, await runCheck('package')];
}

async function runCheck(script: string): Promise<Outcome> {
  const name = `npm run ${script}`;
  const ended = await runCommand('npm', ['run', '--silent', script], { cwd: root });
  const outcome: Outcome =
    ended.code === 0
      ? { name, state: 'passed' }
      : { name, state: 'failed', reason: `${ended.stdout}${ended.stderr}`.trim() };
  sayOutcome(outcome);
  return outcome;
}
