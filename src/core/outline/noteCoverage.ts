import type { Recogniser, Recognition } from '../models/recogniser';
import { unplacedHeadings } from '../models/unplaced';
import type { Heading, Note } from '../note/note';
import type { Span } from '../text/span';
import { outlineSpan } from './outlineInPlace';

/** Where a note treats or names a model. Lines count from 0. */
export interface ModelPlace {
  /** Id of the model. */
  readonly model: string;
  /** `section`: it is named in the heading; `mention`: the note has no such heading. */
  readonly coverage: 'section' | 'mention';
  /** The heading's line, or that of the first mention. */
  readonly line: number;
  /** The heading that treats it, or that it is mentioned under; null before the first. */
  readonly heading: string | null;
  /** The heading's id in the note: `bert-1`. */
  readonly slug: string | null;
  /** What stands in the section, those below it included; 0 for a mention. */
  readonly annotations: number;
  readonly formulas: number;
}

/** What a note covers: small, and without the note's text. */
export interface NoteCoverage {
  /** In the order of the text. */
  readonly places: readonly ModelPlace[];
  /** How often each model is named in each form. */
  readonly spellings: readonly ModelSpelling[];
  readonly unplaced: readonly UnplacedPlace[];
}

export interface ModelSpelling {
  readonly model: string;
  readonly spelling: string;
  readonly count: number;
}

/** A heading that looks like a model's name and stands in no catalogue. */
export interface UnplacedPlace {
  readonly name: string;
  readonly line: number;
  readonly heading: string;
  readonly slug: string;
}

/** What a note covers of the recogniser's models. */
export function noteCoverage(note: Note, recogniser: Recogniser): NoteCoverage {
  // An outline names everything, and covers nothing.
  const outline = outlineSpan(note.text);
  const isOwn = ({ span }: { readonly span: Span }) =>
    outline === null || span.start < outline.start || span.start >= outline.end;
  const recognitions = recogniser.recognise(note).filter(isOwn);
  const unplaced = unplacedHeadings(note, recognitions, recogniser).filter(({ heading }) =>
    isOwn(heading),
  );
  return {
    places: placesIn(note, recognitions),
    spellings: spellingsIn(recognitions),
    unplaced: unplaced.map(({ name, heading }) => ({
      name: copied(name),
      line: heading.line,
      heading: copied(heading.text),
      slug: copied(heading.slug),
    })),
  };
}

function placesIn(note: Note, recognitions: readonly Recognition[]): readonly ModelPlace[] {
  const places: ModelPlace[] = [];
  const withSection = new Set<string>();
  const seen = new Map<Heading, Set<string>>();
  const ends = sectionEnds(note);
  for (const { model, where, heading } of recognitions) {
    if (where === 'heading' && heading !== null) {
      const models = seen.get(heading) ?? new Set();
      seen.set(heading, models);
      if (!models.has(model)) {
        models.add(model);
        withSection.add(model);
        places.push(sectionPlace(model, heading, ends.get(heading) ?? note.text.length, note));
      }
    }
  }
  const mentioned = new Set(withSection);
  for (const { model, span, heading } of recognitions) {
    if (!mentioned.has(model)) {
      mentioned.add(model);
      places.push({
        model,
        coverage: 'mention',
        line: note.lines.lineAt(span.start),
        heading: heading === null ? null : copied(heading.text),
        slug: heading === null ? null : copied(heading.slug),
        annotations: 0,
        formulas: 0,
      });
    }
  }
  return places.sort((one, other) => one.line - other.line);
}

function sectionPlace(model: string, heading: Heading, end: number, note: Note): ModelPlace {
  const { start } = heading.span;
  return {
    model,
    coverage: 'section',
    line: heading.line,
    heading: copied(heading.text),
    slug: copied(heading.slug),
    annotations: countWithin(note.annotations, start, end),
    formulas: countWithin(note.formulas, start, end),
  };
}

/** Where each section ends: at the next heading that is not below its own. */
function sectionEnds({ headings, text }: Note): ReadonlyMap<Heading, number> {
  const ends = new Map<Heading, number>();
  const open: Heading[] = [];
  for (const heading of headings) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) {
      const closed = open.pop();
      if (closed !== undefined) ends.set(closed, heading.span.start);
    }
    open.push(heading);
  }
  open.forEach(heading => ends.set(heading, text.length));
  return ends;
}

type Placed = readonly { readonly span: { readonly start: number } }[];

function countWithin(facts: Placed, start: number, end: number): number {
  return firstFrom(facts, end) - firstFrom(facts, start);
}

/** Index of the first of the facts, in the order of the text, that starts at or behind `offset`. */
function firstFrom(facts: Placed, offset: number): number {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.span.start ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function spellingsIn(recognitions: readonly Recognition[]): readonly ModelSpelling[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { model, spelling } of recognitions) {
    const forms = counts.get(model) ?? new Map<string, number>();
    counts.set(model, forms);
    forms.set(spelling, (forms.get(spelling) ?? 0) + 1);
  }
  return [...counts].flatMap(([model, forms]) =>
    [...forms].map(([spelling, count]) => ({ model, spelling: copied(spelling), count })),
  );
}

/** The same text by itself: a slice would keep the whole note's text alive. */
function copied(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
