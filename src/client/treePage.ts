import { treeWordsOf } from '../core/words/treeWords';
import type { FromTree, ToTree, TreeAction, TreeState } from '../protocol/outline';
import type { PageLink } from './extensionLink';
import { TreeLanes } from './treeLanes';
import { TreeModels } from './treeModels';
import { TreeParts } from './treeParts';
import { drawPicture } from './treePicture';
import { TreeSearch } from './treeSearch';
import { TreeView } from './treeView';

type Update = Extract<ToTree, { type: 'update' }>;

/** The link of the family tree's page. */
export type TreeLink = PageLink<FromTree, ToTree, TreeState>;

/** The elements that the page is made of. */
export interface TreeElements {
  readonly box: HTMLElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly notice: HTMLElement;
  readonly zoom: HTMLElement;
}

const closer = 1.25;

/** The page of the family tree: what it shows, and what it remembers of that. */
export class TreePage {
  readonly #link: TreeLink;
  readonly #elements: TreeElements;
  readonly #parts = new TreeParts();
  readonly #view: TreeView;
  readonly #models: TreeModels;
  readonly #lanes: TreeLanes;
  readonly #search: TreeSearch;
  /** What was remembered, until the drawing has come. */
  #recalled: TreeState | null;
  #isShown = false;
  #isPlanned = false;

  constructor(link: TreeLink, elements: TreeElements) {
    this.#link = link;
    this.#elements = elements;
    this.#recalled = link.recall();
    const { svg } = this.#parts;
    const edges = {
      names: this.#parts.layer('names'),
      head: this.#parts.layer('head'),
      corner: this.#parts.layer('corner'),
    };
    this.#view = new TreeView(elements.box, { svg, ...edges }, () => this.#rememberSoon());
    this.#models = new TreeModels(this.#parts, this.#view, {
      open: model => link.send({ type: 'open', model }),
      selected: () => this.#rememberSoon(),
    });
    this.#models.select(this.#recalled?.selected ?? null);
    this.#lanes = new TreeLanes(this.#parts, this.#recalled?.folded ?? [], folded => {
      link.send({ type: 'fold', folded });
      this.#rememberSoon();
    });
    this.#search = new TreeSearch(elements.field, elements.status, this.#parts, this.#models);
    document.addEventListener('click', event => this.#press(event));
    document.addEventListener('keydown', event => this.#key(event));
    link.send({ type: 'ready', folded: this.#lanes.folded });
  }

  /** Answers a message from the extension. */
  receive(message: ToTree): void | Promise<void> {
    switch (message.type) {
      case 'update':
        this.#update(message);
        return;
      case 'reveal':
        this.#models.reveal(message.model, true);
        return;
      case 'draw':
        return this.#draw(message);
    }
  }

  /** Takes the drawing off the page. */
  clear(): void {
    this.#parts.clear();
  }

  #update(update: Update): void {
    const missing = this.#parts.apply(update);
    this.#search.use(treeWordsOf(update.language));
    this.#elements.notice.textContent = update.notice;
    this.#elements.notice.hidden = update.notice === null;
    this.#view.resize(update);
    this.#lanes.refresh();
    this.#models.refresh();
    this.#search.refresh();
    if (!this.#isShown && update.parts.length > 0) {
      this.#isShown = true;
      if (this.#recalled === null) this.#view.open(this.#models.opened);
      else this.#view.restore(this.#recalled);
      this.#recalled = null;
    }
    this.#rememberSoon();
    const { version } = update;
    this.#link.send(
      missing.length > 0 ? { type: 'need', keys: missing } : { type: 'shown', version },
    );
  }

  async #draw({ id, svg, ...size }: Extract<ToTree, { type: 'draw' }>): Promise<void> {
    let png: ArrayBuffer | null = null;
    try {
      png = await drawPicture(svg, size);
    } finally {
      // Whoever waits for the picture hears of it in any case.
      this.#link.send({ type: 'picture', id, png });
    }
  }

  #press(event: MouseEvent): void {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    this.#act(button?.dataset['act'] ?? '');
  }

  #act(name: string): void {
    switch (name) {
      case 'zoomIn':
        this.#view.zoomBy(closer);
        break;
      case 'zoomOut':
        this.#view.zoomBy(1 / closer);
        break;
      case 'zoomReset':
        this.#view.zoomReset();
        break;
      case 'fit':
        this.#view.fit();
        break;
      case 'foldAll':
        this.#lanes.toggleAll();
        break;
      case 'exportSvg':
      case 'exportPng':
      case 'buildOutline':
        this.#link.send({ type: 'act', action: name satisfies TreeAction });
        break;
    }
  }

  #key(event: KeyboardEvent): void {
    const isTyping = event.target === this.#elements.field;
    if ((event.ctrlKey || event.metaKey) && event.key === 'f') {
      event.preventDefault();
      this.#search.focus();
    } else if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.key === '/') event.preventDefault();
      switch (event.key) {
        case '+':
        case '=':
          return this.#act('zoomIn');
        case '-':
          return this.#act('zoomOut');
        case '0':
          return this.#act('zoomReset');
        case 'f':
          return this.#act('fit');
        case '/':
          return this.#search.focus();
      }
    }
  }

  #rememberSoon(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    requestAnimationFrame(() => {
      this.#isPlanned = false;
      const { place } = this.#view;
      this.#elements.zoom.textContent = `${Math.round(place.zoom * 100)}%`;
      // What is remembered of the time before stays, until the drawing has come.
      if (this.#isShown) {
        const { selected } = this.#models;
        this.#link.remember({ ...place, selected, folded: this.#lanes.folded });
      }
    });
  }
}
