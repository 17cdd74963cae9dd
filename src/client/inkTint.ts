import { parseCssColor } from '../core/ink/color';
import { readable } from '../core/ink/contrast';
import { inks } from '../core/ink/ink';
import { markOn } from '../core/ink/markOn';
import type { Words } from '../core/words/words';

/**
 * Keeps annotations readable on the theme's own background: the contributed colours of the inks,
 * and the colours that are no ink, each moved in lightness as far as contrast needs.
 */
export class InkTint {
  readonly #page: HTMLElement;
  #background = '#ffffff';
  #foreground = '#3b3b3b';
  #ratio = 4.5;

  /** Follows the theme: VS Code changes the classes of the body, and variables of the root. */
  constructor(page: HTMLElement) {
    this.#page = page;
    this.#readTheme();
    const observer = new MutationObserver(() => this.#themeChanged());
    observer.observe(document.body, {
      attributeFilter: ['class', 'data-vscode-theme-id', 'data-vscode-theme-kind'],
    });
    observer.observe(document.documentElement, { attributeFilter: ['style'] });
  }

  /** Names the inks to screen readers in these words, where the style sheet wants that. */
  use(words: Words): void {
    for (const ink of inks) {
      const spoken = JSON.stringify(words.page.spokenInk(ink));
      document.body.style.setProperty(`--zhupi-spoken-${ink}`, spoken);
    }
  }

  /** Colours the annotations in `parts`. */
  tint(parts: readonly HTMLElement[]): void {
    for (const part of parts) {
      for (const annotation of part.querySelectorAll<HTMLElement>('[data-color]')) {
        const color = parseCssColor(annotation.dataset['color'] ?? '');
        if (color !== null) {
          annotation.style.color = readable(color, this.#background, this.#ratio);
        }
      }
      for (const marked of part.querySelectorAll<HTMLElement>('[data-mark]')) {
        const color = parseCssColor(marked.dataset['mark'] ?? '');
        if (color !== null) {
          marked.style.backgroundColor = markOn(color, this.#background, this.#foreground);
        }
      }
    }
  }

  #themeChanged(): void {
    const before = [this.#background, this.#foreground, this.#ratio].join();
    this.#readTheme();
    const now = [this.#background, this.#foreground, this.#ratio].join();
    if (before !== now) this.tint([this.#page]);
  }

  #readTheme(): void {
    const theme = getComputedStyle(document.documentElement);
    const colorOf = (name: string) => parseCssColor(theme.getPropertyValue(name));
    this.#background = colorOf('--vscode-editor-background') ?? '#ffffff';
    this.#foreground =
      colorOf('--vscode-editor-foreground') ?? readable('#3b3b3b', this.#background);
    this.#ratio = /\bvscode-high-contrast/.test(document.body.className) ? 7 : 4.5;
    for (const ink of inks) {
      // VS Code makes a dash of the first dot only of a contributed colour's name.
      const color = colorOf(`--vscode-zhupi-ink.${ink}`);
      const corrected = color === null ? null : readable(color, this.#background, this.#ratio);
      // On the body: VS Code writes the root's style anew, and that is what is watched.
      document.body.style.setProperty(`--zhupi-ink-${ink}`, corrected);
    }
  }
}
