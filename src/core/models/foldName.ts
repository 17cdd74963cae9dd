/**
 * How names are compared: without case, width, and what stands between their parts. A character's
 * folded form is a code unit; the kinds tell which characters make words.
 */
export const enum CharKind {
  /** Ends a word and is part of no name: `，`, `(`. */
  Other,
  /** May stand between the parts of a name: blank, hyphen, underscore, line end. */
  Separator,
  /** A letter of a script that writes words apart. */
  Letter,
  Digit,
  /** A letter of a script without blanks between words. */
  Chinese,
}

const codeUnits = 0x10000;
const kinds = new Uint8Array(codeUnits);
const folded = new Uint16Array(codeUnits);

function mark(from: number, to: number, kind: CharKind): void {
  kinds.fill(kind, from, to + 1);
}

/** Fills the tables: cheaper to look up than to ask a regular expression for each character. */
function fillTables(): void {
  for (let code = 0; code < codeUnits; code += 1) {
    folded[code] = code;
  }
  mark(0x30, 0x39, CharKind.Digit);
  mark(0x41, 0x5a, CharKind.Letter);
  mark(0x61, 0x7a, CharKind.Letter);
  // Latin with accents, Greek, Cyrillic.
  mark(0xc0, 0x24f, CharKind.Letter);
  mark(0x370, 0x52f, CharKind.Letter);
  for (const sign of [0xd7, 0xf7]) {
    kinds[sign] = CharKind.Other;
  }
  mark(0x2e80, 0x2fdf, CharKind.Chinese);
  mark(0x3005, 0x3007, CharKind.Chinese);
  mark(0x3041, 0x30ff, CharKind.Chinese);
  mark(0x3400, 0x4dbf, CharKind.Chinese);
  mark(0x4e00, 0x9fff, CharKind.Chinese);
  mark(0xac00, 0xd7af, CharKind.Chinese);
  mark(0xf900, 0xfaff, CharKind.Chinese);
  // The katakana dot parts names, it is no letter.
  kinds[0x30fb] = CharKind.Other;
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    folded[code] = code - 0xfee0;
    kinds[code] = kinds[code - 0xfee0] ?? CharKind.Other;
  }
  for (let code = 0; code < codeUnits; code += 1) {
    const plain = folded[code] ?? code;
    folded[code] = plain >= 0x41 && plain <= 0x5a ? plain + 0x20 : plain;
  }
  const separators = [0x20, 0x09, 0x0a, 0x0d, 0xa0, 0x3000, 0x2d, 0x5f, 0xff0d, 0xff3f];
  for (const code of [...separators, 0x2002, 0x2003, 0x2009, 0x2010, 0x2011, 0x2012, 0x2013]) {
    kinds[code] = CharKind.Separator;
  }
}

fillTables();

/** The kind of a code unit; {@link CharKind.Other} for none (`NaN`). */
export function kindOf(code: number): CharKind {
  return kinds[code] ?? CharKind.Other;
}

/** A code unit in lower case and half width. */
export function foldedCode(code: number): number {
  return folded[code] ?? code;
}

/** Whether a code unit is a Latin letter or a digit, and so goes on with a word. */
export function isWordCode(code: number): boolean {
  const kind = kindOf(code);
  return kind === CharKind.Letter || kind === CharKind.Digit;
}

/** A name as the automaton knows it. */
export interface FoldedName {
  /** Lower case, half width, separators left out: `fasterrcnn`. */
  readonly key: string;
  /** Before which characters of the key a separator may stand: 6 and 7 for `Faster R-CNN`. */
  readonly breaks: ReadonlySet<number>;
}

/** Folds a name. `GPT-2`, `GPT 2` and `GPT2` fold to the same, with a break before the `2`. */
export function foldName(name: string): FoldedName {
  const breaks = new Set<number>();
  let key = '';
  let partLength = 0;
  let previous = CharKind.Separator;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === CharKind.Separator) {
      if (key !== '') {
        breaks.add(key.length);
      }
      partLength = 0;
    } else {
      if (mayBreak(previous, kind, partLength)) {
        breaks.add(key.length);
        partLength = 0;
      }
      key += String.fromCharCode(foldedCode(code));
      partLength += 1;
    }
    previous = kind;
  }
  return { key, breaks };
}

/**
 * Whether people write a separator where the name has none: between letters and a number (not
 * behind a single letter: `T5` is not `t 5`), between scripts, and around a sign such as `&`.
 */
function mayBreak(previous: CharKind, kind: CharKind, partLength: number): boolean {
  if (previous === CharKind.Separator || partLength === 0) {
    return false;
  }
  if (kind === CharKind.Digit) {
    return previous === CharKind.Letter ? partLength > 1 : previous === CharKind.Chinese;
  }
  if (previous === CharKind.Digit && kind === CharKind.Letter) {
    return false;
  }
  return kind !== previous && (kind === CharKind.Chinese || previous !== CharKind.Digit);
}
