import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { chromiumPackage } from './builds';
import { cached } from './cache';
import { canRun, runCommand } from './childProcess';
import { fontEnvironment } from './fonts';
import { say, Unavailable } from './report';
import { root } from './root';

interface Program {
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What is of another site runs in another process, as in anybody's browser.
  '--site-per-process',
];

/** What was found before; looking takes longer than starting. */
let obtained: Promise<Program> | null = null;

/** Starts a Chromium without a window: the machine's own, else the one in the npm package. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, env } = await (obtained ??= obtainChromium());
  const fonts = await fontEnvironment();
  return chromium.launch({
    executablePath: executable,
    handleSIGINT: false,
    handleSIGTERM: false,
    args,
    // A Chromium from a package may run as root and in containers, where its sandbox cannot.
    env: definedOnly({ ...process.env, ...env, ...fonts }),
  });
}

async function obtainChromium(): Promise<Program> {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    if (await canRun(name, ['--version'])) return { executable: await whereIs(name), env: {} };
  }
  return chromiumFromPackage();
}

async function whereIs(command: string): Promise<string> {
  const { stdout } = await runCommand('sh', ['-c', 'command -v -- "$0"', command]);
  return stdout.trim();
}

async function chromiumFromPackage(): Promise<Program> {
  const module = createRequire(join(root, 'package.json')).resolve(chromiumPackage);
  const packageFolder = module.slice(0, module.lastIndexOf('/build/'));
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const title = `Chromium ${version.split('.')[0] ?? ''}`;
  const folder = await cached(`chromium-${version}-1`, title, async making => {
    say(`${title}: unpacking it from ${chromiumPackage}`);
    await unpackExecutable(making);
    await unpackLibraries(join(packageFolder, 'bin/al2023.tar.br'), making);
  });
  const executable = join(folder, 'chromium');
  const own = { LD_LIBRARY_PATH: join(folder, 'libraries', 'lib') };
  for (const env of [{}, own]) {
    if (await canRunWith(executable, env)) return { executable, env };
  }
  const { stderr } = await runCommand(executable, ['--version'], {
    env: { ...process.env, ...own },
  });
  throw new Unavailable(
    [
      `The Chromium of ${chromiumPackage} does not start here:`,
      `  ${stderr.trim().split('\n')[0] ?? ''}`,
      'Install one with the system (Debian: apt-get install chromium), then run this again.',
    ].join('\n'),
  );
}

async function canRunWith(executable: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const { code } = await runCommand(executable, ['--version'], { env: { ...process.env, ...env } });
  return code === 0;
}

/** The package unpacks itself below the folder for temporary files, so that is set for it. */
async function unpackExecutable(folder: string): Promise<void> {
  const temporary = join(folder, 'temporary');
  await mkdir(temporary);
  const code = `import c from ${JSON.stringify(chromiumPackage)}; console.log(await c.executablePath())`;
  const ended = await runCommand(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary },
  });
  const path = ended.stdout.trim();
  if (ended.code !== 0 || !path.startsWith(temporary)) {
    throw new Unavailable(`${chromiumPackage} could not be unpacked: ${ended.stderr.trim()}`);
  }
  await cp(temporary, folder, { recursive: true });
  await rm(temporary, { recursive: true });
}

/** The libraries of the package, for a machine that lacks some of them. */
async function unpackLibraries(archive: string, folder: string): Promise<void> {
  const tar = join(folder, 'libraries.tar');
  const target = join(folder, 'libraries');
  await writeFile(tar, brotliDecompressSync(await readFile(archive)));
  await mkdir(target);
  const { code, stderr } = await runCommand('tar', ['-xf', tar, '-C', target, '--no-same-owner']);
  if (code !== 0) throw new Unavailable(`${archive} could not be unpacked: ${stderr.trim()}`);
  await rm(tar);
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined;
  });
  return Object.fromEntries(entries);
}
