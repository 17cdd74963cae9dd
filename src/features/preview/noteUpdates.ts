import * as vscode from 'vscode';
import { renderBlocks } from '../../core/render/renderBlocks';
import type { RenderContext } from '../../core/render/renderContext';
import { renderHeader, type HeaderSite } from '../../core/render/renderHeader';
import { isPost } from '../../core/site/isPost';
import type { Site } from '../../core/site/site';
import { wordsOf } from '../../core/words/words';
import { chosenLanguage } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import type { PreviewSettings, ToPreview } from '../../protocol/preview';
import { readNoteAddress } from './noteAddress';
import { NoteAssets } from './noteAssets';
import type { NoteSite } from './noteSite';
import type { NoteSource, SourceState } from './noteSource';
import { fileNameOf } from './noteUris';
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
  readonly #changed: () => void;
  #context: Context | null = null;

  /** `changed` is called when the same note would make another update. */
  constructor(host: Host, webview: vscode.Webview, changed: () => void) {
    this.#host = host;
    this.#webview = webview;
    this.#changed = changed;
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

  /** Looks for pictures anew. */
  forgetAssets(): void {
    this.#context = null;
  }

  /** The next update: `source` as it stands now; null while it or its site is not known yet. */
  next(source: NoteSource, noteSite: NoteSite, locked: boolean): Update | null {
    const { state, uri } = source;
    const site = noteSite.current;
    if (state.kind === 'loading' || site === undefined) {
      return null;
    }
    if (state.kind === 'open') {
      const { frontMatter } = this.#host.notes.noteOf(state.document);
      noteSite.tellLayout(frontMatter?.values['layout']);
    }
    return {
      type: 'update',
      doc: uri.toString(),
      version: ++this.#version,
      locked,
      ...this.#shown(state, uri, site),
      settings: previewSettings(this.#host, uri),
    };
  }

  #shown(
    state: Exclude<SourceState, { kind: 'loading' }>,
    uri: vscode.Uri,
    site: Site | null,
  ): Shown {
    const words = wordsOf(chosenLanguage()).preview;
    switch (state.kind) {
      case 'missing':
        return { ...this.#sent.take([]), notice: words.missing(fileNameOf(uri)) };
      case 'unreadable':
        return { ...this.#sent.take([]), notice: words.unreadable(fileNameOf(uri)) };
      case 'open': {
        const taken = this.#sent.take(this.#blocks(state.document, site));
        return { ...taken, notice: taken.blocks.length === 0 ? words.empty() : null };
      }
    }
  }

  #blocks(document: vscode.TextDocument, site: Site | null) {
    const note = this.#host.notes.noteOf(document);
    const context = this.#contextFor(document.uri, site);
    const blocks = renderBlocks(note, context);
    const html = renderHeader(note, context, headerSite(document.uri, site));
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
  #contextFor(uri: vscode.Uri, site: Site | null): RenderContext {
    const language = chosenLanguage();
    const { macros, inks, breaksLines } = this.#host.settings.of(uri);
    const folders = vscode.workspace.workspaceFolders?.map(folder => folder.uri.toString());
    const key = JSON.stringify([uri.toString(), language, macros, [...inks], breaksLines, folders]);
    const known = this.#context;
    if (known?.key === key && known.site === site && !known.isStale) {
      return known.value;
    }
    const assets =
      known?.key === key && known.site === site
        ? known.assets
        : new NoteAssets(this.#host, uri, site, () => {
            if (this.#context?.assets === assets) {
              this.#context = { ...this.#context, isStale: true };
              this.#changed();
            }
          });
    const value: RenderContext = {
      words: wordsOf(language),
      formulas: 'tex',
      macros,
      inks,
      eatsBackslashes: site?.profile.eatsBackslashes ?? false,
      breaksLines: breaksLines ?? site?.facts.breaksLines ?? false,
      resolve: (address, kind) =>
        kind === 'image' ? imageAddress(this.#webview, assets, address) : address,
    };
    this.#context = { key, site, assets, isStale: false, value };
    return value;
  }
}

interface Context {
  readonly key: string;
  readonly site: Site | null;
  readonly assets: NoteAssets;
  /** A picture is elsewhere than the context said. */
  readonly isStale: boolean;
  readonly value: RenderContext;
}

/** What the header says of the site: nothing of a note that is none of its posts. */
function headerSite(uri: vscode.Uri, site: Site | null): HeaderSite {
  return site === null
    ? { choice: 'none', always: false }
    : { choice: site.profile.id, always: site.root !== null && isPost(site, uri.path, false) };
}

/** Where the page finds a picture: files by the webview's own uris, all else as it stands. */
function imageAddress(webview: vscode.Webview, assets: NoteAssets, address: string): string | null {
  const target = readNoteAddress(address);
  switch (target.kind) {
    case 'external':
    case 'data':
      return target.address;
    case 'file': {
      const file = assets.uriOf(target);
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
