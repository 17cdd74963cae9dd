import type { Block } from '../note/note';
import type { Span } from '../text/span';
import { type LocalSigns, localSigns } from './decide';
import { findNames, type FoundName } from './findNames';
import { foldName } from './foldName';
import type { Names } from './names';
import { placeProse, type RunPlaces } from './placeProse';
import { isInLink, type ProseRun, proseRunsOf } from './proseRuns';

/** A name in a block, and all that the block can tell of it. Spans count from the block's start. */
export interface LocalName {
  readonly found: FoundName;
  readonly signs: LocalSigns;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly spelling: string;
  readonly isInHeading: boolean;
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
      (all ??= []).push(...namesInRun(run, found, places[index], source));
    }
  });
  return all ?? nothing;
}

/** The names in a title; spans count from its start. */
export function namesInTitle(title: string, names: Names): readonly LocalName[] {
  const run: ProseRun = { text: title, heading: null, links: [] };
  return namesInRun(run, findNames(title, names), offset => offset, title);
}

function namesInRun(
  run: ProseRun,
  found: readonly FoundName[],
  place: RunPlaces | undefined,
  source: string,
): readonly LocalName[] {
  // Two words that are names of models, each written as such, speak for each other.
  const sures = found.map(name => {
    const { isSure, isOther, form } = localSigns(run.text, name, false);
    return isSure || (!isOther && form >= 2);
  });
  return found.flatMap((name, index) => {
    const span = spanIn(source, place, name.start, name.end, run.text);
    const nameSpan = spanIn(source, place, name.start, name.nameEnd, run.text);
    if (span === null || nameSpan === null) {
      return [];
    }
    const signs = localSigns(run.text, name, hasSureNear(found, sures, index));
    return {
      found: name,
      signs,
      span,
      nameSpan,
      spelling: run.text.slice(name.start, name.end).replace(/\s+/g, ' '),
      isInHeading: run.heading !== null,
      isInLink: isInLink(run, name.start),
    };
  });
}

function hasSureNear(
  found: readonly FoundName[],
  sures: readonly boolean[],
  index: number,
): boolean {
  const own = found[index];
  const isNear = (step: number) => {
    for (let at = index + step; ; at += step) {
      const other = found[at];
      if (own === undefined || other === undefined || distance(own, other) > near) {
        return false;
      }
      if (sures[at] === true && other.name !== own.name) {
        return true;
      }
    }
  };
  return isNear(-1) || isNear(1);
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
