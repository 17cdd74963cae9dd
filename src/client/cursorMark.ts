import { blockOfLine } from './lineMap';
import type { ShownBlock } from './noteBlocks';

const className = 'zhupi-cursor';

/** Marks the block of the cursor, in a list the item; none where `line` is null. */
export function markCursor(blocks: readonly ShownBlock[], line: number | null): void {
  const block = line === null ? undefined : blockOfLine(blocks, line);
  const target = block === undefined || line === null ? null : itemOfLine(block, line);
  for (const marked of [...document.getElementsByClassName(className)]) {
    if (marked !== target) marked.classList.remove(className);
  }
  target?.classList.add(className);
}

function itemOfLine({ element, line: first, endLine }: ShownBlock, line: number): Element | null {
  if (line >= endLine) {
    // Between two blocks the cursor is in none.
    return null;
  }
  let found: Element = element;
  for (const item of element.querySelectorAll<HTMLElement>('li[data-line-offset]')) {
    if (first + Number(item.dataset['lineOffset']) > line) break;
    found = item;
  }
  return found;
}
