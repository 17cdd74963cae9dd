import * as vscode from 'vscode';
import { renderBlocks } from '../../core/render/renderBlocks';
import type { RenderContext } from '../../core/render/renderContext';
import { renderHeader } from '../../core/render/renderHeader';
import { wordsOf } from '../../core/words/words';
import { chosenLanguage } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import type { PreviewSettings, ToPreview } from '../../protocol/preview';
import { readNoteAddress } from './noteAddress';
import type { NoteSource, SourceState } from './noteSource';
import { fileNameOf, uriOfFile } from './noteUris';
import { SentBlocks } from './sentBlocks';

type Update = Extract<ToPreview, { type: 'update' }>;
type Shown = Pick<Update, 'blocks' | 'bodies' | 'notice'>;

/** Makes the updates for one page. */
export class NoteUpdates {
  readonly #host: Host;
  readonly #webview: vscode.Webview;
  readonly #sent = new SentBlocks();
  #version = 0;
  #header = { html: '', count: 0 };
  #context: { readonly key: string; readonly value: RenderContext } | null = null;

  constructor(host: Host, webview: vscode.Webview) {
    this.#host = host;
    this.#webview = webview;
  }

  /** The version of the last update. */
  get version(): number {
    return this.#version;
  }

  /** The page lacks these bodies after all. */
  forget(ids: readonly string[]): void {
    this.#sent.forget(ids);
  }

  /** The page has nothing any more. */
  reset(): void {
    this.#sent.reset();
  }

  /** The next update: `source` as it stands now; null while it is not known yet. */
  next(source: NoteSource, locked: boolean): Update | null {
    const { state, uri } = source;
    if (state.kind === 'loading') {
      return null;
    }
    return {
      type: 'update',
      doc: uri.toString(),
      version: ++this.#version,
      locked,
      ...this.#shown(state, uri),
      settings: previewSettings(this.#host, uri),
    };
  }

  #shown(state: Exclude<SourceState, { kind: 'loading' }>, uri: vscode.Uri): Shown {
    const words = wordsOf(chosenLanguage()).preview;
    switch (state.kind) {
      case 'missing':
        return { ...this.#sent.take([]), notice: words.missing(fileNameOf(uri)) };
      case 'unreadable':
        return { ...this.#sent.take([]), notice: words.unreadable(fileNameOf(uri)) };
      case 'open': {
        const taken = this.#sent.take(this.#blocks(state.document));
        return { ...taken, notice: taken.blocks.length === 0 ? words.empty() : null };
      }
    }
  }

  #blocks(document: vscode.TextDocument) {
    const note = this.#host.notes.noteOf(document);
    const context = this.#contextFor(document.uri);
    const blocks = renderBlocks(note, context);
    const html = renderHeader(note, context);
    if (html !== this.#header.html) {
      this.#header = { html, count: this.#header.count + 1 };
    }
    if (html === '') {
      return blocks;
    }
    const { frontMatter, lines } = note;
    const endLine = frontMatter === null ? 0 : lines.lineAt(frontMatter.span.end) + 1;
    return [{ id: `header-${this.#header.count}`, html, line: 0, endLine }, ...blocks];
  }

  /** Kept while nothing in it changes: what is remembered of blocks hangs on its identity. */
  #contextFor(uri: vscode.Uri): RenderContext {
    const language = chosenLanguage();
    const { macros } = this.#host.settings.of(uri);
    const folders = vscode.workspace.workspaceFolders?.map(folder => folder.uri.toString());
    const key = JSON.stringify([uri.toString(), language, macros, folders]);
    if (this.#context?.key !== key) {
      const value: RenderContext = {
        words: wordsOf(language),
        formulas: 'tex',
        macros,
        resolve: (address, kind) =>
          kind === 'image' ? imageAddress(this.#webview, uri, address) : address,
      };
      this.#context = { key, value };
    }
    return this.#context.value;
  }
}

/** Where the page finds a picture: files by the webview's own uris, all else as it stands. */
function imageAddress(webview: vscode.Webview, note: vscode.Uri, address: string): string | null {
  const target = readNoteAddress(address);
  switch (target.kind) {
    case 'external':
    case 'data':
      return target.address;
    case 'file': {
      const file = uriOfFile(note, target);
      return file === null ? null : webview.asWebviewUri(file).toString();
    }
    case 'fragment':
    case 'refused':
      return null;
  }
}

function previewSettings(host: Host, uri: vscode.Uri): PreviewSettings {
  const { macros, preview } = host.settings.of(uri);
  return {
    language: chosenLanguage(),
    macros,
    markEditorSelection: preview.markEditorSelection,
    doubleClickToEditor: preview.doubleClickToEditor,
    inkMarks: preview.inkMarks,
    fontFamily: preview.fontFamily,
    fontSize: preview.fontSize,
    lineHeight: preview.lineHeight,
  };
}
