import { resolve } from 'node:path';

/** The repository's folder. `scripts/runTypeScript.mjs`, which runs all of this, has gone there. */
export const root = process.cwd();

/** Where all that is fetched for tests is kept; git ignores it. Delete it to fetch anew. */
export const cacheFolder = resolve(root, '.cache');

/** Where pictures and reports of failures go; git ignores it. */
export const outFolder = resolve(root, 'out');

/** A path that a person gave, from the folder where they gave it (npm moves to the repository's). */
export function givenPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? root, path);
}
