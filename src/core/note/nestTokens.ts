import type { Token } from 'markdown-it';
import { inkOf } from '../ink/inkOf';
import { leanToken } from './leanToken';
import type { AnnotationMeta } from './note';
import { elementOf, isBlockElement, type TagPairs } from './pairTags';

/** An element that is open while tokens are put in order. */
interface OpenElement {
  readonly kind: 'block' | 'inline' | 'html' | 'annotation';
  /** The token that opens it in the output. */
  readonly open: Token;
  /** The tag in the source; the same as `open` for Markdown's own elements. */
  readonly source: Token;
  readonly isPaired: boolean;
  readonly isBlockElement: boolean;
}

/**
 * Puts tags, annotations and Markdown's own elements in order, so that the result is well nested:
 * where elements cross, the inner one is closed and opened again; what is open at the end of a line
 * of text ends there, or goes on in the next one if its closing tag comes later; tags without a
 * partner end with their text, or are left out.
 */
export function nestTokens(
  tokens: readonly Token[],
  pairs: TagPairs,
  newToken: MakeToken = leanToken,
): Token[] {
  const nesting = new Nesting(pairs, newToken);
  for (const token of tokens) {
    nesting.add(token);
  }
  return nesting.finish();
}

/** Makes a token, as its class does. */
export type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

class Nesting {
  readonly #pairs: TagPairs;
  readonly #newToken: MakeToken;
  readonly #out: Token[] = [];
  #target: Token[] = this.#out;
  #stack: OpenElement[] = [];
  /** Annotations that go on in the next line of text. */
  #suspended: OpenElement[] = [];

  constructor(pairs: TagPairs, newToken: MakeToken) {
    this.#pairs = pairs;
    this.#newToken = newToken;
  }

  add(token: Token): void {
    if (token.children !== null && token.type !== 'image') {
      this.#leaf(token);
    } else if (this.#suspended.length > 0 && wholeBlocks.has(token.type)) {
      this.#whole(token);
    } else if (!this.#tag(token)) {
      this.#markdown(token, 'block');
    }
  }

  /** A block without lines of text of its own: the annotations that go on stand around it. */
  #whole(token: Token): void {
    const opens = this.#suspended.map(({ open }) => open);
    const closes = opens.map(open => closingToken(open, this.#newToken)).reverse();
    this.#out.push(...opens, token, ...closes);
  }

  finish(): Token[] {
    this.#closeDownTo(0);
    return this.#out;
  }

  #leaf(token: Token): void {
    const children = token.children ?? [];
    if (this.#suspended.length === 0 && !children.some(isTag)) {
      this.#out.push(token);
      return;
    }
    const base = this.#stack.length;
    this.#target = [];
    const resumed = this.#suspended;
    this.#suspended = [];
    resumed.forEach(element => this.#enter(element));
    for (const child of children) {
      if (!this.#tag(child)) {
        this.#markdown(child, 'inline');
      }
    }
    this.#endLeaf(base);
    token.children = this.#target;
    this.#target = this.#out;
    this.#out.push(token);
  }

  #endLeaf(base: number): void {
    while (this.#stack.length > base) {
      const top = this.#stack[this.#stack.length - 1];
      if (top === undefined || (top.isBlockElement && top.isPaired)) {
        return;
      }
      this.#stack.pop();
      this.#emitClose(top);
      if (top.kind === 'annotation' && top.isPaired) {
        this.#suspended.unshift(top);
      }
    }
  }

  /** @returns whether `token` is a tag, and dealt with. */
  #tag(token: Token): boolean {
    if (token.type === 'html_open' || token.type === 'component_open') {
      this.#enter(this.#elementOf(token));
      if (this.#target === this.#out && !this.#pairs.closeOf.has(token)) {
        // A component of its own that nobody closes holds nothing.
        this.#closeDownTo(this.#stack.length - 1);
      }
      return true;
    }
    if (token.type === 'html_close' || token.type === 'component_close') {
      const open = this.#pairs.openOf.get(token);
      const index = open === undefined ? -1 : this.#indexOf(element => element.source === open);
      if (index >= 0) {
        this.#leave(index);
      }
      return true;
    }
    return false;
  }

  #markdown(token: Token, kind: 'block' | 'inline'): void {
    if (token.nesting === 1) {
      this.#enter({ kind, open: token, source: token, isPaired: true, isBlockElement: false });
    } else if (token.nesting === -1) {
      const index = this.#indexOf(element => element.kind === kind);
      if (index >= 0) {
        this.#leave(index, token);
      }
    } else {
      this.#target.push(token);
    }
  }

  #elementOf(token: Token): OpenElement {
    const name = elementOf(token);
    const color = token.meta?.['color'];
    const isPaired = this.#pairs.closeOf.has(token);
    const common = {
      source: token,
      isPaired,
      isBlockElement: token.block || isBlockElement(name),
    };
    if (typeof color !== 'string') {
      return { kind: 'html', open: token, ...common };
    }
    const open = this.#newToken('annotation_open', '', 1);
    const meta: AnnotationMeta = {
      element: name,
      color,
      ink: inkOf(color, name === 'font' ? 'font' : 'css'),
      tag: token.content,
    };
    const { span, leafEnd } = token.meta ?? {};
    const closeSpan = this.#pairs.closeOf.get(token)?.meta?.['span'] ?? null;
    open.meta = { ...meta, span, leafEnd, closeSpan };
    open.block = common.isBlockElement;
    return { kind: 'annotation', open, ...common };
  }

  #enter(element: OpenElement): void {
    this.#stack.push(element);
    this.#target.push(element.open);
  }

  /** Closes the element at `index`; those inside it are closed before and opened again behind. */
  #leave(index: number, close?: Token): void {
    const element = this.#stack[index];
    const inner = this.#stack.slice(index + 1);
    if (element === undefined || (element.kind !== 'block' && inner.some(isMarkdownBlock))) {
      return;
    }
    this.#closeDownTo(index + 1);
    this.#stack.pop();
    this.#emitClose(element, close);
    for (const again of inner) {
      if (!again.isBlockElement && element.kind !== 'block') {
        this.#enter(again);
      }
    }
  }

  #closeDownTo(length: number): void {
    while (this.#stack.length > length) {
      const top = this.#stack.pop();
      if (top !== undefined) {
        this.#emitClose(top);
      }
    }
  }

  #emitClose(
    element: OpenElement,
    close: Token = closingToken(element.open, this.#newToken),
  ): void {
    const last = this.#target[this.#target.length - 1];
    if (last === element.open && element.kind === 'annotation') {
      // Nothing is coloured between the two: the annotation was only carried over.
      this.#target.pop();
      return;
    }
    this.#target.push(close);
  }

  #indexOf(test: (element: OpenElement) => boolean): number {
    for (let index = this.#stack.length - 1; index >= 0; index -= 1) {
      const element = this.#stack[index];
      if (element !== undefined && test(element)) {
        return index;
      }
    }
    return -1;
  }
}

const wholeBlocks: ReadonlySet<string> = new Set(['math_block', 'fence', 'code_block']);

function isTag(token: Token): boolean {
  return /^(?:html|component)_(?:open|close)$/.test(token.type);
}

function isMarkdownBlock(element: OpenElement): boolean {
  return element.kind === 'block';
}

function closingToken(open: Token, newToken: MakeToken): Token {
  const close = newToken(open.type.replace(/_open$/, '_close'), open.tag, -1);
  close.markup = open.markup;
  close.block = open.block;
  close.meta = open.meta;
  if (open.type === 'html_open') {
    close.content = `</${elementOf(open)}>`;
  }
  return close;
}
