import type { Token } from 'markdown-it';
import type { Span } from '../text/span';
import { collectFacts, type Facts } from './collectFacts';
import { newToken } from './markdown';
import { nestTokens } from './nestTokens';
import { pairTags, type TagPairs } from './pairTags';
import { contentMap, headingRange } from './places';
import type { SourceText } from './sourceText';

/** A footnote that a block refers to: by its label, or with its text on the spot. */
export interface FootnoteReference {
  readonly label: string | null;
  readonly content: BlockContent | null;
}

/**
 * What a top-level block holds, wherever it stands: spans count from the block's start, lines from
 * its first line. Shared by the notes in which the block is the same.
 */
export interface BlockContent extends Facts {
  readonly tokens: readonly Token[];
  readonly footnotes: readonly FootnoteReference[];
}

/** A block's content where it stands: lines count from the body's first, offsets are the text's. */
export interface PlacedContent {
  readonly content: BlockContent;
  readonly line: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
}

/** Where a block stands in the body. */
export interface BlockRange {
  readonly line: number;
  readonly endLine: number;
}

/**
 * Gives every token its place and puts them in order; `tokens` have been read and paired. They are
 * changed: to copy each would cost as much as to make it.
 */
export function buildContent(
  tokens: readonly Token[],
  pairs: TagPairs,
  source: SourceText,
  range: BlockRange,
): BlockContent {
  if (!saysAnything(tokens)) {
    // Most paragraphs: nothing in them has a place that anyone asks for.
    tokens.forEach(token => makeRelative(token, range));
    return { tokens, ...plainFacts };
  }
  const places = new Places(source, source.startOf(range.line));
  let heading: Token | null = null;
  for (const token of tokens) {
    heading = token.type === 'heading_open' ? token : heading;
    places.place(token, heading);
    heading = token.type === 'heading_close' ? null : heading;
  }
  const nested = pairs.hasTags ? nestTokens(tokens, pairs) : tokens;
  nested.forEach(token => makeRelative(token, range));
  const references: FootnoteReference[] = [];
  countReferences(nested, references);
  return { tokens: nested, footnotes: references, ...collectFacts(nested) };
}

const plainFacts: Omit<BlockContent, 'tokens'> = { footnotes: [], ...collectFacts([]) };

/** Whether there is any heading, formula, tag, link or image: rules noted where those stand. */
function saysAnything(tokens: readonly Token[]): boolean {
  for (const { type, children, meta } of tokens) {
    if (type === 'heading_open' || type === 'math_block' || (children === null && meta !== null)) {
      return true;
    }
    if (children !== null) {
      for (const child of children) {
        if (child.meta !== null) {
          return true;
        }
      }
    }
  }
  return false;
}

/** markdown-it counts the blank lines behind a list as its own: they are no part of the block. */
function makeRelative(token: Token, { line, endLine }: BlockRange): void {
  if (token.map !== null) {
    token.map = [token.map[0] - line, Math.min(token.map[1], endLine) - line];
  }
  if (token.meta?.['from'] !== undefined) {
    // Where the token stood in this body says nothing about the next.
    const { name, span } = token.meta;
    token.meta = token.type === 'inline' ? null : { name, span };
  }
}

function countReferences(tokens: readonly Token[], references: FootnoteReference[]): void {
  for (const token of tokens) {
    for (const child of token.children ?? []) {
      if (child.type === 'footnote_ref') {
        const label = child.meta?.['label'];
        const content = child.meta?.['content'];
        references.push({
          label: typeof label === 'string' ? label : null,
          content: Array.isArray(content) ? inlineFootnote(content as Token[]) : null,
        });
        child.meta = { ...child.meta, index: references.length - 1, content: null };
      }
    }
  }
}

function inlineFootnote(children: Token[]): BlockContent {
  const inline = newToken('inline');
  inline.children = children;
  const flat = [newToken('paragraph_open', 'p', 1), inline, newToken('paragraph_close', 'p', -1)];
  const pairs = pairTags(flat);
  const tokens = pairs.hasTags ? nestTokens(flat, pairs) : flat;
  return { tokens, footnotes: [], ...collectFacts(tokens) };
}

/** Turns the places that rules noted into spans that count from the start of the block. */
class Places {
  readonly #source: SourceText;
  readonly #start: number;

  constructor(source: SourceText, bodyStart: number) {
    this.#source = source;
    this.#start = source.toRaw(bodyStart);
  }

  place(token: Token, heading: Token | null): void {
    if (token.type === 'heading_open') {
      return;
    }
    if (token.type === 'math_block') {
      this.#placeFormulaBlock(token);
    } else if (token.meta?.['to'] !== undefined) {
      const span = this.#span(token.meta['from'], token.meta['to']);
      token.meta = { ...token.meta, span, leafEnd: span.end };
    } else if (token.children !== null && token.type !== 'image') {
      this.#placeChildren(token, heading);
    }
  }

  #placeChildren(token: Token, heading: Token | null): void {
    const children = token.children ?? [];
    if (heading === null && !children.some(child => child.meta !== null)) {
      return;
    }
    const map = contentMap(token, this.#source, heading);
    const end = map(token.content.trimEnd().length);
    if (heading !== null) {
      this.#placeHeading(heading, map(0), end);
    }
    for (const child of children) {
      this.#placeInline(child, map, end);
    }
  }

  #placeInline(child: Token, map: (offset: number) => number, end: number): void {
    const footnote = child.meta?.['content'];
    if (child.type === 'footnote_ref' && Array.isArray(footnote)) {
      (footnote as Token[]).forEach(inner => this.#placeInline(inner, map, end));
    }
    const at = child.meta?.['at'] as readonly [number, number] | undefined;
    if (at === undefined) {
      return;
    }
    const lengths = child.meta?.['contentAt'] as readonly [number, number] | undefined;
    const meta: Record<string, unknown> = child.meta ?? {};
    meta['span'] = this.#span(map(at[0]), map(at[1]));
    if (child.type === 'html_open') {
      // Where an annotation ends that nobody closes.
      meta['leafEnd'] = this.#source.toRaw(end) - this.#start;
    }
    if (lengths !== undefined) {
      meta['contentSpan'] = this.#span(map(at[0] + lengths[0]), map(at[1] - lengths[1]));
    }
  }

  #placeFormulaBlock(token: Token): void {
    const { from, to, fence } = token.meta ?? {};
    const lines = token.map ?? [0, 0];
    if (typeof fence !== 'string') {
      token.meta = {
        span: this.#span(from, to),
        contentSpan: this.#span(Number(from) + 2, Number(to) - 2),
      };
      return;
    }
    const open = this.#source.startOf(lines[0]) + this.#source.line(lines[0]).indexOf(fence);
    const last = lines[1] - 1;
    const lastLine = this.#source.line(last).trimEnd();
    const isClosed = last > lines[0] && lastLine.endsWith(fence);
    const end = this.#source.startOf(last) + lastLine.length;
    const contentStart = Math.min(this.#source.startOf(lines[0] + 1), end);
    const contentEnd = isClosed ? this.#source.endOf(last - 1) : end;
    token.markup = 'fence';
    token.meta = {
      span: this.#span(open, end),
      contentSpan: this.#span(contentStart, Math.max(contentStart, contentEnd)),
    };
  }

  #placeHeading(heading: Token, contentStart: number, contentEnd: number): void {
    const content = { start: contentStart, end: contentEnd };
    const { start, end } = headingRange(heading, this.#source, content);
    heading.meta = {
      ...heading.meta,
      span: this.#span(start, end),
      contentSpan: this.#span(contentStart, contentEnd),
    };
  }

  #span(from: unknown, to: unknown): Span {
    return {
      start: this.#source.toRaw(Number(from)) - this.#start,
      end: this.#source.toRaw(Number(to)) - this.#start,
    };
  }
}
