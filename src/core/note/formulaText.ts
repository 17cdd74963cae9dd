import { chineseCharacter, chineseLetter, chineseMark } from '../text/chinese';
import { isBalanced } from './brackets';
import { isPrice } from './priceText';
import { isProgramText } from './programText';
import { withoutTextGroups } from './textGroups';

/**
 * Tells TeX from prose, prices, shell variables and stack traces. The rules follow what Chinese
 * authors write: formulas glued to words, with or without blanks inside, and the same `$` as a
 * currency sign in the next sentence.
 */

const command = /\\(?:[A-Za-z]+|[,;:!{}|\\ ])/;
const structure = /\\[A-Za-z]|\\\\|[\^_{}=<>]/;
const htmlTag = /<(?:\/[a-z]|(?:font|span|div|br|img|center|table|sub|sup)\b)[^<>$]*(?:>|$)/i;
const texComment = /(?<!\\)%.*$/gm;
const dollar = /(?<!\\)(?:\\\\)*\$/;
const identifierCharacter = /[A-Za-z0-9_]/;
const joiner = /^[\s，。；：、！？…“”‘’（）《》【】和与或及是为的]+$/;
const longest = 5000;

/** Whether the text between `$` and `$` is a formula, given the text on both sides of the two. */
export function isInlineFormula(content: string, textBefore: string, textAfter: string): boolean {
  const trimmed = content.trim();
  if (
    trimmed === '' ||
    content.length > longest ||
    content.includes('`') ||
    htmlTag.test(content)
  ) {
    return false;
  }
  const [before, after] = [textBefore.slice(-1), textAfter.slice(0, 1)];
  const bare = withoutTextGroups(content);
  const isStructured = structure.test(bare) || bare !== content;
  if (
    isJoiner(content, before, after) ||
    isProgramText(content, textBefore, textAfter) ||
    isPrice(content, textBefore, after, isStructured)
  ) {
    return false;
  }
  if (isBetweenCells(content) || (!isStructured && isBeforeFormula(trimmed, after))) {
    return false;
  }
  const blankFirst = /^\s/.test(content);
  const blankLast = /\s$/.test(content);
  if (blankFirst !== blankLast && !mayHaveOneBlank(trimmed, after, isStructured, blankLast)) {
    return false;
  }
  if (!isStructured && (content.includes('\n') || chineseMark.test(bare)) && !isCompact(trimmed)) {
    return false;
  }
  return (
    isStructured ||
    !chineseCharacter.test(bare) ||
    isChineseName(bare) ||
    isMixedName(bare, before, after)
  );
}

/** Whether the text between two `$$` on their own or inside a line is a formula. */
export function isDisplayFormula(content: string, before = '', after = ''): boolean {
  const trimmed = content.trim();
  if (trimmed === '' || htmlTag.test(content)) {
    return false;
  }
  if (
    identifierCharacter.test(before) &&
    /^\w+$/.test(content) &&
    identifierCharacter.test(after)
  ) {
    return false;
  }
  return content.split(/\n[ \t]*\n/).every((part, index) => isDisplayPart(part, index > 0));
}

/**
 * Whether the text between `\(` and `\)`, or `\[` and `\]`, is TeX and no escaped bracket. Glued to
 * what is `before` in its line it may be an index or a link whose brackets a converter escaped.
 */
export function isBracketFormula(content: string, open: '(' | '[' = '(', before = ''): boolean {
  const trimmed = content.trim();
  // Of backslashes alone, an escaped one between escaped brackets is made.
  if (/^\\*$/.test(trimmed) || /[`$]/.test(content) || htmlTag.test(content)) {
    return false;
  }
  const bare = withoutTextGroups(trimmed);
  const isTex = bare !== trimmed || command.test(bare) || /[\^={]|(?<!\\)_/.test(bare);
  if (!isTex && (open === '[' ? /[\w\p{L})\]]/u : /\]/).test(before)) {
    return false;
  }
  const isStructured = isTex || /[<>+|]/.test(bare);
  if (chineseCharacter.test(bare)) {
    return isStructured && !chineseMark.test(bare[0] ?? '');
  }
  return (
    isStructured || /^[A-Za-z]$|^-?[A-Za-z]\s*\(.*\)$|^[A-Za-z]\s*[-*/,]\s*[A-Za-z0-9]$/.test(bare)
  );
}

/**
 * Whether the text between `\(` and `\)` may be a formula although it holds no TeX (10, ReLU): with
 * blanks at both ends, as chat models write it, or where its neighbours are formulas.
 */
export function isPlainBracketFormula(content: string, isAmongFormulas: boolean): boolean {
  const trimmed = content.trim();
  const isSpaced = /^\s/.test(content) && /\s$/.test(content);
  return (
    (isSpaced || isAmongFormulas) &&
    /[A-Za-z\d]/.test(trimmed) &&
    !chineseCharacter.test(trimmed) &&
    !/[`$\\]/.test(trimmed) &&
    isCompact(trimmed)
  );
}

/** Whether a paragraph inside a display formula, behind a blank line, still looks like TeX. */
export function looksLikeTex(line: string): boolean {
  const bare = withoutTextGroups(line);
  const isStructured = bare !== line || structure.test(bare);
  return chineseCharacter.test(bare) ? isStructured && !/[。；？！]/.test(bare) : true;
}

function isDisplayPart(text: string, isLater: boolean): boolean {
  const part = text.includes('%') ? text.replace(texComment, '') : text;
  const bare = withoutTextGroups(part);
  if (dollar.test(bare)) {
    return false;
  }
  const isStructured = bare !== part || structure.test(bare);
  if (chineseCharacter.test(bare)) {
    return isStructured ? !isProse(bare) : isChineseName(bare.trim());
  }
  return !isLater || isStructured || bare.trim().length <= 40;
}

/** Chinese sentences with a formula sign here and there. */
function isProse(bare: string): boolean {
  const letters = bare.match(new RegExp(chineseLetter, 'g'))?.length ?? 0;
  return letters > 12 && /[。；？！]/.test(bare) && letters > bare.length / 3;
}

/** What joins two formulas where their dollars are paired the wrong way: `，`, `和`, in `$a$,b$,$c$` `,`. */
function isJoiner(content: string, before: string, after: string): boolean {
  if (/^[\s,.;:!?]+$/.test(content)) {
    return /[\w})]/.test(before) && /[\w\\({]/.test(after);
  }
  if (!joiner.test(content)) {
    return false;
  }
  return !chineseLetter.test(content) || /[\w})]/.test(before) || /[\w\\({]/.test(after);
}

/**
 * Chinese that may stand in a formula without any TeX: a name (损失函数), words in brackets
 * (P(猫)) or between letters (W和b), or nothing but marks (0.1、0.2；(-∞，+∞)).
 */
function isChineseName(bare: string): boolean {
  if (!chineseLetter.test(bare)) {
    return true;
  }
  if (chineseMark.test(bare) || bare !== bare.trim()) {
    return false;
  }
  if (/^[A-Za-z]\s?[\u4e00-\u9fff]{1,2}\s?[A-Za-z]$/.test(bare)) {
    return true;
  }
  const outer = bare.replace(/[([][^()[\]]*[)\]]/g, '').replace(/\|[^|]*\|/g, '');
  return outer.length <= 12 && (!chineseLetter.test(outer) || !/[A-Za-z0-9\s]/.test(outer));
}

/** A name in Chinese and Latin letters (训练集 D，第i个), where nothing is glued to its dollars. */
function isMixedName(bare: string, before: string, after: string): boolean {
  return (
    bare.length <= 12 &&
    !identifierCharacter.test(before) &&
    !/[\w({]/.test(after) &&
    new RegExp(`^(?:\\w|${chineseLetter.source})(?:[\\w -]|${chineseLetter.source})*$`).test(
      bare,
    ) &&
    !/^[和与或及是为的]|[和与或及是为的\s]$/.test(bare)
  );
}

/** Ends with a mark that parts it from what would begin behind the dollar: `?，` in `$?，$x$`. */
function isBeforeFormula(trimmed: string, after: string): boolean {
  return /[，。；：、！？]$/.test(trimmed) && /[\w\\({]/.test(after);
}

/** What stands between two dollars of neighbouring cells: `| 4$ | 4$ |`. */
function isBetweenCells(content: string): boolean {
  return /^\s+\|\s/.test(content) !== /\s\|\s+$/.test(content);
}

/** `$x $` or `$ x$`, a slip of the author, and not the blank between two variables of a shell. */
function mayHaveOneBlank(
  trimmed: string,
  after: string,
  isStructured: boolean,
  blankLast: boolean,
): boolean {
  if (blankLast && identifierCharacter.test(after)) {
    return false;
  }
  if (isStructured) {
    return !chineseMark.test(trimmed) && !/^[\u4e00-\u9fff].*[\^_]$/.test(trimmed);
  }
  return !chineseCharacter.test(trimmed) && isCompact(trimmed);
}

/** Whether a text without TeX may be a formula at all: no sentence, and brackets closed. */
function isCompact(trimmed: string): boolean {
  return (
    trimmed.length <= 60 && !/[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(trimmed) && isBalanced(trimmed)
  );
}
