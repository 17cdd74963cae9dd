type Sizes = Readonly<Record<string, readonly [width: number, height: number]>>;

/** As many sizes as VS Code may well keep for a page. */
const rememberedAtMost = 300;

/**
 * Remembers how large images are, so that the text does not jump when they come again, and puts a
 * labelled box in the place of one that does not come.
 */
export class ImageCare {
  readonly #sizes: Map<string, readonly [number, number]>;

  constructor(page: HTMLElement, known: Sizes) {
    this.#sizes = new Map(Object.entries(known));
    // Neither event bubbles; both can be seen on their way down.
    page.addEventListener('load', event => this.#loaded(event.target), true);
    page.addEventListener('error', event => this.#failed(event.target), true);
  }

  /** The sizes known now, for the next time. */
  get sizes(): Sizes {
    return Object.fromEntries([...this.#sizes].slice(-rememberedAtMost));
  }

  /**
   * Gives the images in new blocks the room that they took before. All are loaded at once, wherever
   * they are: one that came only when it is scrolled to would move the text under the reader.
   */
  reserve(blocks: readonly HTMLElement[]): void {
    for (const block of blocks) {
      for (const image of block.querySelectorAll('img')) {
        image.loading = 'eager';
        const size = this.#sizes.get(image.src);
        const isSized = image.hasAttribute('width') || image.hasAttribute('height');
        if (size !== undefined && !isSized) [image.width, image.height] = size;
      }
    }
  }

  #loaded(target: EventTarget | null): void {
    if (target instanceof HTMLImageElement && target.naturalWidth > 0) {
      this.#sizes.delete(target.src);
      this.#sizes.set(target.src, [target.naturalWidth, target.naturalHeight]);
    }
  }

  #failed(target: EventTarget | null): void {
    if (!(target instanceof HTMLImageElement)) {
      return;
    }
    const label = target.dataset['missing'] ?? target.alt;
    const box = document.createElement('span');
    box.className = 'zhupi-image-missing';
    box.textContent = label;
    box.title = target.title;
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', label);
    const [width, height] = [target.getAttribute('width'), target.getAttribute('height')];
    if (width !== null) box.style.inlineSize = lengthOf(width);
    if (height !== null) box.style.blockSize = lengthOf(height);
    target.replaceWith(box);
  }
}

/** An HTML length as one of CSS: `300` and `50%`. */
function lengthOf(value: string): string {
  return value.endsWith('%') ? value : `${value}px`;
}
