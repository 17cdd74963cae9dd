import { treeLayerNames, type ToTree, type TreeBody } from '../protocol/outline';

const xmlns = 'http://www.w3.org/2000/svg';

type Update = Extract<ToTree, { type: 'update' }>;

/** The parts of the drawing on the page, by their keys: only what is another is drawn anew. */
export class TreeParts {
  readonly svg: SVGSVGElement;
  readonly #layers: Readonly<Record<string, SVGGElement>>;
  readonly #parts = new Map<string, { readonly element: Element; readonly find: string }>();

  constructor() {
    this.svg = document.createElementNS(xmlns, 'svg');
    this.svg.setAttribute('class', 'tree');
    // The element around it is named; what is in it is what can be reached.
    this.svg.setAttribute('role', 'presentation');
    const layers = treeLayerNames.map(name => {
      const layer = document.createElementNS(xmlns, 'g');
      layer.setAttribute('class', `layer-${name}`);
      this.svg.append(layer);
      return [name, layer] as const;
    });
    this.#layers = Object.fromEntries(layers);
  }

  /** The group that holds a layer. */
  layer(name: (typeof treeLayerNames)[number]): SVGGElement | null {
    return this.#layers[name] ?? null;
  }

  /** The element of a model; null where it is not drawn. */
  model(id: string): SVGElement | null {
    const element = this.#parts.get(`model:${id}`)?.element;
    return element instanceof SVGElement ? element : null;
  }

  /** The models on the page with what each is found by. */
  get models(): readonly { readonly element: SVGElement; readonly find: string }[] {
    return [...this.#parts.values()].flatMap(({ element, find }) =>
      element instanceof SVGElement && element.matches('[data-model]') ? [{ element, find }] : [],
    );
  }

  /** Puts the drawing on the page as it is now. @returns the keys of parts that are lacking */
  apply({ parts, bodies, width, height }: Update): readonly string[] {
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#draw(bodies);
    const wanted = new Set(parts.map(([key]) => key));
    for (const [key, { element }] of this.#parts) {
      if (!wanted.has(key)) {
        element.remove();
        this.#parts.delete(key);
      }
    }
    const missing: string[] = [];
    const last = new Map<string, Element>();
    for (const [key, layerName] of parts) {
      const layer = this.#layers[layerName];
      const element = this.#parts.get(key)?.element;
      if (element === undefined || layer === undefined) {
        missing.push(key);
        continue;
      }
      const before = last.get(layerName);
      const isInPlace =
        element.parentNode === layer && element.previousElementSibling === (before ?? null);
      if (!isInPlace) {
        if (before === undefined) layer.prepend(element);
        else before.after(element);
      }
      last.set(layerName, element);
    }
    return missing;
  }

  /** Takes everything off the page. */
  clear(): void {
    for (const { element } of this.#parts.values()) {
      element.remove();
    }
    this.#parts.clear();
  }

  /** Makes elements of what came, each in the place of the one before. */
  #draw(bodies: Readonly<Record<string, TreeBody>>): void {
    const entries = Object.entries(bodies);
    const text = entries.map(([, { svg }]) => `<g>${svg}</g>`).join('');
    const made = new DOMParser().parseFromString(
      `<svg xmlns="${xmlns}">${text}</svg>`,
      'image/svg+xml',
    );
    entries.forEach(([key, { find }], index) => {
      const drawn = made.documentElement.children[index]?.firstElementChild ?? null;
      if (drawn === null) {
        return;
      }
      const element = document.importNode(drawn, true);
      // The address of a model on the page is the model itself.
      const address = element.getAttribute('href') ?? '';
      if (address.startsWith('#')) element.id = decodeURIComponent(address.slice(1));
      const before = this.#parts.get(key)?.element;
      const hadFocus = before !== undefined && before === document.activeElement;
      before?.replaceWith(element);
      this.#parts.set(key, { element, find });
      if (hadFocus && element instanceof SVGElement) element.focus();
    });
  }
}
