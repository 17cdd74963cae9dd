import * as vscode from 'vscode';
import { isNoteName, mayBeFolderOfPosts } from '../core/library/postPlaces';
import { dialectOf } from './noteDocument';

/** What happened that the library may have to look at. */
export interface LibraryEvents {
  /** Files that are new, or others, or gone. */
  readonly files: readonly vscode.Uri[];
  /** Folders that are gone, or were meanwhile; or files, which nobody can tell any more. */
  readonly gone: readonly vscode.Uri[];
  /** Folders that are new and may hold posts; or files. */
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
    const all = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const noteIn =
      (...folders: readonly Map<string, vscode.Uri>[]) =>
      (uri: vscode.Uri) => {
        if (isNoteName(uri.path)) this.#note(this.#files, uri);
        if (mayBeFolderOfPosts(uri.path)) folders.forEach(among => this.#note(among, uri));
      };
    // A folder that is renamed or deleted says nothing of what is in it; one that is said to be
    // changed was deleted and is there again.
    return [
      all,
      all.onDidCreate(noteIn(this.#added)),
      all.onDidChange(noteIn(this.#gone, this.#added)),
      all.onDidDelete(noteIn(this.#gone)),
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
