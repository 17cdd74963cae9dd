import { join } from 'node:path';
import { runCommand } from './childProcess';
import { Unavailable } from './report';
import { root } from './root';

/** Packs the extension that opens a note with its preview, for a profile of its own. */
export async function openerVsix(scratch: string): Promise<string> {
  const file = join(scratch, 'opener.vsix');
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license'];
  const args = [vsce, 'package', ...options, '--out', file];
  const ended = await runCommand(process.execPath, args, { cwd: join(root, 'test/host/opener') });
  if (ended.code !== 0) {
    throw new Unavailable(`The opener could not be packed:\n${ended.stdout}${ended.stderr}`);
  }
  return file;
}
