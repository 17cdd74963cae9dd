import { isInPosts } from '../site/isPost';
import { below, joined } from '../site/paths';
import type { Site } from '../site/site';
import { matchesGlob } from '../text/glob';

/** Where the posts of one folder of the workspace are. */
export interface PostPlaces {
  /** Folders to look through, none of them within another. */
  readonly starts: readonly string[];
  /** Whether a file at `path` is looked at. */
  has(path: string): boolean;
  /** Whether `path`, a file or a folder, is left out. */
  excludes(path: string): boolean;
}

const noteName = /\.(?:md|markdown|mdx)$/i;

/** Whether a file is a note, by its name. */
export function isNoteName(name: string): boolean {
  return noteName.test(name);
}

/**
 * Whether what is called `path` may be a folder with posts in it. Folders are called anything, also
 * `Node.js` and `D2L.ai`. Packages and what tools keep for themselves come by the thousand, and hold
 * no posts.
 */
export function mayBeFolderOfPosts(path: string): boolean {
  return !/\/(?:node_modules|\.[^/]+)(?:\/|$)/.test(path);
}

/** The places that the user named by globs of paths below `folder`. */
export function placesByGlobs(
  folder: string,
  globs: readonly string[],
  excluded: readonly string[],
): PostPlaces {
  const starts = globs.map(glob => joined(folder, staticPrefix(glob)));
  // Such a glob means the path from the folder on, not from any folder below it.
  const patterns = globs.map(glob => joined(folder, glob));
  return placesIn(folder, starts, excluded, path =>
    patterns.some(pattern => matchesGlob(path, pattern)),
  );
}

/**
 * The places where a site keeps its posts, as far as they are in `folder`; all of it for a site that
 * the user named and that has no root. Null where nothing tells that there are posts.
 */
export function placesOfSite(
  folder: string,
  site: Site,
  excluded: readonly string[],
): PostPlaces | null {
  const { profile, root, isNamed } = site;
  if (root === null) {
    return isNamed ? placesIn(folder, [folder], excluded, () => true) : null;
  }
  // Jekyll takes `_posts` in any folder.
  const folders = profile.id === 'jekyll' ? [''] : profile.postFolders;
  const starts = folders
    .map(each => joined(root, each))
    .flatMap(start =>
      below(start, folder) !== null ? [start] : below(folder, start) !== null ? [folder] : [],
    );
  return starts.length === 0
    ? null
    : placesIn(folder, starts, excluded, path => isInPosts(site, path));
}

/** Several places as one. */
export function joinPlaces(places: readonly PostPlaces[]): PostPlaces | null {
  return places.length === 0
    ? null
    : {
        starts: topmost(places.flatMap(({ starts }) => starts)),
        has: path => places.some(place => place.has(path)),
        excludes: path => places.every(place => place.excludes(path)),
      };
}

/** The part of a glob before its first wildcard, as a folder: `posts` of `posts/**` and of `posts/*.md`. */
export function staticPrefix(glob: string): string {
  const parts = glob.replace(/^\.?\//, '').split('/');
  const first = parts.findIndex(part => /[*?{[]/.test(part));
  return parts.slice(0, first < 0 ? -1 : first).join('/');
}

function placesIn(
  folder: string,
  starts: readonly string[],
  excluded: readonly string[],
  fits: (path: string) => boolean,
): PostPlaces {
  const top = topmost(starts);
  const excludes = (path: string) => isExcluded(path, folder, top, excluded);
  return {
    starts: top,
    excludes,
    has: path =>
      isNoteName(path) &&
      top.some(start => below(path, start) !== null) &&
      !excludes(path) &&
      fits(path),
  };
}

/**
 * What VS Code does not search, dot folders and `node_modules`; a place that was named is looked
 * into whatever it is called.
 */
function isExcluded(
  path: string,
  folder: string,
  starts: readonly string[],
  excluded: readonly string[],
): boolean {
  const start = starts.find(each => below(path, each) !== null) ?? folder;
  const names = (below(path, start) ?? '').split('/').filter(name => name !== '');
  if (names.some(name => name.startsWith('.') || name === 'node_modules')) {
    return true;
  }
  const above = below(start, folder) ?? '';
  return names.some((_, index) => {
    const rest = joined(above, ...names.slice(0, index + 1));
    return excluded.some(glob => matchesGlob(rest, glob));
  });
}

function topmost(folders: readonly string[]): readonly string[] {
  const all = [...new Set(folders)];
  return all.filter(
    folder => !all.some(other => other !== folder && below(folder, other) !== null),
  );
}
