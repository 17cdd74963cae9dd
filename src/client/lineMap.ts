import type { ShownBlock } from './noteBlocks';

/** A line of the note and where on the page it is, in pixels from the page's top. */
interface Point {
  readonly line: number;
  readonly y: number;
}

/**
 * Where the line (a fraction counts from its top) is on the page, in pixels from the page's top;
 * null on an empty page.
 */
export function yOfLine(blocks: readonly ShownBlock[], line: number): number | null {
  const index = lastIndex(blocks, block => block.line <= line);
  const block = blocks[index];
  if (block === undefined) {
    return blocks.length === 0 ? null : 0;
  }
  if (line < block.endLine) {
    return between(pointsOf(block), point => point.line, line).y;
  }
  const next = blocks[index + 1];
  const end: Point = { line: block.endLine, y: rectOf(block).bottom };
  const start: Point = next === undefined ? end : { line: next.line, y: rectOf(next).top };
  return between([end, start], point => point.line, line).y;
}

/** The line that is at `y` pixels from the page's top, with the fraction that is above. */
export function lineOfY(blocks: readonly ShownBlock[], y: number): number {
  const index = lastIndex(blocks, block => rectOf(block).top <= y);
  const block = blocks[index];
  if (block === undefined) {
    return 0;
  }
  const next = blocks[index + 1];
  const after: Point[] = next === undefined ? [] : [{ line: next.line, y: rectOf(next).top }];
  return between([...pointsOf(block), ...after], point => point.y, y).line;
}

/** The block that holds the line, or else the last one before it. */
export function blockOfLine(blocks: readonly ShownBlock[], line: number): ShownBlock | undefined {
  return blocks[lastIndex(blocks, block => block.line <= line)];
}

/** A block's own top and end, and between them the elements that know their line. */
function pointsOf(block: ShownBlock): readonly Point[] {
  const { top, bottom } = rectOf(block);
  const points: Point[] = [{ line: block.line, y: top }];
  for (const element of block.element.querySelectorAll<HTMLElement>('[data-line-offset]')) {
    const line = block.line + Number(element.dataset['lineOffset']);
    const y = element.getBoundingClientRect().top + scrollY;
    const last = points.at(-1);
    // What is folded away has no place of its own; cells of a row share one.
    if (last !== undefined && line > last.line && y >= last.y) points.push({ line, y });
  }
  points.push({ line: block.endLine, y: bottom });
  return points;
}

/** The point at `value` on the way through `points`, which ascend in both of their numbers. */
function between(points: readonly Point[], key: (point: Point) => number, value: number): Point {
  const index = lastIndex(points, point => key(point) <= value);
  const from = points[Math.max(0, index)] ?? { line: 0, y: 0 };
  const to = points[index + 1];
  if (to === undefined || index < 0 || key(to) <= key(from)) {
    return from;
  }
  const share = (value - key(from)) / (key(to) - key(from));
  return {
    line: from.line + share * (to.line - from.line),
    y: from.y + share * (to.y - from.y),
  };
}

function rectOf({ element }: ShownBlock): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = element.getBoundingClientRect();
  return { top: top + scrollY, bottom: bottom + scrollY };
}

/** The last index whose item `holds`, where that is true of the first ones only; -1 for none. */
function lastIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
