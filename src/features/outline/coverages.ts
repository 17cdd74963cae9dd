import * as vscode from 'vscode';
import type { Recogniser } from '../../core/models/recogniser';
import { isNoteName } from '../../core/library/postPlaces';
import { parseNote } from '../../core/note/parseNote';
import type { Note } from '../../core/note/note';
import type { CoveringPost } from '../../core/outline/coverage';
import { CoverageIndex, type CoverageDifference } from '../../core/outline/coverageIndex';
import { noteCoverage } from '../../core/outline/noteCoverage';
import { noteTitle } from '../../core/outline/noteTitle';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { fileText } from '../../host/fileText';
import { notesInTabs } from '../../host/notesInTabs';
import { pauses } from '../../host/pauses';
import { pathOf, type Posts } from './posts';
import { SharedLoad, type TellProgress } from './sharedLoad';

/** How long a note has to rest before it is looked at again, in ms. */
const quietFor = 150;

/** What all posts and open notes cover together, kept up to date while it is watched. */
export class Coverages implements vscode.Disposable {
  readonly #host: Host;
  readonly #posts: Posts;
  readonly #store = new Disposables();
  readonly #changed = new vscode.EventEmitter<CoverageDifference | null>();
  readonly #uris = new Map<string, vscode.Uri>();
  readonly #excluded = new WeakSet<vscode.TextDocument>();
  readonly #waiting = new Map<string, vscode.Uri>();
  readonly #loads = new SharedLoad<CoverageIndex>(tell => {
    const source = new vscode.CancellationTokenSource();
    return { result: this.#load(tell, source.token), stop: () => source.cancel() };
  });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #index: CoverageIndex | null = null;
  #recogniser: Recogniser | null = null;
  /** Loads that run; of an older catalogue one may still end. */
  #loading = 0;
  #isWatching = false;

  /** What changed; null for everything. */
  readonly onDidChange = this.#changed.event;

  constructor(host: Host, posts: Posts) {
    this.#host = host;
    this.#posts = posts;
    this.#store.add(this.#changed);
    this.#store.add(new vscode.Disposable(() => clearTimeout(this.#timer)));
  }

  /** What is known now; null before {@link load}. */
  get index(): CoverageIndex | null {
    return this.#index;
  }

  /** The post or note with this path of a coverage. */
  uriOf(path: string): vscode.Uri | null {
    return this.#uris.get(path) ?? null;
  }

  /**
   * Looks at all posts, the first time; then what is known is kept up to date. Who cancels no longer
   * waits; where nobody else does, nothing more is read.
   */
  load(tell?: TellProgress, token?: vscode.CancellationToken): Promise<CoverageIndex> {
    return this.#loads.join(tell, token);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #load(tell: TellProgress, token: vscode.CancellationToken): Promise<CoverageIndex> {
    this.#loading += 1;
    try {
      return await this.#read(tell, token);
    } finally {
      this.#loading -= 1;
      // What changed meanwhile may have been read before.
      if (this.#waiting.size > 0) this.#planLook();
    }
  }

  async #read(tell: TellProgress, token: vscode.CancellationToken): Promise<CoverageIndex> {
    if (!this.#isWatching) this.#watch();
    const recogniser = await this.#host.models.recogniser;
    const index = new CoverageIndex(recogniser.catalogue);
    const uris = await this.#all(token);
    const pause = pauses();
    for (const [done, uri] of uris.entries()) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      await pause();
      index.set(pathOf(uri), await this.#postOf(uri, recogniser));
      tell(done + 1, uris.length);
    }
    // Another catalogue has come meanwhile, and with it another load: that one counts.
    if ((await this.#host.models.recogniser) !== recogniser) return this.load();
    this.#index = index;
    this.#recogniser = recogniser;
    this.#changed.fire(null);
    return index;
  }

  /** All posts; where there is no library, the notes that are open. */
  async #all(token?: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    const posts = await this.#posts.all(token);
    const open = this.#posts.hasLibrary() ? [] : this.#openNotes();
    const uris = [...posts, ...open].filter(uri => !this.#isExcluded(uri));
    return [...new Map(uris.map(uri => [uri.toString(), uri])).values()];
  }

  #watch(): void {
    this.#isWatching = true;
    const store = this.#store;
    store.add(this.#posts.onDidChange(uris => uris.forEach(uri => this.#lookSoon(uri))));
    store.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#uris.has(pathOf(document.uri))) this.#lookSoon(document.uri);
      }),
    );
    store.add(vscode.window.tabGroups.onDidChangeTabs(() => this.#followTabs()));
    store.add(
      this.#host.models.onDidChange(() => {
        this.#loads.forget();
        void this.#host.errors.run('outline: catalogue', () => this.load());
      }),
    );
  }

  /** Leaves a document out: an outline names everything and covers nothing. */
  exclude(document: vscode.TextDocument): void {
    this.#excluded.add(document);
  }

  /** A tab of an earlier window has no document until somebody looks at it: then its file counts. */
  #openNotes(): readonly vscode.Uri[] {
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    const files = tabs.flatMap(({ input }) =>
      input instanceof vscode.TabInputText && isNoteName(input.uri.path) ? [input.uri] : [],
    );
    return [...notesInTabs().map(({ uri }) => uri), ...files];
  }

  #isExcluded(uri: vscode.Uri): boolean {
    const name = uri.toString();
    return vscode.workspace.textDocuments.some(
      document => document.uri.toString() === name && this.#excluded.has(document),
    );
  }

  /** Notes come and go with their tabs, unless they are posts. */
  #followTabs(): void {
    void this.#host.errors.run('outline: open notes', async () => {
      const all = new Map((await this.#all()).map(uri => [pathOf(uri), uri]));
      for (const [path, uri] of [...all, ...this.#uris]) {
        if (all.has(path) !== this.#uris.has(path)) this.#lookSoon(uri);
      }
    });
  }

  #lookSoon(uri: vscode.Uri): void {
    this.#waiting.set(uri.toString(), uri);
    this.#planLook();
  }

  #planLook(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#host.errors.run('outline: look again', () => this.#look());
    }, quietFor);
  }

  async #look(): Promise<void> {
    const [index, recogniser] = [this.#index, this.#recogniser];
    if (index === null || recogniser === null || this.#loading > 0) {
      return;
    }
    const uris = [...this.#waiting.values()];
    this.#waiting.clear();
    const known = new Set((await this.#all()).map(uri => uri.toString()));
    const pause = pauses();
    for (const uri of uris) {
      await pause();
      const post = known.has(uri.toString()) ? await this.#postOf(uri, recogniser) : null;
      if (post === null) this.#uris.delete(pathOf(uri));
      const difference = index.set(pathOf(uri), post);
      if (index === this.#index && (difference.models.size > 0 || difference.isOtherUnplaced)) {
        this.#changed.fire(difference);
      }
    }
  }

  /** What one note covers, be it a post or not; null where it can't be read. */
  async coveringPost(uri: vscode.Uri): Promise<CoveringPost | null> {
    return this.#postOf(uri, await this.#host.models.recogniser);
  }

  async #postOf(uri: vscode.Uri, recogniser: Recogniser): Promise<CoveringPost | null> {
    const note = await this.noteAt(uri);
    if (note === null) {
      return null;
    }
    const path = pathOf(uri);
    this.#uris.set(path, uri);
    return { path, title: noteTitle(note), coverage: noteCoverage(note, recogniser) };
  }

  /** The note at `uri`, as it stands in an editor or else in its file; null where there is none. */
  async noteAt(uri: vscode.Uri): Promise<Note | null> {
    const name = uri.toString();
    const open = vscode.workspace.textDocuments.find(each => each.uri.toString() === name);
    if (open !== undefined && dialectOf(open) !== null) {
      return this.#host.notes.noteOf(open);
    }
    const read = await fileText(uri);
    if (read.kind === 'skipped') {
      return null;
    }
    const dialect = /\.mdx$/i.test(uri.path) ? 'mdx' : 'markdown';
    // Documents have no byte order mark either: places are the same.
    const text = read.text.replace(/^\ufeff/, '');
    return parseNote(text, { dialect, ...this.#host.settings.of(uri).reading });
  }
}
