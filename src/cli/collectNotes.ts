import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { errorCode } from './fileErrors';
import { IgnoreRules } from './ignoreRules';

/** A note's file: `path` as given on the command line, with `/`; `file` to open it. */
export interface NoteFile {
  readonly path: string;
  readonly file: string;
}

export interface CollectedNotes {
  /** Sorted by path, each file once. */
  readonly notes: readonly NoteFile[];
  /** What could not be read, and the file system's code for why. */
  readonly failures: readonly { readonly path: string; readonly code: string }[];
}

export interface CollectOptions {
  readonly cwd: string;
  /** Patterns in the manner of `.gitignore`, for paths as given or below the folder given. */
  readonly exclude: readonly string[];
}

const noteName = /\.(?:md|markdown|mdx)$/i;

/** The notes at `paths`: files as they are, folders with the notes below them. */
export async function collectNotes(
  paths: readonly string[],
  options: CollectOptions,
): Promise<CollectedNotes> {
  const walk = new Walk(options);
  for (const path of paths) {
    await walk.add(path);
  }
  const notes = [...walk.notes.values()].sort((a, b) => compare(a.path, b.path));
  return { notes, failures: walk.failures };
}

/** Order by UTF-16 code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class Walk {
  /** By the real path, so that a note named twice counts once. */
  readonly notes = new Map<string, NoteFile>();
  readonly failures: { path: string; code: string }[] = [];
  readonly #cwd: string;
  readonly #excluded: Ignore;

  constructor({ cwd, exclude }: CollectOptions) {
    this.#cwd = cwd;
    this.#excluded = ignore().add([...exclude]);
  }

  async add(given: string): Promise<void> {
    const path = withSlashes(given);
    await this.#trying(path, async () => {
      const file = resolve(this.#cwd, given);
      if ((await stat(file)).isDirectory()) {
        const root = path.replace(/(?<=[^/])\/+$/, '');
        await this.#folder({ root, below: '', file }, await IgnoreRules.above(file));
      } else {
        await this.#note(path, file);
      }
    });
  }

  async #folder(place: Place, rules: IgnoreRules): Promise<void> {
    const path = pathOf(place);
    await this.#trying(path, async () => {
      for (const entry of await readdir(place.file, { withFileTypes: true })) {
        await this.#entry(place, entry, rules);
      }
    });
  }

  async #entry(place: Place, entry: Dirent, rules: IgnoreRules): Promise<void> {
    const { name } = entry;
    const below = place.below === '' ? name : `${place.below}/${name}`;
    const next: Place = { root: place.root, below, file: join(place.file, name) };
    // A linked folder is not entered: it may lead back to where we are.
    const isFolder = entry.isDirectory();
    if (isFolder ? name.startsWith('.') || name === 'node_modules' : !noteName.test(name)) {
      return;
    }
    if (rules.ignores(next.file, isFolder) || this.#excludes(next, isFolder)) {
      return;
    }
    if (isFolder) {
      await this.#folder(next, await rules.within(next.file));
    } else if (entry.isFile() || entry.isSymbolicLink()) {
      await this.#trying(pathOf(next), async () => {
        if ((await stat(next.file)).isFile()) {
          await this.#note(pathOf(next), next.file);
        }
      });
    }
  }

  async #note(path: string, file: string): Promise<void> {
    const real = await realpath(file);
    if (!this.notes.has(real)) {
      this.notes.set(real, { path, file });
    }
  }

  #excludes(place: Place, isFolder: boolean): boolean {
    const asGiven = pathOf(place).replace(/^(?:\.\/)+/, '');
    return [place.below, asGiven].some(
      path => ignore.isPathValid(path) && this.#excluded.ignores(isFolder ? `${path}/` : path),
    );
  }

  /** Does `work`; what the file system refuses is noted, and the other paths are still done. */
  async #trying(path: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const code = errorCode(error);
      if (code === null) {
        throw error;
      }
      this.failures.push({ path, code });
    }
  }
}

/** A file or folder below a folder that was given. */
interface Place {
  readonly root: string;
  readonly below: string;
  readonly file: string;
}

function pathOf({ root, below }: Place): string {
  if (below === '') {
    return root;
  }
  return root.endsWith('/') ? root + below : `${root}/${below}`;
}

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
