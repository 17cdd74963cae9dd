import type { PageTreeWords } from '../core/words/treeWords';
import type { TreeModels } from './treeModels';
import type { TreeParts } from './treeParts';

/** The search field: models whose names hold what is typed stand out, Enter goes from one to the next. */
export class TreeSearch {
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #parts: TreeParts;
  readonly #models: TreeModels;
  #words: PageTreeWords | null = null;
  #found: readonly string[] = [];
  #at = -1;

  constructor(field: HTMLInputElement, status: HTMLElement, parts: TreeParts, models: TreeModels) {
    this.#field = field;
    this.#status = status;
    this.#parts = parts;
    this.#models = models;
    field.addEventListener('input', () => {
      this.#at = -1;
      this.refresh();
      this.#say();
      const [first] = this.#found;
      if (first !== undefined) this.#models.reveal(first, false);
    });
    field.addEventListener('keydown', event => this.#key(event));
  }

  /** The words to speak with. */
  use(words: PageTreeWords): void {
    this.#words = words;
  }

  focus(): void {
    this.#field.focus();
    this.#field.select();
  }

  /** After the drawing has changed. */
  refresh(): void {
    const wanted = folded(this.#field.value);
    const found: string[] = [];
    for (const { element, find } of this.#parts.models) {
      const isFound = wanted !== '' && find.split('\n').some(name => folded(name).includes(wanted));
      element.classList.toggle('is-found', isFound);
      if (isFound) found.push(element.dataset['model'] ?? '');
    }
    this.#found = found;
    this.#parts.svg.classList.toggle('is-searched', wanted !== '');
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#field.value !== '') {
      event.preventDefault();
      this.#field.value = '';
      this.refresh();
      this.#say();
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.#go(event.shiftKey ? -1 : 1);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      const id = this.#found[Math.max(0, this.#at)] ?? this.#models.selected;
      if (id !== null) this.#models.reveal(id, true);
    }
  }

  #go(step: 1 | -1): void {
    const count = this.#found.length;
    if (count === 0) {
      return;
    }
    // From before the first, back is the last.
    this.#at = this.#at < 0 && step < 0 ? count - 1 : (this.#at + step + count) % count;
    this.#models.reveal(this.#found[this.#at] ?? '', false);
    this.#say();
  }

  #say(): void {
    const isIdle = folded(this.#field.value) === '';
    const said = isIdle ? '' : (this.#words?.found(this.#found.length, this.#at + 1) ?? '');
    this.#status.textContent = said;
  }
}

/** Hyphens, blanks and case make no other name: `gpt2` finds `GPT-2`. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[\s\-_]+/g, '');
}
