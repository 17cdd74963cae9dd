import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './childProcess';
import { sayOutcome, type Outcome } from './outcome';
import { say } from './report';
import { outFolder, root } from './root';

/** What is read of vitest's JSON report. */
interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs the unit tests by vitest; all of them are counted, those that did not pass are shown. */
export async function runUnitTests(): Promise<readonly Outcome[]> {
  const file = join(outFolder, 'unit.json');
  await rm(file, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--reporter=json', `--outputFile=${file}`];
  const { code, stdout, stderr } = await runCommand(process.execPath, args, { cwd: root });
  const outcomes = [...(await readReport(file))];
  if (code !== 0 && !outcomes.some(({ state }) => state === 'failed')) {
    const reason = `${stdout}${stderr}`.trim();
    outcomes.push({ name: 'the unit tests run', state: 'failed', reason });
  }
  outcomes.filter(({ state }) => state !== 'passed').forEach(sayOutcome);
  say(`  ${String(outcomes.length)} unit tests`);
  return outcomes;
}

async function readReport(file: string): Promise<readonly Outcome[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return [];
  const report = JSON.parse(text) as UnitReport;
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    // A file that cannot be loaded has no tests to tell of.
    if (assertionResults.length === 0 && status === 'failed') {
      return [{ name, state: 'failed', reason: message } as const];
    }
    return assertionResults.map(outcomeOf);
  });
}

function outcomeOf(test: UnitReport['testResults'][number]['assertionResults'][number]): Outcome {
  const name = test.fullName;
  if (test.status === 'passed') return { name, state: 'passed' };
  if (test.status !== 'failed') return { name, state: 'skipped' };
  return { name, state: 'failed', reason: test.failureMessages.join('\n') };
}
