import { wordsOf, type Words } from '../core/words/words';
import type { PreviewSettings, PreviewState, ToPreview } from '../protocol/preview';
import { CodeCopying } from './codeCopying';
import type { ExtensionLink } from './extensionLink';
import { FormulaPainter } from './formulaPainter';
import { ImageCare } from './imageCare';
import { InkTint } from './inkTint';
import { lineOfY, yOfLine } from './lineMap';
import { markCursor } from './cursorMark';
import { NoteBlocks } from './noteBlocks';
import { followClicks, goToId } from './pageClicks';

type Update = Extract<ToPreview, { type: 'update' }>;

const untilTold = wordsOf('zh-cn');

/** The page of a preview: what it shows, and what it remembers of that. */
export class PreviewPage {
  readonly #link: ExtensionLink;
  readonly #article: HTMLElement;
  readonly #notice = document.createElement('p');
  readonly #blocks: NoteBlocks;
  readonly #formulas = new FormulaPainter(untilTold);
  readonly #inks: InkTint;
  readonly #images: ImageCare;
  readonly #copying: CodeCopying;
  /** What was remembered, until the note that it is about has come. */
  #recalled: PreviewState | null;
  #shown: Update | null = null;
  #cursorLine: number | null = null;

  constructor(link: ExtensionLink, article: HTMLElement, status: HTMLElement) {
    this.#link = link;
    this.#article = article;
    this.#blocks = new NoteBlocks(article);
    this.#recalled = link.recall();
    this.#inks = new InkTint(article);
    this.#images = new ImageCare(article, this.#recalled?.imageSizes ?? {});
    this.#copying = new CodeCopying(article, status, untilTold);
    this.#notice.className = 'zhupi-notice';
    this.#notice.setAttribute('role', 'status');
    this.#listen();
  }

  /** Answers a message from the extension. */
  receive(message: ToPreview): void {
    // What was meant for the note before must not act on this one.
    if (message.type !== 'update' && message.doc !== this.#shown?.doc) {
      return;
    }
    switch (message.type) {
      case 'update':
        this.#update(message);
        return;
      case 'scroll':
        this.#scrollTo(message.line);
        return;
      case 'cursor':
        this.#cursorLine = message.line;
        this.#markCursor();
        return;
      case 'askLine':
        this.#sayLine(message.doc);
        return;
      case 'reveal':
        goToId(message.slug);
        return;
    }
  }

  /** Takes the note off the page. */
  clear(): void {
    this.#blocks.clear();
    this.#formulas.reset();
  }

  #update(update: Update): void {
    const before = this.#shown;
    const isOther = update.doc !== before?.doc;
    if (isOther) {
      this.clear();
      this.#cursorLine = null;
      if (before !== null) window.scrollTo(0, 0);
    }
    this.#shown = update;
    this.#use(update.settings);
    const { added, removed, missing } = this.#blocks.apply(update.blocks, update.bodies);
    this.#showNotice(update.notice);
    this.#images.reserve(added);
    this.#copying.add(added);
    this.#inks.tint(added);
    const place = isOther ? this.#takePlace(update.doc) : null;
    if (place !== null) this.#scrollTo(place);
    this.#formulas.add(added, removed);
    // Formulas drawn just now have moved what is below them.
    if (place !== null) this.#scrollTo(place);
    this.#markCursor();
    this.#remember();
    const { doc, version } = update;
    this.#link.send(
      missing.length > 0 ? { type: 'need', doc, ids: missing } : { type: 'shown', doc, version },
    );
  }

  #use(settings: PreviewSettings): void {
    const words: Words = wordsOf(settings.language);
    this.#formulas.use(settings.macros, words, this.#article);
    this.#inks.use(words);
    this.#copying.use(words, this.#article);
    setVariable('--markdown-font-family', settings.fontFamily);
    const size = settings.fontSize === null ? null : `${settings.fontSize}px`;
    setVariable('--markdown-font-size', size);
    setVariable('--markdown-line-height', settings.lineHeight?.toString() ?? null);
    document.documentElement.toggleAttribute('data-ink-marks', settings.inkMarks);
  }

  #showNotice(notice: string | null): void {
    this.#notice.textContent = notice;
    if (notice === null) this.#notice.remove();
    else this.#article.before(this.#notice);
  }

  /** Where this note was left; null where nothing is remembered of it. */
  #takePlace(doc: string): number | null {
    const recalled = this.#recalled;
    this.#recalled = null;
    return recalled?.doc === doc ? recalled.line : null;
  }

  #scrollTo(line: number): void {
    const y = line <= 0 ? 0 : yOfLine(this.#blocks.shown, line);
    if (y !== null) window.scrollTo(0, y);
  }

  #sayLine(doc: string): void {
    const line = Math.floor(lineOfY(this.#blocks.shown, readingPlace(this.#article) + scrollY));
    this.#link.send({ type: 'showLine', doc, line: Math.max(0, line) });
  }

  #markCursor(): void {
    const isMarked = this.#shown?.settings.markEditorSelection === true;
    markCursor(this.#blocks.shown, isMarked ? this.#cursorLine : null);
  }

  #remember(): void {
    if (this.#shown === null) {
      return;
    }
    const { doc, locked } = this.#shown;
    const line = scrollY <= 0 ? 0 : lineOfY(this.#blocks.shown, scrollY);
    this.#link.remember({ doc, locked, line, imageSizes: this.#images.sizes });
  }

  #listen(): void {
    let planned = false;
    const rememberSoon = () => {
      if (planned) return;
      planned = true;
      requestAnimationFrame(() => {
        planned = false;
        this.#remember();
      });
    };
    window.addEventListener('scroll', rememberSoon, { passive: true });
    // Images that have come have a size to be remembered.
    this.#article.addEventListener('load', rememberSoon, true);
    followClicks(this.#article, {
      doc: () => this.#shown?.doc ?? null,
      leadsToEditor: () => this.#shown?.settings.doubleClickToEditor === true,
      lineAt: clientY => lineOfY(this.#blocks.shown, clientY + scrollY),
      send: message => this.#link.send(message),
    });
  }
}

/** Where the reader is, from the window's top: at what has the focus or is selected, else there. */
function readingPlace(article: HTMLElement): number {
  const focused = document.activeElement;
  const selected = getSelection()?.anchorNode?.parentElement ?? null;
  for (const element of [focused, selected]) {
    if (element !== null && element !== article && article.contains(element)) {
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) return top + 1;
    }
  }
  return 0;
}

/** Sets a variable by which VS Code's own preview hands settings to style sheets; null unsets it. */
function setVariable(name: string, value: string | null): void {
  const { style } = document.documentElement;
  if (style.getPropertyValue(name) !== (value ?? '')) style.setProperty(name, value);
}
