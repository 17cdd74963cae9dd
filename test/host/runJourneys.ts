import { cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { bundleAll } from './bundle';
import { chosenBuild } from './builds';
import { launchBrowser } from './chromium';
import type { Journey } from './journey';
import { sayOutcome, type Outcome } from './outcome';
import { seconds } from './report';
import { givenPath, outFolder, root } from './root';
import { scratchFolder } from './scratch';
import { installExtensions, startServer } from './server';
import { settingsFor, writeSettings } from './userData';
import { obtainServer, type ServerProgram } from './vscodeServer';
import { Workbench } from './workbench';

interface Stage {
  readonly browser: Browser;
  readonly program: ServerProgram;
  readonly extensions: string;
  readonly scratch: string;
}

/** Runs the journeys whose name holds one of `filters` (all, without any), each on fresh ground. */
export async function runJourneys(
  vsix: string,
  filters: readonly string[],
): Promise<readonly Outcome[]> {
  const journeys = (await loadJourneys()).filter(({ name }) => {
    return filters.length === 0 || filters.some(filter => name.includes(filter));
  });
  const program = await obtainServer(chosenBuild());
  const scratch = scratchFolder('journeys');
  const extensions = join(scratch, 'extensions');
  await installExtensions(program, extensions, [vsix]);
  await mkdir(outFolder, { recursive: true });
  const browser = await launchBrowser();
  const outcomes: Outcome[] = [];
  try {
    for (const [index, journey] of journeys.entries()) {
      const stage = { browser, program, extensions, scratch: join(scratch, String(index)) };
      const outcome = await runJourney(stage, journey);
      sayOutcome(outcome);
      outcomes.push(outcome);
    }
  } finally {
    await browser.close();
  }
  return outcomes;
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

async function runJourney(stage: Stage, { name, options, run }: Journey): Promise<Outcome> {
  const source = workspaceFolder(options.workspace ?? 'notes', options.realNotes ?? false);
  if (source === null) return { name, state: 'skipped', reason: 'ZHUPI_NOTES is not set' };
  const start = performance.now();
  const folder = join(stage.scratch, 'notes');
  await cp(source, folder, { recursive: true });
  const userData = join(stage.scratch, 'profile');
  await writeSettings(userData, settingsFor(options.theme ?? 'light', options.settings));
  const server = await startServer({
    ...stage,
    userData,
    locale: options.locale ?? 'en',
    asksForTrust: options.asksForTrust ?? false,
  });
  let workbench: Workbench | null = null;
  try {
    workbench = await Workbench.open(stage.browser, server, folder);
    await run(workbench);
    await savePicture(workbench, name);
    return { name: `${name} (${seconds(start)})`, state: 'passed' };
  } catch (error) {
    const picture = join(outFolder, `${fileName(name)}.png`);
    await workbench?.screenshot(picture);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const where = workbench === null ? '' : `\nPicture: ${picture}`;
    return { name, state: 'failed', reason: `${reason}${where}` };
  } finally {
    await workbench?.close();
    await server.stop();
    await rm(stage.scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

function workspaceFolder(workspace: string, realNotes: boolean): string | null {
  if (!realNotes) return join(root, 'test/vscode/workspaces', workspace);
  const given = process.env['ZHUPI_NOTES'];
  return given === undefined || given === '' ? null : resolve(root, given);
}

async function savePicture(workbench: Workbench, name: string): Promise<void> {
  const folder = process.env['ZHUPI_SHOTS'];
  if (folder === undefined || folder === '') return;
  await mkdir(givenPath(folder), { recursive: true });
  await workbench.screenshot(join(givenPath(folder), `${fileName(name)}.png`));
}

function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
}
