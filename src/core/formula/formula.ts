import { render, renderToString } from 'katex';
import { FormulaMemo } from './formulaMemo';
import type { FormulaOptions } from './formulaOptions';
import { parseOnly } from './parseOnly';
import type { Refusal } from './problem';
import { typeset } from './typeset';

export type { FormulaOptions } from './formulaOptions';

/** A formula that is refused. */
export interface RefusedFormula extends Refusal {
  readonly ok: false;
}

/** A formula as HTML, with MathML that holds the TeX as written; or why it is none. */
export type RenderedFormula = { readonly ok: true; readonly html: string } | RefusedFormula;

/** Whether a formula is good, or why it is not. */
export type CheckedFormula = { readonly ok: true } | RefusedFormula;

/** What is needed of an element of the page to show a formula in it. */
export interface FormulaElement {
  textContent: string | null;
  querySelector(selector: string): { textContent: string | null } | null;
}

// KaTeX's HTML is 20 to 30 times its source: this holds the formulas of some 3 MB of notes.
const memoLimit = 16_000_000;
const memo = new FormulaMemo<RenderedFormula>(
  memoLimit,
  (key, value) => key.length + (value.ok ? value.html.length : value.reason.length),
);

/** Renders a formula, whatever it holds: it never throws. Results are remembered. */
export function renderFormula(tex: string, options: FormulaOptions): RenderedFormula {
  const key = keyOf(tex, options);
  const known = memo.get(key);
  if (known !== undefined) return known;
  const result = renderAnew(tex, options);
  memo.set(key, result);
  return result;
}

function renderAnew(tex: string, options: FormulaOptions): RenderedFormula {
  const set = typeset(tex, options, renderToString);
  if (!set.ok) return set;
  return { ok: true, html: inOnePiece(set.rewritten ? withAnnotation(set.value, tex) : set.value) };
}

/**
 * The same string. KaTeX strings its HTML together, and the engine keeps it as a tree of thousands of
 * pieces until a character of it is read; remembered like that, it would cost a third more time.
 */
function inOnePiece(html: string): string {
  html.charCodeAt(0);
  return html;
}

/**
 * Renders a formula into an element of the page, by the page's own means: a strict
 * `style-src` takes no styles out of HTML. A refused formula leaves the element's text as it is.
 */
export function renderFormulaInto(
  element: FormulaElement,
  tex: string,
  options: FormulaOptions,
): CheckedFormula {
  const before = element.textContent;
  const set = typeset(tex, options, (written, katexOptions) => {
    // The type wants the DOM's element; what KaTeX does with it is what the DOM's client gives it.
    render(written, element as never, katexOptions);
  });
  if (!set.ok) {
    element.textContent = before;
    return set;
  }
  const annotation = set.rewritten ? element.querySelector('annotation') : null;
  if (annotation !== null) annotation.textContent = tex;
  return { ok: true };
}

/** Whether KaTeX takes a formula. Parses only, at a third of the cost of rendering. */
export function checkFormula(tex: string, options: FormulaOptions): CheckedFormula {
  const set = typeset(tex, options, parseOnly);
  return set.ok ? { ok: true } : set;
}

/** Forgets what {@link renderFormula} remembers. */
export function forgetFormulas(): void {
  memo.clear();
}

function keyOf(tex: string, { display, macros }: FormulaOptions): string {
  return `${display ? 'D' : 'T'}${macros === undefined ? '' : JSON.stringify(macros)}\n${tex}`;
}

const annotationPattern = /(<annotation encoding="application\/x-tex">)[^<]*/;

/** The same HTML with `tex`, not what it had to be rewritten to, in the annotation of its MathML. */
function withAnnotation(html: string, tex: string): string {
  const text = tex.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
  return html.replace(annotationPattern, (_, open: string) => open + text);
}
