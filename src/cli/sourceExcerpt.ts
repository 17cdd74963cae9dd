import { displayWidth, printable } from './displayWidth';

/** How wide an excerpt may be, in columns of a terminal. */
const widest = 100;
const beforeSpan = 30;
const tabWidth = 4;

/** A line of a note, and below it what points at a part of it; both end without a line end. */
export interface SourceExcerpt {
  readonly source: string;
  readonly pointer: string;
}

interface Cell {
  /** Offset in the line, in UTF-16 code units. */
  readonly at: number;
  readonly text: string;
  readonly width: number;
}

/**
 * The line, shortened around the part from `start` to `end` (offsets in the line), and carets below
 * that part: at least one, for an empty part is a place between characters.
 */
export function sourceExcerpt(line: string, start: number, end: number): SourceExcerpt {
  const { cells, isCutBefore, isCutAfter } = window(cellsOf(line), start);
  const before = isCutBefore ? '…' : '';
  let pointer = before === '' ? '' : ' ';
  let carets = 0;
  for (const { at, width } of cells) {
    if (at >= start && at < end) {
      pointer += '^'.repeat(width);
      carets += width;
    } else if (at < start) {
      pointer += ' '.repeat(width);
    }
  }
  return {
    source: before + cells.map(({ text }) => text).join('') + (isCutAfter ? '…' : ''),
    pointer: carets === 0 ? `${pointer}^` : pointer,
  };
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  for (const character of line) {
    if (character === '\t') {
      const width = tabWidth - (column % tabWidth);
      cells.push({ at, text: ' '.repeat(width), width });
    } else {
      const text = printable(character);
      cells.push({ at, text, width: displayWidth(text) });
    }
    column += cells.at(-1)?.width ?? 0;
    at += character.length;
  }
  return cells;
}

/** The part of a long line that shows what stands at `start`, and something before it. */
function window(cells: readonly Cell[], start: number) {
  let first = 0;
  let width = 0;
  if (widthOf(cells) > widest) {
    first = cells.findIndex(({ at }) => at >= start);
    first = first < 0 ? cells.length : first;
    for (width = 0; first > 0 && width < beforeSpan; first--) {
      width += cells[first - 1]?.width ?? 0;
    }
  }
  let last = first;
  for (width = 0; last < cells.length && width < widest; last++) {
    width += cells[last]?.width ?? 0;
  }
  return {
    cells: cells.slice(first, last),
    isCutBefore: first > 0,
    isCutAfter: last < cells.length,
  };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
