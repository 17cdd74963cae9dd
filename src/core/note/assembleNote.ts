import { lastIndexAtMost } from '../text/lineIndex';
import { SlugCounter } from '../text/slug';
import { shiftSpan } from '../text/span';
import type { BlockContent, PlacedContent } from './blockContent';
import { FootnoteNumbers } from './footnoteNumbers';
import type { Block, Footnote, Heading, Note } from './note';

/** What was read of a body. */
export interface BodyContents {
  readonly blocks: readonly PlacedContent[];
  readonly footnotes: ReadonlyMap<string, PlacedContent>;
}

type NoteFrame = Pick<Note, 'text' | 'dialect' | 'lines' | 'frontMatter'>;

/** Puts together what the blocks say: numbers footnotes, makes ids, gives every fact its place. */
export function assembleNote(contents: BodyContents, firstLine: number, frame: NoteFrame): Note {
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
