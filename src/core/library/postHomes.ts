import { folderOf, nameOf } from '../site/paths';

/** A folder that posts are in, side by side. */
export interface PostHome {
  readonly folder: string;
  /** How many posts are in it. */
  readonly count: number;
}

/**
 * The folders that hold the posts at `paths`: that of the note at `active` first, then those with the
 * most. A post that is a folder of its own (`自编码/index.md`) is in the folder around that, if
 * `holds` says that posts are there.
 */
export function postHomes(
  paths: Iterable<string>,
  active: string | null,
  holds: (folder: string) => boolean,
): readonly PostHome[] {
  const all = [...paths];
  // What has other posts beside it is no folder of one post.
  const shared = new Set(all.filter(path => !isIndex(path)).map(folderOf));
  const homeOf = (path: string) => {
    const folder = folderOf(path);
    const isOwn = isIndex(path) && !shared.has(folder) && holds(folderOf(folder));
    return isOwn ? folderOf(folder) : folder;
  };
  const counts = new Map<string, number>();
  for (const path of all) {
    const home = homeOf(path);
    counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  const first = active === null ? null : nearest(homeOf(active), counts);
  const rank = (folder: string) => (folder === first ? 0 : 1);
  return [...counts]
    .map(([folder, count]) => ({ folder, count }))
    .sort(
      (one, other) =>
        rank(one.folder) - rank(other.folder) ||
        other.count - one.count ||
        (one.folder < other.folder ? -1 : 1),
    );
}

/** `index.md`, also in a language: `index.en.md`. */
function isIndex(path: string): boolean {
  return /^index\.(?:[\w-]+\.)?\w+$/i.test(nameOf(path));
}

/** The folder, else the nearest above it, that is known. */
function nearest(folder: string, known: ReadonlyMap<string, unknown>): string | null {
  for (let each = folder; ; each = folderOf(each)) {
    if (known.has(each)) return each;
    if (each === folderOf(each)) return null;
  }
}
