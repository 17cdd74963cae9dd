import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './childProcess';
import { extensionHostProcesses } from './extensionHostProcesses';
import { onSignal, Unavailable } from './report';
import { root } from './root';
import { writeChinese, type Locale } from './userData';
import type { ServerProgram } from './vscodeServer';

/** What a server is started with. */
export interface ServerOptions {
  readonly program: ServerProgram;
  /** The folder with the extensions. */
  readonly extensions: string;
  /** The folder of the user's data: settings, state, logs. */
  readonly userData: string;
  readonly locale: Locale;
  /** Lets a page bring suites to run inside the extension host; notifications do not show then. */
  readonly runsSuites?: boolean;
  /** Variables that extensions find in `process.env`. */
  readonly env?: NodeJS.ProcessEnv;
  /** Folders are only trusted when a person says so. */
  readonly asksForTrust?: boolean;
}

/** A server that is ready. */
export interface Server {
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  /** The address of its page for a folder or a `.code-workspace`, with what else is asked of it. */
  address(place: string, query?: Readonly<Record<string, string>>): string;
  stop(): Promise<void>;
  /** Ends the processes that run extensions, as if they had crashed; the page asks for new ones. */
  crashExtensionHosts(): Promise<void>;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

/** Installs extensions from VSIX files into a folder, as a user does. */
export async function installExtensions(
  program: ServerProgram,
  extensions: string,
  files: readonly string[],
): Promise<void> {
  const data = join(extensions, '..', 'install');
  await mkdir(extensions, { recursive: true });
  const places = [
    '--server-data-dir',
    data,
    '--user-data-dir',
    data,
    '--extensions-dir',
    extensions,
  ];
  const installs = files.flatMap(file => ['--install-extension', file]);
  const args = [program.script, '--accept-server-license-terms', ...places, ...installs, '--force'];
  const { code, stdout, stderr } = await runCommand(program.node, args, { env: offline() });
  if (code !== 0 || /Failed Installing|Error while installing/.test(stdout + stderr)) {
    throw new Unavailable(`VS Code did not install ${files.join(', ')}:\n${stdout}${stderr}`);
  }
}

/** Starts a server on a free port of this machine; only who knows its token gets in. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { program, userData } = options;
  if (options.locale === 'zh-cn') await writeChinese(userData);
  const token = randomBytes(16).toString('hex');
  const child = spawn(
    process.execPath,
    [join(root, 'test/host/leash.cjs'), program.node, ...serverArguments(options, token)],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...offline(), ...options.env } },
  );
  const gone = new Promise<void>(resolve =>
    child.on('close', () => {
      resolve();
    }),
  );
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    const read = (text: string): void => {
      said += text;
      const found = /Extension host agent listening on (\d+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    void gone.then(() => {
      reject(new Unavailable(`The VS Code server ended at once:\n${said}`));
    });
  });
  const authority = `127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await gone;
  };
  void gone.then(onSignal(stop));
  return {
    authority,
    ended: gone,
    stop,
    crashExtensionHosts: async () => {
      const hosts = child.pid === undefined ? [] : await extensionHostProcesses(child.pid);
      if (hosts.length === 0) throw new Error('The server runs no extensions.');
      for (const pid of hosts) process.kill(pid, 'SIGKILL');
    },
    address: (place, query = {}) => {
      const kind = place.endsWith('.code-workspace') ? 'workspace' : 'folder';
      const search = new URLSearchParams({ tkn: token, [kind]: place, ...query });
      return `http://${authority}/?${search.toString()}`;
    },
  };
}

function serverArguments(options: ServerOptions, token: string): readonly string[] {
  const { program, extensions, userData, locale } = options;
  const server = [program.script, '--accept-server-license-terms', '--telemetry-level', 'off'];
  const access = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token];
  const places = ['--server-data-dir', join(userData, 'server'), '--user-data-dir', userData];
  const rest = ['--extensions-dir', extensions, '--locale', locale];
  if (options.asksForTrust !== true) rest.push('--disable-workspace-trust');
  if (options.runsSuites === true) rest.push('--enable-smoke-test-driver');
  return [...server, ...access, ...places, ...rest];
}

/** No look-ups in a gallery of extensions, and nothing of this project's scripts. */
function offline(): NodeJS.ProcessEnv {
  return { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', NODE_OPTIONS: '' };
}
