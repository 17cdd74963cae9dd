import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chosenBuild } from './builds';
import { launchBrowser } from './chromium';
import { sayOutcome, type Outcome } from './outcome';
import { root } from './root';
import { scratchFolder } from './scratch';
import { installExtensions, startServer } from './server';
import { buildSuites, outcomeIn, suitesFolder } from './suites';
import { settingsFor, writeSettings } from './userData';
import { obtainServer } from './vscodeServer';

/** More than the suites need, so that one that hangs ends all the same. */
const patience = 180_000;

/** Runs the suites inside the extension host of the VS Code server, against the installed VSIX. */
export async function runSuites(vsix: string): Promise<readonly Outcome[]> {
  await buildSuites();
  const program = await obtainServer(chosenBuild());
  const scratch = scratchFolder('suites');
  const [extensions, userData] = [join(scratch, 'extensions'), join(scratch, 'profile')];
  const folder = join(scratch, 'notes');
  await cp(join(root, 'test/vscode/workspaces/notes'), folder, { recursive: true });
  await installExtensions(program, extensions, [vsix]);
  await writeSettings(userData, settingsFor('light'));
  const options = { program, extensions, userData, locale: 'en', runsSuites: true } as const;
  const server = await startServer(options);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const at = (path: string): string => `vscode-remote://${server.authority}${path}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', at(suitesFolder)],
      ['extensionTestsPath', at(join(suitesFolder, 'index.js'))],
    ]);
    return await collect(page, server.address(folder, { payload }));
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Opens the page and listens to what the suites say, until VS Code says that they are through. */
async function collect(page: Page, address: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const said: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const timer = setTimeout(resolve, patience, null);
    const exit = (status: number): void => {
      clearTimeout(timer);
      resolve(status);
    };
    const log = (_level: string, words: readonly unknown[]): void => {
      const line = words.map(String).join(' ');
      said.push(line);
      const outcome = outcomeIn(line);
      if (outcome === null) return;
      sayOutcome(outcome);
      outcomes.push(outcome);
    };
    page
      .exposeFunction('codeAutomationExit', exit)
      .then(() => page.exposeFunction('codeAutomationLog', log))
      .then(() => page.goto(address))
      .catch(reject);
  });
  if (code === 0 && outcomes.length > 0) return outcomes;
  const reason = `${code === null ? 'No end' : `Exit code ${String(code)}`}. VS Code said at last:`;
  const failure: Outcome = {
    name: 'the suites run to their end',
    state: 'failed',
    reason: [reason, ...said.slice(-20)].join('\n'),
  };
  sayOutcome(failure);
  return [...outcomes, failure];
}
