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
const closing: Readonly<Record<string, string>> = {
  '\\(': '\\)',
  '\\[': '\\]',
  '\\\\(': '\\\\)',
  '\\\\[': '\\\\]',
};
/** How long an update may draw before the rest is left for idle time, in milliseconds. */
const paintingTime = 24;
/**
 * Where the browser finds no idle time for so long, some is taken: it may give none to a frame that
 * has a process of its own. In milliseconds.
 */
const idleAtLatest = 200;
const takenTime = 16;
/**
 * Once so many formulas of a note are drawn, others are when they are scrolled to: each would make
 * every later change of the page slower, and may never be looked at.
 */
const drawnAtMost = 3000;

/**
 * Draws the page's formulas: those near the window at once, the rest when the page is idle. A
 * formula that was drawn in a block which an edit replaces is taken over.
 */
export class FormulaPainter {
  readonly #sources = new WeakMap<Element, Source>();
  /** Blocks with formulas that are not drawn yet, and these formulas. */
  readonly #waiting = new Map<HTMLElement, HTMLElement[]>();
  /** Those of them that the window shows, or nearly so. */
  readonly #near = new Set<HTMLElement>();
  readonly #observer: IntersectionObserver;
  #macros: Readonly<Record<string, string>> = {};
  #words: Words;
  #idle: number | null = null;
  #drawn = 0;

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
    if (!changed) return;
    for (const block of page.querySelectorAll<HTMLElement>('.zhupi-block')) {
      this.#wait(block, [...block.querySelectorAll<HTMLElement>(formulas)]);
    }
    this.#planIdle();
  }

  /** Forgets the blocks of a note that left the page. */
  reset(): void {
    this.#waiting.clear();
    this.#near.clear();
    this.#observer.disconnect();
    this.#drawn = 0;
  }

  /** Takes up new blocks in the page; `removed` are those that left it. */
  add(added: readonly HTMLElement[], removed: readonly HTMLElement[]): void {
    const drawn = this.#drawnIn(removed);
    for (const block of removed) this.#done(block);
    for (const block of added) {
      const undrawn: HTMLElement[] = [];
      for (const formula of block.querySelectorAll<HTMLElement>(formulas)) {
        const old = drawn.get(keyOf(this.#sourceOf(formula)))?.pop();
        if (old === undefined) undrawn.push(formula);
        else formula.replaceChildren(...old.childNodes);
      }
      this.#wait(block, undrawn);
    }
    // Measured together: each drawing makes the browser lay out the page for the next measure.
    const near = added.filter(block => this.#waiting.has(block) && isNearWindow(block));
    this.#paintBlocks(near, performance.now() + paintingTime);
    this.#planIdle();
  }

  #drawnIn(blocks: readonly HTMLElement[]): Map<string, Element[]> {
    const drawn = new Map<string, Element[]>();
    for (const block of blocks) {
      for (const formula of block.querySelectorAll('.zhupi-math:has(.katex)')) {
        const key = keyOf(this.#sourceOf(formula));
        const same = drawn.get(key);
        if (same === undefined) drawn.set(key, [formula]);
        else same.push(formula);
      }
    }
    return drawn;
  }

  #wait(block: HTMLElement, undrawn: HTMLElement[]): void {
    if (undrawn.length === 0) return;
    this.#waiting.set(block, undrawn);
    this.#observer.observe(block);
  }

  #done(block: HTMLElement): void {
    this.#waiting.delete(block);
    this.#near.delete(block);
    this.#observer.unobserve(block);
  }

  #paintSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!(target instanceof HTMLElement) || !this.#waiting.has(target)) continue;
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
    }
    this.#paintBlocks(this.#near, performance.now() + paintingTime);
    this.#planIdle();
  }

  /** Draws the blocks' formulas in order, until the time `end` at most. */
  #paintBlocks(blocks: Iterable<HTMLElement>, end: number): void {
    for (const block of blocks) {
      const undrawn = this.#waiting.get(block) ?? [];
      while (undrawn.length > 0 && performance.now() <= end) {
        const formula = undrawn.shift();
        if (formula !== undefined) this.#paint(formula);
        this.#drawn++;
      }
      if (undrawn.length > 0) return;
      this.#done(block);
    }
  }

  #planIdle(): void {
    const isEnough = this.#near.size === 0 && this.#drawn >= drawnAtMost;
    if (this.#idle !== null || this.#waiting.size === 0 || isEnough) return;
    const paint = (deadline: IdleDeadline) => {
      this.#idle = null;
      const time = deadline.didTimeout ? takenTime : deadline.timeRemaining();
      const blocks = this.#near.size > 0 ? this.#near : this.#waiting.keys();
      this.#paintBlocks(blocks, performance.now() + time);
      this.#planIdle();
    };
    this.#idle = requestIdleCallback(paint, { timeout: idleAtLatest });
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
