import type { Token } from 'markdown-it';
import type { Block, Heading, Note } from '../note/note';
import { footnotesHtml } from './footnotesHtml';
import { hashOf } from './hashOf';
import { HtmlWriter, type FootnoteMark } from './htmlWriter';
import type { RenderContext } from './renderContext';
import { writeTokens } from './writeTokens';

/** The HTML of a top-level block and the lines that it stands for. */
export interface RenderedBlock {
  /** A name of the HTML, unique in the note: the same after the block has moved. */
  readonly id: string;
  readonly html: string;
  /** First line from 0, and the line after the last. */
  readonly line: number;
  readonly endLine: number;
}

/** A piece of the page; its hash is made when it is first asked for. */
class Piece {
  readonly html: string;
  #hash: string | null = null;

  constructor(html: string) {
    this.html = html;
  }

  get hash(): string {
    this.#hash ??= hashOf(this.html);
    return this.#hash;
  }

  /** A comment, say, shows nothing. A long text is not looked at: it holds elements. */
  get isBlank(): boolean {
    return this.html.length < 100 && !/\S/.test(this.html);
  }
}

/** What was made of a block, and what it was made from besides its tokens. */
interface Made {
  readonly slugs: readonly string[];
  readonly footnotes: readonly FootnoteMark[];
  /** The headings that the HTML lists; null where it lists none. */
  readonly headings: readonly Heading[] | null;
  readonly piece: Piece;
}

type Memory = WeakMap<readonly Token[], Made>;

const noMarks: readonly FootnoteMark[] = [];
const memories = new WeakMap<RenderContext, Memory>();

/**
 * The note's blocks as HTML, in order; those that show nothing are left out, and the footnotes are
 * the last. What was made of a block is kept as long as its tokens and the context live, so that
 * after an edit only the blocks that changed are made anew.
 */
export function renderBlocks(note: Note, context: RenderContext): readonly RenderedBlock[] {
  const rendering = new Rendering(note, context);
  const pieces: Piece[] = [];
  const blocks: RenderedBlock[] = [];
  let ids: readonly string[] | null = null;
  const add = (piece: Piece, line: number, endLine: number): void => {
    const index = pieces.push(piece) - 1;
    blocks.push({
      // A page for itself asks for no ids: hashing KaTeX's HTML would be a tenth of its cost.
      get id() {
        ids ??= uniqueIds(pieces);
        return ids[index] ?? '';
      },
      html: piece.html,
      line,
      endLine,
    });
  };
  for (const block of note.blocks) {
    const { piece } = rendering.made(block);
    if (!piece.isBlank) {
      add(piece, block.line, block.endLine);
    }
  }
  if (note.footnotes.length > 0) {
    const html = footnotesHtml(
      note.footnotes,
      context.words,
      footnote => rendering.made(footnote.block).piece.html,
    );
    // The definitions may stand anywhere; where they are shown is after all else.
    const end = note.lines.count;
    add(new Piece(html), Math.min(note.blocks.at(-1)?.endLine ?? 0, end), end);
  }
  return blocks;
}

function uniqueIds(pieces: readonly Piece[]): string[] {
  const ranks = new Map<string, number>();
  return pieces.map(({ hash }) => {
    const rank = ranks.get(hash) ?? 0;
    ranks.set(hash, rank + 1);
    return rank === 0 ? hash : `${hash}.${rank}`;
  });
}

/** One walk over the blocks of a note, in the order in which they are shown. */
class Rendering {
  readonly #context: RenderContext;
  readonly #headings: readonly Heading[];
  readonly #memory: Memory;
  /** How often each footnote was referred to so far. */
  readonly #references = new Map<number, number>();

  constructor(note: Note, context: RenderContext) {
    this.#context = context;
    this.#headings = note.headings;
    let memory = memories.get(context);
    if (!memory) {
      memory = new WeakMap();
      memories.set(context, memory);
    }
    this.#memory = memory;
  }

  made(block: Block): Made {
    const footnotes = this.#marksOf(block.footnoteNumbers);
    const known = this.#memory.get(block.tokens);
    if (known && this.#stillHolds(known, block.slugs, footnotes)) {
      return known;
    }
    const made = this.#make(block, footnotes);
    this.#memory.set(block.tokens, made);
    return made;
  }

  #marksOf(numbers: readonly number[]): readonly FootnoteMark[] {
    if (numbers.length === 0) {
      return noMarks;
    }
    return numbers.map(number => {
      const reference = (this.#references.get(number) ?? 0) + 1;
      this.#references.set(number, reference);
      return { number, reference };
    });
  }

  #make({ tokens, slugs }: Block, footnotes: readonly FootnoteMark[]): Made {
    const headings = this.#headings;
    const writer = new HtmlWriter(this.#context, { slugs, footnotes, headings });
    writeTokens(writer, tokens);
    return {
      slugs,
      footnotes,
      headings: writer.holdsContents ? headings : null,
      piece: new Piece(writer.finish()),
    };
  }

  #stillHolds(made: Made, slugs: readonly string[], footnotes: readonly FootnoteMark[]): boolean {
    return (
      sameList(made.slugs, slugs, (a, b) => a === b) &&
      sameList(
        made.footnotes,
        footnotes,
        (a, b) => a.number === b.number && a.reference === b.reference,
      ) &&
      (made.headings === null || sameList(made.headings, this.#headings, sameEntry))
    );
  }
}

/** Whether two headings make the same entry of a table of contents. */
function sameEntry(a: Heading, b: Heading): boolean {
  return a.level === b.level && a.slug === b.slug && a.text === b.text;
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => same(item, b[index] as T)));
}
