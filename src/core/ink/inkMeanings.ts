import { inks, type Ink, type NamedInk } from './ink';
import { inkOf } from './inkOf';

/** What a user's inks mean: `red` → `疑问`. */
export type InkMeanings = ReadonlyMap<NamedInk, string>;

/** Longer than any name of a meaning that still fits beside an annotation. */
const longest = 40;
const question = /疑|问|question|open|doubt/i;
const conclusion = /结论|解答|答案|conclusion|answer|resolved/i;

/**
 * Reads a setting `{"red": "疑问", "#0000ff": "结论"}`: a colour stands for its ink. What is no
 * colour or no text is left out.
 */
export function readInkMeanings(value: unknown): InkMeanings {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const found = new Map<NamedInk, string>();
  for (const [color, meaning] of entries) {
    const ink = inks.find(each => each === color) ?? inkOf(color);
    if (ink !== 'other' && typeof meaning === 'string' && meaning.trim() !== '') {
      found.set(ink, meaning.trim().slice(0, longest));
    }
  }
  return found;
}

/** The meaning of an ink; null where it has none. */
export function meaningOf(meanings: InkMeanings, ink: Ink): string | null {
  return ink === 'other' ? null : (meanings.get(ink) ?? null);
}

/** The ink of open questions: the one that means a question, else red. */
export function questionInk(meanings: InkMeanings): NamedInk {
  return inkMeaning(meanings, question) ?? 'red';
}

/** The ink of conclusions: the one that means a conclusion, else blue, or green beside blue questions. */
export function conclusionInk(meanings: InkMeanings): NamedInk {
  const named = inkMeaning(meanings, conclusion);
  if (named !== null) {
    return named;
  }
  return questionInk(meanings) === 'blue' ? 'green' : 'blue';
}

function inkMeaning(meanings: InkMeanings, word: RegExp): NamedInk | null {
  return [...meanings].find(([, meaning]) => word.test(meaning))?.[0] ?? null;
}
