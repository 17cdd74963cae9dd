import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { Disposables } from '../../host/disposables';
import { isSameUri } from './noteUris';

/** What is known of a note's text. */
export type SourceState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly document: vscode.TextDocument }
  | { readonly kind: 'missing' }
  /** There is something, but no text: binary, too large, or not to be read by this user. */
  | { readonly kind: 'unreadable' };

/** Follows the text of one uri, whether an editor has it open or only the disk. */
export class NoteSource implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #host: Host;
  readonly #changed: () => void;
  readonly #store = new Disposables();
  #state: SourceState = { kind: 'loading' };
  /** Counts the readings, so that an older one can't overtake. */
  #reading = 0;
  /** Whether the text last seen was on no disk. */
  #unsaved = false;

  /** `changed` is called whenever {@link state} or the text in it is another. */
  constructor(uri: vscode.Uri, host: Host, changed: () => void) {
    this.uri = uri;
    this.#host = host;
    this.#changed = changed;
    this.#watchDocuments();
    this.#watchFile();
    const open = vscode.workspace.textDocuments.find(document => isSameUri(document.uri, uri));
    if (open === undefined) {
      this.#read();
    } else {
      this.#state = { kind: 'open', document: open };
      this.#unsaved = open.isDirty;
    }
  }

  get state(): SourceState {
    return this.#state;
  }

  dispose(): void {
    this.#reading++;
    this.#store.dispose();
  }

  #watchDocuments(): void {
    const { workspace } = vscode;
    const mine = (document: vscode.TextDocument) => isSameUri(document.uri, this.uri);
    this.#store.add(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (mine(document)) this.#show(document);
      }),
    );
    // Also how a document's language changes: closed, and opened as another.
    this.#store.add(
      workspace.onDidOpenTextDocument(document => {
        if (mine(document)) this.#show(document);
      }),
    );
    this.#store.add(
      workspace.onDidCloseTextDocument(document => {
        // What was thrown away unsaved is not the note. Else its text stands until the disk says
        // otherwise: reading it again would open the document again, and so on for ever.
        if (mine(document) && this.#unsaved) this.#read();
      }),
    );
  }

  #watchFile(): void {
    if (this.uri.scheme === 'untitled') {
      return;
    }
    // A file's name may hold characters that mean something in a pattern, so all are watched.
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(this.uri, '..'), '*');
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher(pattern));
    const react = (uri: vscode.Uri) => {
      if (isSameUri(uri, this.uri) && !this.#isOpenInEditor()) this.#read();
    };
    this.#store.add(watcher.onDidChange(react));
    this.#store.add(watcher.onDidCreate(react));
    this.#store.add(
      watcher.onDidDelete(uri => {
        if (isSameUri(uri, this.uri) && !this.#unsaved) this.#read();
      }),
    );
  }

  /** An open document follows its file by itself, and tells. */
  #isOpenInEditor(): boolean {
    return this.#state.kind === 'open' && !this.#state.document.isClosed;
  }

  #show(document: vscode.TextDocument): void {
    this.#reading++;
    this.#unsaved = document.isDirty;
    this.#set({ kind: 'open', document });
  }

  #read(): void {
    const reading = ++this.#reading;
    void this.#host.errors.run('read note', async () => {
      const state = await this.#load();
      if (reading === this.#reading) {
        this.#unsaved = false;
        this.#set(state);
      }
    });
  }

  async #load(): Promise<SourceState> {
    if (this.uri.scheme === 'untitled') {
      return { kind: 'missing' };
    }
    try {
      await vscode.workspace.fs.stat(this.uri);
    } catch (error) {
      this.#host.log.info(`no file at ${this.uri.toString()}`, String(error));
      return { kind: 'missing' };
    }
    try {
      return { kind: 'open', document: await vscode.workspace.openTextDocument(this.uri) };
    } catch (error) {
      this.#host.log.info(`no text in ${this.uri.toString()}`, String(error));
      return { kind: 'unreadable' };
    }
  }

  #set(state: SourceState): void {
    this.#state = state;
    this.#changed();
  }
}
