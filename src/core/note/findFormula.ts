import { chineseCharacter } from '../text/chinese';
import {
  isBracketFormula,
  isDisplayFormula,
  isInlineFormula,
  isPlainBracketFormula,
} from './formulaText';
import { closingDollar, nextDollar, withoutTextGroups } from './textGroups';

/** A formula inside a line of text; offsets are those of the text that was searched. */
export interface FoundFormula {
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly display: boolean;
  readonly delimiter: '$' | '$$' | BracketDelimiter;
}

/**
 * A bracket behind a backslash, or behind two: written so for sites whose Markdown eats one of them
 * before MathJax looks.
 */
export type BracketDelimiter = '\\(' | '\\[' | '\\\\(' | '\\\\[';

const dollarCode = 0x24;
const backslashCode = 0x5c;
/** So much of the text beside a formula says what the formula stands in. */
const beside = 24;

/**
 * The formula that begins at `start`, where a `$` or a backslash stands; null where none does.
 * Looks no further than `end`. What it costs grows with the distance to the next delimiter only.
 */
export function formulaAt(text: string, start: number, end = text.length): FoundFormula | null {
  const code = text.charCodeAt(start);
  if (code === dollarCode) {
    return text.charCodeAt(start + 1) === dollarCode && start + 1 < end
      ? displayDollars(text, start, end)
      : inlineDollars(text, start, end);
  }
  if (code === backslashCode && start + 1 < end) {
    const isDoubled =
      text.charCodeAt(start + 1) === backslashCode && text.charCodeAt(start - 1) !== backslashCode;
    const bracket = text[start + (isDoubled ? 2 : 1)];
    if (bracket === '(' || bracket === '[') {
      return brackets(text, start, end, isDoubled ? `\\\\${bracket}` : `\\${bracket}`);
    }
  }
  return null;
}

function inlineDollars(text: string, start: number, end: number): FoundFormula | null {
  if (isInAddress(text, start) || isInQualifiedName(text, start)) {
    return null;
  }
  const contentStart = start + 1;
  const close = closingDollar(text, contentStart, end);
  if (close < 0) {
    return null;
  }
  const content = text.slice(contentStart, close);
  const isCode = content.length > 2 && content.startsWith('`') && content.endsWith('`');
  const inner = isCode ? content.slice(1, -1) : content;
  const textBefore = text.slice(Math.max(0, start - beside), start);
  if (!isInlineFormula(inner, textBefore, text.slice(close + 1, Math.min(end, close + beside)))) {
    return null;
  }
  if (!isCode && isWronglyPaired(text, content, close, end)) {
    return null;
  }
  const code = isCode ? 1 : 0;
  return {
    start,
    end: close + 1,
    contentStart: contentStart + code,
    contentEnd: close - code,
    display: false,
    delimiter: '$',
  };
}

/**
 * An odd number of `$` is left in the paragraph, this formula would hold Chinese prose, and the
 * next pair would hold none: the first `$` is the stray one.
 */
function isWronglyPaired(text: string, content: string, close: number, end: number): boolean {
  if (!chineseCharacter.test(withoutTextGroups(content))) {
    return false;
  }
  const next = nextDollar(text, close + 1, end);
  if (next < 0) {
    return false;
  }
  const other = text.slice(close + 1, next);
  return (
    !chineseCharacter.test(withoutTextGroups(other)) &&
    isInlineFormula(other, text[close - 1] ?? '', text[next + 1] ?? '') &&
    !/^\s|\s$/.test(other) &&
    dollarsLeft(text, next + 1, Math.min(end, next + 2000)) % 2 === 0
  );
}

function dollarsLeft(text: string, from: number, end: number): number {
  let count = 0;
  for (let at = nextDollar(text, from, end); at >= 0; at = nextDollar(text, at + 1, end)) {
    count += 1;
  }
  return count;
}

function displayDollars(text: string, start: number, end: number): FoundFormula | null {
  const contentStart = start + 2;
  const at = closingDollar(text, contentStart, end);
  if (at < 0 || at + 1 >= end || text.charCodeAt(at + 1) !== dollarCode) {
    return null;
  }
  const content = text.slice(contentStart, at);
  if (
    !isDisplayFormula(content, text[start - 1] ?? '', text[at + 2] ?? '') ||
    isStrayOpening(text, content, at, end)
  ) {
    return null;
  }
  return {
    start,
    end: at + 2,
    contentStart,
    contentEnd: at,
    display: true,
    delimiter: '$$',
  };
}

/**
 * `x$$ 后 $$y=1$$`: these `$$` would hold plain words, the next two hold TeX, and an odd number is
 * left: the first is the stray one.
 */
function isStrayOpening(text: string, content: string, close: number, end: number): boolean {
  if (!chineseCharacter.test(withoutTextGroups(content)) || !/^\s|\s$/.test(content)) {
    return false;
  }
  const next = text.indexOf('$$', close + 2);
  if (next < 0 || next + 1 >= end) {
    return false;
  }
  const other = text.slice(close + 2, next);
  return (
    !chineseCharacter.test(withoutTextGroups(other)) &&
    isDisplayFormula(other, text[close - 1] ?? '', text[next + 2] ?? '') &&
    pairsLeft(text, next + 2, Math.min(end, next + 2000)) % 2 === 0
  );
}

function pairsLeft(text: string, from: number, end: number): number {
  return text.slice(from, end).split('$$').length - 1;
}

function brackets(
  text: string,
  start: number,
  end: number,
  delimiter: BracketDelimiter,
): FoundFormula | null {
  const open = delimiter.endsWith('(') ? '(' : '[';
  const contentStart = start + delimiter.length;
  const contentEnd = closingBracket(text, contentStart, end, delimiter);
  if (contentEnd < 0) {
    return null;
  }
  const content = text.slice(contentStart, contentEnd);
  // Where Markdown eats a backslash, an index is written `x\_1`.
  const unescaped = delimiter.length === 3 ? content.replace(/\\_/g, '_') : content;
  const read = unescaped.replace(/&(?:[lg]t|#6[02]);/g, '<');
  const formulaEnd = contentEnd + delimiter.length;
  // `\[文字\]\(a.md\)` is a link that was escaped.
  const isLink = open === '[' && text.startsWith(`${delimiter.slice(0, -1)}(`, formulaEnd);
  return isBracketFormula(read, open, isLink ? ']' : text[start - 1]) ||
    (open === '(' &&
      text[start - 1] !== ']' &&
      isPlainBracketFormula(read, hasBracketFormula(text)))
    ? {
        start,
        end: formulaEnd,
        contentStart,
        contentEnd,
        display: open === '[',
        delimiter,
      }
    : null;
}

/** Where the bracket of `delimiter` closes; -1 where another one opens before, or at all. */
function closingBracket(
  text: string,
  from: number,
  end: number,
  delimiter: BracketDelimiter,
): number {
  const backslashes = delimiter.length - 1;
  const open = delimiter.slice(-1);
  const close = open === '(' ? ')' : ']';
  for (let at = text.indexOf('\\', from); at >= 0 && at + backslashes < end;) {
    const isWhole = backslashes === 1 || text[at + 1] === '\\';
    const next = isWhole ? text[at + backslashes] : '';
    if (next === close) {
      return at;
    }
    if (next === open && !(backslashes === 2 && isLineBreak(text, at))) {
      return -1;
    }
    at = text.indexOf('\\', at + 2);
  }
  return -1;
}

/** Whether TeX's line break stands at `at`, with its height: `\\[2pt]`. */
function isLineBreak(text: string, at: number): boolean {
  return /^\\\\\[\s*-?[\d.]+\s*[a-z]{2}\s*\]/.test(text.slice(at, at + 20));
}

/** Whether `at` lies in an address such as `https://a.b/c$d`. */
function isInAddress(text: string, at: number): boolean {
  if (!hasAddress(text)) {
    return false;
  }
  let start = at;
  while (
    start > 0 &&
    at - start < 300 &&
    /[\w:/?#@!$&'()*+,;=.~%[\]-]/.test(text[start - 1] ?? '')
  ) {
    start -= 1;
  }
  return /[a-z][a-z0-9+.-]*:\/\//i.test(text.slice(start, at));
}

/** Whether `at` lies in a name that a compiler made: `java.util.Map$Entry$1`, `a.B$$anonfun$f$1`. */
function isInQualifiedName(text: string, at: number): boolean {
  if (!/\w/.test(text[at - 1] ?? '') || !/[\w$]/.test(text[at + 1] ?? '')) {
    return false;
  }
  let start = at;
  while (start > 0 && at - start < 300 && /[\w.$]/.test(text[start - 1] ?? '')) {
    start -= 1;
  }
  return /^(?:[a-z_]\w*\.)+[A-Z]\w*(?:\$+\w+)*$/.test(text.slice(start, at));
}

/** Remembers the answer for the text in which formulas are being searched. */
function rememberLast(ask: (text: string) => boolean): (text: string) => boolean {
  let asked = '';
  let answer = ask(asked);
  return text => {
    if (text !== asked) {
      asked = text;
      answer = ask(text);
    }
    return answer;
  };
}

const hasAddress = rememberLast(text => text.includes('://'));

const betweenRound = /\\\(((?:[^\\]|\\[^()])*)\\\)/g;

/** Whether `\(…\)` is used for formulas in the text: one of them holds TeX. */
const hasBracketFormula = rememberLast(text =>
  [...text.matchAll(betweenRound)].some(([, content = '']) => isBracketFormula(content)),
);
