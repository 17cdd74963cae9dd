import { tagAt } from '../../note/htmlTags';
import { inlineTexts } from '../../note/inlineTexts';
import type { Note } from '../../note/note';
import type { Span } from '../../text/span';

/** A tag that is text for all sites: a blank between its parts is none of ASCII's. */
export interface BrokenTag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly span: Span;
  /** The blanks, runs of them as one: `　`. */
  readonly blanks: readonly Span[];
}

const candidate = /<(\/?)(font|span)(?=[\s/>])/gi;
const wideBlank = /[^\S \t\n\r\f\v]/;
/** Quoted values keep the blanks that they have. */
const quotedOrBlank = /"[^"]*"|'[^']*'|[^\S \t\n\r\f\v]+/g;
const longestTag = 1000;

/** The tags of annotations that a full-width or no-break blank has broken; MDX takes any blank. */
export function brokenTags(note: Note): readonly BrokenTag[] {
  const { text, dialect } = note;
  if (dialect === 'mdx' || !wideBlank.test(text)) {
    return [];
  }
  const broken: BrokenTag[] = [];
  for (const { index, 1: slash, 2: name = '' } of text.matchAll(candidate)) {
    const limit = Math.min(text.length, index + longestTag);
    const end = tagAt(text, index, limit, 'html') === null ? endAsMeant(text, index, limit) : null;
    const blanks = end === null ? [] : blanksIn(text, index, end);
    if (end !== null && blanks.length > 0) {
      const span = { start: index, end };
      broken.push({ name: name.toLowerCase(), isClosing: slash === '/', span, blanks });
    }
  }
  return broken.length === 0 ? [] : inProse(note, broken);
}

function endAsMeant(text: string, start: number, limit: number): number | null {
  return tagAt(text, start, limit, 'jsx')?.end ?? null;
}

function blanksIn(text: string, start: number, end: number): readonly Span[] {
  return [...text.slice(start, end).matchAll(quotedOrBlank)].flatMap(({ index, 0: part }) =>
    /^["']/.test(part) ? [] : [{ start: start + index, end: start + index + part.length }],
  );
}

/** Those of `tags` that stand neither in code nor in a formula, an address or the like. */
function inProse(note: Note, tags: readonly BrokenTag[]): readonly BrokenTag[] {
  const texts = inlineTexts(note, { start: 0, end: note.text.length });
  const prose = new Cover(texts.map(({ span }) => span));
  const atoms = new Cover(
    texts.flatMap(({ parts }) =>
      parts.flatMap(({ kind, span }) => (kind === 'atom' ? [span] : [])),
    ),
  );
  return tags.filter(({ span }) => prose.covers(span) && !atoms.covers(span));
}

/** Tells whether one of some spans covers another; to be asked in ascending order. */
class Cover {
  readonly #spans: readonly Span[];
  #next = 0;
  #end = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start);
  }

  covers({ start, end }: Span): boolean {
    for (let span = this.#spans[this.#next]; span && span.start <= start;) {
      this.#end = Math.max(this.#end, span.end);
      this.#next += 1;
      span = this.#spans[this.#next];
    }
    return end <= this.#end;
  }
}
