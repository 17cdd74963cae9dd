import type { TreeParts } from './treeParts';

/** The lanes of the drawing: each name is a button that folds or unfolds its lane. */
export class TreeLanes {
  readonly #parts: TreeParts;
  readonly #changed: (folded: readonly string[]) => void;
  #folded: ReadonlySet<string>;

  constructor(
    parts: TreeParts,
    folded: readonly string[],
    changed: (folded: readonly string[]) => void,
  ) {
    this.#parts = parts;
    this.#folded = new Set(folded);
    this.#changed = changed;
    parts.svg.addEventListener('click', event => {
      const family = familyOf(event.target);
      if (family !== null) this.#choose(family, event.altKey);
    });
    parts.svg.addEventListener('keydown', event => {
      const family = familyOf(event.target);
      if (family !== null && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        this.#choose(family, event.altKey);
      }
    });
  }

  get folded(): readonly string[] {
    return [...this.#folded];
  }

  /** Folds all lanes, or unfolds them where all are folded. */
  toggleAll(): void {
    const families = this.#families();
    const areAllFolded = families.every(family => this.#folded.has(family));
    this.#fold(areAllFolded ? [] : families);
  }

  /** After the drawing has changed: new names become buttons. */
  refresh(): void {
    for (const lane of this.#lanes()) {
      const isFolded = lane.dataset['folded'] !== undefined;
      lane.setAttribute('role', 'button');
      lane.setAttribute('tabindex', '0');
      lane.setAttribute('aria-expanded', String(!isFolded));
      const says = Array.from(lane.querySelectorAll('text'), text => text.textContent ?? '');
      lane.setAttribute('aria-label', says.join(' '));
    }
  }

  /** Folds or unfolds a lane; `alone` folds all others, so that there is room for this one. */
  #choose(family: string, alone: boolean): void {
    if (alone) {
      this.#fold(this.#families().filter(other => other !== family));
      return;
    }
    const folded = new Set(this.#folded);
    if (!folded.delete(family)) folded.add(family);
    this.#fold([...folded]);
  }

  #fold(folded: readonly string[]): void {
    this.#folded = new Set(folded);
    this.#changed(this.folded);
  }

  #families(): readonly string[] {
    return this.#lanes().flatMap(lane => familyOf(lane) ?? []);
  }

  #lanes(): readonly SVGElement[] {
    return [...this.#parts.svg.querySelectorAll<SVGElement>('[data-family]')];
  }
}

function familyOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-family]') : null;
  return element?.dataset['family'] ?? null;
}
