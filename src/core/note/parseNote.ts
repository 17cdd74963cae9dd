import type { Token } from 'markdown-it';
import { lastIndexAtMost, LineIndex } from '../text/lineIndex';
import { shiftSpan } from '../text/span';
import { SlugCounter } from '../text/slug';
import { buildContent, type BlockContent } from './blockContent';
import { type BlockPass, type Piece, readText, runBlockPass } from './blockPass';
import { bodyStart, parseFrontMatter } from './frontMatter';
import { markdownFor, type MarkdownOptions } from './markdown';
import type { Annotation, Block, Footnote, Heading, Note } from './note';
import { joinBlocks, pairTags, type TagPairs } from './pairTags';
import { SourceText } from './sourceText';

/** How a text is to be parsed. */
export interface ParseOptions extends Partial<MarkdownOptions> {
  /** The note as it was before an edit: blocks that did not change are taken from it. */
  readonly previous?: Note | undefined;
}

interface PlacedContent {
  readonly content: BlockContent;
  readonly line: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
}

/** Contents of blocks by what they depend on: their source and the definitions that they see. */
type Memory = ReadonlyMap<string, BlockContent>;

const memories = new WeakMap<Note, { readonly syntax: string; readonly contents: Memory }>();

/**
 * Parses a text. Never throws on what a user wrote: broken front matter, unclosed formulas and
 * stray tags are data with a span.
 */
export function parseNote(text: string, options: ParseOptions = {}): Note {
  const { previous, dialect = 'markdown', breaks = false } = options;
  const syntax: MarkdownOptions = {
    dialect,
    breaks,
    linkify: options.linkify ?? true,
    typographer: options.typographer ?? false,
  };
  const syntaxKey = JSON.stringify(syntax);
  const remembered = previous && memories.get(previous);
  const known: Memory = remembered?.syntax === syntaxKey ? remembered.contents : new Map();
  const frontMatter = parseFrontMatter(text);
  const source = new SourceText(text, bodyStart(text, frontMatter));
  const lines = new LineIndex(text);
  const reader = new BodyReader(text, source, syntax, known);
  const contents = reader.read();
  const firstLine = lines.lineAt(source.toRaw(0));
  const note = assembleNote(contents, firstLine, { text, dialect, lines, frontMatter });
  memories.set(note, { syntax: syntaxKey, contents: reader.memory });
  return note;
}

interface BodyContents {
  readonly blocks: readonly PlacedContent[];
  readonly footnotes: ReadonlyMap<string, PlacedContent>;
}

/** Reads the blocks of a body, and remembers what the next note can take over. */
class BodyReader {
  readonly memory = new Map<string, BlockContent>();
  readonly #text: string;
  readonly #source: SourceText;
  readonly #md: ReturnType<typeof markdownFor>;
  readonly #known: Memory;

  constructor(text: string, source: SourceText, syntax: MarkdownOptions, known: Memory) {
    this.#text = text;
    this.#source = source;
    this.#md = markdownFor(syntax);
    this.#known = known;
  }

  read(): BodyContents {
    const pass = runBlockPass(this.#md, this.#source);
    const blocks = pass.pieces.filter(piece => piece.kind === 'block');
    const footnotes = new Map<string, PlacedContent>();
    for (const piece of pass.pieces) {
      if (piece.kind === 'footnote' && piece.label !== null) {
        footnotes.set(piece.label, this.#placed(piece, this.#single(new PieceText(piece), pass)));
      }
    }
    return {
      blocks: this.#joined(
        blocks.map(piece => new PieceText(piece)),
        pass,
      ),
      footnotes,
    };
  }

  #joined(texts: readonly PieceText[], pass: BlockPass): PlacedContent[] {
    const pairs = texts.map(text => {
      const key = this.#key(text.piece, pass);
      const content = this.#known.get(key) ?? this.memory.get(key);
      return content === undefined ? text.pairs(this.#md, pass) : closedPairs(content);
    });
    const firsts = joinBlocks(pairs);
    const placed: PlacedContent[] = [];
    for (let index = 0; index < texts.length;) {
      let end = index + 1;
      while (end < texts.length && (firsts[end] ?? end) <= index) {
        end += 1;
      }
      const group = texts.slice(index, end);
      const [first] = group;
      if (first !== undefined) {
        const piece = joinPieces(group.map(text => text.piece));
        const content =
          group.length === 1 ? this.#single(first, pass) : this.#group(piece, group, pass);
        placed.push(this.#placed(piece, content));
      }
      index = end;
    }
    return placed;
  }

  #single(text: PieceText, pass: BlockPass): BlockContent {
    const key = this.#key(text.piece, pass);
    let content = this.#known.get(key) ?? this.memory.get(key);
    const isKnown = content !== undefined;
    content ??= buildContent(
      text.tokens(this.#md, pass),
      text.pairs(this.#md, pass),
      this.#source,
      text.piece,
    );
    // A block with an open tag has to be looked at each time: its partner may have come.
    if (isKnown || isSelfContained(text.pairs(this.#md, pass))) {
      this.memory.set(key, content);
    }
    return content;
  }

  #group(piece: Piece, group: readonly PieceText[], pass: BlockPass): BlockContent {
    const key = `joined ${this.#key(piece, pass)}`;
    const known = this.#known.get(key);
    const build = (): BlockContent => {
      const tokens = group.flatMap(text => text.tokens(this.#md, pass));
      return buildContent(tokens, pairTags(tokens), this.#source, piece);
    };
    const content = known ?? build();
    this.memory.set(key, content);
    return content;
  }

  #key(piece: Piece, pass: BlockPass): string {
    const { start, end } = this.#range(piece);
    const text = this.#text.slice(start, end);
    const definitions = text.includes('[') ? pass.definitions : '';
    return `${piece.kind} ${piece.tokens[0]?.type ?? ''} ${text}\0${definitions}`;
  }

  #range(piece: Piece): { readonly start: number; readonly end: number } {
    return {
      start: this.#source.toRaw(this.#source.startOf(piece.line)),
      end: this.#source.toRaw(this.#source.endOf(piece.endLine - 1)),
    };
  }

  #placed(piece: Piece, content: BlockContent): PlacedContent {
    return { content, line: piece.line, endLine: piece.endLine, ...this.#range(piece) };
  }
}

/** A piece whose text is read when it is first asked for. */
class PieceText {
  readonly piece: Piece;
  #tokens: Token[] | null = null;
  #pairs: TagPairs | null = null;

  constructor(piece: Piece) {
    this.piece = piece;
  }

  tokens(md: ReturnType<typeof markdownFor>, pass: BlockPass): Token[] {
    this.#tokens ??= readText(md, this.piece, pass);
    return this.#tokens;
  }

  pairs(md: ReturnType<typeof markdownFor>, pass: BlockPass): TagPairs {
    this.#pairs ??= pairTags(this.tokens(md, pass));
    return this.#pairs;
  }
}

function joinPieces(pieces: readonly Piece[]): Piece {
  const [first] = pieces;
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined || pieces.length === 1) {
    return first ?? { kind: 'block', label: null, tokens: [], line: 0, endLine: 0 };
  }
  return { ...first, tokens: pieces.flatMap(piece => piece.tokens), endLine: last.endLine };
}

function isSelfContained(pairs: TagPairs): boolean {
  return pairs.opens.length === 0 && pairs.closes.length === 0;
}

function closedPairs(content: BlockContent): Pick<TagPairs, 'opens' | 'closes' | 'hasHeading'> {
  return { opens: [], closes: [], hasHeading: content.headings.length > 0 };
}

type NoteFrame = Pick<Note, 'text' | 'dialect' | 'lines' | 'frontMatter'>;

function assembleNote(contents: BodyContents, firstLine: number, frame: NoteFrame): Note {
  const numbers = new FootnoteNumbers(contents.footnotes);
  const slugs = new SlugCounter();
  const headings: Heading[] = [];
  const blockOf = (placed: PlacedContent): Block => {
    const { content, line, endLine, start, end } = placed;
    const own = content.headings.map(heading => placeHeading(heading, placed, firstLine, slugs));
    headings.push(...own);
    return {
      tokens: content.tokens,
      line: firstLine + line,
      endLine: firstLine + endLine,
      span: { start, end },
      slugs: own.map(heading => heading.slug),
      footnoteNumbers: content.footnotes.map(reference => numbers.numberOf(reference, placed)),
    };
  };
  const blocks = contents.blocks.map(blockOf);
  const footnotes: Footnote[] = [];
  // A footnote may refer to further footnotes, which then come behind it.
  for (let index = 0; index < numbers.used.length; index += 1) {
    const used = numbers.used[index];
    if (used !== undefined) {
      footnotes.push({
        label: used.label,
        number: index + 1,
        references: 0,
        block: blockOf(used.placed),
      });
    }
  }
  const all = [...contents.blocks, ...contents.footnotes.values(), ...numbers.inlineContents];
  headings.sort((one, other) => one.span.start - other.span.start);
  const starts = headings.map(heading => heading.span.start);
  return {
    ...frame,
    blocks,
    footnotes: footnotes.map((footnote, index) => ({
      ...footnote,
      references: numbers.used[index]?.references ?? 1,
    })),
    headings,
    formulas: collect(all, content => content.formulas),
    annotations: collect(all, content => content.annotations).map(annotation => ({
      ...annotation,
      heading: headingAt(headings, starts, annotation.span.start),
    })),
    images: collect(all, content => content.images),
    links: collect(all, content => content.links),
  };
}

interface UsedFootnote {
  readonly label: string | null;
  readonly placed: PlacedContent;
  references: number;
}

/** Numbers footnotes in the order in which they are first referred to. */
class FootnoteNumbers {
  readonly used: UsedFootnote[] = [];
  readonly inlineContents: PlacedContent[] = [];
  readonly #definitions: ReadonlyMap<string, PlacedContent>;
  readonly #numbers = new Map<string, number>();

  constructor(definitions: ReadonlyMap<string, PlacedContent>) {
    this.#definitions = definitions;
  }

  numberOf(reference: BlockContent['footnotes'][number], where: PlacedContent): number {
    const { label, content } = reference;
    const known = label === null ? undefined : this.#numbers.get(label);
    if (known !== undefined) {
      const used = this.used[known - 1];
      if (used !== undefined) {
        used.references += 1;
      }
      return known;
    }
    const definition = label === null ? undefined : this.#definitions.get(label);
    const placed = definition ?? { ...where, content: content ?? emptyContent };
    if (definition === undefined) {
      this.inlineContents.push(placed);
    }
    this.used.push({ label, placed, references: 1 });
    if (label !== null) {
      this.#numbers.set(label, this.used.length);
    }
    return this.used.length;
  }
}

const emptyContent: BlockContent = {
  tokens: [],
  footnotes: [],
  headings: [],
  formulas: [],
  annotations: [],
  images: [],
  links: [],
};

function placeHeading(
  heading: BlockContent['headings'][number],
  placed: PlacedContent,
  firstLine: number,
  slugs: SlugCounter,
): Heading {
  return {
    ...heading,
    span: shiftSpan(heading.span, placed.start),
    contentSpan: shiftSpan(heading.contentSpan, placed.start),
    line: heading.line + firstLine + placed.line,
    slug: slugs.next(heading.text),
  };
}

/** Facts of all blocks with their places in the note, in the order of the text. */
function collect<Fact extends { readonly span: { readonly start: number } }>(
  all: readonly PlacedContent[],
  facts: (content: BlockContent) => readonly Fact[],
): Fact[] {
  return all
    .flatMap(({ content, start }) => facts(content).map(fact => shiftFact(fact, start)))
    .sort((one, other) => one.span.start - other.span.start);
}

const spanFields = ['span', 'contentSpan', 'openSpan', 'closeSpan'] as const;

function shiftFact<Fact extends object>(fact: Fact, by: number): Fact {
  const shifted: Partial<Record<(typeof spanFields)[number], unknown>> & Fact = { ...fact };
  for (const field of spanFields) {
    const span = shifted[field] as { start: number; end: number } | null | undefined;
    if (span) {
      (shifted as Record<string, unknown>)[field] = shiftSpan(span, by);
    }
  }
  return shifted;
}

/** The last heading that begins at or before `offset`. */
function headingAt(
  headings: readonly Heading[],
  starts: readonly number[],
  offset: number,
): Heading | null {
  const heading = headings[lastIndexAtMost(starts, offset)];
  return heading !== undefined && heading.span.start <= offset ? heading : null;
}
