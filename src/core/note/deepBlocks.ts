import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Blocks within blocks are read down to this level; a list counts twice, with its items. */
const deepest = 90;

/**
 * Makes text of what is nested too deep. markdown-it itself leaves it out, with all that follows in
 * the same block.
 */
export function keepDeepText(md: MarkdownIt): void {
  const first = md.block.ruler.__rules__[0]?.name;
  if (first !== undefined) {
    md.block.ruler.before(first, 'deep_text', deepText);
  }
}

function deepText(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if (state.level < deepest || silent) {
    return false;
  }
  let next = line + 1;
  while (next < endLine && !state.isEmpty(next) && (state.sCount[next] ?? 0) >= state.blkIndent) {
    next += 1;
  }
  const content = state.getLines(line, next, state.blkIndent, false).trim();
  state.line = next;
  state.push('paragraph_open', 'p', 1).map = [line, next];
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.map = [line, next];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  return true;
}
