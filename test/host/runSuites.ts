import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { testedBuilds, type Build } from './builds';
import { launchBrowser } from './chromium';
import { installedZhupi } from './installedZhupi';
import { inTurn } from './inTurn';
import { startFront } from './front';
import { sayOutcome, within, type Outcome } from './outcome';
import { say, seconds } from './report';
import { root } from './root';
import { scratchFolder } from './scratch';
import { installExtensions, startServer } from './server';
import { placeOutcome, suitePlaces, titleOf, type SuitePlace } from './suitePlaces';
import { buildSuites, outcomeIn, placeIn, suitesFolder, type Place } from './suites';
import { settingsFor, writeSettings } from './userData';
import { obtainServer, type ServerProgram } from './vscodeServer';

/** More than the suites need, so that one that hangs ends all the same. */
const patience = 180_000;

/** How many windows run their suites at the same time. */
const width = 2;

interface SuiteRun {
  readonly build: Build;
  readonly program: ServerProgram;
  readonly place: SuitePlace;
  /** The folder with the installed VSIX. */
  readonly extensions: string;
  readonly scratch: string;
}

/** Runs the suites in every VS Code and every kind of extension host, against the VSIX. */
export async function runSuites(vsix: string): Promise<readonly Outcome[]> {
  await buildSuites();
  const scratch = scratchFolder('suites');
  const builds = testedBuilds();
  const installed = await Promise.all(
    builds.map(async build => {
      const program = await obtainServer(build);
      const own = join(scratch, build.version);
      const extensions = join(own, 'extensions');
      await installExtensions(program, extensions, [vsix]);
      return suitePlaces.map((place, index): SuiteRun => {
        return { build, program, place, extensions, scratch: join(own, String(index)) };
      });
    }),
  );
  const browser = await launchBrowser();
  try {
    const all = await inTurn(installed.flat(), width, run => runIn(run, browser));
    return all.flat();
  } finally {
    await browser.close();
  }
}

/** The outcomes of one window are said together, under a heading, when it is through. */
async function runIn(run: SuiteRun, browser: Browser): Promise<readonly Outcome[]> {
  const start = performance.now();
  const heard = await hear(run, browser).catch((error: unknown): Heard => {
    // One window that does not open takes no other with it.
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { place: null, outcomes: [{ name: 'the window opens', state: 'failed', reason }] };
  });
  const outcomes = [placeOutcome(run.place, run.build.version, heard.place), ...heard.outcomes];
  const heading = `VS Code ${run.build.version}, ${titleOf(run.place)}`;
  say(`\n  ${heading} (${seconds(start)})`);
  outcomes.forEach(sayOutcome);
  return outcomes.map(outcome => within(heading, outcome));
}

async function hear(run: SuiteRun, browser: Browser): Promise<Heard> {
  const { program, place, scratch } = run;
  const inWorker = place.host !== 'node';
  const userData = join(scratch, 'profile');
  const workspaces = join(scratch, 'workspaces');
  const extensions = inWorker ? join(scratch, 'extensions') : run.extensions;
  await cp(join(root, 'test/vscode/workspaces'), workspaces, { recursive: true });
  await mkdir(extensions, { recursive: true });
  const asksForTrust = place.workspace === 'untrusted';
  const settings = settingsFor('light', { 'security.workspace.trust.startupPrompt': 'never' });
  await writeSettings(userData, settings);
  const options = { program, extensions, userData, locale: 'en', runsSuites: true } as const;
  const server = await startServer({ ...options, asksForTrust });
  const page = await browser.newPage();
  try {
    const folder = join(
      workspaces,
      place.workspace === 'several' ? 'several.code-workspace' : 'notes',
    );
    if (place.host === 'node') {
      const at = (path: string): string => `vscode-remote://${server.authority}${path}`;
      const payload = JSON.stringify([
        ['extensionDevelopmentPath', at(suitesFolder)],
        ['extensionTestsPath', at(join(suitesFolder, 'index.js'))],
      ]);
      return await collect(page, server.address(folder, { payload }));
    }
    const served = [await installedZhupi(run.extensions), suitesFolder];
    const front = await startFront(server, { host: place.host, extensions: served, settings });
    const tests = front.fileAddress(suitesFolder, 'index.js');
    const opened = place.host === 'worker' ? folder : 'memfs:/notes';
    const payload = JSON.stringify([['extensionTestsPath', tests]]);
    try {
      return await collect(page, front.address(opened, { payload }));
    } finally {
      await front.stop();
    }
  } finally {
    await page.close();
    await server.stop();
  }
}

/** What is heard from the suites. */
interface Heard {
  readonly outcomes: readonly Outcome[];
  readonly place: Place | null;
}

/** Opens the page and listens to what the suites say, until VS Code says that they are through. */
async function collect(page: Page, address: string): Promise<Heard> {
  const outcomes: Outcome[] = [];
  const said: string[] = [];
  let place: Place | null = null;
  const code = await new Promise<number | null>((resolve, reject) => {
    const timer = setTimeout(resolve, patience, null);
    const exit = (status: number): void => {
      clearTimeout(timer);
      resolve(status);
    };
    const log = (_level: string, words: readonly unknown[]): void => {
      const line = words.map(String).join(' ');
      said.push(line);
      place ??= placeIn(line);
      const outcome = outcomeIn(line);
      if (outcome !== null) outcomes.push(outcome);
    };
    page
      .exposeFunction('codeAutomationExit', exit)
      .then(() => page.exposeFunction('codeAutomationLog', log))
      .then(() => page.goto(address))
      .catch(reject);
  });
  if (code === 0 && outcomes.length > 0) return { outcomes, place };
  const reason = `${code === null ? 'No end' : `Exit code ${String(code)}`}. VS Code said at last:`;
  const failure: Outcome = {
    name: 'the suites run to their end',
    state: 'failed',
    reason: [reason, ...said.slice(-20)].join('\n'),
  };
  return { outcomes: [...outcomes, failure], place };
}
