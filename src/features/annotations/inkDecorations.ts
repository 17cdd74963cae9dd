import * as vscode from 'vscode';
import { inks, type NamedInk } from '../../core/ink/ink';
import type { Span } from '../../core/text/span';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import { visibleInks } from './visibleInks';

/**
 * How long a stroke may wait for its ink, in milliseconds: what is shown moves with the text by
 * itself, and a paste that comes as a thousand strokes is read once.
 */
const delay = 40;

/** Shows annotations in their ink in the editor, and their tags faintly. */
export function registerInkDecorations(host: Host): vscode.Disposable {
  const decorations = new InkDecorations(host);
  const all = () => vscode.window.visibleTextEditors.forEach(editor => decorations.update(editor));
  all();
  return vscode.Disposable.from(
    decorations,
    vscode.window.onDidChangeVisibleTextEditors(all),
    host.settings.onDidChange(all),
    vscode.window.onDidChangeActiveColorTheme(all),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
      decorations.updateSoon(textEditor),
    ),
    vscode.workspace.onDidChangeTextDocument(({ document }) =>
      vscode.window.visibleTextEditors
        .filter(editor => editor.document === document)
        .forEach(editor => decorations.updateSoon(editor)),
    ),
  );
}

/** What an editor was told. */
interface Told {
  /** All of it, as text. */
  readonly shown: string;
  /** The kinds of decorations of which there are some. */
  readonly used: ReadonlySet<vscode.TextEditorDecorationType>;
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
  readonly #told = new WeakMap<vscode.TextEditor, Told>();
  readonly #waiting = new Set<vscode.TextEditor>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Updates once the strokes that come now are through. */
  updateSoon(editor: vscode.TextEditor): void {
    this.#waiting.add(editor);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      const visible = new Set(vscode.window.visibleTextEditors);
      waiting.filter(each => visible.has(each)).forEach(each => this.update(each));
    }, delay);
  }

  update(editor: vscode.TextEditor): void {
    const { document } = editor;
    if (dialectOf(document) === null) {
      return;
    }
    const { editor: chosen } = this.#host.settings.of(document.uri);
    const { showInks } = chosen;
    const dimTags = chosen.dimTags && !isHighContrast();
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
    const told = this.#told.get(editor);
    if (told?.shown === shown) {
      return;
    }
    const used = new Set<vscode.TextEditorDecorationType>();
    const tell = (type: vscode.TextEditorDecorationType, spans: readonly Span[]) => {
      if (spans.length > 0) used.add(type);
      if (spans.length === 0 && told?.used.has(type) !== true) return;
      editor.setDecorations(
        type,
        spans.map(span => rangeOf(document, span)),
      );
    };
    for (const [ink, type] of this.#types) {
      tell(type, showInks ? (visible.inks.get(ink) ?? []) : []);
    }
    tell(this.#tags, dimTags ? visible.tags : []);
    this.#told.set(editor, { shown, used });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#types.forEach(type => type.dispose());
    this.#tags.dispose();
  }
}

/** Who chose a high contrast does not want it lowered. */
function isHighContrast(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return (
    kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight
  );
}
