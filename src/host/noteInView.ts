import * as vscode from 'vscode';
import { Disposables } from './disposables';
import { dialectOf } from './noteDocument';

/**
 * The note that a person has before them: in the active editor, or in the preview that has the
 * focus; while neither is so, the one that was written in last, as long as it can be seen.
 */
export class NoteInView implements vscode.Disposable {
  readonly #store = new Disposables();
  readonly #changed = new vscode.EventEmitter<void>();
  #written: vscode.Uri | null = null;
  #previewed: vscode.Uri | null = null;

  /** {@link uri} may be another. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const { window } = vscode;
    [
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeVisibleTextEditors(() => this.#follow()),
    ].forEach(item => this.#store.add(item));
    this.#follow();
  }

  /** Where the note lies; null where none is in view. */
  get uri(): vscode.Uri | null {
    return this.#previewed ?? this.#written;
  }

  /** The preview that has the focus shows this note; null where none has it. */
  setPreviewed(note: vscode.Uri | null): void {
    if (note?.toString() !== this.#previewed?.toString()) {
      this.#previewed = note;
      this.#changed.fire();
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #follow(): void {
    const before = this.uri?.toString();
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    // The panel Output is a text editor, too, but in no column.
    if (active?.viewColumn !== undefined) {
      this.#written = dialectOf(active.document) === null ? null : active.document.uri;
    } else {
      const written = this.#written?.toString();
      const isSeen = visibleTextEditors.some(each => each.document.uri.toString() === written);
      this.#written = isSeen ? this.#written : null;
    }
    if (this.uri?.toString() !== before) {
      this.#changed.fire();
    }
  }
}
