import type { KatexOptions } from 'katex';
import type { FormulaOptions } from './formulaOptions';
import { mathJaxMacros, type Macros } from './mathJaxMacros';
import { meantTex, type PortableTex, portableTex } from './portableTex';
import { type Refusal, refusalOf } from './problem';

/** What came of a formula; `rewritten`: another text than the one written had to be set. */
export type Typeset<T> =
  | { readonly ok: true; readonly value: T; readonly rewritten: boolean }
  | ({ readonly ok: false } & Refusal);

type Run<T> = (tex: string, options: KatexOptions) => T;

/**
 * Calls KaTeX (`run`) with a formula as it is written and, only if that is refused, once more with
 * what MathJax takes put into KaTeX's words. Never throws.
 */
export function typeset<T>(tex: string, formula: FormulaOptions, run: Run<T>): Typeset<T> {
  const meant = meantTex(tex);
  try {
    const value = run(meant.tex, katexOptions(formula, {}));
    return { ok: true, value, rewritten: meant.tex !== tex };
  } catch (error) {
    const refusal = asWritten(refusalOf(error, meant.tex), meant);
    // What nests too deep would only use up the stack once more.
    return refusal.problem.kind === 'tooDeep'
      ? { ok: false, ...refusal }
      : typesetPortably(meant, formula, run, refusal, tex);
  }
}

function typesetPortably<T>(
  meant: PortableTex,
  formula: FormulaOptions,
  run: Run<T>,
  first: Refusal,
  tex: string,
): Typeset<T> {
  const portable = portableTex(meant.tex, formula.display);
  const tagsInLine = !formula.display || first.reason.includes('\\tag');
  try {
    const options = katexOptions(formula, mathJaxMacros(tagsInLine));
    return { ok: true, value: run(portable.tex, options), rewritten: portable.tex !== tex };
  } catch (error) {
    const second = refusalOf(error, portable.tex);
    if (second.offset === null || second.length === null) return { ok: false, ...first };
    // What could be put into KaTeX's words is no problem; the first thing that could not is.
    return { ok: false, ...asWritten(asWritten(second, portable), meant) };
  }
}

/** A refusal of `text` with its place in the TeX that `text` was made of. */
function asWritten(refusal: Refusal, text: PortableTex): Refusal {
  if (refusal.offset === null || refusal.length === null) return refusal;
  const offset = text.asWritten(refusal.offset);
  const end = text.asWritten(refusal.offset + refusal.length);
  return { ...refusal, offset, length: end - offset };
}

/**
 * The options of every call. Macros are copied, because KaTeX writes `\gdef` into the object that it
 * is given, and the next formula must not see it.
 */
function katexOptions({ display, macros }: FormulaOptions, standIns: Macros): KatexOptions {
  return {
    displayMode: display,
    macros: { ...standIns, ...macros },
    // Neither addresses nor HTML attributes out of a formula.
    trust: false,
    // Not even a warning for Chinese in math mode.
    strict: 'ignore',
    throwOnError: true,
    maxExpand: 1000,
    maxSize: 20,
  };
}
