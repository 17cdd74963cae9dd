import type { Token } from 'markdown-it';
import { LineIndex } from '../text/lineIndex';
import { assembleNote, type BodyContents } from './assembleNote';
import { buildContent, type BlockContent, type PlacedContent } from './blockContent';
import { type BlockPass, type Piece, readText, runBlockPass } from './blockPass';
import { bodyStart, parseFrontMatter } from './frontMatter';
import { markdownFor, type MarkdownOptions } from './markdown';
import type { Note } from './note';
import { joinBlocks, pairTags, type TagPairs } from './pairTags';
import { SourceText } from './sourceText';

/** How a text is to be parsed. */
export interface ParseOptions extends Partial<MarkdownOptions> {
  /** The note as it was before an edit: blocks that did not change are taken from it. */
  readonly previous?: Note | undefined;
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
