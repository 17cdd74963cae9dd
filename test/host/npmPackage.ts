import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, type Ended } from './childProcess';
import { Unavailable } from './report';
import { cacheFolder } from './root';

/** What of a package is wanted, and where it goes. */
export interface Unpacking {
  /** `name@version` */
  readonly spec: string;
  /** Paths inside the package; the whole of a folder. */
  readonly paths: readonly string[];
  /** How many folders of those paths are left out in the target. */
  readonly strip: number;
  readonly into: string;
}

/** Fetches a package with npm, which verifies it, and unpacks what is wanted; no script of it runs. */
export async function unpackPackage({ spec, paths, strip, into }: Unpacking): Promise<void> {
  // Inside of the target, which is itself thrown away when its making fails.
  await mkdir(into, { recursive: true });
  const download = await mkdtemp(join(into, '.download-'));
  try {
    await npm(['pack', spec, '--pack-destination', download, '--loglevel=error'], download, spec);
    const [tarball] = await readdir(download);
    if (tarball === undefined) throw new Unavailable(`npm pack ${spec} left no file.`);
    const members = paths.map(path => `package/${path}`);
    const tar = [
      '-xzf',
      join(download, tarball),
      '-C',
      into,
      `--strip-components=${String(strip + 1)}`,
    ];
    const { code, stderr } = await runCommand('tar', [...tar, '--no-same-owner', ...members]);
    if (code !== 0) throw new Unavailable(`${spec} cannot be unpacked: ${stderr.trim()}`);
  } finally {
    await rm(download, { recursive: true, force: true });
  }
}

/** Installs what the package.json in `folder` names; no script of a package runs. */
export async function installPackages(folder: string, title: string): Promise<void> {
  const quiet = [
    '--ignore-scripts',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await npm(['install', '--omit=dev', '--force', ...quiet], folder, `what ${title} depends on`);
}

async function npm(args: readonly string[], cwd: string, wanted: string): Promise<Ended> {
  const script = process.env['npm_execpath'];
  const ended =
    script?.endsWith('.js') === true
      ? await runCommand(process.execPath, [script, ...args], { cwd, env: npmEnvironment() })
      : await runCommand('npm', args, { cwd, env: npmEnvironment() });
  if (ended.code === 0) return ended;
  const said = `${ended.stderr}\n${ended.stdout}`
    .split('\n')
    .filter(line => line.trim() !== '' && !/^npm error\s+at /.test(line));
  const reason = said.filter(line => !line.includes('complete log of this run')).slice(0, 6);
  throw new Unavailable(
    [
      `npm could not fetch ${wanted}:`,
      ...reason.map(line => `  ${line}`),
      'Check that the npm registry can be reached (npm ping), then run the same command again;',
      `what was fetched before is kept in ${cacheFolder}.`,
    ].join('\n'),
  );
}

/** The environment without what `npm run` adds of this project, which is not the one installed. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const own = /^npm_(?:package|lifecycle)_|^npm_config_local_prefix$|^npm_command$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
