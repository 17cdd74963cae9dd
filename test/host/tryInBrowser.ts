import { errors } from 'playwright-core';
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chosenBuild } from './builds';
import { canRun } from './childProcess';
import { launchBrowser } from './chromium';
import { previewSettled } from './previewSettled';
import { say, Unavailable } from './report';
import { installExtensions, startServer, type Server } from './server';
import { requireSupportedMachine } from './supported';
import type { Trial } from './trial';
import { writeSettings } from './userData';
import { obtainServer } from './vscodeServer';
import { Workbench } from './workbench';

/** Opens the trial in the VS Code server from npm, until Ctrl+C. */
export async function tryInBrowser(trial: Trial): Promise<number> {
  const server = await startTrial(trial);
  const address = server.address(trial.folder);
  say(`\nZhupi runs in VS Code at\n\n  ${address}\n`);
  const command = await browserCommand();
  if (command !== null) spawn(command, [address], { stdio: 'ignore', detached: true }).unref();
  say('Ctrl+C ends it.');
  await server.ended;
  say('The server has ended.');
  return 1;
}

/** Opens the trial in a browser without a window and writes a picture of it. */
export async function takePicture(trial: Trial, file: string): Promise<number> {
  const server = await startTrial(trial);
  const browser = await launchBrowser();
  try {
    const workbench = await Workbench.open(browser, server, trial.folder, trial);
    await mkdir(dirname(file), { recursive: true });
    try {
      await workbench.page.locator('.tab').nth(1).waitFor();
      await previewSettled(workbench);
      if (trial.whole) await growToWhole(workbench, trial);
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      throw new Unavailable(`The preview is not whole, as the picture shows.\n${error.message}`);
    } finally {
      await workbench.screenshot(file);
      say(`Zhupi: picture written to ${file}`);
    }
    return 0;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** No browser draws a page that is higher than this, in CSS pixels, in one picture. */
const highestPicture = 16_000;

async function growToWhole(workbench: Workbench, trial: Trial): Promise<void> {
  const frame = await workbench.previewFrame();
  const hidden = await frame.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return scrollHeight - clientHeight;
  });
  const height = Math.min(trial.size.height + hidden, highestPicture);
  await workbench.page.setViewportSize({ width: trial.size.width, height });
  await previewSettled(workbench);
}

async function startTrial(trial: Trial): Promise<Server> {
  requireSupportedMachine();
  const program = await obtainServer(chosenBuild());
  const extensions = join(trial.scratch, 'extensions');
  const userData = join(trial.scratch, 'profile');
  await installExtensions(program, extensions, trial.extensions);
  await writeSettings(userData, trial.settings);
  return startServer({ program, extensions, userData, locale: trial.locale });
}

/** What opens a browser's window here; null where there is no display. */
async function browserCommand(): Promise<string | null> {
  const { DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION } = process.env;
  if ((DISPLAY ?? WAYLAND_DISPLAY) === undefined || SSH_CONNECTION !== undefined) return null;
  return (await canRun('xdg-open', ['--version'])) ? 'xdg-open' : null;
}
