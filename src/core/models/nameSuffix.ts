import { CharKind, isWordCode, kindOf } from './foldName';
import type { Name } from './names';
import { isNeutralPart } from './nearby';

/** What follows a name: where the spelling ends, and whether a size says that it is a model's. */
export interface Suffix {
  readonly end: number;
  readonly isSized: boolean;
}

const parameterCount = /^(?:\d+(?:\.\d+)?x)?\d+(?:\.\d+)?(?:[bmkt]\d?|bn|mb)(?:a\d+(?:\.\d+)?b)?$/i;
const activeParameters = /^a\d+(?:\.\d+)?b$/i;
const sizeWord =
  /^(?:base|large|small|tiny|mini|medium|micro|nano|huge|giant|big|xl|xxl|xs|xlarge|xxlarge|lite|pro|plus|max)$/i;
const plainSizeWord = /^(?:base|large|small|tiny|medium|huge|giant|xl|xxl|xlarge|xxlarge)$/i;
const checkpointWord =
  /^(?:chat|instruct|it|sft|hf|gguf|ggml|int[48]|[48]bit|awq|gptq|fp16|bf16|fp8|uncased|cased|chinese|english|multilingual|wwm|ext|en|zh|preview|turbo|latest|pretrained|finetuned|pytorch|tf2?|keras|onnx|seg|cls|pose|obb|[12]2?k|in\d+k|patch\d+|p6|p2|ft|\d+shot|\d+k)$/i;
/** A letter that tells a size: `YOLOv5s`, `ViT-B/16`, `EfficientNet-B7`, `Swin-T`. */
const sizeLetter = /^(?:[tsmblhgnxuc]|xl|xs)\d*$/i;
const measure =
  /^\s?(?:[年月日个次种层章节步天条倍亿万张块页篇周遍分秒轮维类号款位台名组卷人]|[.、)）:：]\s*\S)/;
const partAt = /[A-Za-z0-9]+(?:\.\d+[A-Za-z0-9]*)*/y;
const directAt = /[A-Za-z0-9]+(?:\.\d+[A-Za-z0-9]*)*/y;

/** Tells whether a name begins at an offset and ends on a border. */
export type StartsName = (offset: number) => boolean;

/**
 * Reads what stands behind a name that ends at `end`: sizes and checkpoints belong to the spelling.
 * Null where it is another name that only begins like this one: `BERTopic`, `GPT-9`, `BERT-flow`,
 * `bert.py`.
 */
export function readSuffix(
  text: string,
  end: number,
  name: Name,
  startsName: StartsName,
): Suffix | null {
  return new SuffixReader(text, name, startsName).read(end);
}

type Verdict = 'taken' | 'stop' | 'other';

class SuffixReader {
  readonly #text: string;
  readonly #name: Name;
  readonly #startsName: StartsName;
  readonly #endsInDigit: boolean;
  #isSized = false;

  constructor(text: string, name: Name, startsName: StartsName) {
    this.#text = text;
    this.#name = name;
    this.#startsName = startsName;
    this.#endsInDigit = /\d$/.test(name.key);
  }

  read(end: number): Suffix | null {
    const behind = this.#direct(end);
    if (behind === null) {
      return null;
    }
    let at = behind;
    for (;;) {
      const code = this.#text.charCodeAt(at);
      if (kindOf(code) !== CharKind.Separator || !isWordCode(this.#text.charCodeAt(at + 1))) {
        break;
      }
      const part = matchAt(partAt, this.#text, at + 1);
      const verdict = part === '' ? 'stop' : this.#part(part, at, code);
      if (verdict === 'other') {
        return null;
      }
      if (verdict === 'stop') {
        break;
      }
      at += 1 + part.length;
    }
    at = this.#patches(at);
    return this.#isBorder(at) ? { end: at, isSized: this.#isSized } : null;
  }

  /** What is written together with the name: a plural, `ResNet50`, `YOLOv5s`, `GPT-3.0`. */
  #direct(end: number): number | null {
    const text = this.#text;
    const code = text.charCodeAt(end);
    if (this.#endsInDigit && /^\.0(?![\d.])/.test(text.slice(end, end + 3))) {
      return end + 2;
    }
    if (!isWordCode(code)) {
      const isNumber = code === 0x2e && kindOf(text.charCodeAt(end + 1)) === CharKind.Digit;
      return isNumber && this.#endsInDigit ? null : end;
    }
    const part = matchAt(directAt, text, end);
    if (part === 's' && /[a-z]$/.test(this.#name.key)) {
      return end + 1;
    }
    const behind = end + part.length;
    if (kindOf(code) === CharKind.Digit) {
      return !this.#endsInDigit && this.#number(part) === 'taken' ? behind : null;
    }
    const isSize = this.#name.isVision && (this.#endsInDigit || /^b\d$/i.test(part));
    if (isSize && sizeLetter.test(part)) {
      this.#isSized = true;
      return behind;
    }
    return null;
  }

  #part(part: string, at: number, separator: number): Verdict {
    const isBlank = separator !== 0x5f && !isHyphen(separator);
    if (parameterCount.test(part) || (this.#isSized && activeParameters.test(part))) {
      // A blank and `3 m` may be anything; `7B` is not.
      if (isBlank && !/^[\dx.]+(?:[BM]|b)$/.test(part)) {
        return 'stop';
      }
      this.#isSized = true;
      return 'taken';
    }
    return isBlank ? this.#blankPart(part, at) : this.#joinedPart(part, at, separator === 0x5f);
  }

  #blankPart(part: string, at: number): Verdict {
    if (plainSizeWord.test(part)) {
      this.#isSized = true;
      return 'taken';
    }
    if (this.#isSized || this.#startsName(at + 1)) {
      return 'stop';
    }
    if (/^v\d/i.test(part)) {
      return 'other';
    }
    const isVersion = /^\d{1,2}(?:\.\d)?$/.test(part) && this.#name.isVersioned;
    return isVersion && !measure.test(this.#text.slice(at + 1 + part.length, at + 12 + part.length))
      ? 'other'
      : 'stop';
  }

  #joinedPart(part: string, at: number, isUnderscore: boolean): Verdict {
    if (sizeWord.test(part) || checkpointWord.test(part)) {
      this.#isSized = true;
      return 'taken';
    }
    if (this.#startsName(at + 1)) {
      return 'stop';
    }
    if (this.#isSized) {
      return 'taken';
    }
    if (/^\d+(?:\.\d+)*$/.test(part)) {
      return this.#number(part);
    }
    if (this.#name.isVision && /^[A-Z]/.test(part) && sizeLetter.test(part)) {
      this.#isSized = true;
      return 'taken';
    }
    return !isUnderscore && isNeutralPart(part) ? 'stop' : 'other';
  }

  /** A number joined to the name: layers, a date, parameters, or a version that nobody knows. */
  #number(part: string): Verdict {
    if (parameterCount.test(part)) {
      this.#isSized = true;
      return 'taken';
    }
    if (!/^\d+$/.test(part)) {
      return /^\d+[a-z]$/i.test(part) && this.#name.isVision ? 'taken' : 'other';
    }
    if (part.length >= 4) {
      return 'taken';
    }
    const { isVersioned, hasLetteredVersions, isVision } = this.#name;
    const isLow = part.length < 2 && (!isVision || hasLetteredVersions);
    if (this.#endsInDigit || isVersioned || isLow) {
      return 'other';
    }
    // `Bit2` is no size of BiT.
    this.#isSized = !this.#name.isWord || (isVision && !this.#name.isOrdinary);
    return 'taken';
  }

  /** `/16` and `@336px` behind the size of a Vision Transformer. */
  #patches(at: number): number {
    if (!this.#isSized) {
      return at;
    }
    const patches = /^(?:\/\d{1,2}(?![\d.]))?(?:@\d{2,4}(?:px)?)?/.exec(
      this.#text.slice(at, at + 12),
    );
    return at + (patches?.[0].length ?? 0);
  }

  /** Nothing that goes on with the word, and no file or member: `bert.py`, `bert.encoder`. */
  #isBorder(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    if (isWordCode(code)) {
      return false;
    }
    return !/^(?:\.[a-z_]|::|_+[a-z])/.test(this.#text.slice(at, at + 4));
  }
}

function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2013) || code === 0xff0d;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
