import * as vscode from 'vscode';
import { namesOf } from '../../core/models/catalogue';
import { coverageTree, treeWords } from '../../core/outline/coverageTree';
import { treeLayout } from '../../core/outline/treeLayout';
import { treeParts, treeSize } from '../../core/outline/treeParts';
import { treeSizes } from '../../core/outline/treeSizes';
import { chosenLanguage, chosenWords } from '../../host/chosenLanguage';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import { newNonce } from '../../host/newNonce';
import { UpdateQueue } from '../../host/updateQueue';
import type { FromTree, ToTree, TreeAction } from '../../protocol/outline';
import { readFromTree } from '../../protocol/readOutline';
import type { Coverages } from './coverages';
import { familyTreePage } from './familyTreePage';
import { SentParts } from './sentParts';

/** What the family tree asks of those around it. */
export interface FamilyTreeActions {
  /** A model was chosen in the drawing. */
  open(tree: FamilyTree, model: string): Promise<void>;
  act(tree: FamilyTree, action: TreeAction): Promise<void>;
}

/** The panel with the drawing, and the traffic with its page. */
export class FamilyTree implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #host: Host;
  readonly #coverages: Coverages;
  readonly #actions: FamilyTreeActions;
  readonly #store = new Disposables();
  readonly #queue = new UpdateQueue(() => this.#sendUpdate());
  readonly #sent = new SentParts();
  readonly #pictures = new Map<number, (png: ArrayBuffer | null) => void>();
  #folded: ReadonlySet<string> = new Set();
  #version = 0;
  #isReady = false;
  #revealing: string | null = null;
  #page = '';

  constructor(
    host: Host,
    panel: vscode.WebviewPanel,
    coverages: Coverages,
    actions: FamilyTreeActions,
  ) {
    this.#host = host;
    this.panel = panel;
    this.#coverages = coverages;
    this.#actions = actions;
    panel.iconPath = {
      light: vscode.Uri.joinPath(host.context.extensionUri, 'media', 'tree-light.svg'),
      dark: vscode.Uri.joinPath(host.context.extensionUri, 'media', 'tree-dark.svg'),
    };
    this.#listen();
    this.#loadPage();
    void host.errors.run('outline: load', () => coverages.load());
  }

  /** Families whose lanes are folded. */
  get folded(): ReadonlySet<string> {
    return this.#folded;
  }

  /** Brings a model into view. */
  reveal(model: string): void {
    if (this.#isReady && this.#version > 0) this.#post({ type: 'reveal', model });
    else this.#revealing = model;
  }

  /** Lets the page draw an SVG document as PNG; null where it can't be drawn. */
  async picture(
    svg: string,
    { width, height }: { readonly width: number; readonly height: number },
  ): Promise<ArrayBuffer | null> {
    if (!this.#isReady) {
      return null;
    }
    const id = this.#pictures.size === 0 ? 1 : Math.max(...this.#pictures.keys()) + 1;
    const drawn = new Promise<ArrayBuffer | null>(resolve => this.#pictures.set(id, resolve));
    this.#post({ type: 'draw', id, svg, width, height });
    return drawn;
  }

  dispose(): void {
    this.#pageGone();
    this.#store.dispose();
    this.panel.dispose();
  }

  #listen(): void {
    const { panel } = this;
    this.#store.add(
      panel.webview.onDidReceiveMessage((value: unknown) => {
        const message = readFromTree(value);
        void this.#host.errors.run('family tree message', () => this.#receive(message));
      }),
    );
    this.#store.add(
      panel.onDidChangeViewState(() => {
        // The page of a hidden panel is thrown away; it says so when it is back.
        if (!panel.visible) this.#pageGone();
      }),
    );
    this.#store.add(
      this.#coverages.onDidChange(difference => {
        if (difference === null || difference.isOtherTree) this.#offer();
      }),
    );
    this.#store.add(this.#host.settings.onDidChange(() => this.#loadPage()));
  }

  #receive(message: FromTree | null): Promise<void> | void {
    switch (message?.type) {
      case undefined:
        this.#host.log.warn('a message of the family tree was not understood');
        return;
      case 'ready':
        this.#pageGone();
        this.#isReady = true;
        this.#folded = new Set(message.folded);
        this.#offer();
        return;
      case 'shown':
        if (message.version === this.#version) {
          this.#queue.release();
          this.#revealPending();
        }
        return;
      case 'need':
        this.#sent.forget(message.keys);
        this.#queue.offer();
        this.#queue.release();
        return;
      case 'fold':
        this.#folded = new Set(message.folded);
        this.#offer();
        return;
      case 'open':
        return this.#host.errors.runForUser('open model', () =>
          this.#actions.open(this, message.model),
        );
      case 'act':
        return this.#host.errors.runForUser(message.action, () =>
          this.#actions.act(this, message.action),
        );
      case 'picture':
        this.#pictures.get(message.id)?.(message.png);
        this.#pictures.delete(message.id);
        return;
      case 'failed':
        this.#host.log.error('family tree page', message.message);
        this.#sent.reset();
        this.#queue.release();
        return;
    }
  }

  #offer(): void {
    if (this.#isReady) this.#queue.offer();
  }

  #sendUpdate(): void {
    const words = chosenWords();
    const coverage = this.#coverages.index?.coverage ?? null;
    const tree = coverage === null ? { models: [], families: [] } : coverageTree(coverage, words);
    const layout = treeLayout(tree.models, tree.families, { folded: this.#folded });
    const parts = tree.models.length === 0 ? [] : this.#parts(layout, tree);
    const notice =
      coverage === null
        ? words.models.tree.loading()
        : parts.length === 0
          ? words.models.tree.empty()
          : null;
    this.#version += 1;
    this.#post({
      type: 'update',
      version: this.#version,
      ...treeSize(layout),
      namesWidth: layout.namesWidth,
      headHeight: treeSizes.headHeight,
      ...this.#sent.take(parts, key => this.#findOf(key)),
      notice,
      language: chosenLanguage(),
    });
  }

  #parts(
    layout: ReturnType<typeof treeLayout>,
    tree: ReturnType<typeof coverageTree>,
  ): ReturnType<typeof treeParts> {
    // The page takes what is clicked to the extension; the address makes it a link to all readers.
    const href = ({ id }: { readonly id: string }) => `#${encodeURIComponent(id)}`;
    return treeParts(layout, { words: treeWords(tree, chosenWords()), href });
  }

  /** All names of a model: who looks for 长短期记忆 means LSTM. */
  #findOf(key: string): string {
    const id = key.startsWith('model:') ? key.slice('model:'.length) : null;
    const model = id === null ? null : this.#coverages.index?.catalogue.model(id);
    return model === null || model === undefined ? '' : namesOf(model).join('\n').toLowerCase();
  }

  #revealPending(): void {
    const model = this.#revealing;
    this.#revealing = null;
    if (model !== null) this.#post({ type: 'reveal', model });
  }

  #post(message: ToTree): void {
    void this.#host.errors.run('send to family tree', async () => {
      const delivered = await this.panel.webview.postMessage(message);
      if (!delivered && message.type === 'update' && message.version === this.#version) {
        this.#pageGone();
      }
    });
  }

  #pageGone(): void {
    this.#isReady = false;
    this.#sent.reset();
    this.#queue.reset();
    // Nobody draws what was asked for.
    this.#pictures.forEach(resolve => resolve(null));
    this.#pictures.clear();
  }

  /** Loads the page where what stands on it is another. */
  #loadPage(): void {
    const { extensionUri } = this.#host.context;
    const { webview } = this.panel;
    const page = familyTreePage(webview, extensionUri, '');
    if (page === this.#page) {
      return;
    }
    this.#page = page;
    this.#pageGone();
    this.panel.title = chosenWords().models.tree.panelTitle();
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')],
    };
    webview.html = familyTreePage(webview, extensionUri, newNonce());
  }
}
