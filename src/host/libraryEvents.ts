import * as vscode from 'vscode';
import { isNoteName } from '../core/library/postPlaces';
import { dialectOf } from './noteDocument';

/** What happened that the library may have to look at. */
export interface LibraryEvents {
  /** Files that may be others, or gone. */
  readonly files: readonly vscode.Uri[];
  /** Files or folders that are gone, with all below them. */
  readonly gone: readonly vscode.Uri[];
  /** Files or folders that are new: folders may hold posts. */
  readonly added: readonly vscode.Uri[];
}

/** How long things have to rest before they are looked at, in ms. */
const quietFor = 120;
/** What goes on and on is looked at all the same after this, in ms. */
const patience = 1000;

/** Listens to files and editors, and tells what happened in bundles. */
export class LibraryListener implements vscode.Disposable {
  readonly #tell: (events: LibraryEvents) => void;
  readonly #files = new Map<string, vscode.Uri>();
  readonly #gone = new Map<string, vscode.Uri>();
  readonly #added = new Map<string, vscode.Uri>();
  readonly #listeners: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | null = null;

  constructor(folders: readonly vscode.Uri[], tell: (events: LibraryEvents) => void) {
    this.#tell = tell;
    const { workspace } = vscode;
    const ofDocument = (document: vscode.TextDocument) => {
      if (dialectOf(document) !== null) this.#note(this.#files, document.uri);
    };
    this.#listeners = vscode.Disposable.from(
      ...folders.flatMap(folder => this.#watch(folder)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) ofDocument(document);
      }),
      workspace.onDidOpenTextDocument(ofDocument),
      // What was not saved is lost with the editor: the file counts again.
      workspace.onDidCloseTextDocument(ofDocument),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
  }

  #watch(folder: vscode.Uri): vscode.Disposable[] {
    // A folder that is renamed or deleted says nothing of what is in it.
    const all = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    return [
      all,
      all.onDidChange(uri => {
        if (isNoteName(uri.path)) {
          this.#note(this.#files, uri);
        } else if (mayBeFolder(uri)) {
          // One that was deleted and is there again: what was in it need not be.
          this.#note(this.#gone, uri);
        }
      }),
      all.onDidCreate(uri => {
        if (isNoteName(uri.path)) {
          this.#note(this.#files, uri);
        } else if (mayBeFolder(uri)) {
          this.#note(this.#added, uri);
        }
      }),
      all.onDidDelete(uri => {
        if (isNoteName(uri.path) || mayBeFolder(uri)) this.#note(this.#gone, uri);
      }),
    ];
  }

  #note(among: Map<string, vscode.Uri>, uri: vscode.Uri): void {
    among.set(uri.toString(), uri);
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(quietFor, this.#since + patience - now));
    this.#timer = setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    const events = {
      files: [...this.#files.values()],
      gone: [...this.#gone.values()],
      added: [...this.#added.values()],
    };
    [this.#files, this.#gone, this.#added].forEach(each => each.clear());
    this.#since = null;
    this.#tell(events);
  }
}

/** Packages and builds come by the thousand, and hold no posts. */
function mayBeFolder({ path }: vscode.Uri): boolean {
  return !/\/(?:node_modules|\.[^/]+)(?:\/|$)/.test(path) && !/\.[a-z]\w{0,9}$/i.test(path);
}
