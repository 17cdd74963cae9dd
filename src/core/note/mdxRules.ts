import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { addMdxElements } from './mdxElements';
import { moduleStatementEnd } from './mdxModule';
import { lineOf, locate, startOf } from './noteState';

/** Adds what MDX has beside Markdown: ES modules, comments in braces, elements. */
export function addMdxRules(md: MarkdownIt): void {
  const options = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };
  md.block.ruler.before('html_block', 'mdx_module', moduleBlock);
  md.block.ruler.before('html_block', 'mdx_comment', commentBlock, options);
  md.block.ruler.at('code', indentedBlocks);
  md.inline.ruler.before('html_inline', 'mdx_comment', inlineComment);
  addMdxElements(md);
}

const deepestIndent = 400;

/** In MDX what is indented is no code: children of components are. */
function indentedBlocks(
  state: StateBlock,
  line: number,
  endLine: number,
  silent: boolean,
): boolean {
  const { blkIndent } = state;
  const indent = state.sCount[line] ?? 0;
  if (silent || indent - blkIndent < 4 || blkIndent > deepestIndent) {
    return false;
  }
  let end = line + 1;
  while (end < endLine && (state.isEmpty(end) || (state.sCount[end] ?? 0) >= indent)) {
    end += 1;
  }
  state.blkIndent = indent;
  state.md.block.tokenize(state, line, end);
  state.blkIndent = blkIndent;
  return true;
}

const esm =
  /^(?:import\s+(?:['"]|[\w*{][^\n]*(?:\n[^\n]+)*?from\s*['"])|export\s+(?:default|const|let|var|function|async|class|\{|\*)\b|export\s*[{*])/;

function moduleBlock(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if (state.level > 0) {
    return false;
  }
  let end = line;
  for (let next = line; next < endLine && next >= 0;) {
    next = statementEnd(state, next, endLine);
    end = Math.max(end, next);
  }
  return end > line && (silent || pushHidden(state, line, end));
}

/** The line behind the statement that begins on `line`; -1 where none does. */
function statementEnd(state: StateBlock, line: number, endLine: number): number {
  const start = state.bMarks[line] ?? 0;
  if (!/^(?:im|ex)port\b/.test(state.src.slice(start, start + 7))) {
    return -1;
  }
  const close = moduleStatementEnd(state.src, start);
  let end = close < 0 ? 0 : lineOf(state, line, endLine, close) + 1;
  if (end === 0) {
    // Something in it was never closed: what stands together is taken for the statement.
    end = line + 1;
    while (end < endLine && !state.isEmpty(end)) {
      end += 1;
    }
  }
  return esm.test(state.src.slice(start, state.eMarks[end - 1])) ? end : -1;
}

function commentBlock(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const start = startOf(state, line);
  if (!/^\{\s*\/\*/.test(state.src.slice(start, start + 20))) {
    return false;
  }
  const end = commentEnd(state.src, start, state.eMarks[endLine - 1] ?? 0);
  const last = end < 0 ? -1 : lineOf(state, line, endLine, end);
  if (last < 0 || state.src.slice(end, state.eMarks[last]).trim() !== '') {
    return false;
  }
  return silent || pushHidden(state, line, last + 1);
}

function pushHidden(state: StateBlock, line: number, endLine: number): boolean {
  const token = state.push('mdx_hidden', '', 0);
  token.block = true;
  token.map = [line, endLine];
  state.line = endLine;
  return true;
}

function commentEnd(src: string, start: number, end: number): number {
  const at = src.indexOf('*/', start);
  const close = /\*\/\s*\}/y;
  close.lastIndex = at;
  return at >= 0 && close.test(src) && close.lastIndex <= end ? close.lastIndex : -1;
}

function inlineComment(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '{' || !/^\{\s*\/\*/.test(src.slice(pos, pos + 20))) {
    return false;
  }
  const end = commentEnd(src, pos, state.posMax);
  if (end < 0) {
    return false;
  }
  if (!silent) {
    locate(state, state.push('mdx_hidden', '', 0), pos, end);
  }
  state.pos = end;
  return true;
}
