import * as vscode from 'vscode';
import type { PostSummary } from '../core/library/postSummary';
import type { CurrentSettings } from './currentSettings';
import type { OpenNotes } from './openNotes';
import { PostFinder, type PostFolder } from './postFinder';
import { openDocument, PostReader, type ReadPost } from './postReader';
import type { Sites } from './sites';

/** Why a file or folder could not be read, by its uri. */
export type Unreadable = ReadonlyMap<string, 'unreadable' | 'tooBig' | 'binary'>;

/** Where the posts of the workspace come from: which files they are, and what stands in them. */
export class PostSource {
  readonly #settings: CurrentSettings;
  readonly #finder: PostFinder;
  readonly #reader: PostReader;
  #folders: readonly PostFolder[] = [];

  constructor(settings: CurrentSettings, notes: OpenNotes, sites: Sites) {
    this.#settings = settings;
    this.#finder = new PostFinder(settings, sites);
    this.#reader = new PostReader(notes, sites);
  }

  /** The folders of the workspace that have posts. */
  get folders(): readonly PostFolder[] {
    return this.#folders;
  }

  /** Whether any folder of the workspace has a site or globs; else open notes are all there is. */
  get hasPlaces(): boolean {
    return this.#folders.length > 0;
  }

  /** Looks where posts are, and for all files that may be some. */
  async files(
    unreadable: (folder: vscode.Uri) => void,
    token: vscode.CancellationToken,
  ): Promise<readonly vscode.Uri[]> {
    const folders = await this.#finder.folders();
    if (token.isCancellationRequested) {
      return [];
    }
    this.#folders = folders;
    const files: vscode.Uri[] = [];
    for (const folder of folders) {
      await this.#finder.walk(folder, found => files.push(...found), unreadable, token);
    }
    return files;
  }

  /** What stands at `uri` now. Without places, the notes that are open are the posts. */
  async read(uri: vscode.Uri): Promise<ReadPost> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const known = this.#folders.find(each => each.uri.toString() === folder?.uri.toString());
    const isWanted =
      known === undefined
        ? !this.hasPlaces && uri.scheme !== 'untitled' && openDocument(uri) !== undefined
        : known.places.has(uri.path);
    if (!isWanted) {
      return { kind: 'none' };
    }
    const isNamed = this.#settings.of(uri).library.posts.length > 0;
    return this.#reader.read(uri, folder?.uri.toString() ?? '', isNamed);
  }

  /** The files in a folder that came to be, by renaming or from elsewhere; none for a file. */
  async filesBelow(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
    const folder = this.#folders.find(
      each =>
        `${uri.path}/`.startsWith(`${each.uri.path}/`) && each.uri.authority === uri.authority,
    );
    if (folder === undefined || folder.places.excludes(uri.path) || !(await isFolder(uri))) {
      return [];
    }
    const files: vscode.Uri[] = [];
    const { places } = folder;
    const starts = places.starts.flatMap(start =>
      `${uri.path}/`.startsWith(`${start}/`)
        ? [uri.path]
        : start.startsWith(`${uri.path}/`)
          ? [start]
          : [],
    );
    const source = new vscode.CancellationTokenSource();
    await this.#finder.walk(
      { uri: folder.uri, places: { ...places, starts, has: path => places.has(path) } },
      found => files.push(...found),
      () => undefined,
      source.token,
    );
    return files;
  }
}

/** While a front matter is being written it has errors: what was known of it stands till then. */
export function calmPost(post: PostSummary, before: PostSummary | undefined): PostSummary {
  if (before === undefined) {
    return post;
  }
  const { title, date, lastmod, draft, excerpt, tags } = before;
  return { ...post, title, date, lastmod, draft, excerpt, tags };
}

/** To list what is no folder is a fault that VS Code writes down. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
