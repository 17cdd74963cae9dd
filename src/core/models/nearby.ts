import { foldName } from './foldName';
import words from './nearbyWords.json';

/** Whether the text around a name speaks of machine learning, or of something else. */
const learning = wordPattern(words.learning);
/** What directly behind a name says that it is a model: `SAM 模型`. */
const kinds = new RegExp(`^[\\s”"」』）)]{0,2}(?:的\\s?)?(?:${alternatives(words.kinds)})`, 'i');
const kindsBefore = new RegExp(`(?:${alternatives(words.kinds)})[\\s“"「『（(:：]{0,2}$`, 'i');

const against = new Map(
  Object.entries(words.against).map(([name, list]) => [foldName(name).key, wordPattern(list)]),
);
const onlyWith = new Map(
  Object.entries(words.onlyWith).map(([name, list]) => [foldName(name).key, wordPattern(list)]),
);
const alsoWords = keysOf(words.words);
const ordinary = keysOf(words.ordinary);
const neutral = keysOf(words.neutralParts);
const before = new Set(words.otherNameBefore);

/** Names that look like those of models, or have one in them, and are none. */
export const notModels: readonly string[] = words.notModels;

/** Whether a name (folded) is also a word or a common abbreviation, whoever says so. */
export function isAlsoWord(key: string): boolean {
  return alsoWords.has(key);
}

/** Whether a name (folded) is a word that stands in any English sentence. */
export function isOrdinaryWord(key: string): boolean {
  return ordinary.has(key);
}

/** Whether a part says no more than what kind a model is of: `BERT-based`, `LSTM-Attention`. */
export function isNeutralPart(part: string): boolean {
  return neutral.has(part.toLowerCase());
}

/** Whether this character before a Chinese name makes another one of it: `图`卷积神经网络. */
export function makesOtherName(character: string): boolean {
  return before.has(character);
}

export function speaksOfLearning(text: string): boolean {
  return learning.test(text);
}

/** Whether a name between these two texts is called a model there. */
export function isCalledModel(textBefore: string, textBehind: string): boolean {
  return kinds.test(textBehind) || kindsBefore.test(textBefore);
}

/** Whether the text speaks of something else that has this name (folded). */
export function speaksOfOther(key: string, text: string): boolean {
  return against.get(key)?.test(text) ?? false;
}

/**
 * Whether a name (folded) that nearly always means something else is meant here, by words that only
 * stand where the model is spoken of; null for other names.
 */
export function hasNeededWords(key: string, text: string): boolean | null {
  return onlyWith.get(key)?.test(text) ?? null;
}

/** Whether there is anything else that has this name (folded). */
export function hasOtherMeaning(key: string): boolean {
  return against.has(key) || onlyWith.has(key);
}

/** A pattern for any of the words; those of Latin letters only where they stand alone. */
export function wordPattern(list: readonly string[]): RegExp {
  return new RegExp(alternatives(list), 'i');
}

function alternatives(list: readonly string[]): string {
  return list
    .map(word => {
      const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s?');
      const start = /^\w/.test(word) ? '(?<![A-Za-z])' : '';
      return `${start}${escaped}${/\w$/.test(word) ? '(?![A-Za-z])' : ''}`;
    })
    .join('|');
}

function keysOf(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map(name => foldName(name).key));
}
