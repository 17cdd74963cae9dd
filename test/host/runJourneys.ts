import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuildChosen, isOldest, testedBuilds, type Build } from './builds';
import { bundleAll } from './bundle';
import { chosenHost, extensionHosts, hostTitles, type ExtensionHost } from './extensionHost';
import { inTurn } from './inTurn';
import type { Journey, JourneyOptions } from './journey';
import { sayOutcome, within, type Outcome } from './outcome';
import { say } from './report';
import { outFolder } from './root';
import { runJourney } from './runJourney';
import { scratchFolder } from './scratch';
import { installExtensions } from './server';
import { buildSuites } from './suites';
import { obtainServer } from './vscodeServer';

/** How many journeys are made at the same time: a journey waits most of its time. */
const width = Math.min(2, availableParallelism());

/** Runs the journeys whose name holds one of `filters` (all, without any). */
export async function runJourneys(
  vsix: string,
  filters: readonly string[],
): Promise<readonly Outcome[]> {
  const journeys = (await loadJourneys()).filter(({ name }) => {
    return filters.length === 0 || filters.some(filter => name.includes(filter));
  });
  await mkdir(outFolder, { recursive: true });
  // What keeps a folder in memory lies beside the suites.
  await buildSuites();
  const outcomes: Outcome[] = [];
  for (const build of testedBuilds()) {
    const chosen = journeys.filter(({ options }) => {
      return !isOldest(build) || isBuildChosen() || filters.length > 0 || options.onOldest === true;
    });
    if (chosen.length > 0) outcomes.push(...(await runOn(build, vsix, chosen)));
  }
  return outcomes;
}

/** Runs journeys in one VS Code, in every extension host that they name. */
async function runOn(
  build: Build,
  vsix: string,
  journeys: readonly Journey[],
): Promise<readonly Outcome[]> {
  const program = await obtainServer(build);
  const scratch = scratchFolder('journeys');
  const extensions = join(scratch, 'extensions');
  await installExtensions(program, extensions, [vsix]);
  const outcomes: Outcome[] = [];
  for (const host of extensionHosts) {
    const here = journeys.filter(({ options }) => isMadeIn(host, options));
    if (here.length === 0) continue;
    const heading = `VS Code ${build.version}, ${hostTitles[host]}`;
    say(`\n  ${heading}`);
    const ended = await inTurn(here, width, async (journey, index) => {
      const stage = { program, host, extensions, pictures: `${build.version} ${host} ` };
      const own = join(scratch, `${host}-${String(index)}`);
      const outcome = await runJourney({ ...stage, scratch: own }, journey);
      sayOutcome(outcome);
      if (outcome.state !== 'failed' || outcome.reason?.includes('Timeout') !== true) {
        return outcome;
      }
      // A busy machine may be too slow once; what is wrong is too slow or wrong the second time.
      say(`  ${journey.name}: waited in vain, once more`);
      const again = await runJourney({ ...stage, scratch: `${own}-again` }, journey);
      sayOutcome(again);
      return again;
    });
    outcomes.push(...ended.map(outcome => within(heading, outcome)));
  }
  return outcomes;
}

/** Where a person names a host, what can be made there is; else what names the host itself. */
function isMadeIn(host: ExtensionHost, { hosts = ['node'], onlyIn }: JourneyOptions): boolean {
  const chosen = chosenHost();
  if (chosen === null) return hosts.includes(host);
  return host === chosen && (onlyIn === undefined || onlyIn.includes(host));
}

async function loadJourneys(): Promise<readonly Journey[]> {
  const outfile = join(outFolder, 'run', `journeys-${String(process.pid)}.mjs`);
  await bundleAll(
    'test/journeys',
    '.journey.ts',
    `export { journeys } from './test/host/journey';`,
    {
      outfile,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
    },
  );
  const loaded = (await import(pathToFileURL(outfile).href)) as { journeys: readonly Journey[] };
  await rm(outfile);
  return loaded.journeys;
}
