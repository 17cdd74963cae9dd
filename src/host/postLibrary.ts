import * as vscode from 'vscode';
import { Library, type LibraryDifference, type PostChange } from '../core/library/library';
import { isNoteName } from '../core/library/postPlaces';
import { folderOf } from '../core/site/paths';
import { ChangeBundle } from './changeBundle';
import { Disposables } from './disposables';
import type { ErrorBoundary } from './errorBoundary';
import { LibraryListener, type LibraryEvents } from './libraryEvents';
import { dialectOf } from './noteDocument';
import type { OpenNotes } from './openNotes';
import type { PostFolder } from './postFinder';
import { openDocument } from './postReader';
import { calmPost, PostSource, type Unreadable } from './postSource';
import type { CurrentSettings } from './currentSettings';
import type { Sites } from './sites';

const filesAtOnce = 16;

/** How far the library has come. */
export interface LibraryState {
  /** `idle` before anybody asked for it. */
  readonly kind: 'idle' | 'reading' | 'ready';
  /** Whether any folder of the workspace has a site or globs; else open notes are all there is. */
  readonly hasPlaces: boolean;
  /** Posts that could not be read, and folders. */
  readonly unreadable: Unreadable;
}

/** What the library stands on. */
interface Basis {
  readonly settings: CurrentSettings;
  readonly notes: OpenNotes;
  readonly sites: Sites;
  readonly errors: ErrorBoundary;
}

/**
 * The library of the workspace: reads all posts when somebody first asks for them, and from then on
 * follows files and editors. Text that is not saved counts.
 */
export class PostLibrary implements vscode.Disposable {
  readonly #basis: Basis;
  readonly #source: PostSource;
  readonly #store = new Disposables();
  readonly #changed = new vscode.EventEmitter<LibraryDifference>();
  readonly #stateChanged = new vscode.EventEmitter<void>();
  readonly #library = new Library();
  /** What was read and is not told yet, by whatever read it: what is read later is told later. */
  readonly #changes = new ChangeBundle(list => this.#take(list));
  /** Of each file that is being read the last reading. */
  readonly #readings = new Map<string, symbol>();
  readonly #unreadable = new Map<string, 'unreadable' | 'tooBig' | 'binary'>();
  #listener: LibraryListener | null = null;
  #run: { readonly done: Promise<void>; readonly source: vscode.CancellationTokenSource } | null =
    null;
  #state: LibraryState = { kind: 'idle', hasPlaces: false, unreadable: new Map() };

  /** Posts were added, changed or removed. */
  readonly onDidChange = this.#changed.event;
  /** {@link state} is another. */
  readonly onDidChangeState = this.#stateChanged.event;

  constructor(basis: Basis) {
    this.#basis = basis;
    this.#source = new PostSource(basis.settings, basis.notes, basis.sites);
    this.#store.add(this.#changed);
    this.#store.add(this.#stateChanged);
  }

  /** What is known so far. */
  get library(): Library {
    return this.#library;
  }

  get state(): LibraryState {
    return this.#state;
  }

  /** Where posts are, by folder of the workspace; none before they are read. */
  get places(): readonly PostFolder[] {
    return this.#source.folders;
  }

  /** Reads all posts, the first time; resolves when they are read, or when that was cancelled. */
  async load(
    progress?: vscode.Progress<{ message?: string }>,
    token?: vscode.CancellationToken,
  ): Promise<Library> {
    if (this.#run === null) {
      this.#follow();
      this.#start();
    }
    const run = this.#run;
    const reporter =
      progress &&
      this.onDidChange(() => {
        progress.report({ message: String(this.#library.posts.size) });
      });
    const cancelled = token?.onCancellationRequested(() => {
      this.#run?.source.cancel();
      this.#run = null;
      this.#setState({ ...this.#state, kind: 'idle' });
    });
    try {
      // A reading that is begun anew meanwhile, since sites are others now, is waited for, too.
      for (let read = run; read !== null; read = this.#run === read ? null : this.#run) {
        await read.done;
      }
    } finally {
      reporter?.dispose();
      cancelled?.dispose();
    }
    return this.#library;
  }

  /** The file of a post. */
  uriOf(path: string): vscode.Uri {
    return vscode.Uri.parse(path, true);
  }

  dispose(): void {
    this.#run?.source.cancel();
    this.#listener?.dispose();
    this.#store.dispose();
  }

  #follow(): void {
    if (this.#listener !== null) {
      return;
    }
    const again = () => {
      this.#run?.source.cancel();
      this.#start();
    };
    this.#listen();
    this.#store.add(this.#basis.sites.onDidChange(again));
    this.#store.add(
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#listen();
        again();
      }),
    );
  }

  #listen(): void {
    this.#listener?.dispose();
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.#listener = new LibraryListener(
      folders.map(({ uri }) => uri),
      events => void this.#basis.errors.run('library: follow', () => this.#look(events)),
    );
  }

  #start(): void {
    const source = new vscode.CancellationTokenSource();
    const done = this.#basis.errors.run('library: read', () => this.#readAll(source.token));
    this.#run = { done, source };
  }

  async #readAll(token: vscode.CancellationToken): Promise<void> {
    this.#unreadable.clear();
    this.#setState({ ...this.#state, kind: 'reading', unreadable: this.#unreadable });
    const files = await this.#source.files(
      folder => this.#unreadable.set(folder.toString(), 'unreadable'),
      token,
    );
    const open = vscode.workspace.textDocuments.filter(document => dialectOf(document) !== null);
    const uris = new Map(
      [...files, ...open.map(({ uri }) => uri)].map(uri => [uri.toString(), uri]),
    );
    await this.#readSeveral([...uris.values()], () => token.isCancellationRequested);
    if (token.isCancellationRequested) {
      return;
    }
    this.#changes.flush();
    // What is no post any more; and what came to be meanwhile, which stays.
    for (const path of [...this.#library.posts.keys()].filter(each => !uris.has(each))) {
      await this.#read(this.uriOf(path));
    }
    this.#changes.flush();
    if (!token.isCancellationRequested) {
      const { hasPlaces } = this.#source;
      this.#setState({ kind: 'ready', hasPlaces, unreadable: this.#unreadable });
    }
  }

  /** Takes in what stands at `uri` now, unless that is being read once more. */
  async #read(uri: vscode.Uri): Promise<void> {
    const path = uri.toString();
    const reading = Symbol();
    this.#readings.set(path, reading);
    const read = await this.#source.read(uri);
    if (this.#readings.get(path) !== reading) {
      return;
    }
    this.#readings.delete(path);
    this.#unreadable.delete(path);
    if (read.kind === 'skipped' && read.reason !== 'gone') {
      this.#unreadable.set(path, read.reason);
    }
    if (read.kind === 'post') {
      const before = this.#library.posts.get(path);
      this.#changes.add({ path, post: read.isBroken ? calmPost(read.post, before) : read.post });
    } else {
      this.#changes.add({ path, post: null });
    }
  }

  async #look({ files, gone, added }: LibraryEvents): Promise<void> {
    // What was read just now may be what is gone.
    this.#changes.flush();
    gone.forEach(uri => this.#unreadable.delete(uri.toString()));
    // What is told to be gone may be back by now, so it is looked for like everything else.
    const found = new Map([...files, ...this.#knownBelow(gone)].map(uri => [uri.toString(), uri]));
    // Most of them are files, of which a folder's listing knows nothing: not one after the other.
    for (let start = 0; start < added.length; start += filesAtOnce) {
      const some = added.slice(start, start + filesAtOnce);
      const below = await Promise.all(some.map(uri => this.#source.filesBelow(uri)));
      below.flat().forEach(each => found.set(each.toString(), each));
    }
    const looked = [...found.values()].filter(uri => {
      const isPost = this.#library.posts.has(uri.toString());
      return isPost || isNoteName(uri.path) || openDocument(uri) !== undefined;
    });
    await this.#readSeveral(looked, () => false);
    this.#changes.flush();
    this.#setState({ ...this.#state });
  }

  /** The posts that are known below folders. */
  #knownBelow(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
    const folders = new Set(uris.map(uri => uri.toString()));
    if (folders.size === 0) {
      return [];
    }
    const paths = [...this.#library.posts.keys()].filter(path => isAtOrBelow(path, folders));
    return paths.map(path => this.uriOf(path));
  }

  async #readSeveral(uris: readonly vscode.Uri[], isStopped: () => boolean): Promise<void> {
    for (let start = 0; start < uris.length && !isStopped(); start += filesAtOnce) {
      await Promise.all(uris.slice(start, start + filesAtOnce).map(uri => this.#read(uri)));
    }
  }

  #take(changes: readonly PostChange[]): void {
    const difference = this.#library.change(changes);
    if (difference.posts.size > 0) {
      this.#changed.fire(difference);
    }
  }

  #setState(state: LibraryState): void {
    this.#state = state;
    this.#stateChanged.fire();
  }
}

/** Whether one of `places` is `path`, or a folder above it. */
function isAtOrBelow(path: string, places: ReadonlySet<string>): boolean {
  for (let each = path; ; each = folderOf(each)) {
    if (places.has(each)) return true;
    if (each === folderOf(each)) return false;
  }
}
