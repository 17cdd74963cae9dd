import * as vscode from 'vscode';
import { inks, type NamedInk } from '../../core/ink/ink';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import { visibleInks } from './visibleInks';

/** Shows annotations in their ink in the editor, and their tags faintly. */
export function registerInkDecorations(host: Host): vscode.Disposable {
  const decorations = new InkDecorations(host);
  const all = () => vscode.window.visibleTextEditors.forEach(editor => decorations.update(editor));
  all();
  return vscode.Disposable.from(
    decorations,
    vscode.window.onDidChangeVisibleTextEditors(all),
    host.settings.onDidChange(all),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
      decorations.update(textEditor),
    ),
    vscode.workspace.onDidChangeTextDocument(({ document }) =>
      vscode.window.visibleTextEditors
        .filter(editor => editor.document === document)
        .forEach(editor => decorations.update(editor)),
    ),
  );
}

class InkDecorations implements vscode.Disposable {
  readonly #host: Host;
  readonly #types = new Map<NamedInk, vscode.TextEditorDecorationType>(
    inks.map(ink => [
      ink,
      vscode.window.createTextEditorDecorationType({
        color: new vscode.ThemeColor(`zhupi.ink.${ink}`),
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    ]),
  );
  readonly #tags = vscode.window.createTextEditorDecorationType({
    opacity: '0.45',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  /** What each editor was last told, so that nothing is told twice. */
  readonly #told = new WeakMap<vscode.TextEditor, string>();

  constructor(host: Host) {
    this.#host = host;
  }

  update(editor: vscode.TextEditor): void {
    const { document } = editor;
    if (dialectOf(document) === null) {
      return;
    }
    const { showInks, dimTags } = this.#host.settings.of(document.uri).editor;
    const isOff = !showInks && !dimTags;
    const visible = isOff
      ? { inks: new Map<NamedInk, never[]>(), tags: [] }
      : visibleInks(
          this.#host.notes.noteOf(document).annotations,
          editor.visibleRanges.map(range => ({
            start: document.offsetAt(range.start),
            end: document.offsetAt(range.end),
          })),
        );
    const shown = JSON.stringify([
      document.version,
      [...visible.inks],
      visible.tags,
      showInks,
      dimTags,
    ]);
    if (this.#told.get(editor) === shown) {
      return;
    }
    this.#told.set(editor, shown);
    for (const [ink, type] of this.#types) {
      const spans = showInks ? (visible.inks.get(ink) ?? []) : [];
      editor.setDecorations(
        type,
        spans.map(span => rangeOf(document, span)),
      );
    }
    const tags = dimTags ? visible.tags : [];
    editor.setDecorations(
      this.#tags,
      tags.map(span => rangeOf(document, span)),
    );
  }

  dispose(): void {
    this.#types.forEach(type => type.dispose());
    this.#tags.dispose();
  }
}
