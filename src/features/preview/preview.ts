import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { Disposables } from '../../host/disposables';
import type { Site } from '../../core/site/site';
import type { Host } from '../../host/host';
import { newNonce } from '../../host/newNonce';
import { UpdateQueue } from '../../host/updateQueue';
import type { FromPreview, ToPreview } from '../../protocol/preview';
import { readFromPreview } from '../../protocol/readPreview';
import { followEditors, placesInEditor } from './editorFollower';
import { NoteSite } from './noteSite';
import { NoteSource } from './noteSource';
import { NoteUpdates } from './noteUpdates';
import { fileNameOf, isSameUri } from './noteUris';
import { PageWatch } from './pageWatch';
import { previewPage, resourceRoots, type PageParts } from './previewPage';

/** What a preview asks of those around it. */
export interface PreviewActions {
  /** A link in the preview was followed. */
  openLink(preview: Preview, href: string): Promise<void>;
  /** Show the note in an editor, at a line where one is given. */
  showSource(preview: Preview, line?: number): Promise<void>;
  /** {@link Preview.locked} or what it shows is another. */
  changed(): void;
}

/** One panel: which note it shows, and the traffic with its page. */
export class Preview implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #host: Host;
  readonly #actions: PreviewActions;
  readonly #store = new Disposables();
  readonly #updates: NoteUpdates;
  readonly #queue = new UpdateQueue(() => this.#sendUpdate());
  #source: NoteSource;
  #site: NoteSite;
  #locked: boolean;
  /** Whether the page runs and can be sent something. */
  #ready = false;
  /** Where to go once the note is on the page. */
  #pending: readonly ToPreview[] = [];
  #page = '';

  constructor(
    host: Host,
    panel: vscode.WebviewPanel,
    actions: PreviewActions,
    start: { readonly note: vscode.Uri; readonly locked: boolean; readonly fresh: boolean },
  ) {
    this.#host = host;
    this.panel = panel;
    this.#actions = actions;
    this.#locked = start.locked;
    this.#updates = new NoteUpdates(host, panel.webview, () => this.#offer());
    this.#source = this.#follow(start.note);
    this.#site = this.#followSite(start.note);
    // A page that comes back remembers its own place.
    if (start.fresh) this.#pending = this.#editorPlaces();
    this.#listen();
    this.#loadPage();
    this.#refreshTitle();
  }

  get note(): vscode.Uri {
    return this.#source.uri;
  }

  /** The site that the note belongs to; null where there is none, or it is not known yet. */
  get site(): Site | null {
    return this.#site.current ?? null;
  }

  get locked(): boolean {
    return this.#locked;
  }

  set locked(locked: boolean) {
    this.#locked = locked;
    this.#refreshTitle();
    this.#offer();
    this.#actions.changed();
  }

  /** Shows another note, or another place of the same: the heading `slug`, else the editor's. */
  show(note: vscode.Uri, slug: string | null = null): void {
    const isOther = !isSameUri(note, this.note);
    if (isOther) {
      this.#source.dispose();
      this.#updates.reset();
      this.#queue.reset();
      this.#source = this.#follow(note);
      this.#site.dispose();
      this.#site = this.#followSite(note);
      this.#refreshTitle();
      this.#loadPage();
      this.#actions.changed();
    }
    if (slug !== null) {
      this.#pending = [{ type: 'reveal', doc: note.toString(), slug }];
    } else if (isOther) {
      this.#pending = this.#editorPlaces();
    }
    this.#offer();
  }

  /** Shows the note in an editor, at the line that the reader is at. */
  showSource(): Promise<void> {
    if (!this.#ready) return this.#actions.showSource(this);
    // The page knows the line, and answers as if it had been clicked there.
    this.#post({ type: 'askLine', doc: this.note.toString() });
    return Promise.resolve();
  }

  /** Loads the page anew, images included. */
  refresh(): void {
    this.#updates.forgetAssets();
    this.#loadPage(true);
  }

  dispose(): void {
    this.#ready = false;
    this.#source.dispose();
    this.#site.dispose();
    this.#store.dispose();
    this.panel.dispose();
  }

  #listen(): void {
    const { panel } = this;
    this.#store.add(
      panel.webview.onDidReceiveMessage((value: unknown) => {
        const message = readFromPreview(value);
        void this.#host.errors.run('preview message', () => this.#receive(message));
      }),
    );
    this.#store.add(
      panel.onDidChangeViewState(() => {
        // The page of a hidden panel is thrown away; it says so when it is back.
        if (!panel.visible) this.#pageGone();
      }),
    );
    this.#store.add(
      new PageWatch(panel, { ask: () => this.#offer(), load: () => this.#loadPage(true) }),
    );
    this.#store.add(
      this.#host.settings.onDidChange(() => {
        this.#refreshTitle();
        this.#loadPage();
        this.#offer();
      }),
    );
    this.#store.add(
      followEditors({
        note: () => this.note,
        scrolls: () => this.#scrolls(),
        send: place => {
          if (this.#ready) this.#post(place);
        },
      }),
    );
  }

  #receive(message: FromPreview | null): Promise<void> | void {
    switch (message?.type) {
      case undefined:
        this.#host.log.warn('a message of the preview was not understood');
        return;
      case 'ready':
        this.#pageGone();
        this.#ready = true;
        this.#offer();
        return;
      case 'failed':
        this.#host.log.error('preview page', message.message);
        this.#updates.reset();
        this.#queue.release();
        return;
      case 'shown':
      case 'need':
      case 'openLink':
      case 'showLine':
      case 'chooseProfile':
        // What was meant for the note before must not act on this one.
        return message.doc === this.note.toString() ? this.#receiveOfNote(message) : undefined;
    }
  }

  #receiveOfNote(
    message: Exclude<FromPreview, { type: 'ready' | 'failed' }>,
  ): Promise<void> | void {
    switch (message.type) {
      case 'shown':
        if (message.version === this.#updates.version) {
          this.#sendPending();
          this.#queue.release();
        }
        return;
      case 'need':
        this.#updates.forget(message.ids);
        this.#queue.offer();
        this.#queue.release();
        return;
      case 'openLink':
        return this.#host.errors.runForUser('open link', () =>
          this.#actions.openLink(this, message.href),
        );
      case 'showLine':
        return this.#host.errors.runForUser('show line', () =>
          this.#actions.showSource(this, message.line),
        );
      case 'chooseProfile':
        return this.#host.errors.runForUser('choose profile', () =>
          vscode.commands.executeCommand('zhupi.chooseProfile', this.note),
        );
    }
  }

  #follow(note: vscode.Uri): NoteSource {
    return new NoteSource(note, this.#host, () => this.#offer());
  }

  #followSite(note: vscode.Uri): NoteSite {
    return new NoteSite(note, this.#host, () => {
      // The page may load pictures from the site's folders.
      this.#loadPage();
      this.#offer();
    });
  }

  #offer(): void {
    if (this.#ready) this.#queue.offer();
  }

  #sendUpdate(): void {
    const update = this.#updates.next(this.#source, this.#site, this.#locked);
    if (update === null) {
      this.#queue.reset();
    } else {
      this.#post(update);
    }
  }

  #sendPending(): void {
    for (const message of this.#pending) {
      this.#post(message);
    }
    this.#pending = [];
  }

  #post(message: ToPreview): void {
    void this.#host.errors.run('send to preview', async () => {
      const delivered = await this.panel.webview.postMessage(message);
      if (!delivered && message.type === 'update' && message.version === this.#updates.version) {
        this.#pageGone();
      }
    });
  }

  #pageGone(): void {
    this.#ready = false;
    this.#updates.reset();
    this.#queue.reset();
  }

  #editorPlaces(): readonly ToPreview[] {
    return placesInEditor(this.note, this.#scrolls());
  }

  #scrolls(): boolean {
    return this.#host.settings.of(this.note).preview.scrollWithEditor;
  }

  #refreshTitle(): void {
    const words = chosenWords().preview;
    const name = fileNameOf(this.note);
    this.panel.title = this.#locked ? words.lockedTitle(name) : words.title(name);
  }

  /** Loads the page where what it depends on is another, or `anyway`. */
  #loadPage(anyway = false): void {
    const trusted = vscode.workspace.isTrusted;
    const parts: PageParts = {
      note: this.note,
      extension: this.#host.context.extensionUri,
      site: this.site,
      styles: trusted ? this.#host.settings.of(this.note).styles : [],
    };
    const roots = resourceRoots(parts);
    const page = previewPage(this.panel.webview, parts, '');
    const key = JSON.stringify([page, roots.map(root => root.toString())]);
    if (key === this.#page && !anyway) {
      return;
    }
    this.#page = key;
    this.#pageGone();
    this.panel.webview.options = { enableScripts: true, localResourceRoots: roots };
    this.panel.webview.html = previewPage(this.panel.webview, parts, newNonce());
  }
}
