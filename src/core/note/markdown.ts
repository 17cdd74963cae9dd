import Markdown, {
  type MarkdownIt,
  type StateBlock,
  type StateInline,
  type Token,
} from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { keepDeepText } from './deepBlocks';
import { leanToken, makeTokensLike, pushLeanTokens } from './leanToken';
import type { Dialect } from './note';
import { inlineBase, locate } from './noteState';
import { addSyntax } from './noteSyntax';

/** What a user may set of Markdown's syntax; VS Code's `markdown.preview.*` of the same names. */
export interface MarkdownOptions {
  readonly dialect: Dialect;
  /** A line end in a paragraph is a line break. */
  readonly breaks: boolean;
  /** Addresses by themselves are links. */
  readonly linkify: boolean;
  /** Quotes and dashes are made typographic. */
  readonly typographer: boolean;
}

makeTokensLike(Markdown.Token.prototype);

const parsers = new Map<string, MarkdownIt>();

/** The Markdown parser for `options`, with the syntax rules of notes. Made once and kept. */
export function markdownFor(options: MarkdownOptions): MarkdownIt {
  const key = JSON.stringify([
    options.dialect,
    options.breaks,
    options.linkify,
    options.typographer,
  ]);
  let parser = parsers.get(key);
  if (parser === undefined) {
    parser = createMarkdown(options);
    parsers.set(key, parser);
  }
  return parser;
}

/** A new parser, for those who add rules of their own. */
export function createMarkdown({ dialect, ...options }: MarkdownOptions): MarkdownIt {
  const md = new Markdown({ html: true, ...options, maxNesting: 100 });
  pushLeanTokens(md);
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  allowFileAddresses(md);
  md.use(footnotes);
  addSyntax(md, dialect);
  keepDeepText(md);
  locateFootnotes(md);
  locateInline(md, 'link', 'link_open');
  locateInline(md, 'image', 'image');
  locateInline(md, 'autolink', 'link_open');
  locateAddresses(md);
  // The block pass runs over the whole note, what follows it block by block: see parseNote.
  md.core.ruler.disable(['normalize', 'block', 'footnote_tail', 'linkify']);
  return md;
}

/** A path of somebody's disk is still an image or a link that can be spoken of. */
function allowFileAddresses(md: MarkdownIt): void {
  const isValid = md.validateLink.bind(md);
  md.validateLink = address => isValid(address) || /^file:/i.test(address);
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

function wrapInline(md: MarkdownIt, name: string, wrap: (rule: InlineRule) => InlineRule): void {
  const rule = md.inline.ruler.__rules__.find(each => each.name === name);
  if (rule !== undefined) {
    md.inline.ruler.at(name, wrap(rule.fn));
  }
}

/** Lets the first token of `type` that the rule `name` makes know where its source stands. */
function locateInline(md: MarkdownIt, name: string, type: string): void {
  wrapInline(md, name, rule => (state, silent) => {
    const start = state.pos;
    const count = state.tokens.length;
    if (!rule(state, silent)) {
      return false;
    }
    if (!silent) {
      locateFirst(state, count, type, start, state.pos);
    }
    return true;
  });
}

function locateFirst(
  state: StateInline,
  from: number,
  type: string,
  start: number,
  end: number,
): void {
  for (let index = from; index < state.tokens.length; index += 1) {
    const token = state.tokens[index];
    if (token?.type === type) {
      locate(state, token, start, end);
      return;
    }
  }
}

const longestScheme = 40;

/** An address by itself begins before the `:` at which markdown-it's rule finds it. */
function locateAddresses(md: MarkdownIt): void {
  wrapInline(md, 'linkify', rule => (state, silent) => {
    if (!state.src.startsWith('://', state.pos)) {
      return false;
    }
    const scheme = /[a-z][a-z0-9+.-]*$/i.exec(state.pending.slice(-longestScheme))?.[0] ?? '';
    const start = state.pos - scheme.length;
    const count = state.tokens.length;
    if (!rule(state, silent)) {
      return false;
    }
    if (!silent) {
      locateFirst(state, count, 'link_open', start, state.pos);
    }
    return true;
  });
}

/** Definitions get their lines, and the text of `^[…]` its place in the content around it. */
function locateFootnotes(md: MarkdownIt): void {
  const definition = md.block.ruler.__rules__.find(rule => rule.name === 'footnote_def');
  if (definition !== undefined) {
    const original = definition.fn;
    md.block.ruler.at(
      'footnote_def',
      (state: StateBlock, line: number, endLine: number, silent: boolean) => {
        const count = state.tokens.length;
        if (!original(state, line, endLine, silent)) {
          return false;
        }
        const open = state.tokens[count];
        if (!silent && open !== undefined) {
          open.map = [line, state.line];
        }
        return true;
      },
      { alt: definition.alt },
    );
  }
  // The rule looks for the end of a label as far as the text goes, from each of its beginnings.
  const label = /\[\^[^\]\n ]{1,999}\]/y;
  wrapInline(md, 'footnote_ref', rule => (state, silent) => {
    label.lastIndex = state.pos;
    return label.test(state.src) && rule(state, silent);
  });
  wrapInline(md, 'footnote_inline', rule => (state, silent) => {
    const base = Number(state.env[inlineBase] ?? 0);
    state.env[inlineBase] = base + state.pos + 2;
    try {
      return rule(state, silent);
    } finally {
      state.env[inlineBase] = base;
    }
  });
}

/** Reads character references in text of HTML: `&lt;` is `<`. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? references.utils.unescapeAll(text.replace(/\\/g, '\\\\')) : text;
}

const references = new Markdown();

/** A new token, for what no rule of markdown-it makes. */
export function newToken(type: string, tag = '', nesting: -1 | 0 | 1 = 0): Token {
  return leanToken(type, tag, nesting);
}
