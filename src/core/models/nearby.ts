import type { Catalogue } from './catalogue';
import { foldName } from './foldName';
import words from './nearbyWords.json';
import { type FoundWord, WordFinder } from './wordFinder';

/** Names that look like those of models, or have one in them, and are none. */
export const notModels: readonly string[] = words.notModels;

const alsoWords = keysOf(words.words);
const ordinary = keysOf(words.ordinary);
const neutral = keysOf(words.neutralParts);
const before = new Set(words.otherNameBefore);
const against = keysOf(Object.keys(words.against));
const onlyWith = keysOf(Object.keys(words.onlyWith));

/** Whether a name (folded) is also a word or a common abbreviation, whoever says so. */
export function isAlsoWord(key: string): boolean {
  return alsoWords.has(key);
}

/** Whether a name (folded) is a word that stands in any English sentence. */
export function isOrdinaryWord(key: string): boolean {
  return ordinary.has(key);
}

/** Whether there is anything else that has this name (folded). */
export function hasOtherMeaning(key: string): boolean {
  return against.has(key) || onlyWith.has(key);
}

/** Whether a name (folded) nearly always means something else, and counts beside some words only. */
export function needsWords(key: string): boolean {
  return onlyWith.has(key);
}

/** Whether a part says no more than what kind a model is of: `BERT-based`, `LSTM-Attention`. */
export function isNeutralPart(part: string): boolean {
  return neutral.has(part.toLowerCase());
}

/** Whether this character before a Chinese name makes another one of it: `图`卷积神经网络. */
export function makesOtherName(character: string): boolean {
  return before.has(character);
}

/** Finds words that say what the names around them mean. */
export function nearbyWordFinder(catalogue: Catalogue): WordFinder {
  const lists: (readonly [string, readonly string[]])[] = [
    [learningList, words.learning],
    [kindList, words.kinds],
    ...listsOf(words.against, againstList),
    ...listsOf(words.onlyWith, neededList),
  ];
  for (const { id, cues } of catalogue.models) {
    if (cues !== undefined && cues.length > 0) {
      lists.push([cueList(id), cues]);
    }
  }
  return new WordFinder(lists);
}

/** Words of machine learning. */
export const learningList = 'learning';
/** What says, directly beside a name, that it is a model: `SAM 模型`. */
export const kindList = 'kind';

/** Words of something else that has this name (folded). */
export function againstList(key: string): string {
  return `against ${key}`;
}

/** Words that a name (folded) needs nearby to be a model's. */
export function neededList(key: string): string {
  return `needed ${key}`;
}

/** Words that decide for a model where another has the same name. */
export function cueList(id: string): string {
  return `cue ${id}`;
}

/** Whether a word of a list stands between two offsets. */
export function hasWord(
  found: readonly FoundWord[],
  list: string,
  from: number,
  to: number,
): boolean {
  return found.some(({ start, end, lists }) => start >= from && end <= to && lists.includes(list));
}

function listsOf(
  byName: Readonly<Record<string, readonly string[]>>,
  listFor: (key: string) => string,
): (readonly [string, readonly string[]])[] {
  return Object.entries(byName).map(([name, list]) => [listFor(foldName(name).key), list]);
}

function keysOf(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map(name => foldName(name).key));
}
