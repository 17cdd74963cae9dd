import type { BlockPlace } from '../protocol/preview';
import { longestIncreasing } from './longestIncreasing';

/** A block on the page. */
export interface ShownBlock {
  readonly id: string;
  readonly element: HTMLElement;
  /** First line from 0, and the line after the last. */
  readonly line: number;
  readonly endLine: number;
}

/** What an update did to the page. */
export interface BlockChanges {
  readonly added: readonly HTMLElement[];
  readonly removed: readonly HTMLElement[];
  /** Ids whose bodies neither the page nor the update has; they are left out. */
  readonly missing: readonly string[];
}

/**
 * The note's blocks as elements of the page, by their ids. A block that stays keeps its element, and
 * with it all that was done to it: drawn formulas, loaded images, what is selected.
 */
export class NoteBlocks {
  readonly #container: HTMLElement;
  readonly #template = document.createElement('template');
  #shown: readonly ShownBlock[] = [];

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /** The blocks in the order of the note. */
  get shown(): readonly ShownBlock[] {
    return this.#shown;
  }

  /** Brings the page to these blocks, with as few changes to it as that takes. */
  apply(places: readonly BlockPlace[], bodies: Readonly<Record<string, string>>): BlockChanges {
    const old = new Map(this.#shown.map((block, index) => [block.id, { block, index }]));
    const added: HTMLElement[] = [];
    const missing: string[] = [];
    const next: ShownBlock[] = [];
    const oldIndices: number[] = [];
    for (const [id, line, endLine] of places) {
      const known = old.get(id);
      const html = bodies[id];
      if (known === undefined && html === undefined) {
        missing.push(id);
        continue;
      }
      const element = known?.block.element ?? this.#make(html ?? '');
      if (known === undefined) added.push(element);
      setLines(element, line, endLine);
      next.push({ id, element, line, endLine });
      oldIndices.push(known?.index ?? -1);
      old.delete(id);
    }
    const removed = [...old.values()].map(({ block }) => block.element);
    for (const element of removed) {
      element.remove();
    }
    this.#arrange(next, oldIndices);
    this.#shown = next;
    return { added, removed, missing };
  }

  /** Takes everything off the page. */
  clear(): void {
    this.#shown = [];
    this.#container.replaceChildren();
  }

  #make(html: string): HTMLElement {
    const element = document.createElement('div');
    element.className = 'zhupi-block';
    this.#template.innerHTML = html;
    element.append(this.#template.content);
    return element;
  }

  /** Puts elements where they belong; those already in order among themselves are not touched. */
  #arrange(blocks: readonly ShownBlock[], oldIndices: readonly number[]): void {
    const kept = blocks.filter((_, index) => oldIndices[index] !== -1);
    const order = longestIncreasing(oldIndices.filter(index => index !== -1));
    const staying = new Set(order.map(index => kept[index]));
    let after: HTMLElement | null = null;
    for (const block of [...blocks].reverse()) {
      if (!staying.has(block)) this.#container.insertBefore(block.element, after);
      after = block.element;
    }
  }
}

function setLines({ dataset }: HTMLElement, line: number, endLine: number): void {
  const [first, end] = [String(line), String(endLine)];
  if (dataset['line'] !== first) dataset['line'] = first;
  if (dataset['lineEnd'] !== end) dataset['lineEnd'] = end;
}
