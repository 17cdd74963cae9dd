import type { Token } from 'markdown-it';
import type { Heading } from '../note/note';
import { FormulaWriter } from './formulaWriter';
import type { RenderContext } from './renderContext';

/** A footnote reference: the footnote's number, and which of its references it is (from 1). */
export interface FootnoteMark {
  readonly number: number;
  readonly reference: number;
}

/** What the HTML of a block depends on besides its tokens and the context. */
export interface BlockFacts {
  readonly slugs: readonly string[];
  readonly footnotes: readonly FootnoteMark[];
  readonly headings: readonly Heading[];
}

/**
 * Where the writer is: what may stand here depends on it. `elements` is a line without a paragraph,
 * in which block elements can stand.
 */
export type Place = 'blocks' | 'line' | 'html' | 'elements';

/** Writes the HTML of one token. */
export type Rule = (
  writer: HtmlWriter,
  token: Token,
  index: number,
  tokens: readonly Token[],
) => void;

const formulaWriters = new WeakMap<RenderContext, FormulaWriter>();

/** The HTML of one block while it is being made, in one pass over its tokens. */
export class HtmlWriter {
  readonly context: RenderContext;
  readonly facts: BlockFacts;
  readonly formulas: FormulaWriter;
  html = '';
  place: Place = 'blocks';
  headingsSeen = 0;
  /** The HTML holds the note's list of headings. */
  holdsContents = false;
  readonly #closers: (string | number)[] = [];

  constructor(context: RenderContext, facts: BlockFacts) {
    this.context = context;
    this.facts = facts;
    let formulas = formulaWriters.get(context);
    if (!formulas) {
      formulas = new FormulaWriter(context);
      formulaWriters.set(context, formulas);
    }
    this.formulas = formulas;
  }

  /** Writes `open` now and `close` when {@link close} is called for it. */
  open(open: string, close: string): void {
    this.html += open;
    this.#closers.push(close);
  }

  /** Drops all that is written until {@link close} is called for it. */
  openDropped(): void {
    this.#closers.push(this.html.length);
  }

  /** Ends the element that was opened last. */
  close(): void {
    const closer = this.#closers.pop();
    if (typeof closer === 'number') {
      this.html = this.html.slice(0, closer);
    } else if (closer !== undefined) {
      this.html += closer;
    }
  }

  /** The finished HTML, with every element closed. */
  finish(): string {
    while (this.#closers.length > 0) {
      this.close();
    }
    return this.html;
  }
}

/** A text that a token carries besides its content; empty where it carries none. */
export function metaText(token: Token, name: string): string {
  const value = token.meta?.[name];
  return typeof value === 'string' ? value : '';
}

/**
 * Where an element lies in its block: ` data-line-offset="2"`, in lines from the block's first one.
 * The block itself carries its line, so its first outermost element needs none.
 */
export function lineOffset(token: Token): string {
  const line = token.map?.[0];
  return line === undefined || (line === 0 && token.level === 0)
    ? ''
    : ` data-line-offset="${line}"`;
}
