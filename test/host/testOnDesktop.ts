import {
  downloadAndUnzipVSCode,
  resolveCliPathFromVSCodeExecutablePath,
} from '@vscode/test-electron';
import { spawn } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { closingLine, sayOutcome, type Outcome } from './outcome';
import { main, say, Unavailable } from './report';
import { cacheFolder, root } from './root';
import { scratchFolder } from './scratch';
import { buildSuites, outcomeIn, suitesFolder } from './suites';
import { settingsFor, writeSettings } from './userData';
import { freshVsix } from './vsix';

await main(async () => {
  const vsix = await freshVsix();
  await buildSuites();
  const executable = await downloadDesktop();
  const scratch = scratchFolder('desktop');
  const userData = join(scratch, 'profile');
  const folder = join(scratch, 'notes');
  const places = [`--user-data-dir=${userData}`, `--extensions-dir=${join(scratch, 'extensions')}`];
  await cp(join(root, 'test/vscode/workspaces/notes'), folder, { recursive: true });
  await writeSettings(userData, settingsFor('light'));
  const command = resolveCliPathFromVSCodeExecutablePath(executable);
  const install = await run(command, [...places, ...asRoot(), '--install-extension', vsix], say);
  if (install !== 0) throw new Unavailable(`VS Code did not install ${vsix}.`);
  const outcomes: Outcome[] = [];
  const code = await run(executable, [folder, ...places, ...windowArguments()], line => {
    const outcome = outcomeIn(line);
    if (outcome === null) return;
    sayOutcome(outcome);
    outcomes.push(outcome);
  });
  if (code !== 0 || outcomes.length === 0) {
    const reason = `VS Code ended with ${String(code)}. Without a screen, use xvfb-run.`;
    const failure: Outcome = { name: 'the suites run to their end', state: 'failed', reason };
    sayOutcome(failure);
    outcomes.push(failure);
  }
  say(`\n${closingLine(outcomes)}`);
  return outcomes.some(({ state }) => state === 'failed') ? 1 : 0;
});

/** Downloads the newest VS Code into the cache, or takes the one that was downloaded before. */
async function downloadDesktop(): Promise<string> {
  const cachePath = join(cacheFolder, 'desktop');
  await mkdir(cachePath, { recursive: true });
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Unavailable(
      [
        `VS Code could not be downloaded: ${reason}`,
        'Connect to the network that it comes from and run this again. On Linux x64, `npm test` runs',
        'the same suites without it, in the VS Code server from npm.',
      ].join('\n'),
    );
  }
}

function windowArguments(): readonly string[] {
  const quiet = ['--disable-updates', '--skip-welcome', '--skip-release-notes'];
  const suites = [
    `--extensionDevelopmentPath=${suitesFolder}`,
    `--extensionTestsPath=${join(suitesFolder, 'index.js')}`,
  ];
  return [
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-workspace-trust',
    ...quiet,
    ...suites,
  ];
}

/** VS Code refuses to be root with its sandbox. */
function asRoot(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Runs a program to its end and hands on each line that it says. */
function run(
  program: string,
  args: readonly string[],
  hear: (line: string) => void,
): Promise<number> {
  // Windows starts VS Code's command, a .cmd, by a shell alone.
  const shell = process.platform === 'win32';
  const words = shell ? args.map(arg => `"${arg}"`) : args;
  return new Promise((resolve, reject) => {
    const child = spawn(shell ? `"${program}"` : program, words, {
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.on('error', reject);
    child.on('close', code => {
      resolve(code ?? 1);
    });
  });
}
