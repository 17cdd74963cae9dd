import { noProgram } from './programPatterns';

// The rules of src/core/note/formulaText.ts as far as one line shows them, as patterns of Oniguruma.
// Each looks no further than to the next delimiter, so that a line costs what its length is.

const { raw } = String;

const tick = '`';
/** Inside a formula: dollars within `\text{…}` belong to it. So many groups keep the search linear. */
const textCommand =
  raw`(?:text(?:rm|bf|it|sf|tt|normal|up|md|sl|sc)?|[mhf]box|tag\*?|colorbox\s*\{[^{}$]*\}|fcolorbox\s*\{[^{}$]*\}\s*\{[^{}$]*\})\s*` +
  raw`\{(?:[^{}${tick}]|\{[^{}${tick}]*\})*\}`;
const textGroup = raw`\\${textCommand}`;
const insideWithout = (signs: string) => raw`(?:[^$${tick}\\${signs}]|\\(?!${textCommand}).)*?`;
const inside = raw`${insideWithout('')}(?:${textGroup}${insideWithout('')}){0,9}?`;
/** The same where a bar would end the cell of a table. */
const insideCell = raw`${insideWithout('|')}(?:${textGroup}${insideWithout('|')}){0,9}?`;
const han = raw`\p{Han}，。；：、？！“”（）`;

const noHtmlInside = raw`(?!${inside}<(?:/[A-Za-z]|(?i:font|span|div|br|img|center|table|sub|sup)\b))`;

/** Amounts of money: `$5，后来$6`, `$10到$20`, `$5 and then $6`, and behind the number `4$→3$`, `4$，US$5`. */
const noPrice =
  raw`(?!\s*\d[\d,.]*[kKmMbBwW万亿]?(?:\s*[，。、；：！？（）](?![\d.\s，、]*\$(?!\d))|[-–—~～/,，、至到和与或及+=*×:;；\s]+\$\d|[^$\\^_{}=<>]*(?:\s[A-Za-z]{2,}|[${han}](?<![，、]))))` +
  raw`(?!(?<=\d\$)\s*[→⇒\-–—~～/,，、;；=+到至和与或(（]+\s*(?:[\d.,–—~～-]+\$|[A-Z]{1,3}\s?\$\d))` +
  raw`(?!(?<=(?:US|HK|NT|AU|CA|SG|NZ)\$)\d[\d,.]*[^$\\^_{}=<>\d,.][^$\\^_{}=<>]*\$)`;

/** What joins two formulas where their dollars are paired the wrong way, or ends before one. */
const noJoiner =
  raw`(?![\s，。；：、！？…“”‘’（）《》【】]+\$|[\s，。；：、！？…“”‘’（）《》【】和与或及是为的]+\$[A-Za-z0-9_\\({])` +
  raw`(?!(?<=[A-Za-z0-9_})]\$)[\s,.;:!?]+\$[A-Za-z0-9_\\({])` +
  raw`(?![^$\\^_{}=<>]*[，。；：、！？]\s*\$[A-Za-z0-9_\\({])`;

/** What stands between the dollars of two cells: `| 4$ | 4$ |`. */
const noCellBorder = raw`(?!\s+\|\s(?![^$]*\s\|\s+\$))`;

/**
 * TeX; or no Chinese prose, with blanks at both ends or none, or so short that a blank at one end
 * must be a slip.
 */
const shape =
  raw`(?:(?=(?:[^$${tick}\\]|\\[^A-Za-z\s])*(?:\\[A-Za-z]|[\^_{}=<>]))` +
  raw`|(?=(?:\s[^$${tick}${han}]*\s|[^\s$${tick}${han}](?:[^$${tick}${han}]*[^\s$${tick}${han}])?)\$)` +
  raw`|(?=\s?[^\s$${tick}\p{Han}。；？！“”]{1,40}(?:\s[、，]\s[\w.()]+){0,9}\s?\$)` +
  raw`|(?=(?<![A-Za-z0-9_]\$)(?![和与或及是为的])[A-Za-z0-9_\p{Han}][A-Za-z0-9_\p{Han} -]{0,11}(?<![和与或及是为的\s])\$(?![A-Za-z0-9_({])))`;

/** What must be true behind an opening `$`. */
const behindDollar = raw`(?!\$)${noPrice}${noProgram}${noJoiner}${noHtmlInside}${shape}`;
/** The start of a `$…$`, with its content and its end behind it. */
const opening = raw`(?<![$\\])(\$)${behindDollar}`;

const holdsTex = raw`(?:\\[A-Za-z,;:!{}|]|[\^=<>+{|_])`;
/** What is a formula between round brackets without TeX: a letter, a function, anything in blanks. */
const plainRound = (end: string) =>
  raw`\s*-?[A-Za-z]\s*(?:${end}|\([^\\]*\)\s*${end}|[-*/,]\s*[A-Za-z0-9]\s*${end})` +
  raw`|\s+(?!\S*[A-Za-z]{2,}\s+[A-Za-z]{2,})[^\\$${tick}${han}]{0,60}[A-Za-z\d][^\\$${tick}${han}]{0,60}(?<=\s)${end}`;
/** Between brackets behind two backslashes a third may stand, for what Markdown leaves of two. */
const insideDoubled = raw`(?:[^\\]|\\\\(?![()\[\]])|\\(?!\\))`;

/** The patterns of formulas; each captures the opening delimiter, the TeX, and the closing one. */
export const formulaPatterns = {
  display: raw`(?<!\\)(\$\$)(?!\$)${noHtmlInside}(${inside})(\$\$)`,
  inline: raw`${opening}(${inside})(\$)`,
  round: raw`(?<!\\)(\\\()(?=(?:[^\\]|\\[^()])*?${holdsTex}|${plainRound(raw`\\\)`)})((?:[^\\]|\\[^()])+?)(\\\))`,
  square: raw`(?<!\\)(\\\[)(?=(?:[^\\]|\\[^\[\]])*?${holdsTex})((?:[^\\]|\\[^\[\]])+?)(\\\])`,
  doubledRound: raw`(?<!\\)(\\\\\()(?=${insideDoubled}*?${holdsTex}|${plainRound(raw`\\\\\)`)})(${insideDoubled}+?)(\\\\\))`,
  doubledSquare: raw`(?<!\\)(\\\\\[)(?=${insideDoubled}*?${holdsTex})(${insideDoubled}+?)(\\\\\])`,
};

const restOfCellWithBar = raw`[^|$${tick}]*${opening.replace('(\\$)', '\\$')}${noCellBorder}${insideCell}\|${inside}\$[^|$${tick}]*`;

/** Where a cell of a table begins that has a formula with a bar in it. */
export const cellWithBar = raw`(?<=\|)(?=${restOfCellWithBar}\|)`;

/**
 * VS Code's own grammar of formulas is asked before ours where both begin, and does not know that
 * a formula may be glued to Chinese. So ours begin with the character before them, if it is one
 * that means nothing to Markdown; at the start of a paragraph, with the paragraph.
 */
export const leadingCharacter = raw`[^\s\\$${tick}*_\[\]!<>~&#|]|[ \t]`;
export const paragraphStart = raw`(?:^|\G)\s{0,3}`;

/** A `$` that opens nothing. */
export const plainDollar = raw`\$(?!\$)(?!${behindDollar}${inside}\$)`;
