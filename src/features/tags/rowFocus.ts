import * as vscode from 'vscode';
import { Disposables } from '../../host/disposables';

/** What a key was pressed on. */
export interface FocusedRows {
  /** The row that has the focus. */
  readonly row: string | undefined;
  /** That row, with the selected ones where it is one of them. */
  readonly rows: readonly string[];
}

/**
 * The rows of a tree that a person means. A selection stays for hours and out of sight: it counts
 * as long as nothing else was turned to.
 */
export class RowFocus implements vscode.Disposable {
  readonly #view: vscode.TreeView<string>;
  readonly #store = new Disposables();
  #isActedIn = false;
  /** The row that was selected because its note was turned to. */
  #followed: string | undefined;

  constructor(view: vscode.TreeView<string>) {
    this.#view = view;
    const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
    [
      view.onDidChangeSelection(({ selection }) => {
        const [row, ...others] = selection;
        this.#isActedIn = others.length > 0 || row !== this.#followed;
      }),
      view.onDidChangeVisibility(() => this.#leave()),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (editor !== undefined) this.#leave();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        if (kind === Keyboard || kind === Mouse) this.#leave();
      }),
    ].forEach(item => this.#store.add(item));
  }

  /** The selected rows, if they are what was turned to last, and in sight. */
  get selected(): readonly string[] {
    return this.#view.visible && this.#isActedIn ? this.#view.selection : [];
  }

  /** Selects a row that nobody asked for. */
  async follow(row: string): Promise<void> {
    this.#followed = row;
    await this.#view.reveal(row, { select: true, focus: false });
  }

  /** Goes to a row that was asked for. */
  async goTo(row: string): Promise<void> {
    this.#followed = undefined;
    this.#isActedIn = true;
    await this.#view.reveal(row, { select: true, focus: true });
  }

  /**
   * The rows that a key was pressed on. VS Code tells no extension of the focus: that row is taken
   * into the selection, or out of it, and put back.
   */
  async focused(): Promise<FocusedRows> {
    const before = this.#view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const after = this.#view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const came = after.find(row => !before.includes(row));
    const went = before.find(row => !after.includes(row));
    if (came !== undefined) {
      return { row: came, rows: [came] };
    }
    return { row: went ?? (before.length === 1 ? before[0] : undefined), rows: before };
  }

  dispose(): void {
    this.#store.dispose();
  }

  #leave(): void {
    this.#isActedIn = false;
  }
}
