import * as vscode from 'vscode';
import { Library, type LibraryDifference, type PostChange } from '../core/library/library';
import { isNoteName } from '../core/library/postPlaces';
import type { PostSummary } from '../core/library/postSummary';
import { ChangeBundle } from './changeBundle';
import { Disposables } from './disposables';
import type { ErrorBoundary } from './errorBoundary';
import { LibraryListener, type LibraryEvents } from './libraryEvents';
import { dialectOf } from './noteDocument';
import type { OpenNotes } from './openNotes';
import { pauses } from './pauses';
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
      run?.source.cancel();
      this.#run = null;
      this.#setState({ ...this.#state, kind: 'idle' });
    });
    try {
      await run?.done;
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
    const unreadable = new Map<string, 'unreadable' | 'tooBig' | 'binary'>();
    this.#setState({ ...this.#state, kind: 'reading', unreadable });
    const files = await this.#source.files(
      folder => unreadable.set(folder.toString(), 'unreadable'),
      token,
    );
    const open = vscode.workspace.textDocuments.filter(document => dialectOf(document) !== null);
    const uris = new Map(
      [...files, ...open.map(({ uri }) => uri)].map(uri => [uri.toString(), uri]),
    );
    const changes = new ChangeBundle(list => this.#take(list));
    const pause = pauses();
    const waiting = [...uris];
    for (let start = 0; start < waiting.length; start += filesAtOnce) {
      if (token.isCancellationRequested) {
        return;
      }
      const some = waiting.slice(start, start + filesAtOnce).map(async ([path, uri]) => {
        changes.add({ path, post: await this.#postAt(uri, unreadable) });
        await pause();
      });
      await Promise.all(some);
    }
    if (!token.isCancellationRequested) {
      const gone = [...this.#library.posts.keys()].filter(path => !uris.has(path));
      gone.forEach(path => changes.add({ path, post: null }));
      changes.flush();
      const { hasPlaces } = this.#source;
      this.#setState({ kind: 'ready', hasPlaces, unreadable });
    }
  }

  /** The post at `uri` as it stands now; null where there is none. */
  async #postAt(
    uri: vscode.Uri,
    unreadable: Map<string, 'unreadable' | 'tooBig' | 'binary'>,
  ): Promise<PostSummary | null> {
    const read = await this.#source.read(uri);
    const path = uri.toString();
    unreadable.delete(path);
    switch (read.kind) {
      case 'none':
        return null;
      case 'skipped':
        if (read.reason !== 'gone') unreadable.set(path, read.reason);
        return null;
      case 'post':
        return read.isBroken ? calmPost(read.post, this.#library.posts.get(path)) : read.post;
    }
  }

  async #look({ files, gone, added }: LibraryEvents): Promise<void> {
    const unreadable = new Map(this.#state.unreadable);
    const changes = new ChangeBundle(list => this.#take(list));
    for (const uri of gone) {
      const path = uri.toString();
      for (const known of this.#library.posts.keys()) {
        if (
          (known === path || known.startsWith(`${path}/`)) &&
          openDocument(this.uriOf(known)) === undefined
        ) {
          changes.add({ path: known, post: null });
        }
      }
      unreadable.delete(path);
    }
    const found = [...files];
    for (const uri of added) {
      found.push(...(await this.#source.filesBelow(uri)));
    }
    const pause = pauses();
    for (const uri of found) {
      const path = uri.toString();
      const isClosed = openDocument(uri) === undefined && !isNoteName(uri.path);
      if (!isClosed || this.#library.posts.has(path)) {
        const post = isClosed ? null : await this.#postAt(uri, unreadable);
        if (post !== null || this.#library.posts.has(path)) {
          changes.add({ path, post });
        }
        await pause();
      }
    }
    changes.flush();
    this.#setState({ ...this.#state, unreadable });
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
