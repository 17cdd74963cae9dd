import type { Block } from '../note/note';
import type { Span } from '../text/span';

type Tokens = Block['tokens'];
type Token = Tokens[number];

/** Takes what a person reads in a block, run by run. */
export interface ProseVisitor {
  /**
   * A run begins: what stands in one paragraph, heading, table cell or stretch of HTML. `line` is its
   * first line in the block, `heading` tells which of the block's headings it is.
   */
  begin(line: number, heading: number | null): void;
  text(content: string): void;
  lineEnd(): void;
  /**
   * Something stands here that is no prose: a formula, an image, code. `span` (from the block's
   * start) or else `content` tells where it ends.
   */
  hole(span: Span | null, content: string): void;
  /** A tag: nothing is seen of it, words go on over it. */
  tag(span: Span | null): void;
  linkStart(span: Span | null): void;
  linkEnd(span: Span | null): void;
  end(): void;
}

/** Elements whose text is no prose. */
const hiddenElements = new Set(
  'code pre kbd samp var tt script style svg math textarea template iframe object'.split(' '),
);

/** Shows `visitor` the prose of a block: text of headings, links, tables, quotes and annotations. */
export function walkProse(tokens: Tokens, visitor: ProseVisitor): void {
  new Walk(visitor).block(tokens);
}

interface OpenLink {
  readonly span: Span | null;
  /** An address that is its own text. */
  readonly isAddress: boolean;
}

class Walk {
  readonly #visitor: ProseVisitor;
  readonly #links: OpenLink[] = [];
  /** How many elements are open whose text is no prose. */
  #hidden = 0;

  constructor(visitor: ProseVisitor) {
    this.#visitor = visitor;
  }

  block(tokens: Tokens): void {
    let headings = 0;
    let inHeading = false;
    for (const token of tokens) {
      if (token.type === 'heading_open') {
        headings += 1;
        inHeading = true;
      } else if (token.type === 'heading_close') {
        inHeading = false;
      } else if (token.children !== null && token.type !== 'image') {
        this.#links.length = 0;
        this.#visitor.begin(token.map?.[0] ?? 0, inHeading ? headings - 1 : null);
        for (const child of token.children) {
          this.#inline(child);
        }
        this.#visitor.end();
      } else if (token.type.startsWith('html_') && token.type !== 'html_comment') {
        this.#element(token);
      }
    }
  }

  #inline(token: Token): void {
    const visitor = this.#visitor;
    switch (token.type) {
      case 'text':
        if (this.#hidden > 0 || this.#links.at(-1)?.isAddress === true) {
          visitor.hole(null, token.content);
        } else {
          visitor.text(token.content);
        }
        break;
      case 'softbreak':
      case 'hardbreak':
        visitor.lineEnd();
        break;
      case 'link_open':
        this.#openLink(token);
        break;
      case 'link_close': {
        const link = this.#links.pop();
        visitor.linkEnd(link?.span ?? null);
        break;
      }
      case 'html_open':
      case 'html_close':
      case 'html_void':
        this.#element(token);
        visitor.tag(token.type === 'html_close' ? null : spanOf(token, 'span'));
        break;
      case 'annotation_open':
        visitor.tag(spanOf(token, 'span'));
        break;
      case 'annotation_close':
        visitor.tag(spanOf(token, 'closeSpan'));
        break;
      case 'footnote_ref':
        visitor.hole(null, referenceOf(token));
        break;
      case 'html_comment':
        visitor.tag(spanOf(token, 'span'));
        break;
      case 'strong_open':
      case 'strong_close':
      case 'em_open':
      case 'em_close':
      case 's_open':
      case 's_close':
        break;
      default:
        visitor.hole(spanOf(token, 'span'), token.content);
    }
  }

  #openLink(token: Token): void {
    const span = spanOf(token, 'span');
    const isAddress = token.markup === 'linkify' || token.markup === 'autolink';
    this.#links.push({ span, isAddress });
    this.#visitor.linkStart(span);
  }

  #element(token: Token): void {
    const name: unknown = token.meta?.['name'];
    if (typeof name === 'string' && hiddenElements.has(name)) {
      if (token.type === 'html_open') {
        this.#hidden += 1;
      } else if (token.type === 'html_close') {
        this.#hidden = Math.max(0, this.#hidden - 1);
      }
    }
  }
}

function spanOf(token: Token, field: 'span' | 'closeSpan'): Span | null {
  return (token.meta?.[field] as Span | null | undefined) ?? null;
}

/** A footnote reference as it is written. */
function referenceOf({ meta }: Token): string {
  const label: unknown = meta?.['label'];
  return typeof label === 'string' ? `[^${label}]` : '^[';
}
