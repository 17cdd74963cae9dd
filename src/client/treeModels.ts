import type { OpenedModel } from './treeOpening';
import type { TreeParts } from './treeParts';
import type { TreeView } from './treeView';
import { nextModel, type WalkLine, type WalkModel, type WalkStep } from './treeWalk';

const steps: Readonly<Record<string, WalkStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What {@link TreeModels} does with the reader's choice. */
export interface ModelActions {
  /** The section of this model is wanted. */
  readonly open: (model: string) => void;
  /** Another model is selected. */
  readonly selected: () => void;
}

/**
 * The models of the drawing, as one stop of the Tab key: arrows go along the lines, Enter opens. The
 * lines of the selected one stand out.
 */
export class TreeModels {
  readonly #parts: TreeParts;
  readonly #view: TreeView;
  readonly #actions: ModelActions;
  #selected: string | null = null;

  constructor(parts: TreeParts, view: TreeView, actions: ModelActions) {
    this.#parts = parts;
    this.#view = view;
    this.#actions = actions;
    const { svg } = parts;
    // On its way down, before VS Code's own listener, which would open the address.
    document.addEventListener('click', event => this.#click(event), true);
    document.addEventListener('auxclick', event => this.#click(event), true);
    svg.addEventListener('keydown', event => this.#key(event));
    svg.addEventListener('focusin', event => {
      const id = modelOf(event.target);
      if (id !== null && id !== this.#selected) this.select(id);
    });
  }

  get selected(): string | null {
    return this.#selected;
  }

  /** Where the models are, for where the drawing is seen first. */
  get opened(): readonly OpenedModel[] {
    return this.#parts.models.map(({ element }) => {
      const { x, y, width, height } = boxOf(element);
      return { x, y, width, height, hasSection: element.classList.contains('section') };
    });
  }

  /** Makes a model the one that Tab leads to and whose lines stand out; null for none. */
  select(id: string | null): void {
    this.#selected = id;
    this.refresh();
    this.#actions.selected();
  }

  /** Selects a model and brings it into view; with `hasFocus` keys go there, too. */
  reveal(id: string, hasFocus: boolean): void {
    const element = this.#parts.model(id);
    if (element === null) {
      return;
    }
    this.select(id);
    if (hasFocus) element.focus({ preventScroll: true });
    this.#view.reveal(boxOf(element));
  }

  /** After the drawing has changed. */
  refresh(): void {
    const { models, svg } = this.#parts;
    const tabStop =
      (this.#selected === null ? null : this.#parts.model(this.#selected)) ??
      models[0]?.element ??
      null;
    for (const { element } of models) {
      const isStop = element === tabStop;
      element.setAttribute('tabindex', isStop ? '0' : '-1');
      element.classList.toggle('is-selected', modelOf(element) === this.#selected);
    }
    const line = this.#lineage();
    for (const edge of svg.querySelectorAll('.edge')) {
      const { parent = '', child = '' } = (edge as SVGElement).dataset;
      const isAbove = line.has(child) && line.has(parent);
      edge.classList.toggle('is-line', isAbove || parent === this.#selected);
    }
  }

  /** The selected model and what it descends from. */
  #lineage(): ReadonlySet<string> {
    const parents = new Map(this.#lines().map(({ parent, child }) => [child, parent]));
    const line = new Set<string>();
    for (let id = this.#selected ?? undefined; id !== undefined && !line.has(id);) {
      line.add(id);
      id = parents.get(id);
    }
    return line;
  }

  #lines(): readonly WalkLine[] {
    return Array.from(this.#parts.svg.querySelectorAll<SVGElement>('.edge'), ({ dataset }) => ({
      parent: dataset['parent'] ?? '',
      child: dataset['child'] ?? '',
    }));
  }

  #click(event: MouseEvent): void {
    const id = event.button < 2 ? modelOf(event.target) : null;
    if (id === null) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    this.select(id);
    this.#actions.open(id);
  }

  #key(event: KeyboardEvent): void {
    const id = modelOf(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const models = this.#parts.models.map(({ element }) => walkModel(element));
      const next = nextModel(id, step, models, this.#lines());
      if (next !== null) this.reveal(next, true);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#actions.open(id);
    }
  }
}

function modelOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-model]') : null;
  return element?.dataset['model'] ?? null;
}

function walkModel(element: SVGElement): WalkModel {
  const { x, y } = boxOf(element);
  return { id: modelOf(element) ?? '', x, y };
}

function boxOf(element: SVGElement): DOMRect {
  // What is not laid out, as in a hidden page, has no box.
  return element instanceof SVGGraphicsElement ? element.getBBox() : new DOMRect();
}
