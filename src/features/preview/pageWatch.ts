import type * as vscode from 'vscode';
import { Disposables } from '../../host/disposables';

/** A page that was put up says something within so many ms, or is loaded once more. */
const patience = 5000;

/** What {@link PageWatch} asks of those around it. */
export interface WatchedPage {
  /** Makes a page that is there say something. */
  readonly ask: () => void;
  readonly load: () => void;
}

/**
 * Watches that a panel's page comes. VS Code puts it up anew whenever the panel is shown again or
 * moved, and may fail at that without a word: 1.100 leaves one of two pages blank that load at once.
 */
export class PageWatch implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #page: WatchedPage;
  readonly #store = new Disposables();
  /** The column where the panel is seen; null while it is hidden. */
  #column: vscode.ViewColumn | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: vscode.WebviewPanel, page: WatchedPage) {
    this.#panel = panel;
    this.#page = page;
    this.#store.add(panel.onDidChangeViewState(() => this.#look()));
    this.#store.add(panel.webview.onDidReceiveMessage(() => clearTimeout(this.#timer)));
    this.#look();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#store.dispose();
  }

  #look(): void {
    const column = this.#panel.visible ? this.#panel.viewColumn : null;
    if (column === this.#column) return;
    this.#column = column;
    clearTimeout(this.#timer);
    if (column === null) return;
    this.#timer = setTimeout(this.#page.load, patience);
    this.#page.ask();
  }
}
