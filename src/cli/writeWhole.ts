import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, isMissing } from './fileErrors';

/**
 * Writes a file so that it is there as a whole or not at all: beside it first, then by renaming.
 * Throws what the file system says, and leaves nothing behind.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await behindLink(path);
  const beside = join(
    dirname(target),
    `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, target);
  } catch (error) {
    // Its folder may not be one: then there is nothing to remove.
    await rm(beside, { force: true }).catch((second: unknown) => {
      if (!isMissing(second)) throw second;
    });
    throw error;
  }
}

/** The file itself where `path` is a link to it, so that the link stays one. */
async function behindLink(path: string): Promise<string> {
  try {
    const target = await realpath(path);
    if ((await stat(target)).isDirectory()) {
      throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
    }
    return target;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return path;
    }
    throw error;
  }
}
