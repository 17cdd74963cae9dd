import { cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launchBrowser } from './chromium';
import type { ExtensionHost } from './extensionHost';
import { startFront } from './front';
import { installedZhupi } from './installedZhupi';
import type { Journey } from './journey';
import type { Outcome } from './outcome';
import { seconds } from './report';
import { givenPath, outFolder, root } from './root';
import { startServer, type Server, type ServerOptions } from './server';
import { suitesFolder } from './suites';
import { settingsFor, writeSettings, type Settings } from './userData';
import type { ServerProgram } from './vscodeServer';
import { Workbench } from './workbench';

/** What a journey is run with. */
export interface Stage {
  readonly program: ServerProgram;
  readonly host: ExtensionHost;
  /** The folder with the installed VSIX. */
  readonly extensions: string;
  /** A folder for this journey alone; it is gone afterwards. */
  readonly scratch: string;
  /** What the names of pictures begin with. */
  readonly pictures: string;
}

/** The longest that a journey may take, in milliseconds: one that hangs ends, and the others run. */
const patience = 240_000;

/** Runs a journey on fresh ground: its own notes, profile, server and browser. */
export async function runJourney(stage: Stage, journey: Journey): Promise<Outcome> {
  const { name, options, run } = journey;
  const ground = groundOf(options.workspace ?? 'notes', options.realNotes ?? false, stage);
  if (ground === null) return { name, state: 'skipped', reason: 'ZHUPI_NOTES is not set' };
  const start = performance.now();
  await cp(ground.source, ground.folder, { recursive: true });
  const server = await serverFor(stage, journey);
  // One of its own: a browser that opened some hundred windows may open no more, without a word.
  const browser = await launchBrowser();
  let workbench: Workbench | null = null;
  try {
    await withPatience(async () => {
      workbench = await Workbench.open(browser, server, ground.folder, ground);
      await run(workbench);
      await savePicture(workbench, stage.pictures + name);
    });
    return { name: `${name} (${seconds(start)})`, state: 'passed' };
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const picture = join(outFolder, `${fileName(stage.pictures + name)}.png`);
    return { name, state: 'failed', reason: `${reason}${await lastSight(workbench, picture)}` };
  } finally {
    await browser.close();
    await server.stop();
    await rm(stage.scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Takes the picture of a window in which something failed, if it still can be taken. */
async function lastSight(workbench: Workbench | null, picture: string): Promise<string> {
  if (workbench === null) return '';
  try {
    await workbench.screenshot(picture);
    return `\nPicture: ${picture}`;
  } catch (error) {
    return `\nNo picture: ${String(error)}`;
  }
}

async function withPatience(run: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No end after ${String(patience / 1000)} s`));
    }, patience);
  });
  try {
    await Promise.race([run(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Where a journey's notes come from and go to, and what VS Code opens then. */
interface Ground {
  readonly source: string;
  readonly folder: string;
  readonly place: string;
}

function groundOf(workspace: string, realNotes: boolean, { scratch, host }: Stage): Ground | null {
  const folder = join(scratch, 'notes');
  const workspaces = join(root, 'test/vscode/workspaces');
  if (realNotes) {
    const given = process.env['ZHUPI_NOTES'];
    if (given === undefined || given === '') return null;
    return { source: resolve(root, given), folder, place: folder };
  }
  if (workspace.endsWith('.code-workspace')) {
    return { source: workspaces, folder, place: join(folder, workspace) };
  }
  const place = host === 'serverless' ? `memfs:/${workspace}` : folder;
  return { source: join(workspaces, workspace), folder, place };
}

async function serverFor(stage: Stage, { options }: Journey): Promise<Server> {
  const userData = join(stage.scratch, 'profile');
  const settings = settingsFor(options.theme ?? 'light', options.settings);
  await writeSettings(userData, settings);
  const { locale = 'en', asksForTrust = false } = options;
  const { program, host } = stage;
  const common = { program, userData, locale, asksForTrust };
  const { webviewsApart = false } = options;
  if (host !== 'node') return serverWithFront(stage, common, { settings, webviewsApart });
  const server = await startServer({ ...common, extensions: stage.extensions });
  return webviewsApart
    ? startFront(server, { host, extensions: [], settings, webviewsApart, locale })
    : server;
}

async function serverWithFront(
  stage: Stage,
  options: Omit<ServerOptions, 'extensions'>,
  page: { readonly settings: Settings; readonly webviewsApart: boolean },
): Promise<Server> {
  const extensions = join(stage.scratch, 'extensions');
  await mkdir(extensions, { recursive: true });
  const served = [await installedZhupi(stage.extensions), suitesFolder];
  const server = await startServer({ ...options, extensions });
  const { locale } = options;
  return startFront(server, { host: stage.host, extensions: served, locale, ...page });
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
