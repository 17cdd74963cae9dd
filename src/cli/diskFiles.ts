import { readdir, stat } from 'node:fs/promises';
import type { Files, FolderEntry } from '../core/site/files';
import { errorCode } from './fileErrors';
import { readNoteText } from './readNoteText';

/** The files of the disk, for those who look for sites. */
export const diskFiles: Files = {
  readFolder: path =>
    orNull(async () => {
      const entries = await readdir(fromSlashes(path), { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry): Promise<FolderEntry> => {
          const isFolder = entry.isSymbolicLink()
            ? await leadsToFolder(`${fromSlashes(path)}/${entry.name}`)
            : entry.isDirectory();
          return { name: entry.name, kind: isFolder ? 'folder' : 'file' };
        }),
      );
    }),
  readText: path =>
    orNull(async () => {
      const read = await readNoteText(fromSlashes(path));
      return read.kind === 'text' ? read.text : null;
    }),
};

/** A path of the disk as the core writes it: with `/`, and one before a drive. */
export function withSlashes(file: string): string {
  const path = process.platform === 'win32' ? file.replaceAll('\\', '/') : file;
  return path.startsWith('/') ? path : `/${path}`;
}

/** The other way round. */
export function fromSlashes(path: string): string {
  return process.platform === 'win32' ? path.replace(/^\/(?=[a-z]:)/i, '') : path;
}

async function leadsToFolder(path: string): Promise<boolean> {
  return (await orNull(async () => (await stat(path)).isDirectory())) ?? false;
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
