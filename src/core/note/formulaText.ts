import { chineseCharacter, chineseLetter, chineseMark } from '../text/chinese';

/**
 * Tells TeX from prose, prices, shell variables and stack traces. The rules follow what Chinese
 * authors write: formulas glued to words, with or without blanks inside, and the same `$` as a
 * currency sign in the next sentence.
 */

const textGroup =
  /\\(?:text|textrm|textbf|textit|textsf|texttt|mbox|hbox|operatorname\*?|mathrm|mathbf|mathit|mathsf|mathtt|tag\*?|label|begin|end|fbox)\s*\{[^{}]*\}/g;
const command = /\\(?:[A-Za-z]+|[,;:!{}|\\ ])/;
const structure = /\\[A-Za-z]|\\\\|[\^_{}=<>]/;
const htmlTag = /<(?:\/[a-z]|(?:font|span|div|br|img|center|table|sub|sup)\b)[^<>$]*(?:>|$)/i;
const texComment = /(?<!\\)%.*$/gm;
const dollar = /(?<!\\)(?:\\\\)*\$/;
const identifierCharacter = /[A-Za-z0-9_]/;
const shellName = /^\{?[A-Z][A-Z0-9_]+\}?(?:[^A-Za-z0-9]|$)/;
const amount = /^\s*\d[\d,.]*(?:[kKmMbBwW万亿](?![A-Za-z]))?/;
const longest = 5000;

/** Whether the text between `$` and `$` is a formula, given the characters beside the two. */
export function isInlineFormula(content: string, before: string, after: string): boolean {
  const trimmed = content.trim();
  if (
    trimmed === '' ||
    content.length > longest ||
    content.includes('`') ||
    htmlTag.test(content)
  ) {
    return false;
  }
  const bare = withoutTextGroups(content);
  const isStructured = structure.test(bare) || bare !== content;
  if (
    isProgramText(content, trimmed, before, after) ||
    isPrice(content, before, after, isStructured)
  ) {
    return false;
  }
  if (isBetweenCells(content)) {
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
  return isStructured || !chineseCharacter.test(bare) || isChineseName(bare);
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

/** Whether a paragraph inside a display formula, behind a blank line, still looks like TeX. */
export function looksLikeTex(line: string): boolean {
  const bare = withoutTextGroups(line);
  const isStructured = bare !== line || structure.test(bare);
  return chineseCharacter.test(bare) ? isStructured && !/[。；？！]/.test(bare) : true;
}

/** `content` without what stands in `\text{…}` and the like, where Chinese is no sign of prose. */
export function withoutTextGroups(content: string): string {
  return content.includes('\\') ? content.replace(textGroup, '') : content;
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

/** Shell variables, template strings, class names of compilers: `$HOME/$`, `${a}-$`, `$Inner$1`. */
function isProgramText(content: string, trimmed: string, before: string, after: string): boolean {
  if (identifierCharacter.test(before) || before === '$') {
    const isGlued = identifierCharacter.test(after) || after === '$';
    if (isGlued && /^[A-Za-z][\w.]+$/.test(content) && !/^[A-Za-z][_^]\w$/.test(content)) {
      return true;
    }
  }
  if (/^\{[\w.]+\}/.test(content) && (after === '{' || (after === '(' && /\s$/.test(content)))) {
    return true;
  }
  if (!/[A-Za-z_{]/.test(after)) {
    return /^\(\s*['"]|^\.[a-z]+\(/.test(content) || isBetweenVariables(content, trimmed, after);
  }
  if (shellName.test(trimmed)) {
    return true;
  }
  const end = structure.test(content) ? /\w\s*[+*/=&|]+\s*$/ : /\w\s*[+*/=,:.&|]+\s*$/;
  return !command.test(content) && (end.test(content) || !isBalanced(content));
}

/** What stands between `$1` and `$2`, `$(a)` and `$(b)`, `$?` and `$!`. */
function isBetweenVariables(content: string, trimmed: string, after: string): boolean {
  switch (after) {
    case '(':
      return trimmed.startsWith('(')
        ? !structure.test(trimmed) && !trimmed.endsWith(')')
        : shellName.test(trimmed) && /\s$/.test(content);
    case '!':
    case '?':
    case '@':
    case '#':
    case '*':
    case '$':
      return /\s$/.test(content) && (/^\([a-z]{2,}/.test(trimmed) || !/[A-Za-z\\]/.test(trimmed));
    default:
      return /^\d$/.test(after) && /^\d[+*/=,:.&|]\s*$/.test(trimmed);
  }
}

function isPrice(content: string, before: string, after: string, isStructured: boolean): boolean {
  if (/\d/.test(before) && /^\s*[→⇒\-–—~～/,，、;；到至和与或]+\s*[\d.,–—~～-]+$/.test(content)) {
    // The dollars stand behind the amounts: `5$→3$`.
    return true;
  }
  const number = amount.exec(content)?.[0];
  if (number === undefined) {
    return false;
  }
  const rest = content.slice(number.length);
  if (
    /^["'”’」』\])]{0,2}\s*[，。、；：！？（）]/.test(rest.trimStart()) &&
    (chineseLetter.test(rest) || /\d/.test(after))
  ) {
    return true;
  }
  if (/\d/.test(after) && /^[-–—~～/,，、至到和与或及()（）\s]+$/.test(rest)) {
    return true;
  }
  if (isStructured && !(/\s$/.test(content) && /\d/.test(after))) {
    return false;
  }
  return chineseLetter.test(rest) || /^\s+[A-Za-z]{2,}|^[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(rest);
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

function isBalanced(content: string): boolean {
  return bracketDepth(content) === 0;
}

/** How many brackets are left open; -1 where one closes that was not open. */
function bracketDepth(content: string): number {
  let depth = 0;
  for (const [bracket] of content.matchAll(/[([（【)\]）】]/g)) {
    depth += /[([（【]/.test(bracket) ? 1 : -1;
    if (depth < 0) {
      return -1;
    }
  }
  return depth;
}
