import { randomBytes } from 'node:crypto';
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, isMissing } from './fileErrors';

/**
 * Writes a file so that it is there as a whole or not at all: beside it first, then by renaming.
 * Throws what the file system says, and leaves nothing behind.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const { target, mode } = await behindLink(path);
  const beside = join(
    dirname(target),
    `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await writeFile(beside, text, { flag: 'wx' });
    // Who could read the file before can read it now, and nobody else.
    if (mode !== null) await chmod(beside, mode);
    await rename(beside, target);
  } catch (error) {
    // Its folder may not be one: then there is nothing to remove.
    await rm(beside, { force: true }).catch((second: unknown) => {
      if (!isMissing(second)) throw second;
    });
    throw error;
  }
}

interface Target {
  readonly target: string;
  /** The permissions of the file that is there; null where there is none yet. */
  readonly mode: number | null;
}

/** The file itself where `path` is a link to it, so that the link stays one. */
async function behindLink(path: string): Promise<Target> {
  try {
    const target = await realpath(path);
    const stats = await stat(target);
    if (stats.isDirectory()) {
      throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
    }
    return { target, mode: stats.mode & 0o7777 };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return { target: path, mode: null };
    }
    throw error;
  }
}
