import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { openInEditor } from '../../host/openInEditor';
import { readPreviewState } from '../../protocol/readPreview';
import { LeftPreviews } from './leftPreviews';
import { fileNameOf, isSameUri } from './noteUris';
import { openNoteLink } from './openNoteLink';
import { Preview, type PreviewActions } from './preview';
import { previewViewType } from './previewViewType';

/** All previews: those that follow the active note, and those that are locked to one. */
export class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #host: Host;
  readonly #previews = new Set<Preview>();
  readonly #store = new Disposables();
  readonly #actions: PreviewActions;
  readonly #left: LeftPreviews;

  constructor(host: Host) {
    this.#host = host;
    this.#actions = {
      openLink: (preview, href) => openNoteLink(host, preview, href),
      showSource: (preview, line) => this.showSource(preview, line),
      changed: () => this.#refresh(),
    };
    this.#left = this.#store.add(
      new LeftPreviews(host, {
        living: () => this.#previews,
        open: ({ doc, locked }, column) =>
          this.#open(vscode.Uri.parse(doc), { viewColumn: column, locked }),
      }),
    );
    this.#store.add(
      vscode.window.onDidChangeActiveTextEditor(editor => this.#followEditor(editor)),
    );
    this.#store.add(vscode.workspace.onDidRenameFiles(({ files }) => this.#followRenames(files)));
  }

  /** The preview that has the focus. */
  get active(): Preview | undefined {
    return [...this.#previews].find(preview => preview.panel.active);
  }

  /** Shows a note beside the editor: in the preview that follows, or in one that is locked to it. */
  open(note: vscode.Uri): void {
    const all = [...this.#previews];
    const following = all.find(preview => !preview.locked);
    const open = following ?? all.find(preview => isSameUri(preview.note, note));
    if (open !== undefined) {
      open.show(note);
      open.panel.reveal(open.panel.viewColumn, true);
      return;
    }
    this.#open(note, { viewColumn: vscode.ViewColumn.Beside, locked: false });
  }

  /** Takes back a panel that was open when the window was closed or reloaded. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, value: unknown): Promise<void> {
    const state = readPreviewState(value);
    if (state === null) {
      panel.dispose();
    } else {
      const note = vscode.Uri.parse(state.doc);
      this.#add(panel, { note, locked: state.locked, fresh: false });
    }
    return Promise.resolve();
  }

  /** Shows the note of a preview in an editor. */
  async showSource(preview: Preview, line?: number): Promise<void> {
    const selection = line === undefined ? undefined : new vscode.Range(line, 0, line, 0);
    await openInEditor(preview.note, preview.panel, selection);
  }

  dispose(): void {
    this.#store.dispose();
    for (const preview of this.#previews) {
      preview.dispose();
    }
  }

  #open(
    note: vscode.Uri,
    { viewColumn, locked }: { readonly viewColumn: vscode.ViewColumn; readonly locked: boolean },
  ): void {
    const panel = vscode.window.createWebviewPanel(
      previewViewType,
      chosenWords().preview.title(fileNameOf(note)),
      { viewColumn, preserveFocus: true },
      { enableFindWidget: true },
    );
    this.#add(panel, { note, locked, fresh: true });
  }

  #add(
    panel: vscode.WebviewPanel,
    start: { readonly note: vscode.Uri; readonly locked: boolean; readonly fresh: boolean },
  ): void {
    const media = vscode.Uri.joinPath(this.#host.context.extensionUri, 'media');
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'preview-light.svg'),
      dark: vscode.Uri.joinPath(media, 'preview-dark.svg'),
    };
    const preview = new Preview(this.#host, panel, this.#actions, start);
    this.#previews.add(preview);
    panel.onDidDispose(() => {
      this.#previews.delete(preview);
      preview.dispose();
      this.#refresh();
    });
    panel.onDidChangeViewState(() => this.#refresh());
    this.#refresh();
  }

  #followEditor(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || dialectOf(editor.document) === null) {
      return;
    }
    for (const preview of this.#previews) {
      if (!preview.locked) preview.show(editor.document.uri);
    }
  }

  #followRenames(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]) {
    for (const preview of this.#previews) {
      for (const { oldUri, newUri } of files) {
        const [old, note] = [oldUri.toString(), preview.note.toString()];
        if (note === old) {
          preview.show(newUri);
        } else if (note.startsWith(`${old}/`)) {
          preview.show(vscode.Uri.parse(newUri.toString() + note.slice(old.length)));
        }
      }
    }
  }

  /**
   * Writes down what previews there are and which is looked at, and lets the manifest choose between
   * Lock and Unlock.
   */
  #refresh(): void {
    this.#left.remember();
    const { active } = this;
    this.#host.inView.setPreviewed(active?.note ?? null);
    const locked = active?.locked ?? false;
    void this.#host.errors.run('set context', () =>
      vscode.commands.executeCommand('setContext', 'zhupi.previewIsLocked', locked),
    );
  }
}
