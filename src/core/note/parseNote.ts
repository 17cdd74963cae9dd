import type { Token } from 'markdown-it';
import { LineIndex } from '../text/lineIndex';
import { assembleNote, type BodyContents } from './assembleNote';
import { buildContent, type BlockContent, type PlacedContent } from './blockContent';
import { type BlockPass, type Piece, readText, runBlockPass } from './blockPass';
import { type PassedBody, runBlockPassAfter } from './blockPassAfterEdit';
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

/** Contents of blocks by their source. */
type Memory = ReadonlyMap<string, Remembered>;

/** What a note leaves for the one that is parsed after it. */
interface NoteMemory extends PassedBody {
  readonly syntax: string;
  readonly contents: Memory;
}

/**
 * Where a note keeps its memory: out of sight on itself. In a WeakMap, each note would outlive the
 * quick collections of garbage, which costs a tenth of the time of parsing.
 */
const memoryKey = Symbol('memory');

function memoryOf(note: Note & { readonly [memoryKey]?: NoteMemory }): NoteMemory | undefined {
  return note[memoryKey];
}

/** The body of a note as it was read. */
export interface NoteBody extends PassedBody {
  readonly syntax: MarkdownOptions;
}

/** What `note` was read from, for those who want to know more of its text than the note says. */
export function bodyOf(note: Note): NoteBody {
  const memory = memoryOf(note) ?? memoryOf(parseNote(note.text, { dialect: note.dialect }));
  if (memory === undefined) {
    throw new Error('A note without the body that it was read from');
  }
  const { source, pass, syntax } = memory;
  return { source, pass, syntax: JSON.parse(syntax) as MarkdownOptions };
}

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
  const remembered = previous && memoryOf(previous);
  const before = remembered?.syntax === syntaxKey ? remembered : null;
  const frontMatter = parseFrontMatter(text, previous);
  const source = new SourceText(text, bodyStart(text, frontMatter));
  const lines = new LineIndex(text);
  const md = markdownFor(syntax);
  // MDX looks across headings for the end of a comment or a component.
  const pass =
    before !== null && dialect === 'markdown'
      ? runBlockPassAfter(md, source, before)
      : runBlockPass(md, source);
  const reader = new BodyReader(text, source, md, before?.contents ?? new Map());
  const contents = reader.read(pass);
  const firstLine = lines.lineAt(source.toRaw(0));
  const note = assembleNote(contents, firstLine, { text, dialect, lines, frontMatter });
  const memory: NoteMemory = { syntax: syntaxKey, contents: reader.memory, source, pass };
  return Object.defineProperty(note, memoryKey, { value: memory });
}

/** What was read of a block, and the definitions that it was read with. */
interface Remembered {
  readonly content: BlockContent;
  readonly kind: Piece['kind'];
  /** Null where the block has no bracket, and so can't refer to any. */
  readonly definitions: string | null;
  readonly isJoined: boolean;
}

/** Reads the blocks of a body, and remembers what the next note can take over. */
class BodyReader {
  readonly memory = new Map<string, Remembered>();
  readonly #text: string;
  readonly #source: SourceText;
  readonly #md: ReturnType<typeof markdownFor>;
  readonly #known: Memory;

  constructor(text: string, source: SourceText, md: ReturnType<typeof markdownFor>, known: Memory) {
    this.#text = text;
    this.#source = source;
    this.#md = md;
    this.#known = known;
  }

  read(pass: BlockPass): BodyContents {
    const texts: PieceText[] = [];
    const footnotes = new Map<string, PlacedContent>();
    for (const piece of pass.pieces) {
      const text = new PieceText(piece, this.#sourceOf(piece), this.#md, pass);
      if (piece.kind === 'block') {
        texts.push(text);
      } else if (piece.label !== null) {
        footnotes.set(piece.label, this.#placed(piece, this.#single(text)));
      }
    }
    return { blocks: this.#joined(texts, pass), footnotes };
  }

  #joined(texts: readonly PieceText[], pass: BlockPass): PlacedContent[] {
    const firsts = joinBlocks(
      texts.map(text => {
        const content = this.#remembered(text, false);
        return content === undefined ? text.pairs : closedPairs(content);
      }),
    );
    const placed: PlacedContent[] = [];
    for (let index = 0; index < texts.length;) {
      let end = index + 1;
      while (end < texts.length && (firsts[end] ?? end) <= index) {
        end += 1;
      }
      const [first] = end === index + 1 ? texts.slice(index, end) : [];
      if (first === undefined) {
        placed.push(this.#group(texts.slice(index, end), pass));
      } else {
        placed.push(this.#placed(first.piece, this.#single(first)));
      }
      index = end;
    }
    return placed;
  }

  #single(text: PieceText): BlockContent {
    const known = this.#remembered(text, false);
    if (known !== undefined) {
      return known;
    }
    const content = buildContent(text.tokens, text.pairs, this.#source, text.piece);
    // A block with an open tag has to be looked at each time: its partner may have come.
    if (text.pairs.opens.length === 0 && text.pairs.closes.length === 0) {
      this.#remember(text, content, false);
    }
    return content;
  }

  #group(group: readonly PieceText[], pass: BlockPass): PlacedContent {
    const piece = joinPieces(group.map(text => text.piece));
    const text = new PieceText(piece, this.#sourceOf(piece), this.#md, pass);
    let content = this.#remembered(text, true);
    if (content === undefined) {
      const tokens = group.flatMap(each => each.tokens);
      content = buildContent(tokens, pairTags(tokens), this.#source, piece);
      this.#remember(text, content, true);
    }
    return this.#placed(piece, content);
  }

  /** What this or the previous note made of the same source; kept for the next one, too. */
  #remembered(text: PieceText, isJoined: boolean): BlockContent | undefined {
    const remembered = this.memory.get(text.source) ?? this.#known.get(text.source);
    if (
      remembered?.kind !== text.piece.kind ||
      remembered.definitions !== text.definitions ||
      remembered.isJoined !== isJoined
    ) {
      return undefined;
    }
    this.memory.set(text.source, remembered);
    return remembered.content;
  }

  #remember(text: PieceText, content: BlockContent, isJoined: boolean): void {
    const { source, definitions, piece } = text;
    this.memory.set(source, { content, kind: piece.kind, definitions, isJoined });
  }

  /** With the last line end: the text of a fence that nobody closed has it or not. */
  #sourceOf(piece: Piece): string {
    const start = this.#source.toRaw(this.#source.startOf(piece.line));
    return this.#text.slice(start, this.#source.toRaw(this.#source.startOf(piece.endLine)));
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
  readonly source: string;
  readonly definitions: string | null;
  readonly #read: () => Token[];
  #tokens: Token[] | null = null;
  #pairs: TagPairs | null = null;

  constructor(piece: Piece, source: string, md: ReturnType<typeof markdownFor>, pass: BlockPass) {
    this.piece = piece;
    this.source = source;
    this.definitions = source.includes('[') ? pass.definitions : null;
    this.#read = () => readText(md, piece, pass);
  }

  get tokens(): Token[] {
    this.#tokens ??= this.#read();
    return this.#tokens;
  }

  get pairs(): TagPairs {
    this.#pairs ??= pairTags(this.tokens);
    return this.#pairs;
  }
}

function joinPieces(pieces: readonly Piece[]): Piece {
  const [first] = pieces;
  return {
    kind: 'block',
    label: null,
    isHeading: false,
    tokens: () => pieces.flatMap(piece => piece.tokens()),
    line: first?.line ?? 0,
    endLine: pieces[pieces.length - 1]?.endLine ?? 0,
  };
}

const closedWithHeading = { opens: [], closes: [], hasHeading: true } as const;
const closedWithout = { opens: [], closes: [], hasHeading: false } as const;

function closedPairs(content: BlockContent): Pick<TagPairs, 'opens' | 'closes' | 'hasHeading'> {
  return content.headings.length > 0 ? closedWithHeading : closedWithout;
}
