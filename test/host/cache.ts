import {
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say, seconds } from './report';
import { cacheFolder } from './root';

/**
 * The folder of the cache named `key`; where it is not there yet, `make` fills an empty folder that
 * then takes the name at once. So a folder with the name is always whole, whatever was killed when.
 */
export async function cached(
  key: string,
  title: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheFolder, key);
  await mkdir(cacheFolder, { recursive: true });
  await removeLeftovers();
  if (await exists(folder)) return folder;
  const release = await lock(key, title);
  const making = join(cacheFolder, `.making-${key}-${String(process.pid)}`);
  try {
    if (await exists(folder)) return folder;
    const start = performance.now();
    await mkdir(making);
    await make(making);
    await rename(making, folder);
    say(`${title}: ready after ${seconds(start)}`);
  } catch (error) {
    // Another run may have been faster; its folder is as good as ours.
    if (!(await exists(folder))) throw error;
  } finally {
    await rm(making, { recursive: true, force: true });
    await release();
  }
  return folder;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Removes what runs that were killed have left: names that begin with a dot end with their process. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const pid = /^\.(?:making|ticket)-.*-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && (await identity(Number(pid))) === '') {
      await rm(join(cacheFolder, name), { recursive: true, force: true });
    }
  }
}

/** Waits until no other living run makes `key`; the returned function lets the next one in. */
async function lock(key: string, title: string): Promise<() => Promise<void>> {
  const path = join(cacheFolder, `.lock-${key}`);
  const own = await identity(process.pid);
  const ticket = join(cacheFolder, `.ticket-${key}-${String(process.pid)}`);
  await writeFile(ticket, own);
  try {
    for (let said = false; !(await linkOnce(ticket, path));) {
      const holder = await readIfThere(path);
      const pid = Number.parseInt(holder, 10);
      if (holder === '' || (await identity(pid)) !== holder) {
        await unlinkIfThere(path);
        continue;
      }
      if (!said) {
        say(`${title}: another run (process ${String(pid)}) is fetching it; waiting for it`);
      }
      said = true;
      await pause(300);
    }
  } finally {
    await unlinkIfThere(ticket);
  }
  return () => unlinkIfThere(path);
}

/** Gives the file a second name, whole from the first moment; false when the name is taken. */
async function linkOnce(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A process by its number and the time of its start, since numbers are used again; '' when dead. */
async function identity(pid: number): Promise<string> {
  const line = await readIfThere(`/proc/${String(pid)}/stat`);
  const started = line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
  return started === undefined ? '' : `${String(pid)} ${started}`;
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}

async function unlinkIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
