import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './childProcess';
import { say, Unavailable } from './report';
import { root } from './root';

/** What goes into the VSIX, or decides what does. */
const sources = [
  'src',
  'media',
  'syntaxes',
  'package.json',
  'package-lock.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'esbuild.mjs',
  '.vscodeignore',
  'README.md',
];

/** The VSIX of the sources as they are now: the one that lies there, or a new one. */
export async function freshVsix(): Promise<string> {
  const vsix = await vsixPath();
  const made = await changedAt(vsix);
  const changes = await Promise.all(sources.map(name => changedAt(join(root, name))));
  if (made > Math.max(...changes)) return vsix;
  say('Zhupi: building the VSIX');
  const ended = await runCommand('npm', ['run', '--silent', 'package'], { cwd: root });
  if (ended.code !== 0) {
    throw new Unavailable(`npm run package failed:\n${ended.stdout}${ended.stderr}`);
  }
  return vsix;
}

/** Where `npm run package` leaves the VSIX. */
async function vsixPath(): Promise<string> {
  const manifest = await readFile(join(root, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(manifest) as {
    readonly name: string;
    readonly version: string;
  };
  return join(root, `${name}-${version}.vsix`);
}

/** When a file, or the last of the files below a folder, was changed (ms); 0 where there is none. */
async function changedAt(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return found.mtimeMs;
    const names = await readdir(path);
    return Math.max(0, ...(await Promise.all(names.map(name => changedAt(join(path, name))))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
