import { renderFormulaInto } from '../core/formula/formula';
import type { Words } from '../core/words/words';

/** A formula's source, taken from its element before something was drawn there. */
interface Source {
  readonly tex: string;
  readonly display: boolean;
  /** How the author opened it: `$$`. */
  readonly open: string;
}

const formulas = '.zhupi-math, .zhupi-math-error';
const closing: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]' };
/** How long an update may draw before the rest is left for idle time, in milliseconds. */
const paintingTime = 24;

/**
 * Draws the page's formulas: those near the window at once, the rest when the page is idle. A
 * formula that was drawn in a block which an edit replaces is taken over.
 */
export class FormulaPainter {
  readonly #sources = new WeakMap<Element, Source>();
  /** Blocks with formulas that are not drawn yet. */
  readonly #waiting = new Map<HTMLElement, HTMLElement[]>();
  readonly #observer: IntersectionObserver;
  #macros: Readonly<Record<string, string>> = {};
  #words: Words;
  #idle: number | null = null;

  constructor(words: Words) {
    this.#words = words;
    // One window's height beyond both ends, so that scrolling seldom meets a formula undrawn.
    this.#observer = new IntersectionObserver(entries => this.#paintSeen(entries), {
      rootMargin: '100% 0%',
    });
  }

  /** Draws from now on with these macros, and says reasons in these words. */
  use(macros: Readonly<Record<string, string>>, words: Words, page: ParentNode): void {
    const changed =
      words !== this.#words || JSON.stringify(macros) !== JSON.stringify(this.#macros);
    this.#macros = macros;
    this.#words = words;
    if (changed) this.#wait([...page.querySelectorAll<HTMLElement>('.zhupi-block')]);
  }

  /** Takes up new blocks in the page; `removed` are those that left it. */
  add(added: readonly HTMLElement[], removed: readonly HTMLElement[]): void {
    const drawn = this.#drawnIn(removed);
    for (const block of removed) {
      this.#waiting.delete(block);
      this.#observer.unobserve(block);
    }
    for (const block of added) {
      for (const formula of block.querySelectorAll<HTMLElement>(formulas)) {
        const old = drawn.get(keyOf(this.#sourceOf(formula)))?.pop();
        if (old !== undefined) formula.replaceChildren(...old.childNodes);
      }
    }
    this.#wait(added);
    this.#paintNow(added);
  }

  #drawnIn(blocks: readonly HTMLElement[]): Map<string, Element[]> {
    const drawn = new Map<string, Element[]>();
    for (const block of blocks) {
      for (const formula of block.querySelectorAll('.zhupi-math:has(.katex)')) {
        const key = keyOf(this.#sourceOf(formula));
        drawn.set(key, [...(drawn.get(key) ?? []), formula]);
      }
    }
    return drawn;
  }

  #wait(blocks: readonly HTMLElement[]): void {
    for (const block of blocks) {
      const undrawn = [...block.querySelectorAll<HTMLElement>(formulas)];
      if (undrawn.length > 0) {
        this.#waiting.set(block, undrawn);
        this.#observer.observe(block);
      }
    }
    this.#planIdle();
  }

  /** Draws what the window shows, before the browser does: no formula is seen as its source. */
  #paintNow(blocks: readonly HTMLElement[]): void {
    const end = performance.now() + paintingTime;
    for (const block of blocks) {
      if (performance.now() > end) return;
      if (this.#waiting.has(block) && isNearWindow(block)) this.#paintBlock(block, end);
    }
  }

  #paintSeen(entries: readonly IntersectionObserverEntry[]): void {
    const end = performance.now() + paintingTime;
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting && target instanceof HTMLElement) this.#paintBlock(target, end);
    }
  }

  /** Draws the block's formulas, until the time `end` at most. */
  #paintBlock(block: HTMLElement, end: number): void {
    const undrawn = this.#waiting.get(block) ?? [];
    while (undrawn.length > 0 && performance.now() <= end) {
      const formula = undrawn.shift();
      if (formula !== undefined) this.#paint(formula);
    }
    if (undrawn.length === 0) {
      this.#waiting.delete(block);
      this.#observer.unobserve(block);
    }
  }

  #planIdle(): void {
    if (this.#idle !== null || this.#waiting.size === 0) return;
    this.#idle = requestIdleCallback(deadline => {
      this.#idle = null;
      for (const block of [...this.#waiting.keys()]) {
        if (deadline.timeRemaining() < 1) break;
        this.#paintBlock(block, performance.now() + deadline.timeRemaining());
      }
      this.#planIdle();
    });
  }

  #paint(formula: HTMLElement): void {
    const source = this.#sourceOf(formula);
    const { tex, display } = source;
    const result = renderFormulaInto(formula, tex, { display, macros: this.#macros });
    formula.classList.toggle('zhupi-math', result.ok);
    formula.classList.toggle('zhupi-math-error', !result.ok);
    if (result.ok) {
      formula.removeAttribute('title');
      formula.removeAttribute('role');
      formula.removeAttribute('aria-label');
    } else {
      const { math, page } = this.#words;
      showRefused(formula, source, page.formulaRefused(math.problem(result.problem)));
    }
  }

  #sourceOf(formula: Element): Source {
    let source = this.#sources.get(formula);
    if (source === undefined) {
      const display = formula.classList.contains('zhupi-math-display');
      const open = formula.getAttribute('data-delimiter') ?? (display ? '$$' : '$');
      source = { tex: formula.textContent ?? '', display, open };
      this.#sources.set(formula, source);
    }
    return source;
  }
}

/** A refused formula is its source, with the reason for the eye and the ear. */
function showRefused(formula: HTMLElement, { tex, open }: Source, reason: string): void {
  const text = `${open}${tex}${closing[open] ?? open}`;
  formula.textContent = text;
  formula.title = reason;
  formula.setAttribute('role', 'math');
  formula.setAttribute('aria-label', `${text} ${reason}`);
}

function keyOf({ tex, display }: Source): string {
  return `${display ? 'display' : 'inline'} ${tex}`;
}

function isNearWindow(block: HTMLElement): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > -innerHeight / 2 && top < innerHeight * 1.5;
}
