import type { Token } from 'markdown-it';
import type { Span } from '../text/span';
import { attributeOf } from './htmlTags';
import { decodeReferences } from './markdown';
import type { Annotation, AnnotationMeta, Formula, Heading, Image, Link } from './note';
import { elementOf } from './pairTags';

/** A heading without what only the whole note can tell. */
export type LocalHeading = Omit<Heading, 'slug'>;

/** An annotation without the heading that it stands under. */
export type LocalAnnotation = Omit<Annotation, 'heading'>;

/** What tokens say, as data. Spans count from the start of the block. */
export interface Facts {
  readonly headings: readonly LocalHeading[];
  readonly formulas: readonly Formula[];
  readonly annotations: readonly LocalAnnotation[];
  readonly images: readonly Image[];
  readonly links: readonly Link[];
}

/** Collects the facts of well-nested tokens. */
export function collectFacts(tokens: readonly Token[]): Facts {
  const collector = new Collector();
  for (const token of tokens) {
    collector.block(token);
  }
  return collector.facts();
}

interface OpenText {
  readonly key: unknown;
  readonly token: Token;
  text: string;
  /** The line of text that was added last. */
  leaf: number;
}

/**
 * Of so many annotations within each other at most, the innermost, the text is collected. A note
 * that never closes one has as many as it has colours, and all of them reach to its end.
 */
const collectedAtMost = 20;

/** Elements that are left out with all that they hold. */
const hiddenElements: ReadonlySet<string> = new Set(['script', 'style']);

class Collector {
  readonly #headings: LocalHeading[] = [];
  readonly #formulas: Formula[] = [];
  readonly #images: Image[] = [];
  readonly #links: Link[] = [];
  /** Annotations by the tag that opens them; those that were closed and opened again are one. */
  readonly #annotations = new Map<unknown, OpenText>();
  readonly #active: OpenText[] = [];
  #leaf = 0;
  /** How many elements are open whose text nobody sees. */
  #hidden = 0;
  #heading: { readonly token: Token; text: string } | null = null;

  block(token: Token): void {
    if (token.type === 'heading_open') {
      this.#heading = { token, text: '' };
    } else if (token.type === 'heading_close') {
      this.#endHeading();
    } else if (token.type === 'math_block') {
      this.#leaf += 1;
      this.#formula(token, true);
    } else if (token.type === 'fence' || token.type === 'code_block') {
      this.#leaf += 1;
      this.#text(token.content);
    } else if (token.children !== null) {
      const isHtml = token.type === 'html_block';
      this.#leaf += 1;
      token.children.forEach(child => this.#inline(child, isHtml));
    } else {
      this.#inline(token, false);
    }
  }

  facts(): Facts {
    return {
      headings: this.#headings,
      formulas: this.#formulas,
      annotations: [...this.#annotations.values()].flatMap(annotationOf),
      images: this.#images,
      links: this.#links,
    };
  }

  #inline(token: Token, isHtml: boolean): void {
    switch (token.type) {
      case 'text':
        this.#text(isHtml ? decodeReferences(token.content) : token.content);
        break;
      case 'code_inline':
        this.#text(token.content);
        break;
      case 'softbreak':
      case 'hardbreak':
        this.#text(' ');
        break;
      case 'math_inline':
      case 'math_inline_block':
        this.#formula(token, token.type === 'math_inline_block');
        break;
      case 'annotation_open':
        this.#open(token);
        break;
      case 'annotation_close':
        this.#close(token);
        break;
      case 'html_void':
      case 'html_open':
        this.#element(token);
        break;
      case 'html_close':
        this.#hidden -= hiddenElements.has(elementOf(token)) && this.#hidden > 0 ? 1 : 0;
        break;
      case 'image':
        this.#image(token, String(token.attrGet('src') ?? ''), token.content);
        break;
      case 'link_open':
        this.#link(token, String(token.attrGet('href') ?? ''));
        break;
      default:
    }
  }

  #text(text: string): void {
    if (this.#hidden > 0) {
      return;
    }
    const first = Math.max(0, this.#active.length - collectedAtMost);
    for (const open of first === 0 ? this.#active : this.#active.slice(first)) {
      open.text += open.leaf === this.#leaf ? text : ` ${text}`;
      open.leaf = this.#leaf;
    }
    if (this.#heading !== null) {
      this.#heading.text += text;
    }
  }

  #formula(token: Token, display: boolean): void {
    const span = spanOf(token, 'span');
    const contentSpan = spanOf(token, 'contentSpan');
    // What shows formulas on a site reads the text of a page, where `&lt;` has become `<`.
    const tex = isCode(token, span, contentSpan) ? token.content : decodeReferences(token.content);
    token.content = tex;
    this.#text(tex);
    if (span !== null && contentSpan !== null) {
      const delimiter = token.markup as Formula['delimiter'];
      this.#formulas.push({ span, contentSpan, tex, display, delimiter });
    }
  }

  #open(token: Token): void {
    const { element, tag } = token.meta as unknown as AnnotationMeta;
    const href = element === 'a' ? attributeOf(tag, 'href') : null;
    if (href !== null && !this.#annotations.has(token.meta)) {
      this.#link(token, decodeReferences(href));
    }
    let open = this.#annotations.get(token.meta);
    if (open === undefined) {
      open = { key: token.meta, token, text: '', leaf: this.#leaf };
      this.#annotations.set(token.meta, open);
    }
    this.#active.push(open);
  }

  #close(token: Token): void {
    for (let index = this.#active.length - 1; index >= 0; index -= 1) {
      if (this.#active[index]?.key === token.meta) {
        this.#active.splice(index, 1);
        return;
      }
    }
  }

  #element(token: Token): void {
    const name = elementOf(token);
    if (hiddenElements.has(name)) {
      this.#hidden += token.type === 'html_open' ? 1 : 0;
    } else if (name === 'br') {
      this.#text(' ');
    } else if (name === 'img') {
      const src = decodeReferences(attributeOf(token.content, 'src') ?? '');
      this.#image(token, src, decodeReferences(attributeOf(token.content, 'alt') ?? ''));
    } else if (name === 'a') {
      const href = attributeOf(token.content, 'href');
      if (href !== null) {
        this.#link(token, decodeReferences(href));
      }
    }
  }

  #image(token: Token, src: string, alt: string): void {
    const span = spanOf(token, 'span');
    if (span !== null) {
      this.#images.push({ span, src, alt });
    }
  }

  #link(token: Token, href: string): void {
    const span = spanOf(token, 'span');
    if (span !== null) {
      this.#links.push({ span, href });
    }
  }

  #endHeading(): void {
    const heading = this.#heading;
    this.#heading = null;
    const span = heading && spanOf(heading.token, 'span');
    const contentSpan = heading && spanOf(heading.token, 'contentSpan');
    if (heading && span && contentSpan) {
      this.#headings.push({
        span,
        contentSpan,
        level: Number(heading.token.tag.slice(1)),
        text: heading.text.trim(),
        line: heading.token.map?.[0] ?? 0,
      });
    }
  }
}

/** Whether a formula is written as code, where a `&` is a `&`: ```` ```math ````, ``$`…`$``. */
function isCode(token: Token, span: Span | null, contentSpan: Span | null): boolean {
  const isInTicks = (contentSpan?.start ?? 0) - (span?.start ?? 0) === 2 && token.markup === '$';
  return isInTicks || token.markup === 'fence';
}

function spanOf(token: Token, field: 'span' | 'contentSpan' | 'closeSpan'): Span | null {
  return (token.meta?.[field] as Span | undefined) ?? null;
}

function annotationOf(open: OpenText): LocalAnnotation[] {
  const text = open.text.replace(/\s+/g, ' ').trim();
  const openSpan = spanOf(open.token, 'span');
  if (text === '' || openSpan === null) {
    return [];
  }
  const closeSpan = spanOf(open.token, 'closeSpan');
  const end = closeSpan?.start ?? Math.max(openSpan.end, Number(open.token.meta?.['leafEnd']));
  const { element, color, ink, tag } = open.token.meta as unknown as AnnotationMeta;
  return [
    {
      element,
      color,
      ink,
      tag,
      span: { start: openSpan.start, end: closeSpan?.end ?? end },
      openSpan,
      contentSpan: { start: openSpan.end, end },
      closeSpan,
      text,
    },
  ];
}
