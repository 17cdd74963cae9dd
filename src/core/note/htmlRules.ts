import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { formulaAt } from './findFormula';
import { colorOf, tagAt, type HtmlTag } from './htmlTags';
import { codeElements, countHtmlCode, locate } from './noteState';

/** Reads HTML tags into tokens of their own, so that they can be paired and sanitised one by one. */
export function addHtmlRules(md: MarkdownIt): void {
  md.inline.ruler.at('html_inline', inlineTag);
  const blockRule = md.block.ruler.__rules__.find(rule => rule.name === 'html_block');
  if (blockRule === undefined) {
    return;
  }
  const original = blockRule.fn;
  const inlineElement = /^<\/?(?:font|span)\b/i;
  md.block.ruler.at(
    'html_block',
    (state: StateBlock, line: number, endLine: number, silent: boolean) => {
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      // An annotation on lines of its own is a paragraph, else its Markdown would stay raw.
      return inlineElement.test(state.src.slice(start, start + 8))
        ? false
        : original(state, line, endLine, silent);
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}

function inlineTag(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 0x3c) {
    return false;
  }
  const second = src[pos + 1];
  if (second === '!' && src.startsWith('<!--', pos) && state.skipHtmlSpecial) {
    return false;
  }
  const tag = tagAt(src, pos, state.posMax);
  if (tag === null) {
    // The rest of the text holds no end of a comment either: don't look again.
    state.skipHtmlSpecial ||= src.startsWith('<!--', pos);
    return false;
  }
  if (!silent) {
    const token = state.push(tokenType(tag), '', 0);
    describeTag(token, tag, src.slice(pos, tag.end));
    locate(state, token, pos, tag.end);
    if (tag.kind === 'open' || tag.kind === 'close') {
      countHtmlCode(state, tag.name, tag.kind === 'open');
      state.linkLevel += tag.name === 'a' ? (tag.kind === 'open' ? 1 : -1) : 0;
    }
  }
  state.pos = tag.end;
  return true;
}

function tokenType(tag: HtmlTag): string {
  return `html_${tag.kind}`;
}

function describeTag(token: Token, tag: HtmlTag, source: string): void {
  token.content = source;
  token.meta = { name: tag.name, color: tag.kind === 'open' ? colorOf(source) : null };
}

/**
 * The pieces of an HTML block: tags, text, and the formulas in its text. Places are offsets of the
 * block's content.
 */
export function htmlBlockChildren(content: string, newToken: NewToken): Token[] {
  const children: Token[] = [];
  const lastComment = content.lastIndexOf('-->');
  let codeDepth = 0;
  let textStart = 0;
  const add = (token: Token, start: number, end: number): void => {
    token.meta = { ...token.meta, at: [start, end] };
    children.push(token);
  };
  const endText = (end: number): void => {
    if (end > textStart) {
      const text = newToken('text');
      text.content = content.slice(textStart, end);
      children.push(text);
    }
  };
  let at = content.search(/[<$\\]/);
  while (at >= 0 && at < content.length) {
    const isTag = content[at] === '<';
    const isUnclosed = at > lastComment && content.startsWith('<!--', at);
    const tag = isTag && !isUnclosed ? tagAt(content, at, content.length, 'html') : null;
    const formula = isTag || codeDepth > 0 ? null : formulaInHtml(content, at);
    const end = tag?.end ?? formula?.end;
    if (end === undefined) {
      at = nextMark(content, at + (content.startsWith('$$', at) ? 2 : 1));
      continue;
    }
    endText(at);
    if (tag) {
      const token = newToken(tokenType(tag));
      describeTag(token, tag, content.slice(at, end));
      add(token, at, end);
      codeDepth += codeElements.has(tag.name) ? (tag.kind === 'open' ? 1 : -1) : 0;
      codeDepth = Math.max(0, codeDepth);
    } else if (formula) {
      const token = newToken(formula.display ? 'math_inline_block' : 'math_inline');
      token.markup = formula.delimiter;
      token.content = content.slice(formula.contentStart, formula.contentEnd);
      token.meta = {
        contentAt: [formula.contentStart - at, end - formula.contentEnd],
      };
      add(token, at, end);
    }
    textStart = end;
    at = nextMark(content, end);
  }
  endText(content.length);
  return children;
}

/** Makes a token without nesting. */
export type NewToken = (type: string) => Token;

function nextMark(content: string, from: number): number {
  const mark = /[<$\\]/g;
  mark.lastIndex = from;
  return mark.exec(content)?.index ?? -1;
}

function formulaInHtml(content: string, at: number): ReturnType<typeof formulaAt> {
  const blank = content.indexOf('\n\n', at);
  const formula = formulaAt(content, at, blank < 0 ? content.length : blank);
  return formula && !holdsTag(content, formula.contentStart, formula.contentEnd) ? formula : null;
}

/** Whether a tag begins between two offsets; `a<b` and the like are none. */
function holdsTag(content: string, start: number, end: number): boolean {
  for (
    let at = content.indexOf('<', start);
    at >= 0 && at < end;
    at = content.indexOf('<', at + 1)
  ) {
    if (tagAt(content, at, content.length) !== null) {
      return true;
    }
  }
  return false;
}
