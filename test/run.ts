import { parseArgs } from 'node:util';
import { closingLine, type Outcome } from './host/outcome';
import { main, say, sayError, seconds } from './host/report';
import { runChecks } from './host/runChecks';
import { runGrammarTests } from './host/runGrammarTests';
import { runJourneys } from './host/runJourneys';
import { runSuites } from './host/runSuites';
import { runUnitTests } from './host/runUnitTests';
import { requireSupportedMachine } from './host/supported';
import { freshVsix } from './host/vsix';

/** A part of the tests: `npm run test:journeys` runs one of them alone. */
interface Part {
  readonly title: string;
  readonly needsVscode: boolean;
  readonly run: (filters: readonly string[]) => Promise<readonly Outcome[]>;
}

const parts: Readonly<Record<string, Part>> = {
  checks: { title: 'Types, style and packaging', needsVscode: false, run: runChecks },
  unit: { title: 'Unit tests', needsVscode: false, run: runUnitTests },
  grammar: { title: 'Grammar tests', needsVscode: false, run: runGrammarTests },
  vscode: {
    title: 'Suites inside VS Code, against the installed VSIX',
    needsVscode: true,
    run: async () => runSuites(await freshVsix()),
  },
  journeys: {
    title: 'Journeys through VS Code in a browser',
    needsVscode: true,
    run: async filters => runJourneys(await freshVsix(), filters),
  },
};

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string', multiple: true } },
  });
  const names = values.only ?? Object.keys(parts);
  const outcomes: Outcome[] = [];
  for (const name of names) {
    const part = parts[name];
    if (part === undefined) {
      throw new Error(`There is no part ${name}: ${Object.keys(parts).join(', ')}`);
    }
    if (part.needsVscode) requireSupportedMachine();
    const start = performance.now();
    say(`\n${part.title}`);
    outcomes.push(...(await runPart(part, positionals)));
    say(`  after ${seconds(start)}`);
  }
  const failed = outcomes.filter(({ state }) => state === 'failed');
  if (failed.length > 0) say(`\nFailed:\n${failed.map(({ name }) => `  ✗ ${name}`).join('\n')}`);
  say(`\n${closingLine(outcomes)}`);
  return failed.length === 0 && outcomes.length > 0 ? 0 : 1;
});

/** A part that cannot be run at all is one failure, and the other parts still run. */
async function runPart(part: Part, filters: readonly string[]): Promise<readonly Outcome[]> {
  try {
    return await part.run(filters);
  } catch (error) {
    sayError(error);
    return [{ name: part.title, state: 'failed' }];
  }
}
