import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';

/** Where the inline content that is being parsed begins in the content of its inline token. */
export const inlineBase = Symbol('inlineBase');

/**
 * Says where in its inline content `token` stands; `start` and `end` are offsets of `state.src`.
 * While a note is parsed, `meta.at` holds that place, `meta.from` and `meta.to` body offsets of what
 * block rules make, and `meta.contentAt` the lengths of a formula's delimiters; buildContent turns
 * them into spans.
 */
export function locate(state: StateInline, token: Token, start: number, end: number): void {
  const base = Number(state.env[inlineBase] ?? 0);
  token.meta = { ...token.meta, at: [base + start, base + end] };
}

/** The line on which the character before `offset` lies; -1 where it lies behind the container. */
export function lineOf(state: StateBlock, line: number, endLine: number, offset: number): number {
  for (let at = line; at < endLine; at += 1) {
    if (offset <= (state.eMarks[at] ?? 0)) {
      return at;
    }
  }
  return -1;
}

/** Where the text of a line begins, behind quote marks and indents. */
export function startOf(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

const codeDepths = new WeakMap<StateInline, number>();

/** Whether a `<code>`, `<pre>` or the like is open: no formulas in there. */
export function isInHtmlCode(state: StateInline): boolean {
  return (codeDepths.get(state) ?? 0) > 0;
}

/** Counts an HTML tag that was read, for {@link isInHtmlCode}. */
export function countHtmlCode(state: StateInline, name: string, isOpening: boolean): void {
  if (codeElements.has(name)) {
    const depth = (codeDepths.get(state) ?? 0) + (isOpening ? 1 : -1);
    codeDepths.set(state, Math.max(0, depth));
  }
}

/** Elements whose text is code, where a `$` is a `$`. */
export const codeElements: ReadonlySet<string> = new Set([
  'code',
  'pre',
  'kbd',
  'samp',
  'script',
  'style',
  'textarea',
]);

const word = '式';
const colourTag = /<\/?(?:font|span)(?=[ \t\n/>])[^<>]*>/iy;

/**
 * Emphasis marks beside a colour tag or a formula see what a reader sees: `**<font …>重点` opens
 * like `**重点`, and a formula counts as a Chinese word.
 */
export function seeThroughTags(md: MarkdownIt): void {
  const Base = md.inline.State;
  md.inline.State = class extends Base {
    override scanDelims(
      start: number,
      canSplitWord: boolean,
    ): ReturnType<StateInline['scanDelims']> {
      const { src, posMax } = this;
      const marker = src[start] ?? '';
      let end = start;
      while (end < posMax && src[end] === marker) {
        end += 1;
      }
      const before = src[start - 1];
      const after = end < posMax ? src[end] : undefined;
      if (before !== '>' && before !== '$' && after !== '<' && after !== '$') {
        return super.scanDelims(start, canSplitWord);
      }
      const left = withoutMarker(visibleBefore(src, start), /.$/su, marker);
      const right = withoutMarker(visibleAfter(src, end, posMax), /^./su, marker);
      this.src = left + src.slice(start, end) + right;
      this.posMax = this.src.length;
      try {
        return super.scanDelims(left.length, canSplitWord);
      } finally {
        this.src = src;
        this.posMax = posMax;
      }
    }
  };
}

/** Marks on the other side of a tag are a run of their own: any other punctuation stands for them. */
function withoutMarker(beside: string, nearest: RegExp, marker: string): string {
  return nearest.exec(beside)?.[0] === marker ? beside.replace(nearest, '.') : beside;
}

function visibleBefore(src: string, at: number): string {
  let end = at;
  while (src[end - 1] === '>') {
    const open = src.lastIndexOf('<', end - 1);
    colourTag.lastIndex = open;
    if (open < 0 || !colourTag.test(src) || colourTag.lastIndex !== end) {
      break;
    }
    end = open;
  }
  if (end === 0) {
    return ' ';
  }
  return src[end - 1] === '$' ? word : src.slice(Math.max(0, end - 2), end);
}

function visibleAfter(src: string, at: number, max: number): string {
  let start = at;
  colourTag.lastIndex = start;
  while (src[start] === '<' && colourTag.test(src) && colourTag.lastIndex <= max) {
    start = colourTag.lastIndex;
  }
  if (start >= max) {
    return ' ';
  }
  return src[start] === '$' ? word : src.slice(start, Math.min(max, start + 2));
}
