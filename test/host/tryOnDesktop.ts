import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { canRun, runCommand } from './childProcess';
import { say, Unavailable } from './report';
import type { Trial } from './trial';
import { writeSettings } from './userData';

/** The VS Code of this machine, by the name of its command; null where there is none to use. */
export async function desktopProgram(): Promise<string | null> {
  // Inside a remote window or WSL the command talks to a VS Code elsewhere and has no profiles.
  const { VSCODE_IPC_HOOK_CLI, WSL_DISTRO_NAME } = process.env;
  if (VSCODE_IPC_HOOK_CLI !== undefined || WSL_DISTRO_NAME !== undefined) return null;
  for (const name of ['code', 'codium', 'code-insiders']) {
    const command = process.platform === 'win32' ? `${name}.cmd` : name;
    if (await canRunShown(command)) return command;
  }
  return null;
}

async function canRunShown(command: string): Promise<boolean> {
  if (process.platform !== 'win32') return canRun(command, ['--version']);
  return (await runCommand('where', [command])).code === 0;
}

/** Opens the trial in the machine's VS Code, in a profile that is thrown away with its window. */
export async function tryOnDesktop(trial: Trial, program: string): Promise<number> {
  const userData = join(trial.scratch, 'profile');
  const places = [
    '--user-data-dir',
    userData,
    '--extensions-dir',
    join(trial.scratch, 'extensions'),
  ];
  await writeSettings(userData, trial.settings);
  say(`Zhupi: installing it into a profile of its own for ${program}`);
  const installs = trial.extensions.flatMap(file => ['--install-extension', file]);
  const installed = await run(program, [...places, ...installs, '--force']);
  if (installed !== 0) {
    throw new Unavailable(`${program} did not install ${trial.extensions[0] ?? ''}.`);
  }
  say('Zhupi: opening the window; this command ends when the window is closed');
  const look = ['--locale', trial.locale, '--disable-workspace-trust', '--skip-welcome'];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return run(program, [...places, ...look, ...root, '--new-window', '--wait', trial.folder]);
}

function run(program: string, args: readonly string[]): Promise<number> {
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map(arg => `"${arg}"`) : args;
  return new Promise((resolve, reject) => {
    const child = spawn(program, quoted, { stdio: 'inherit', shell });
    child.on('error', reject);
    child.on('close', code => {
      resolve(code ?? 1);
    });
  });
}
