import type { Block } from '../note/note';
import type { Span } from '../text/span';
import { type LocalSigns, localSigns, pointsForCompany } from './decide';
import { findNames, type FoundName } from './findNames';
import { foldName } from './foldName';
import type { Names } from './names';
import { placeProse, type RunPlaces } from './placeProse';
import { isInLink, type ProseRun, proseRunsOf } from './proseRuns';
import { RunWords } from './runWords';
import type { WordFinder } from './wordFinder';

/** A name in a block, and all that the block can tell of it. Spans count from the block's start. */
export interface LocalName {
  readonly found: FoundName;
  readonly signs: LocalSigns;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly spelling: string;
  /** The text of the heading that it stands in; null for other prose. */
  readonly headingText: string | null;
  readonly isInLink: boolean;
}

/** A sure model within so many characters speaks for a word. */
const near = 60;
const nothing: readonly LocalName[] = [];

/** The names in the prose of a block; `text` is the whole note's. */
export function namesInBlock(block: Block, text: string, names: Names): readonly LocalName[] {
  let all: LocalName[] | null = null;
  let places: readonly RunPlaces[] | null = null;
  let source = '';
  proseRunsOf(block.tokens).forEach((run, index) => {
    const found = findNames(run.text, names);
    if (found.length > 0) {
      if (places === null) {
        source = text.slice(block.span.start, block.span.end);
        places = placeProse(block.tokens, source);
      }
      (all ??= []).push(...namesInRun(run, found, places[index], source, names.words));
    }
  });
  return all ?? nothing;
}

/** The names in a title; spans count from its start. */
export function namesInTitle(title: string, names: Names): readonly LocalName[] {
  const run: ProseRun = { text: title, heading: null, links: [] };
  return namesInRun(run, findNames(title, names), offset => offset, title, names.words);
}

function namesInRun(
  run: ProseRun,
  found: readonly FoundName[],
  place: RunPlaces | undefined,
  source: string,
  finder: WordFinder,
): readonly LocalName[] {
  const words = new RunWords(run.text, finder);
  const allSigns = found.map(name => localSigns(name, words));
  return found.flatMap((name, index) => {
    const span = spanIn(source, place, name.start, name.end, run.text);
    const nameSpan = spanIn(source, place, name.start, name.nameEnd, run.text);
    if (span === null || nameSpan === null) {
      return [];
    }
    return {
      found: name,
      signs: withCompany(found, allSigns, index),
      span,
      nameSpan,
      spelling: run.text.slice(name.start, name.end).replace(/\s+/g, ' '),
      headingText: run.heading === null ? null : run.text,
      isInLink: isInLink(run, name.start),
    };
  });
}

/** The signs of a name with what the other names near it say for it. */
function withCompany(
  found: readonly FoundName[],
  allSigns: readonly LocalSigns[],
  index: number,
): LocalSigns {
  const own = found[index];
  const signs = allSigns[index];
  if (own === undefined || signs === undefined) {
    throw new RangeError('Every name has signs.');
  }
  const isNear = (step: number) => {
    for (let at = index + step; ; at += step) {
      const other = found[at];
      const its = allSigns[at];
      if (other === undefined || its === undefined || distance(own, other) > near) {
        return false;
      }
      // Two words that are names of models, each written as such, speak for each other.
      if (other.name !== own.name && (its.isSure || (!its.isOther && its.form >= 2))) {
        return true;
      }
    }
  };
  return !signs.isSure && (isNear(-1) || isNear(1))
    ? { ...signs, points: signs.points + pointsForCompany }
    : signs;
}

function distance(one: FoundName, other: FoundName): number {
  return Math.max(other.start - one.end, one.start - other.end);
}

/** Takes a stretch of a run to the source; null where the source does not say the same there. */
function spanIn(
  source: string,
  place: RunPlaces | undefined,
  from: number,
  to: number,
  text: string,
): Span | null {
  const start = place?.(from) ?? null;
  const last = place?.(to - 1) ?? null;
  if (start === null || last === null || last < start) {
    return null;
  }
  const span = { start, end: last + 1 };
  const isSame = keyOf(source.slice(span.start, span.end)) === keyOf(text.slice(from, to));
  return isSame ? span : null;
}

/** Marks of quotes and emphasis, and escapes, may stand inside a name. */
function keyOf(text: string): string {
  return foldName(text.replace(/[>*\\~]|<[^<>]*>/g, '')).key;
}

/** So much of a section tells what its heading means. */
const sectionReach = 240;

/** The signs of a name in a heading, with what the section's first words say for it or against. */
export function signsInHeading(
  { found, signs, headingText }: LocalName,
  section: string,
  finder: WordFinder,
): LocalSigns {
  if (headingText === null || signs.isSure) {
    return signs;
  }
  const beginning = section.slice(0, sectionReach).replace(/[\s。！？!?；;.]+/g, '，');
  const words = new RunWords(`${headingText}，${beginning}`, finder, sectionReach);
  const all = localSigns(found, words);
  return {
    ...signs,
    isSure: all.isSure,
    isOther: all.isOther,
    points: Math.max(signs.points, all.points),
    cued: signs.cued.includes(true) ? signs.cued : all.cued,
  };
}
