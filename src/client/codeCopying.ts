import type { Words } from '../core/words/words';

/** Gives every piece of code a button that copies it. */
export class CodeCopying {
  readonly #status: HTMLElement;
  #words: Words;

  /** `status` is where results are announced to those who can't see them. */
  constructor(page: HTMLElement, status: HTMLElement, words: Words) {
    this.#status = status;
    this.#words = words;
    page.addEventListener('click', event => {
      const button = event.target instanceof Element ? event.target.closest('.zhupi-copy') : null;
      if (button instanceof HTMLButtonElement) void this.#copy(button);
    });
  }

  /** Labels buttons in these words, also those that are there. */
  use(words: Words, page: ParentNode): void {
    if (words === this.#words) return;
    this.#words = words;
    for (const button of page.querySelectorAll('.zhupi-copy')) {
      button.textContent = words.preview.copy();
    }
  }

  /** Adds the buttons in new blocks. */
  add(blocks: readonly HTMLElement[]): void {
    for (const block of blocks) {
      for (const figure of block.querySelectorAll('.zhupi-code')) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'zhupi-copy';
        button.textContent = this.#words.preview.copy();
        figure.append(button);
      }
    }
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const code = button.parentElement?.querySelector('code')?.textContent ?? '';
    const { copied, notCopied } = this.#words.preview;
    const result = (await copyText(code)) ? copied() : notCopied();
    button.textContent = result;
    this.#status.textContent = result;
    const restore = () => {
      button.textContent = this.#words.preview.copy();
      this.#status.textContent = '';
    };
    // The answer stays as long as the button is looked at.
    button.addEventListener('pointerleave', restore, { once: true });
    button.addEventListener('blur', restore, { once: true });
  }
}

/** Puts text on the clipboard; false where the browser lets nobody do that. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // In a frame the browser may want a permission for this way that it does not want for the older.
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return done;
}
