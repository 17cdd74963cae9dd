import { CharKind, foldedCode, kindOf } from './foldName';

/** A place in a text at which a name ends that began at a place that was asked for. */
export interface NameEnd {
  /** The state of the automaton: which names end here. */
  readonly state: number;
  /** Offset behind the last character. */
  readonly end: number;
  /** Before which characters of the key separators stood. */
  readonly gaps: readonly number[];
}

/** A separator is a character or a few: `Faster - RCNN`. */
const separatorsAtMost = 3;

const none: readonly NameEnd[] = [];

/** More different characters, and more states, than names have: an edge fits into 31 bits. */
const maxClasses = 4096;
const maxStates = 500_000;

/**
 * Finds which of many keys stand at a place of a text, whatever separators stand between their
 * parts. A tree of characters: a step costs the same however many keys there are, and no walk is
 * longer than the longest key, so that the whole is linear in the text.
 */
export class NameAutomaton {
  /** Classes of characters from 1; 0 for those that no key has. */
  readonly #classes = new Uint16Array(0x10000);
  #classCount = 1;
  /** The state after a first character, by class. */
  readonly #first: number[] = [0];
  readonly #next = new Map<number, number>();
  #table = new Int32Array(0);
  #mask = 0;
  #states = 1;
  readonly #ends = new Set<number>();
  #isEnd = new Uint8Array(0);

  /** Adds a key. @returns the state in which it ends; 0 where there is no room for it */
  add(key: string): number {
    let state = 0;
    for (let at = 0; at < key.length; at += 1) {
      const characterClass = this.#classOf(key.charCodeAt(at));
      if (characterClass === 0 || this.#states >= maxStates) {
        return 0;
      }
      state = this.#grow(state, characterClass);
    }
    this.#ends.add(state);
    return state;
  }

  /** Prepares for reading, after the last key. */
  seal(): void {
    let size = 1024;
    while (size < this.#next.size * 3) {
      size *= 2;
    }
    this.#mask = size - 1;
    this.#table = new Int32Array(size * 2);
    for (const [edge, state] of this.#next) {
      let slot = slotOf(edge, this.#mask);
      while (this.#table[slot * 2] !== 0) {
        slot = (slot + 1) & this.#mask;
      }
      this.#table[slot * 2] = edge;
      this.#table[slot * 2 + 1] = state;
    }
    this.#isEnd = new Uint8Array(this.#states);
    for (const state of this.#ends) {
      this.#isEnd[state] = 1;
    }
    for (let code = 0; code < this.#classes.length; code += 1) {
      // Case and width are folded once, here.
      this.#classes[code] = this.#classes[foldedCode(code)] ?? 0;
    }
  }

  /** Whether a key may begin with this code unit. */
  begins(code: number): boolean {
    return (this.#first[this.#classes[code] ?? 0] ?? 0) !== 0;
  }

  /** The places at which keys end that begin at `start`, the nearest first. */
  walk(text: string, start: number): readonly NameEnd[] {
    let ends: NameEnd[] | null = null;
    let gaps: readonly number[] = [];
    let state = 0;
    let length = 0;
    let separators = 0;
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const next = this.#step(state, this.#classes[code] ?? 0);
      if (next !== 0) {
        if (separators > 0) {
          gaps = [...gaps, length];
          separators = 0;
        }
        state = next;
        length += 1;
        if (this.#isEnd[state] === 1) {
          (ends ??= []).push({ state, end: at + 1, gaps });
        }
      } else if (
        kindOf(code) === CharKind.Separator &&
        length > 0 &&
        separators < separatorsAtMost
      ) {
        separators += 1;
      } else {
        break;
      }
    }
    return ends ?? none;
  }

  #step(state: number, characterClass: number): number {
    if (characterClass === 0) {
      return 0;
    }
    if (state === 0) {
      return this.#first[characterClass] ?? 0;
    }
    const edge = state * maxClasses + characterClass;
    for (let slot = slotOf(edge, this.#mask); ; slot = (slot + 1) & this.#mask) {
      const found = this.#table[slot * 2];
      if (found === edge) {
        return this.#table[slot * 2 + 1] ?? 0;
      }
      if (found === 0) {
        return 0;
      }
    }
  }

  #classOf(code: number): number {
    let known = this.#classes[code] ?? 0;
    if (known === 0 && this.#classCount < maxClasses) {
      known = this.#classCount;
      this.#classCount += 1;
      this.#classes[code] = known;
      this.#first[known] ??= 0;
    }
    return known;
  }

  #grow(state: number, characterClass: number): number {
    const known =
      state === 0
        ? (this.#first[characterClass] ?? 0)
        : (this.#next.get(state * maxClasses + characterClass) ?? 0);
    if (known !== 0) {
      return known;
    }
    const made = this.#states;
    this.#states += 1;
    if (state === 0) {
      this.#first[characterClass] = made;
    } else {
      this.#next.set(state * maxClasses + characterClass, made);
    }
    return made;
  }
}

function slotOf(edge: number, mask: number): number {
  return (Math.imul(edge, 0x9e3779b1) >>> 7) & mask;
}
