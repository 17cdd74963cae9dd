import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it';
import { colorOf } from './htmlTags';
import { mdxTagAt, type MdxTag } from './mdxTag';
import { countHtmlCode, lineOf, locate, startOf } from './noteState';
import { isBlockElement } from './pairTags';

/**
 * Adds the elements of MDX. Tags that have their lines for themselves stand beside blocks, and what
 * is between them is Markdown; all others belong to the text of their paragraph. HTML's elements are
 * read like components: there are no blocks of raw HTML, but for what hides its text.
 */
export function addMdxElements(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('html_block', 'mdx_element', elementBlock, { alt });
  hideOnly(md);
  md.inline.ruler.before('html_inline', 'mdx_element', inlineElement);
  md.core.ruler.push('mdx_elements', freeElements);
}

const hiding = /^<(?:[!?]|\/?(?:script|style|textarea)\b)/i;

/** Comments and the like are a mistake in MDX, but nothing that anyone wants to see. */
function hideOnly(md: MarkdownIt): void {
  const rule = md.block.ruler.__rules__.find(({ name }) => name === 'html_block');
  if (rule !== undefined) {
    const { fn, alt } = rule;
    md.block.ruler.at(
      'html_block',
      (state: StateBlock, line: number, endLine: number, silent: boolean) => {
        const start = startOf(state, line);
        return hiding.test(state.src.slice(start, start + 12)) && fn(state, line, endLine, silent);
      },
      { alt },
    );
  }
}

/** A row of tags, and whether it ends with its line. */
interface TagRow {
  readonly tags: readonly MdxTag[];
  readonly lastLine: number;
  readonly isWhole: boolean;
}

/**
 * The tags at the start of a line. An annotation has none: on lines of its own, it is a paragraph
 * whose text it colours.
 */
function tagRow(state: StateBlock, line: number, endLine: number): TagRow | null {
  const { src } = state;
  const limit = state.eMarks[endLine - 1] ?? 0;
  const tags: MdxTag[] = [];
  let lastLine = line;
  let at = startOf(state, line);
  while (src[at] === '<') {
    const tag = mdxTagAt(src, at, limit);
    const tagLine = tag === null ? -1 : lineOf(state, lastLine, endLine, tag.end);
    if (tag === null || tagLine < 0 || (tags.length === 0 && isAnnotation(tag))) {
      break;
    }
    tags.push(tag);
    lastLine = tagLine;
    at = tag.end;
    while (src[at] === ' ' || src[at] === '\t') {
      at += 1;
    }
  }
  return tags.length === 0
    ? null
    : { tags, lastLine, isWhole: at >= (state.eMarks[lastLine] ?? 0) };
}

function isAnnotation({ name }: MdxTag): boolean {
  return name === 'font' || name === 'span';
}

function elementBlock(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if (state.src[startOf(state, line)] !== '<') {
    return false;
  }
  const row = tagRow(state, line, endLine);
  if (row?.isWhole === true) {
    if (!silent) {
      row.tags.forEach(tag => pushTag(state, tag, line, row.lastLine));
      state.line = row.lastLine + 1;
    }
    return true;
  }
  return (
    row !== null && !silent && (summary(state, row, line) || openBefore(state, row, line, endLine))
  );
}

/** A summary is a line for itself: browsers end the paragraph that MDX makes around it. */
function summary(state: StateBlock, { tags: [tag] }: TagRow, line: number): boolean {
  const start = startOf(state, line);
  const text = state.src.slice(start, state.eMarks[line]).trimEnd();
  const isAlone = text.indexOf('</summary') === text.lastIndexOf('</') && text.endsWith('>');
  if (tag?.kind !== 'open' || tag.name !== 'summary' || !isAlone) {
    return false;
  }
  pushParagraph(state, line, start, text);
  return true;
}

function pushParagraph(state: StateBlock, line: number, start: number, text: string): void {
  const open = state.push('paragraph_open', 'p', 1);
  const inline = state.push('inline', '', 0);
  inline.content = text.trim();
  inline.children = [];
  inline.meta = { from: start + text.length - text.trimStart().length };
  state.push('paragraph_close', 'p', -1);
  open.map = inline.map = [line, line + 1];
  state.line = line + 1;
}

/**
 * `<details><summary>题</summary>`: an element that goes on behind its paragraph, where MDX would
 * stop. Its tag stands for itself and the rest of the line is a paragraph.
 */
function openBefore(
  state: StateBlock,
  { tags: [tag] }: TagRow,
  line: number,
  endLine: number,
): boolean {
  if (tag?.kind !== 'open' || tag.isComponent || !isBlockElement(tag.name)) {
    return false;
  }
  const last = lineOf(state, line, endLine, tag.end);
  if (isClosed(state, tag, last, endLine)) {
    return false;
  }
  pushTag(state, tag, line, last);
  pushParagraph(state, last, tag.end, state.src.slice(tag.end, state.eMarks[last]));
  return true;
}

/** In so many lines a paragraph is looked through for a closing tag. */
const longestParagraph = 50;

/** Whether `tag` is closed in its paragraph. */
function isClosed(state: StateBlock, tag: MdxTag, line: number, endLine: number): boolean {
  const same = new RegExp(`<(/?)${tag.name}(?=[\\s/>])`, 'gi');
  let depth = 1;
  const last = Math.min(endLine, line + longestParagraph);
  for (let next = line; next < last && !state.isEmpty(next); next += 1) {
    const start = next === line ? tag.end : startOf(state, next);
    if (next > line && state.src[start] === '<' && tagRow(state, next, endLine)?.isWhole) {
      return false;
    }
    for (const match of state.src.slice(start, state.eMarks[next]).matchAll(same)) {
      depth += match[1] === '/' ? -1 : 1;
      if (depth === 0) {
        return true;
      }
    }
  }
  return false;
}

function pushTag(state: StateBlock, tag: MdxTag, line: number, lastLine: number): void {
  const token = state.push(tokenType(tag), '', 0);
  describe(token, tag, state.src);
  token.map = [line, lastLine + 1];
  token.meta = { ...token.meta, from: tag.start, to: tag.end };
}

function inlineElement(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '<') {
    return false;
  }
  const tag = mdxTagAt(src, pos, state.posMax);
  if (tag === null) {
    return false;
  }
  if (!silent) {
    const token = state.push(tokenType(tag), '', 0);
    describe(token, tag, src);
    locate(state, token, pos, tag.end);
    if (!tag.isComponent && tag.kind !== 'void') {
      countHtmlCode(state, tag.name, tag.kind === 'open');
      state.linkLevel += tag.name === 'a' ? (tag.kind === 'open' ? 1 : -1) : 0;
    }
  }
  state.pos = tag.end;
  return true;
}

function tokenType({ isComponent, kind }: MdxTag): string {
  return `${isComponent ? 'component' : 'html'}_${kind}`;
}

function describe(token: Token, tag: MdxTag, src: string): void {
  token.content = src.slice(tag.start, tag.end);
  const color = tag.kind === 'open' ? colorOf(token.content) : null;
  token.meta = tag.isComponent ? { name: tag.name } : { name: tag.name, color };
}

/**
 * A paragraph that is elements only is none: `<td>**粗**</td>`. Where one of them can't stand in a
 * paragraph, its tokens say so: `hidden`, and `meta.holdsElements`. Elements that can keep theirs.
 */
function freeElements(state: StateCore): void {
  const { tokens } = state;
  tokens.forEach((open, index) => {
    const children = tokens[index + 1]?.children;
    const close = tokens[index + 2];
    if (open.type === 'paragraph_open' && children && close && holdsElementsOnly(children)) {
      open.hidden = close.hidden = true;
      open.meta = { ...open.meta, holdsElements: true };
    }
  });
}

const silent: ReadonlySet<string> = new Set(['softbreak', 'mdx_hidden', 'html_comment']);

function holdsElementsOnly(children: readonly Token[]): boolean {
  let depth = 0;
  let hasBlock = false;
  for (const { type, content, meta } of children) {
    const [kind, step] = /^(html|component)_(open|close|void)$/.exec(type)?.slice(1) ?? [];
    if (kind !== undefined) {
      depth += step === 'open' ? 1 : step === 'close' ? -1 : 0;
      hasBlock ||= isBlockElement(String(meta?.['name']));
      if (depth < 0) {
        return false;
      }
    } else if (depth === 0 && !(type === 'text' && content.trim() === '') && !silent.has(type)) {
      return false;
    }
  }
  return depth === 0 && hasBlock;
}
