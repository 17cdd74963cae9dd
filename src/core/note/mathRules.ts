import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { formulaAt } from './findFormula';
import { isBracketFormula, isDisplayFormula, looksLikeTex } from './formulaText';
import { isInHtmlCode, locate } from './noteState';
import { isEscaped } from './textGroups';

/** Where a display formula that opens at the start of a line closes. */
interface FormulaEnd {
  readonly line: number;
  /** Offset of the closing delimiter. */
  readonly close: number;
}

/** What may open a formula at the start of a line. */
const openers = ['$$', '\\[', '\\\\['] as const;
type Opener = (typeof openers)[number];

/** Adds the rules that find formulas, in lines and as blocks. */
export function addMathRules(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'formula', inlineFormula);
  md.block.ruler.before('fence', 'formula_block', formulaBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.block.ruler.before('lheading', 'formula_paragraph', formulaParagraph);
}

function inlineFormula(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const code = src.charCodeAt(pos);
  if (code !== 0x24 && code !== 0x5c) {
    return false;
  }
  const isInCode = isInHtmlCode(state);
  const found = isInCode ? null : formulaAt(src, pos, state.posMax);
  if (found === null) {
    if (code === 0x24 && src.charCodeAt(pos + 1) === 0x24 && pos + 1 < state.posMax) {
      // Both of a lone `$$`, so that the second does not open a formula of its own.
      if (!silent) {
        state.pending += '$$';
      }
      state.pos += 2;
      return true;
    }
    return false;
  }
  if (!silent) {
    const token = state.push(found.display ? 'math_inline_block' : 'math_inline', 'math', 0);
    token.markup = found.delimiter;
    token.content = src.slice(found.contentStart, found.contentEnd);
    locate(state, token, found.start, found.end);
    token.meta = {
      ...token.meta,
      contentAt: [found.contentStart - found.start, found.end - found.contentEnd],
    };
  }
  state.pos = found.end;
  return true;
}

function formulaBlock(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const start = startOf(state, line);
  const open = openers.find(each => state.src.startsWith(each, start));
  if (open === undefined || (state.sCount[line] ?? 0) - state.blkIndent >= 4) {
    return false;
  }
  if (silent && open === '$$' && closesParagraphFormula(state, line, start)) {
    return false;
  }
  const end = findEnd(state, line, endLine, open);
  if (end === null) {
    return false;
  }
  const tail = state.src.slice(end.close + open.length, state.eMarks[end.line]);
  if (tail.trim() !== '' && end.line === line) {
    return false;
  }
  if (!silent) {
    pushBlock(state, line, end, open);
    leaveTail(state, end.line, end.close + open.length, tail);
  }
  return true;
}

function pushBlock(state: StateBlock, line: number, end: FormulaEnd, open: Opener): void {
  const start = startOf(state, line);
  const token = state.push('math_block', 'math', 0);
  token.block = true;
  token.markup = open;
  token.content = contentBetween(state, line, end, open.length).trim();
  token.map = [line, end.line + 1];
  const { length } = open;
  token.meta = { from: start, to: end.close + length, contentAt: [length, length] };
}

/** Words behind the closing delimiter, that ends at `end`, begin a paragraph on the same line. */
function leaveTail(state: StateBlock, line: number, end: number, tail: string): void {
  if (tail.trim() === '') {
    state.line = line + 1;
    return;
  }
  const blanks = tail.length - tail.trimStart().length;
  state.bMarks[line] = end;
  state.tShift[line] = blanks;
  state.sCount[line] = state.blkIndent;
  state.line = line;
}

function contentBetween(
  state: StateBlock,
  line: number,
  end: FormulaEnd,
  openLength: number,
): string {
  const start = startOf(state, line) + openLength;
  if (end.line === line) {
    return state.src.slice(start, end.close);
  }
  const first = state.src.slice(start, state.eMarks[line]);
  const inner = state.getLines(line + 1, end.line, state.blkIndent, true);
  return `${first}\n${inner}${state.src.slice(startOf(state, end.line), end.close)}`;
}

/**
 * Looks for the closing delimiter. A heading, a fence, the end of the container and, behind a blank
 * line, anything that does not look like TeX end the search: a stray delimiter stays a stray one.
 */
function findEnd(
  state: StateBlock,
  line: number,
  endLine: number,
  open: Opener,
): FormulaEnd | null {
  const closer = open.replace('[', ']');
  // Less than the container's where the formula is about to end a list.
  const indent = Math.min(state.blkIndent, state.sCount[line] ?? 0);
  let from = startOf(state, line) + open.length;
  let behindBlank = false;
  for (let at = line; at < endLine; at += 1) {
    const max = state.eMarks[at] ?? 0;
    if (at > line) {
      from = startOf(state, at);
      if (from >= max) {
        behindBlank = true;
        continue;
      }
      if ((state.sCount[at] ?? 0) < indent) {
        return null;
      }
    }
    const close = unescapedIndex(state.src, closer, from, max);
    const text = state.src.slice(from, close < 0 ? max : close);
    if (at > line && (text.startsWith(open) || endsSearch(text, behindBlank))) {
      return null;
    }
    if (close >= 0) {
      const end = { line: at, close };
      const content = contentBetween(state, line, end, open.length);
      const isFormula = open === '$$' ? isDisplayFormula(content) : isBracketFormula(content);
      return isFormula ? end : null;
    }
    behindBlank = false;
  }
  return null;
}

function endsSearch(text: string, behindBlank: boolean): boolean {
  return (
    text.startsWith('\\[') ||
    /^(?:#{1,6}\s|```|~~~|<\/?(?:font|span|div|p)\b)/.test(text) ||
    (behindBlank && !looksLikeTex(text))
  );
}

/** Offset of the first `closer` between two offsets that no backslash escapes; -1 without one. */
function unescapedIndex(src: string, closer: string, from: number, end: number): number {
  // A slice, since a search in the whole text would run to its end from every line.
  const line = src.slice(from, end);
  let at = line.indexOf(closer);
  while (at >= 0 && isEscaped(src, from + at)) {
    at = line.indexOf(closer, at + 1);
  }
  return at < 0 ? -1 : from + at;
}

/** Inside a paragraph: does this `$$` end a formula that began further up in the paragraph? */
function closesParagraphFormula(state: StateBlock, line: number, start: number): boolean {
  const first = startOf(state, state.line);
  if (state.line >= line || state.src.slice(first, start).indexOf('$$') < 0) {
    return false;
  }
  const above = state.src.slice(first, start);
  let open = -1;
  for (let at = unescapedIndex(above, '$$', 0, above.length); at >= 0;) {
    open = open < 0 ? at : -1;
    at = unescapedIndex(above, '$$', at + 2, above.length);
  }
  return open >= 0 && isDisplayFormula(above.slice(open + 2));
}

/**
 * A paragraph with a formula that opens behind words and goes over several lines: what looks like
 * a list mark or an underline inside the formula must not end the paragraph.
 */
function formulaParagraph(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (silent || !hasDollarsBeforeBlank(state, startLine)) {
    return false;
  }
  const terminators = state.md.block.ruler.getRules('paragraph');
  const parentType = state.parentType;
  state.parentType = 'paragraph';
  let skipTo = paragraphFormulaEnd(state, startLine, endLine);
  let hasFormula = skipTo > startLine;
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line += 1) {
    if (line <= skipTo) {
      continue;
    }
    const isLazy = (state.sCount[line] ?? 0) - state.blkIndent > 3 || (state.sCount[line] ?? 0) < 0;
    if (!isLazy && terminators.some(rule => rule(state, line, endLine, true))) {
      break;
    }
    skipTo = paragraphFormulaEnd(state, line, endLine);
    hasFormula ||= skipTo > line;
  }
  state.parentType = parentType;
  if (!hasFormula) {
    return false;
  }
  pushParagraph(state, startLine, line);
  return true;
}

function pushParagraph(state: StateBlock, startLine: number, endLine: number): void {
  state.line = endLine;
  const open = state.push('paragraph_open', 'p', 1);
  open.map = [startLine, endLine];
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  inline.map = [startLine, endLine];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

/** The line on which a formula closes that opens behind words on `line`; `line` where none does. */
function paragraphFormulaEnd(state: StateBlock, line: number, endLine: number): number {
  const max = state.eMarks[line] ?? 0;
  let open = -1;
  for (let at = unescapedIndex(state.src, '$$', startOf(state, line), max); at >= 0;) {
    open = open < 0 ? at : -1;
    at = unescapedIndex(state.src, '$$', at + 2, max);
  }
  if (open < 0) {
    return line;
  }
  for (let at = line + 1; at < endLine && !state.isEmpty(at); at += 1) {
    const end = state.eMarks[at] ?? 0;
    const close = unescapedIndex(state.src, '$$', startOf(state, at), end);
    if (close >= 0) {
      const content = state.src.slice(open + 2, close);
      return isDisplayFormula(content) ? at : line;
    }
  }
  return line;
}

/** Where the next `$$` of a text stands, as seen from an offset; by the environment of a parse. */
const nextDollars = new WeakMap<
  object,
  { readonly src: string; readonly from: number; readonly at: number }
>();

/** A cheap first look, so that paragraphs without `$$` cost nothing. */
function hasDollarsBeforeBlank(state: StateBlock, line: number): boolean {
  const from = startOf(state, line);
  const known = nextDollars.get(state.env);
  // In one environment several texts may be parsed: plugins parse pieces within the whole.
  const isKnown =
    known?.src === state.src && known.from <= from && (known.at < 0 || known.at >= from);
  let at = isKnown ? known.at : undefined;
  if (at === undefined) {
    at = state.src.indexOf('$$', from);
    nextDollars.set(state.env, { src: state.src, from, at });
  }
  if (at < 0) {
    return false;
  }
  const blank = state.src.indexOf('\n\n', from);
  return blank < 0 || at < blank;
}

function startOf(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}
