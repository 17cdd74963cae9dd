import { inkOf } from '../ink/inkOf';
import { lastIndexAtMost, lineStarts } from '../text/lineIndex';
import { shiftSpan, type Span } from '../text/span';
import { buildContent, type BlockContent } from './blockContent';
import { movedPiece, readText, runBlockPass, type BlockPass, type Piece } from './blockPass';
import type { LocalAnnotation, LocalHeading } from './collectFacts';
import { bodyStart, parseFrontMatter } from './frontMatter';
import { markdownFor, type MarkdownOptions } from './markdown';
import type { Dialect, FrontMatter } from './note';
import { joinBlocks, pairTags, type TagPairs } from './pairTags';
import { contentMap, headingRange, type ContentMap } from './places';
import { skimHeading, skimInline, type ColouredSpan } from './skimInline';
import { SourceText } from './sourceText';

/** What a library asks of a note, read without the rest of it. All as in the `Note` of the text. */
export interface SkimmedNote {
  readonly frontMatter: FrontMatter | null;
  readonly headings: readonly LocalHeading[];
  readonly annotations: readonly SkimmedAnnotation[];
}

/** An annotation, and the index of the heading that it stands in or under; -1 before the first. */
export interface SkimmedAnnotation extends LocalAnnotation {
  readonly heading: number;
}

/**
 * Reads front matter, headings and annotations. Blocks are found in the whole text, as in
 * `parseNote`; what stands in them is looked at only where there is a heading or a tag, and read by
 * the inline rules only where a short look can't tell. A quarter of the cost of a `Note`.
 */
export function skimNote(text: string, dialect: Dialect = 'markdown'): SkimmedNote {
  const frontMatter = parseFrontMatter(text);
  const source = new SourceText(text, bodyStart(text, frontMatter));
  const syntax: MarkdownOptions = { dialect, breaks: false, linkify: true, typographer: false };
  const skimmer = new Skimmer(source, syntax);
  skimmer.read();
  const { headings, annotations } = skimmer;
  const byPlace = (one: { readonly span: Span }, other: { readonly span: Span }) =>
    one.span.start - other.span.start;
  headings.sort(byPlace);
  annotations.sort(byPlace);
  const firstLine = lineStarts(text.slice(0, source.toRaw(0))).length - 1;
  const starts = headings.map(({ span }) => span.start);
  return {
    frontMatter,
    headings: headings.map(heading => ({ ...heading, line: heading.line + firstLine })),
    annotations: annotations.map(annotation => {
      const index = lastIndexAtMost(starts, annotation.span.start);
      const isUnder = (starts[index] ?? Number.POSITIVE_INFINITY) <= annotation.span.start;
      return { ...annotation, heading: isUnder ? index : -1 };
    }),
  };
}

type Tokens = ReturnType<typeof readText>;
type Token = Tokens[number];

interface Facts {
  readonly headings: readonly LocalHeading[];
  readonly annotations: readonly LocalAnnotation[];
}

/** A block as far as it was read: by a look only, or with its tokens. */
interface SkimmedPiece {
  readonly piece: Piece;
  readonly pairs: Pick<TagPairs, 'opens' | 'closes' | 'hasHeading'>;
  readonly facts: Facts;
}

const nothing: Facts = { headings: [], annotations: [] };
const withHeading = { opens: [], closes: [], hasHeading: true } as const;
const withoutHeading = { opens: [], closes: [], hasHeading: false } as const;

/** Tokens in which, besides `inline`, no annotation can be. */
const plainTypes: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'bullet_list', 'ordered_list', 'list_item', 'blockquote'].flatMap(
    both,
  ),
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'].flatMap(both),
  ...['inline', 'fence', 'code_block', 'hr', 'math_block', 'mdx_hidden'],
]);

function both(name: string): readonly string[] {
  return [`${name}_open`, `${name}_close`];
}

class Skimmer {
  readonly headings: LocalHeading[] = [];
  readonly annotations: LocalAnnotation[] = [];
  readonly #source: SourceText;
  readonly #syntax: MarkdownOptions;
  readonly #pass: BlockPass;

  constructor(source: SourceText, syntax: MarkdownOptions) {
    this.#source = source;
    this.#syntax = syntax;
    this.#pass = runBlockPass(markdownFor(syntax), source);
  }

  read(): void {
    const blocks: SkimmedPiece[] = [];
    const footnotes = new Map<string, Facts>();
    for (const piece of this.#pass.pieces) {
      const skimmed = this.#skim(piece);
      if (piece.kind === 'block') {
        blocks.push(skimmed);
      } else if (piece.label !== null) {
        footnotes.set(piece.label, skimmed.facts);
      }
    }
    footnotes.forEach(facts => this.#add(facts));
    if (blocks.every(({ pairs }) => pairs.opens.length === 0)) {
      blocks.forEach(({ facts }) => this.#add(facts));
    } else {
      this.#addJoined(blocks);
    }
  }

  #addJoined(blocks: readonly SkimmedPiece[]): void {
    const firsts = joinBlocks(blocks.map(({ pairs }) => pairs));
    for (let index = 0; index < blocks.length;) {
      let end = index + 1;
      while (end < blocks.length && (firsts[end] ?? end) <= index) {
        end += 1;
      }
      const [first, ...others] = blocks.slice(index, end);
      if (first !== undefined) {
        this.#add(others.length === 0 ? first.facts : this.#joined([first, ...others]));
      }
      index = end;
    }
  }

  #add({ headings, annotations }: Facts): void {
    if (headings.length > 0) {
      this.headings.push(...headings);
    }
    if (annotations.length > 0) {
      this.annotations.push(...annotations);
    }
  }

  #skim(piece: Piece): SkimmedPiece {
    const facts = this.#look(piece.tokens());
    if (facts !== null) {
      return { piece, facts, pairs: facts.headings.length > 0 ? withHeading : withoutHeading };
    }
    const read = readText(markdownFor(this.#syntax), piece, this.#pass);
    const pairs = pairTags(read);
    return { piece, pairs, facts: this.#factsOf(read, pairs, piece) };
  }

  /** What a block says, without changing its tokens; null where they have to be read. */
  #look(tokens: readonly Token[]): Facts | null {
    let facts: { headings: LocalHeading[]; annotations: LocalAnnotation[] } | null = null;
    let heading: Token | null = null;
    for (const token of tokens) {
      const { type } = token;
      if (type === 'inline') {
        if (heading === null && !token.content.includes('<')) {
          continue;
        }
        facts ??= { headings: [], annotations: [] };
        if (
          heading === null
            ? !this.#lookAt(token, facts)
            : !this.#lookAtHeading(heading, token, facts)
        ) {
          return null;
        }
      } else if (!plainTypes.has(type)) {
        return null;
      } else if (type === 'heading_open') {
        heading = token;
      } else if (type === 'heading_close') {
        heading = null;
      }
    }
    return facts ?? nothing;
  }

  /** @returns whether a look could tell */
  #lookAtHeading(heading: Token, inline: Token, facts: { headings: LocalHeading[] }): boolean {
    const text = skimHeading(inline.content);
    if (text !== null) {
      facts.headings.push(this.#heading(heading, inline, text));
    }
    return text !== null;
  }

  /** @returns whether a look could tell */
  #lookAt(inline: Token, facts: { annotations: LocalAnnotation[] }): boolean {
    const { content } = inline;
    const spans = content.startsWith('[!') ? null : skimInline(content, this.#syntax.dialect);
    if (spans !== null) {
      this.#place(spans, inline, facts.annotations);
    }
    return spans !== null;
  }

  #heading(heading: Token, inline: Token, text: string): LocalHeading {
    const map = contentMap(inline, this.#source, heading);
    const content = { start: map(0), end: map(inline.content.trimEnd().length) };
    return {
      span: this.#raw(headingRange(heading, this.#source, content)),
      contentSpan: this.#raw(content),
      level: Number(heading.tag.slice(1)),
      text,
      line: heading.map?.[0] ?? 0,
    };
  }

  #place(spans: readonly ColouredSpan[], inline: Token, annotations: LocalAnnotation[]): void {
    if (spans.length > 0) {
      const map = contentMap(inline, this.#source, null);
      for (const span of spans) {
        const text = span.text.replace(/\s+/g, ' ').trim();
        if (text !== '') {
          annotations.push(this.#annotation(span, text, inline.content, map));
        }
      }
    }
  }

  #annotation(
    { element, color, start, contentStart, contentEnd, end }: ColouredSpan,
    text: string,
    content: string,
    map: ContentMap,
  ): LocalAnnotation {
    const openSpan = this.#raw({ start: map(start), end: map(contentStart) });
    const closeSpan = this.#raw({ start: map(contentEnd), end: map(end) });
    return {
      element,
      color,
      ink: inkOf(color, element === 'font' ? 'font' : 'css'),
      tag: content.slice(start, contentStart),
      span: { start: openSpan.start, end: closeSpan.end },
      openSpan,
      contentSpan: { start: openSpan.end, end: closeSpan.start },
      closeSpan,
      text,
    };
  }

  #raw({ start, end }: Span): Span {
    return { start: this.#source.toRaw(start), end: this.#source.toRaw(end) };
  }

  /** Blocks that a tag joins are read again as one: the tokens of the first look were taken. */
  #joined(group: readonly [SkimmedPiece, ...SkimmedPiece[]]): Facts {
    const md = markdownFor(this.#syntax);
    const tokens = group.flatMap(({ piece }) =>
      readText(md, movedPiece(md, this.#source, piece, 0), this.#pass),
    );
    const endLine = group.at(-1)?.piece.endLine ?? group[0].piece.endLine;
    return this.#factsOf(tokens, pairTags(tokens), { line: group[0].piece.line, endLine });
  }

  #factsOf(tokens: Tokens, pairs: TagPairs, range: Pick<Piece, 'line' | 'endLine'>): Facts {
    const content = buildContent(tokens, pairs, this.#source, range);
    const start = this.#source.toRaw(this.#source.startOf(range.line));
    return placed(content, start, range.line);
  }
}

/** The facts of a block where it stands, those of the footnotes within its text included. */
function placed(
  { headings, annotations, footnotes }: BlockContent,
  by: number,
  line: number,
): Facts {
  const inner = footnotes.flatMap(({ content }) =>
    content === null ? [] : [placed(content, by, line)],
  );
  return {
    headings: [
      ...headings.map(heading => ({
        ...heading,
        span: shiftSpan(heading.span, by),
        contentSpan: shiftSpan(heading.contentSpan, by),
        line: heading.line + line,
      })),
      ...inner.flatMap(each => each.headings),
    ],
    annotations: [
      ...annotations.map(annotation => ({
        ...annotation,
        span: shiftSpan(annotation.span, by),
        openSpan: shiftSpan(annotation.openSpan, by),
        contentSpan: shiftSpan(annotation.contentSpan, by),
        closeSpan: annotation.closeSpan === null ? null : shiftSpan(annotation.closeSpan, by),
      })),
      ...inner.flatMap(each => each.annotations),
    ],
  };
}
