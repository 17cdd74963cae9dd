import type { MarkdownIt, StateBlock } from 'markdown-it';
import { formulaAt } from './findFormula';

/** One cell of a row; offsets are those of the row's text, blanks at both ends left out. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

type Alignment = 'left' | 'center' | 'right' | null;

/** A row of 10,000 columns with one-cell rows below must not make millions of empty cells. */
const mostFilledCells = 65_536;

/**
 * GFM's tables, but a `|` inside a formula is no border: `$P(x|y)$` is one cell's formula.
 * Replaces markdown-it's rule; cells know where they stand.
 */
export function addTableRule(md: MarkdownIt): void {
  md.block.ruler.at('table', table, { alt: ['paragraph', 'reference'] });
}

function table(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const delimiterLine = startLine + 1;
  if (delimiterLine >= endLine || !isRow(state, startLine) || !isRow(state, delimiterLine)) {
    return false;
  }
  const first = state.src.charCodeAt(lineStart(state, delimiterLine));
  if (first !== 0x7c && first !== 0x2d && first !== 0x3a) {
    return false;
  }
  const alignments = alignmentsOf(lineText(state, delimiterLine));
  if (alignments === null) {
    return false;
  }
  const header = lineText(state, startLine);
  if (!header.includes('|') && !lineText(state, delimiterLine).includes('|')) {
    return false;
  }
  const cells = splitRow(header, alignments.length);
  if (cells.length === 0 || cells.length !== alignments.length) {
    return false;
  }
  if (!silent) {
    pushTable(state, startLine, endLine, cells, alignments);
  }
  return true;
}

function isRow(state: StateBlock, line: number): boolean {
  const shift = (state.sCount[line] ?? 0) - state.blkIndent;
  return shift >= 0 && shift < 4 && !state.isEmpty(line);
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), state.eMarks[line]);
}

function lineStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function alignmentsOf(line: string): Alignment[] | null {
  if (!/^[|:-][|:\s-]+$/.test(line) || /^-\s/.test(line)) {
    return null;
  }
  const cells = line
    .replace(/^\|/, '')
    .replace(/\|?\s*$/, '')
    .split('|');
  const alignments: Alignment[] = [];
  for (const cell of cells) {
    const mark = /^\s*(:?)-+(:?)\s*$/.exec(cell);
    if (mark === null) {
      return null;
    }
    alignments.push(mark[1] ? (mark[2] ? 'center' : 'left') : mark[2] ? 'right' : null);
  }
  return alignments;
}

function pushTable(
  state: StateBlock,
  startLine: number,
  endLine: number,
  header: readonly Cell[],
  alignments: readonly Alignment[],
): void {
  const parentType = state.parentType;
  state.parentType = 'table';
  const open = state.push('table_open', 'table', 1);
  state.push('thead_open', 'thead', 1).map = [startLine, startLine + 1];
  pushRow(state, startLine, header, alignments, 'th');
  state.push('thead_close', 'thead', -1);
  const line = pushBody(state, startLine + 2, endLine, alignments);
  state.push('table_close', 'table', -1);
  open.map = [startLine, line];
  state.parentType = parentType;
  state.line = line;
}

function pushBody(
  state: StateBlock,
  firstLine: number,
  endLine: number,
  alignments: readonly Alignment[],
): number {
  const terminators = state.md.block.ruler.getRules('blockquote');
  let filled = 0;
  let line = firstLine;
  for (; line < endLine && isRow(state, line); line += 1) {
    const at = line;
    if (terminators.some(rule => rule(state, at, endLine, true))) {
      break;
    }
    const cells = splitRow(lineText(state, line), alignments.length);
    filled += Math.max(0, alignments.length - cells.length);
    if (filled > mostFilledCells) {
      break;
    }
    if (line === firstLine) {
      state.push('tbody_open', 'tbody', 1).map = [firstLine, endLine];
    }
    pushRow(state, line, cells, alignments, 'td');
  }
  if (line > firstLine) {
    for (let index = state.tokens.length - 1; index >= 0; index -= 1) {
      const token = state.tokens[index];
      if (token?.type === 'tbody_open') {
        token.map = [firstLine, line];
        break;
      }
    }
    state.push('tbody_close', 'tbody', -1);
  }
  return line;
}

function pushRow(
  state: StateBlock,
  line: number,
  cells: readonly Cell[],
  alignments: readonly Alignment[],
  tag: 'th' | 'td',
): void {
  const start = lineStart(state, line);
  const text = lineText(state, line);
  state.push('tr_open', 'tr', 1).map = [line, line + 1];
  alignments.forEach((alignment, index) => {
    const open = state.push(`${tag}_open`, tag, 1);
    if (alignment !== null) {
      open.attrs = [['style', `text-align:${alignment}`]];
    }
    const cell = cellOf(cells, index, alignments.length, text.length);
    const raw = text.slice(cell.start, cell.end);
    const inline = state.push('inline', '', 0);
    inline.children = [];
    inline.content = raw.includes('\\|') ? raw.replace(/\\\|/g, '|') : raw;
    inline.map = [line, line + 1];
    inline.meta = { from: start + cell.start, escapedPipes: pipesOf(raw) };
    state.push(`${tag}_close`, tag, -1);
  });
  state.push('tr_close', 'tr', -1);
}

/** A cell of a column; what a row has too many stays in the last one, so that no text is lost. */
function cellOf(cells: readonly Cell[], index: number, columns: number, end: number): Cell {
  const cell = cells[index] ?? { start: end, end };
  const last = cells[cells.length - 1];
  return index === columns - 1 && last !== undefined && last.end > cell.end
    ? { start: cell.start, end: last.end }
    : cell;
}

/** Offsets in the cell's content of pipes that are written as `\|`. */
function pipesOf(raw: string): readonly number[] {
  const pipes: number[] = [];
  for (let at = raw.indexOf('\\|'); at >= 0; at = raw.indexOf('\\|', at + 2)) {
    pipes.push(at - pipes.length);
  }
  return pipes;
}

/**
 * The cells of a row: borders are the pipes that are neither escaped nor inside a formula. Where
 * that leaves columns without a cell, and a `|` between blanks in a formula gives just as many as
 * there are, what seemed a formula is two dollars in two cells.
 */
function splitRow(row: string, columns: number): readonly Cell[] {
  const cells = cellsOf(row, false);
  if (cells.length >= columns || !row.includes('$') || !/\s\|\s/.test(row)) {
    return cells;
  }
  const more = cellsOf(row, true);
  return more.length === columns ? more : cells;
}

function cellsOf(row: string, isStrict: boolean): readonly Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  let at = 0;
  while (at < row.length) {
    const character = row[at];
    if (character === '\\') {
      const formula = formulaAt(row, at);
      at = formula === null ? at + 2 : formula.end;
    } else if (character === '$') {
      const formula = formulaAt(row, at);
      const isNone = formula === null || (isStrict && /\s\|\s/.test(row.slice(at, formula.end)));
      at = isNone ? at + (row[at + 1] === '$' ? 2 : 1) : formula.end;
    } else {
      if (character === '|') {
        cells.push(trimmedCell(row, start, at));
        start = at + 1;
      }
      at += 1;
    }
  }
  cells.push(trimmedCell(row, start, row.length));
  if (row.trimStart().startsWith('|')) {
    cells.shift();
  }
  const last = cells[cells.length - 1];
  if (last !== undefined && last.start === last.end) {
    cells.pop();
  }
  return cells;
}

function trimmedCell(row: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && /[ \t]/.test(row[start] ?? '')) {
    start += 1;
  }
  while (end > start && /[ \t]/.test(row[end - 1] ?? '')) {
    end -= 1;
  }
  return { start, end };
}
