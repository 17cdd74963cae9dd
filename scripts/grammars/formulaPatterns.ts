// The rules of src/core/note/formulaText.ts as far as one line shows them, as patterns of Oniguruma.
// Each looks no further than to the next delimiter, so that a line costs what its length is.

const { raw } = String;

const tick = '`';
/** Inside a formula: dollars within `\text{…}` belong to it. So many groups keep the search linear. */
const textGroup = raw`\\text\{[^{}${tick}]*\}`;
const insideWithout = (signs: string) =>
  raw`(?:[^$${tick}\\${signs}]|\\(?!text\{[^{}${tick}]*\}).)*?`;
const inside = raw`${insideWithout('')}(?:${textGroup}${insideWithout('')}){0,9}?`;
/** The same where a bar would end the cell of a table. */
const insideCell = raw`${insideWithout('|')}(?:${textGroup}${insideWithout('|')}){0,9}?`;
const han = raw`\p{Han}，。；：、？！“”（）`;

const noHtmlInside = raw`(?!${inside}<(?:/[A-Za-z]|(?i:font|span|div|br|img|center|table|sub|sup)\b))`;

/** Amounts of money: `$5，后来$6`, `$10到$20`, `$5 and then $6`, and behind the number `4$→3$`. */
const noPrice =
  raw`(?!\s*\d[\d,.]*[kKmMbBwW万亿]?(?:\s*[，。、；：！？（）](?![\d.\s，、]*\$(?!\d))|[-–—~～/,，、至到和与或及\s]+\$\d|[^$\\^_{}=<>]*(?:\s[A-Za-z]{2,}|[${han}](?<![，、]))))` +
  raw`(?!(?<=\d\$)\s*[→⇒\-–—~～/,，、;；到至和与或]+\s*[\d.,–—~～-]+\$)`;

/** Variables of shells, templates, names that compilers make: `$HOME/$PATH`, `${'$'}{a}-${'$'}{b}`. */
const noProgram =
  raw`(?!\{?[A-Z][A-Z0-9_]+\}?(?:[^A-Za-z0-9$\\][^$\\]*)?\$[A-Za-z_{])` +
  raw`(?!(?<=[A-Za-z0-9_]\$)(?![A-Za-z]_[A-Za-z0-9]\$)[A-Za-z][A-Za-z0-9_.]+\$[A-Za-z0-9_$])` +
  raw`(?!\{[A-Za-z0-9_.]+\}[^$]*\$\{)`;

/** What stands between the dollars of two cells: `| 4$ | 4$ |`. */
const noCellBorder = raw`(?!\s+\|\s(?![^$]*\s\|\s+\$))`;

/**
 * TeX; or no Chinese prose, with blanks at both ends or none, or so short that a blank at one end
 * must be a slip.
 */
const shape =
  raw`(?:(?=(?:[^$${tick}\\]|\\[^A-Za-z\s])*(?:\\[A-Za-z]|[\^_{}=<>]))` +
  raw`|(?=(?:\s[^$${tick}${han}]*\s|[^\s$${tick}${han}](?:[^$${tick}${han}]*[^\s$${tick}${han}])?)\$)` +
  raw`|(?=\s?[^\s$${tick}\p{Han}。；？！“”]{1,40}(?:\s[、，]\s[\w.()]+){0,9}\s?\$))`;

/** What must be true behind an opening `$`. */
const behindDollar = raw`(?!\$)${noPrice}${noProgram}${noHtmlInside}${shape}`;
/** The start of a `$…$`, with its content and its end behind it. */
const opening = raw`(?<![$\\])(\$)${behindDollar}`;

const holdsTex = raw`(?:\\[A-Za-z,;:!{}|]|[\^=<>+{|_])`;

/** The patterns of formulas; each captures the opening delimiter, the TeX, and the closing one. */
export const formulaPatterns = {
  display: raw`(?<!\\)(\$\$)(?!\$)${noHtmlInside}(${inside})(\$\$)`,
  inline: raw`${opening}(${inside})(\$)`,
  round: raw`(?<!\\)(\\\()(?=(?:[^\\]|\\[^()])*?${holdsTex}|\s*-?[A-Za-z]\s*(?:\\\)|\([^\\]*\)\s*\\\)|[-*/,]\s*[A-Za-z0-9]\s*\\\)))((?:[^\\]|\\[^()])+?)(\\\))`,
  square: raw`(?<!\\)(\\\[)(?=(?:[^\\]|\\[^\[\]])*?${holdsTex})((?:[^\\]|\\[^\[\]])+?)(\\\])`,
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
