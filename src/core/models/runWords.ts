import type { PlacedModel } from './catalogue';
import type { FoundName } from './findNames';
import { againstList, cueList, hasWord, kindList, learningList, neededList } from './nearby';
import type { FoundWord, WordFinder } from './wordFinder';

/** How far the words around a name are looked at, in characters. */
const usualReach = 60;
/** What may stand between a name and the word that calls it a model. */
const gapBehind = /^[\s”"」』）)]{0,2}(?:的\s?)?/;
const gapBefore = /[\s“"「『（(:：]{0,2}$/;
/** The longest of the words that call something a model. */
const longestKind = 16;

/** The words of a run that say what names in it mean: read when they are first asked for. */
export class RunWords {
  readonly text: string;
  readonly #finder: WordFinder;
  readonly #reach: number;
  #found: readonly FoundWord[] | null = null;

  constructor(text: string, finder: WordFinder, reach = usualReach) {
    this.text = text;
    this.#reach = reach;
    this.#finder = finder;
  }

  /** What stands around a name. */
  around(found: FoundName): Surroundings {
    this.#found ??= this.#finder.find(this.text);
    return new Surroundings(this.text, this.#found, found, this.#reach);
  }
}

/** The words of the sentence that a name stands in, as far as they are near. */
class Surroundings {
  readonly #text: string;
  readonly #name: FoundName;
  readonly #words: readonly FoundWord[];
  readonly #reach: number;
  readonly #from: number;
  readonly #to: number;

  constructor(text: string, words: readonly FoundWord[], name: FoundName, reach: number) {
    this.#reach = reach;
    this.#text = text;
    this.#name = name;
    this.#words = nearTo(words, name.start - 2 * reach, name.end + 2 * reach);
    this.#from = sentenceStart(text, name.start, reach);
    this.#to = sentenceEnd(text, name.end, reach);
  }

  speaksOfLearning(): boolean {
    return this.#has(learningList);
  }

  /** Whether the sentence speaks of something else that has this name (folded). */
  speaksOfOther(key: string): boolean {
    return this.#has(againstList(key));
  }

  hasCue({ id, cues }: PlacedModel): boolean {
    return cues !== undefined && cues.length > 0 && this.#has(cueList(id));
  }

  /** Whether there is a word that the name needs, in this sentence or those beside it. */
  hasNeededWord(): boolean {
    const from = this.#name.start - 2 * this.#reach;
    const to = this.#name.end + 2 * this.#reach;
    return hasWord(this.#words, neededList(this.#name.name.key), from, to);
  }

  /** Whether the word beside the name calls it a model. */
  isCalledModel(): boolean {
    const { start, end } = this.#name;
    const behind = gapBehind.exec(this.#text.slice(end, end + 4))?.[0] ?? '';
    const before = gapBefore.exec(this.#text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
    const isKind = (word: FoundWord) => word.lists.includes(kindList);
    return this.#words.some(
      word =>
        ((word.start >= end && word.start <= end + behind.length) ||
          (word.end <= start &&
            word.end >= start - before.length &&
            word.start >= start - before.length - longestKind)) &&
        isKind(word),
    );
  }

  /** Words of the sentence, those of the name itself left out. */
  #has(list: string): boolean {
    const { start, end } = this.#name;
    return (
      hasWord(this.#words, list, this.#from, start) || hasWord(this.#words, list, end, this.#to)
    );
  }
}

/** Those of the words, which are in order, that start between two offsets. */
function nearTo(words: readonly FoundWord[], from: number, to: number): readonly FoundWord[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let behind = low;
  while (behind < words.length && (words[behind]?.start ?? to) < to) {
    behind += 1;
  }
  return words.slice(low, behind);
}

const endsSentence = /[。！？!?；;\n]|\.\s/;

function sentenceStart(text: string, start: number, reach: number): number {
  for (let at = start - 1; at >= Math.max(0, start - reach); at -= 1) {
    if (endsSentence.test(text.slice(at, Math.min(start, at + 2)))) {
      return at + 1;
    }
  }
  return Math.max(0, start - reach);
}

function sentenceEnd(text: string, end: number, reach: number): number {
  const at = endsSentence.exec(text.slice(end, end + reach))?.index;
  return at === undefined ? Math.min(text.length, end + reach) : end + at;
}
