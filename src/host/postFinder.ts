import * as vscode from 'vscode';
import {
  isNoteName,
  joinPlaces,
  placesByGlobs,
  placesOfSite,
  type PostPlaces,
} from '../core/library/postPlaces';
import { walkPosts, type WalkEntry } from '../core/library/walkPosts';
import type { CurrentSettings } from './currentSettings';
import { pauses } from './pauses';
import type { Sites } from './sites';

/** A folder of the workspace, and where posts are in it. */
export interface PostFolder {
  readonly uri: vscode.Uri;
  readonly places: PostPlaces;
}

/** Finds the files of the workspace that may be posts. */
export class PostFinder {
  readonly #settings: CurrentSettings;
  readonly #sites: Sites;

  constructor(settings: CurrentSettings, sites: Sites) {
    this.#settings = settings;
    this.#sites = sites;
  }

  /** The folders of the workspace that have posts: by the user's globs, or by a site's folders. */
  async folders(): Promise<readonly PostFolder[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(
      folders.map(async ({ uri }): Promise<readonly PostFolder[]> => {
        const places = await this.#placesIn(uri);
        return places === null ? [] : [{ uri, places }];
      }),
    );
    return found.flat();
  }

  /** Hands over the files of `folder` as they are found. */
  async walk(
    { uri, places }: PostFolder,
    found: (files: readonly vscode.Uri[]) => void,
    unreadable: (folder: vscode.Uri) => void,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const pause = pauses();
    await walkPosts(
      places,
      {
        entriesOf: path => entriesOf(uri.with({ path })),
        pause,
        isCancelled: () => token.isCancellationRequested,
      },
      paths => found(paths.map(path => uri.with({ path }))),
      path => unreadable(uri.with({ path })),
    );
  }

  async #placesIn(folder: vscode.Uri): Promise<PostPlaces | null> {
    const { posts, excluded } = this.#settings.of(folder).library;
    if (posts.length > 0) {
      return placesByGlobs(folder.path, posts, excluded);
    }
    const own = await this.#placesAt(folder, folder, excluded);
    return own ?? this.#placesBelow(folder, excluded);
  }

  /** The places of the site that a file in `at` would belong to. */
  async #placesAt(
    folder: vscode.Uri,
    at: vscode.Uri,
    excluded: readonly string[],
  ): Promise<PostPlaces | null> {
    const site = await this.#sites.siteOf(vscode.Uri.joinPath(at, 'index.md'));
    return site === null ? null : placesOfSite(folder.path, site, excluded);
  }

  /** A blog may lie beside other things: in the folder's folders, or in theirs. */
  async #placesBelow(folder: vscode.Uri, excluded: readonly string[]): Promise<PostPlaces | null> {
    const all = placesByGlobs(folder.path, ['**'], excluded);
    const first = await foldersIn(folder, all);
    const second = (await Promise.all(first.map(each => foldersIn(each, all)))).flat();
    const found: PostPlaces[] = [];
    for (const at of [...first, ...second].slice(0, mostFolders)) {
      const isKnown = found.some(({ starts }) =>
        starts.some(
          start => `${start}/`.startsWith(`${at.path}/`) || at.path.startsWith(`${start}/`),
        ),
      );
      const places = isKnown ? null : await this.#placesAt(folder, at, excluded);
      found.push(...(places === null ? [] : [places]));
    }
    return joinPlaces(found);
  }
}

/** So many folders are asked at most whether they are a site. */
const mostFolders = 300;

async function foldersIn(folder: vscode.Uri, all: PostPlaces): Promise<readonly vscode.Uri[]> {
  const entries = (await entriesOf(folder)) ?? [];
  return entries
    .filter(({ kind }) => kind === 'folder')
    .map(({ name }) => vscode.Uri.joinPath(folder, name))
    .filter(({ path }) => !all.excludes(path));
}

async function entriesOf(folder: vscode.Uri): Promise<readonly WalkEntry[] | null> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name, type]): WalkEntry => ({ name, kind: kindOf(name, type) }));
  } catch (error) {
    // A site may have no folder of posts yet, and one may go since it was listed: nothing is there.
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isGone ? [] : null;
  }
}

/** A link to a file is a file; one to a folder may lead back to where it stands. */
function kindOf(name: string, type: vscode.FileType): WalkEntry['kind'] {
  const { Directory, SymbolicLink, File } = vscode.FileType;
  if ((type & Directory) !== 0) {
    return (type & SymbolicLink) !== 0 ? 'other' : 'folder';
  }
  return (type & File) !== 0 || isNoteName(name) ? 'file' : 'other';
}
