import { CharKind, isWordCode, kindOf } from './foldName';
import type { NameEnd } from './nameAutomaton';
import type { Name, Names } from './names';
import { readSuffix, type StartsName, type Suffix } from './nameSuffix';
import { isNeutralPart, makesOtherName } from './nearby';
import { isInPath } from './paths';

/** A name in a text, before it is decided whether a model is meant. Offsets of the text. */
export interface FoundName {
  readonly name: Name;
  /** The name and what belongs to its spelling: `bert-base-uncased`. */
  readonly start: number;
  readonly end: number;
  /** Where the name itself ends: behind `bert`. */
  readonly nameEnd: number;
  /** Whether a size follows, which an ordinary word never has. */
  readonly isSized: boolean;
}

/** The names in a text in order, the longest at each place; those of no model left out. */
export function findNames(text: string, names: Names): readonly FoundName[] {
  return new Finder(text, names).find();
}

const nothing: readonly FoundName[] = [];

class Finder {
  readonly #text: string;
  readonly #names: Names;
  #found: FoundName[] | null = null;
  /** Where the last name ended, or what was taken for part of one. */
  #lastEnd = -1;

  constructor(text: string, names: Names) {
    this.#text = text;
    this.#names = names;
  }

  find(): readonly FoundName[] {
    const text = this.#text;
    const { automaton } = this.#names;
    let previous = CharKind.Other;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      const inWord =
        (kind === CharKind.Letter && previous === CharKind.Letter) ||
        (kind === CharKind.Digit && (previous === CharKind.Digit || previous === CharKind.Letter));
      if (!inWord && automaton.begins(code)) {
        const end = this.#nameAt(at);
        if (end !== null) {
          at = end - 1;
          previous = kindOf(text.charCodeAt(at));
          continue;
        }
      }
      previous = kind;
    }
    return this.#found ?? nothing;
  }

  /** Takes the longest name that begins here. @returns where to go on; null where there is none */
  #nameAt(start: number): number | null {
    const ends = this.#names.automaton.walk(this.#text, start);
    if (ends.length === 0 || !this.#mayStart(start)) {
      return null;
    }
    for (let index = ends.length - 1; index >= 0; index -= 1) {
      const end = ends[index];
      const name = end && this.#names.byState.get(end.state);
      if (end === undefined || name === undefined || !this.#fits(end, name)) {
        continue;
      }
      const suffix = this.#suffix(end, name);
      if (suffix === null) {
        continue;
      }
      if (name.models.length > 0) {
        if (isInPath(this.#text, start, suffix.end, this.#startsName)) {
          return null;
        }
        const found = { name, start, end: suffix.end, nameEnd: end.end, isSized: suffix.isSized };
        (this.#found ??= []).push(found);
      } else if (this.#isPluralOfModel(end, start)) {
        continue;
      }
      this.#lastEnd = suffix.end;
      return suffix.end;
    }
    return null;
  }

  /** `Transformers` are more than one, `transformers` is a package. */
  #isPluralOfModel({ end }: NameEnd, start: number): boolean {
    const written = this.#text.slice(start, end);
    return written === 'Transformers';
  }

  #suffix(end: NameEnd, name: Name): Suffix | null {
    const last = this.#text.charCodeAt(end.end - 1);
    if (kindOf(last) === CharKind.Chinese) {
      return endsBeforeOtherWord(this.#text, end.end) ? null : { end: end.end, isSized: false };
    }
    return readSuffix(this.#text, end.end, name, this.#startsName);
  }

  readonly #startsName: StartsName = offset => {
    const ends = this.#names.automaton.walk(this.#text, offset);
    return ends.some(end => {
      const name = this.#names.byState.get(end.state);
      if (name === undefined || name.models.length === 0 || !this.#fits(end, name)) {
        return false;
      }
      // `BERT-flux` is neither of them.
      const isPlainWord = name.isOrdinary && /^[a-z]+$/.test(this.#text.slice(offset, end.end));
      return !isPlainWord && !isWordCode(this.#text.charCodeAt(end.end));
    });
  };

  /** Whether separators stand only where the name has parts. */
  #fits({ gaps, end }: NameEnd, name: Name): boolean {
    return gaps.every(gap => {
      if (!name.breaks.has(gap)) {
        return false;
      }
      // `GPT 2 个`, `1. GPT 2. BERT`: a number behind a blank that counts something else.
      const isLastNumber = /^\d+$/.test(name.key.slice(gap));
      const isBlank = this.#text[end - (name.key.length - gap) - 1] === ' ';
      return !(isLastNumber && isBlank && countsOther.test(this.#text.slice(end, end + 8)));
    });
  }

  /** Whether a name may begin here: no word goes on, and no unknown part is joined to it. */
  #mayStart(start: number): boolean {
    const text = this.#text;
    const before = text.charCodeAt(start - 1);
    if (start === 0) {
      return true;
    }
    const kind = kindOf(before);
    if (kindOf(text.charCodeAt(start)) === CharKind.Chinese) {
      return !makesOtherName(text[start - 1] ?? '');
    }
    switch (kind) {
      case CharKind.Letter:
        return false;
      case CharKind.Digit:
        return /^[\s#]*\d+(?:\.\d+)*$/.test(text.slice(Math.max(0, start - 16), start));
      case CharKind.Separator:
        return this.#mayFollowPart(start);
      case CharKind.Chinese:
        return true;
      case CharKind.Other:
        return !/(?:[A-Za-z_]\.|[\\@$])$/.test(text.slice(Math.max(0, start - 2), start));
    }
  }

  /** `CNN-LSTM` are two, `pre-BERT` is one, `Foo-BERT` is another, `my_bert` is code. */
  #mayFollowPart(start: number): boolean {
    const text = this.#text;
    const separator = text[start - 1];
    const isJoining = separator === '-' || separator === '_' || separator === '\u2010';
    if (!isJoining || !isWordCode(text.charCodeAt(start - 2)) || this.#lastEnd === start - 1) {
      return true;
    }
    const part = /[A-Za-z0-9]+$/.exec(text.slice(Math.max(0, start - 33), start - 1))?.[0] ?? '';
    if (/^\d+$/.test(part)) {
      return true;
    }
    return separator !== '_' && (isNeutralPart(part) || /^\d+[dDlL]$/.test(part));
  }
}

const countsOther = /^\s?(?:[年月日个次种层章节步条倍篇周遍轮类款台组张]|[.、)）]\s*[^\s\d])/;

/** `感知机制` is no `感知机`. */
function endsBeforeOtherWord(text: string, end: number): boolean {
  return text[end - 1] === '机' && /^[制会构理器场]/.test(text[end] ?? '');
}
