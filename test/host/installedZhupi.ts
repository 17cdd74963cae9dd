import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Unavailable } from './report';

/** Where VS Code unpacked the VSIX of Zhupi, below the folder with the installed extensions. */
export async function installedZhupi(extensions: string): Promise<string> {
  const name = (await readdir(extensions)).find(each => each.startsWith('zhupi.zhupi-'));
  if (name === undefined) throw new Unavailable(`Zhupi is not installed in ${extensions}.`);
  return join(extensions, name);
}
