import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { locate } from './noteState';

/** Adds what MDX has beside Markdown: ES modules, comments in braces, components. */
export function addMdxRules(md: MarkdownIt): void {
  const options = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };
  md.block.ruler.before('html_block', 'mdx_module', moduleBlock);
  md.block.ruler.before('html_block', 'mdx_comment', commentBlock, options);
  md.block.ruler.before('html_block', 'mdx_component', componentBlock, options);
  md.inline.ruler.before('html_inline', 'mdx_component', inlineComponent);
  md.inline.ruler.before('html_inline', 'mdx_comment', inlineComment);
}

const esm =
  /^(?:import\s+(?:['"]|[\w*{][^\n]*(?:\n[^\n]+)*?from\s*['"])|export\s+(?:default|const|let|var|function|async|class|\{|\*)\b|export\s*[{*])/;

function moduleBlock(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[line] ?? 0;
  if (state.level > 0 || !/^(?:im|ex)port\b/.test(state.src.slice(start, start + 7))) {
    return false;
  }
  let end = line + 1;
  while (end < endLine && !state.isEmpty(end)) {
    end += 1;
  }
  if (!esm.test(state.src.slice(start, state.eMarks[end - 1]))) {
    return false;
  }
  return silent || pushHidden(state, line, end);
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

function componentBlock(
  state: StateBlock,
  line: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = startOf(state, line);
  if (!/^<(?:\/?[A-Z]|\/?>)/.test(state.src.slice(start, start + 3))) {
    return false;
  }
  const tag = componentAt(
    state.src,
    start,
    Math.min(start + longestTag, state.eMarks[endLine - 1] ?? 0),
  );
  const last = tag === null ? -1 : lineOf(state, line, endLine, tag.end);
  if (tag === null || last < 0 || state.src.slice(tag.end, state.eMarks[last]).trim() !== '') {
    return false;
  }
  if (!silent) {
    const token = state.push(`component_${tag.kind}`, '', 0);
    describe(token, tag, state.src.slice(start, tag.end));
    token.block = true;
    token.map = [line, last + 1];
    token.meta = { ...token.meta, from: start, to: tag.end };
    state.line = last + 1;
  }
  return true;
}

function inlineComponent(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '<') {
    return false;
  }
  const tag = componentAt(src, pos, state.posMax);
  if (tag === null) {
    return false;
  }
  if (!silent) {
    const token = state.push(`component_${tag.kind}`, '', 0);
    describe(token, tag, src.slice(pos, tag.end));
    locate(state, token, pos, tag.end);
  }
  state.pos = tag.end;
  return true;
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

/** Keeps the search for the end of a tag that has none linear. */
const longestTag = 10_000;

interface ComponentTag {
  readonly kind: 'open' | 'close' | 'void';
  /** Name as written: `Callout`, `Tabs.Item`; empty for a fragment `<>`. */
  readonly name: string;
  readonly end: number;
}

/** The component's tag that begins at `start`: its attributes may hold braces, quotes and lines. */
function componentAt(src: string, start: number, end: number): ComponentTag | null {
  const head = /<(\/?)((?:[A-Z][\w.]*)?)(?=[\s/>])/y;
  head.lastIndex = start;
  const match = head.exec(src);
  if (match === null || (match[2] === '' && src[head.lastIndex] !== '>')) {
    return null;
  }
  const piece = /"[^"]*"|'[^']*'|[^"'{}<>/]+|\/(?!>)/y;
  let at = head.lastIndex;
  let depth = 0;
  while (at < end) {
    const character = src[at];
    if (character === '{') {
      depth += 1;
      at += 1;
    } else if (character === '}') {
      depth -= 1;
      at += 1;
    } else if (depth > 0 && (character === '<' || character === '>' || character === '/')) {
      at += 1;
    } else if (character === '>' || character === '/') {
      const isVoid = character === '/' && src[at + 1] === '>';
      const isEnd = character === '>' || isVoid;
      if (isEnd) {
        const kind = match[1] ? 'close' : isVoid ? 'void' : 'open';
        return { kind, name: match[2] ?? '', end: at + (isVoid ? 2 : 1) };
      }
      at += 1;
    } else {
      piece.lastIndex = at;
      if (!piece.test(src)) {
        return null;
      }
      at = piece.lastIndex;
    }
  }
  return null;
}

function describe(token: Token, tag: ComponentTag, source: string): void {
  token.content = source;
  token.meta = { name: tag.name };
}

/** The line on which the character before `offset` lies; -1 where it lies behind the container. */
function lineOf(state: StateBlock, line: number, endLine: number, offset: number): number {
  for (let at = line; at < endLine; at += 1) {
    if (offset <= (state.eMarks[at] ?? 0)) {
      return at;
    }
  }
  return -1;
}

function startOf(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}
