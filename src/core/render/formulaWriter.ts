import katexPlugin from 'markdown-it-katex';
import type { Token } from 'markdown-it';
import { renderFormula } from '../formula/formula';
import { texAsSiteReads } from '../site/siteTex';
import { attribute, escapeHtml } from './escapeHtml';
import type { RenderContext } from './renderContext';

type Element = 'span' | 'div';
/** What of the context matters to formulas. */
type FormulaContext = Pick<RenderContext, 'formulas' | 'macros' | 'words' | 'eatsBackslashes'>;
type TokenRule = (tokens: readonly Token[], index: number) => string;
type ToHtml = (tex: string, display: boolean, element: Element) => string;

/** Where a formula stands. */
export interface FormulaPlace {
  /** A block element may stand there. */
  readonly asBlock: boolean;
  /** No blank is to be added: at an end of the line, or beside Chinese punctuation with its own. */
  readonly tightBefore?: boolean;
  readonly tightAfter?: boolean;
}

/** What of a formula's place and token goes into its element. */
interface Writing {
  readonly delimiter: string;
  readonly classes: string;
}

// The plugin is CommonJS: seen from a module, its default export may lie one level deeper.
const plugin = typeof katexPlugin === 'function' ? katexPlugin : katexPlugin.default;
const wrapper = { before: '<p class="katex-block">', after: '</p>\n' };
const closing: Readonly<Record<string, string>> = {
  $: '$',
  $$: '$$',
  '\\(': '\\)',
  '\\[': '\\]',
  '\\\\(': '\\\\)',
  '\\\\[': '\\\\]',
};

/**
 * Writes formulas with the token rules of the markdown-it KaTeX plugin, which know what a token
 * holds (backticks inside the dollars, environments that are display by themselves). Its parsing
 * rules are not used, and what it calls KaTeX is our `core/formula`.
 */
export class FormulaWriter {
  readonly #inSpan: Readonly<Record<string, TokenRule>>;
  readonly #inDiv: Readonly<Record<string, TokenRule>>;
  #writing: Writing = { delimiter: '$', classes: '' };

  constructor(context: FormulaContext) {
    // Brackets behind two backslashes are written for sites that eat one.
    const read = (tex: string): string =>
      context.eatsBackslashes === true || this.#writing.delimiter.startsWith('\\\\')
        ? texAsSiteReads(tex)
        : tex;
    const toHtml: ToHtml =
      context.formulas === 'tex'
        ? (tex, display, element) => placeholder(read(tex), display, element, this.#writing)
        : (tex, display, element) => rendered(read(tex), display, element, this.#writing, context);
    this.#inSpan = tokenRules('span', toHtml);
    this.#inDiv = tokenRules('div', toHtml);
  }

  /** The HTML of a formula's token. */
  write(token: Token, { asBlock, tightBefore = false, tightAfter = false }: FormulaPlace): string {
    const fallback = token.type === 'math_inline' ? '$' : '$$';
    this.#writing = {
      delimiter: closing[token.markup] === undefined ? fallback : token.markup,
      classes:
        (tightBefore ? ' zhupi-tight-before' : '') + (tightAfter ? ' zhupi-tight-after' : ''),
    };
    const rules = asBlock ? this.#inDiv : this.#inSpan;
    const html = rules[token.type]?.([token], 0) ?? '';
    // The plugin puts display formulas into a paragraph, which can't stand within another one.
    return html.startsWith(wrapper.before)
      ? html.slice(wrapper.before.length, -wrapper.after.length)
      : html;
  }
}

/** The plugin's rules for tokens, taken from it by a stand-in for markdown-it. */
function tokenRules(element: Element, toHtml: ToHtml): Record<string, TokenRule> {
  const rules: Record<string, TokenRule> = {};
  const ignore = () => undefined;
  plugin(
    {
      inline: { ruler: { after: ignore, before: ignore } },
      block: { ruler: { after: ignore } },
      core: { ruler: { push: ignore } },
      renderer: { rules },
    },
    {
      katex: {
        renderToString: (tex, { displayMode = false }) => toHtml(tex, displayMode, element),
      },
    },
  );
  return rules;
}

function placeholder(tex: string, display: boolean, element: Element, writing: Writing): string {
  const { delimiter } = writing;
  const mark = delimiter.startsWith('$') ? '' : attribute('data-delimiter', delimiter);
  return `<${element} class="${names(display, writing)}"${mark}>${escapeHtml(tex)}</${element}>`;
}

function names(display: boolean, { classes }: Writing): string {
  return display ? 'zhupi-math zhupi-math-display' : `zhupi-math${classes}`;
}

function rendered(
  tex: string,
  display: boolean,
  element: Element,
  writing: Writing,
  { macros, words }: FormulaContext,
): string {
  const result = renderFormula(tex, macros === undefined ? { display } : { display, macros });
  if (result.ok) {
    return `<${element} class="${names(display, writing)}">${result.html}</${element}>`;
  }
  const { delimiter } = writing;
  const source = `${delimiter}${tex}${closing[delimiter] ?? delimiter}`;
  const reason = words.page.formulaRefused(words.math.problem(result.problem));
  const more = `${attribute('title', reason)}${attribute('aria-label', `${source} ${reason}`)}`;
  const name = display ? 'zhupi-math-error zhupi-math-display' : 'zhupi-math-error';
  return `<${element} class="${name}" role="math"${more}>${escapeHtml(source)}</${element}>`;
}
