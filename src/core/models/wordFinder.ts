import { CharKind, foldName, kindOf } from './foldName';
import { NameAutomaton } from './nameAutomaton';

/** A word of some lists in a text. */
export interface FoundWord {
  readonly start: number;
  readonly end: number;
  /** The lists that have it. */
  readonly lists: readonly string[];
}

/** Finds the words of many lists in one pass. Those of Latin letters count where they stand alone. */
export class WordFinder {
  readonly #automaton = new NameAutomaton();
  readonly #listsByState = new Map<number, string[]>();

  constructor(lists: Iterable<readonly [string, readonly string[]]>) {
    for (const [list, words] of lists) {
      for (const word of words) {
        this.#add(word, list);
      }
    }
    this.#automaton.seal();
  }

  /** All words in `text`, also those within each other, in the order of their starts. */
  find(text: string): readonly FoundWord[] {
    const found: FoundWord[] = [];
    let previous = CharKind.Other;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      const isWithin = kind === CharKind.Letter && previous === CharKind.Letter;
      previous = kind;
      if (!isWithin && this.#automaton.begins(code)) {
        this.#findAt(text, at, found);
      }
    }
    return found;
  }

  #add(word: string, list: string): void {
    const state = this.#automaton.add(foldName(word).key);
    if (state !== 0) {
      const lists = this.#listsByState.get(state);
      if (lists === undefined) {
        this.#listsByState.set(state, [list]);
      } else if (!lists.includes(list)) {
        lists.push(list);
      }
    }
  }

  #findAt(text: string, start: number, found: FoundWord[]): void {
    for (const { state, end } of this.#automaton.walk(text, start)) {
      const last = kindOf(text.charCodeAt(end - 1));
      const next = kindOf(text.charCodeAt(end));
      const lists = this.#listsByState.get(state);
      if (lists !== undefined && (last !== CharKind.Letter || next !== CharKind.Letter)) {
        found.push({ start, end, lists });
      }
    }
  }
}
