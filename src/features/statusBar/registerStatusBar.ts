import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { noteStatusTexts } from './noteStatusTexts';

/** How long the hands must rest before a note is counted anew, in milliseconds. */
const rest = 300;
/** Left of what VS Code itself says of an editor: line, column, indentation. */
const priority = 101;

/** The view that a click leads to. */
const annotationsView = 'zhupi.annotations';

/** The length of the note that is written in, and its annotations, in the status bar. */
export function registerStatusBar(host: Host): vscode.Disposable {
  return new NoteStatus(host);
}

class NoteStatus implements vscode.Disposable {
  readonly #host: Host;
  readonly #item: vscode.StatusBarItem;
  readonly #listeners: vscode.Disposable;
  #document: vscode.TextDocument | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    const { window, workspace, StatusBarAlignment } = vscode;
    this.#item = window.createStatusBarItem('note', StatusBarAlignment.Right, priority);
    this.#item.command = `${annotationsView}.focus`;
    this.#listeners = vscode.Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeVisibleTextEditors(() => this.#follow()),
      // The language of a document may be another from now on: then it is opened again.
      workspace.onDidOpenTextDocument(() => this.#follow()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#showSoon();
      }),
      host.settings.onDidChange(() => this.#show()),
    );
    this.#follow();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
    this.#item.dispose();
  }

  /** Turns to the note that is written in; stays with it while somebody looks at its preview. */
  #follow(): void {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const shown = activeTextEditor?.document ?? this.#document;
    const isSeen = visibleTextEditors.some(({ document }) => document === shown);
    const next = shown !== null && isSeen && dialectOf(shown) !== null ? shown : null;
    if (next !== this.#document) {
      this.#document = next;
      this.#show();
    }
  }

  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), rest);
  }

  #show(): void {
    clearTimeout(this.#timer);
    void this.#host.errors.run('status bar', () => {
      const document = this.#document;
      if (document === null || document.isClosed) {
        this.#item.hide();
        return;
      }
      const { editor, inks } = this.#host.settings.of(document.uri);
      if (!editor.statusBar) {
        this.#item.hide();
        return;
      }
      const words = chosenWords();
      const { text, details } = noteStatusTexts(this.#host.notes.noteOf(document), inks, words);
      this.#item.name = words.statusBar.name();
      this.#item.text = text;
      this.#item.tooltip = tooltipOf([...details, words.statusBar.click()]);
      this.#item.accessibilityInformation = { label: details.join('; '), role: 'button' };
      this.#item.show();
    });
  }
}

function tooltipOf(lines: readonly string[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  lines.forEach((line, index) => {
    if (index > 0) tooltip.appendMarkdown('  \n');
    tooltip.appendText(line);
  });
  return tooltip;
}
