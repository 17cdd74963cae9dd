import type { MarkdownIt, StateBlock, Token } from 'markdown-it';

type Nesting = -1 | 0 | 1;

/**
 * A token as markdown-it's own, made at a fraction of the cost: as it is published, that one defines
 * each of its 13 fields through a helper function, and a long note has a hundred thousand tokens.
 */
class LeanToken {
  type: string;
  tag: string;
  attrs: Token['attrs'];
  map: Token['map'];
  nesting: Nesting;
  level: number;
  children: Token[] | null;
  content: string;
  markup: string;
  info: string;
  meta: Token['meta'];
  block: boolean;
  hidden: boolean;

  constructor(type: string, tag: string, nesting: Nesting) {
    this.type = type;
    this.tag = tag;
    this.attrs = null;
    this.map = null;
    this.nesting = nesting;
    this.level = 0;
    this.children = null;
    this.content = '';
    this.markup = '';
    this.info = '';
    this.meta = null;
    this.block = false;
    this.hidden = false;
  }
}

/** A new token, with the methods of markdown-it's. */
export function leanToken(type: string, tag: string, nesting: Nesting): Token {
  return new LeanToken(type, tag, nesting) as Token;
}

/** Gives lean tokens the methods of `prototype`, markdown-it's own token's. */
export function makeTokensLike(prototype: Token): void {
  Object.setPrototypeOf(LeanToken.prototype, prototype);
}

/** Notes where the lines of a block state's text begin and end, and how far they are indented. */
function readLines(state: StateBlock): void {
  const { src, bMarks, eMarks, tShift, sCount, bsCount } = state;
  let count = 0;
  const add = (start: number, end: number, shift: number, columns: number): void => {
    bMarks[count] = start;
    eMarks[count] = end;
    tShift[count] = shift;
    sCount[count] = columns;
    bsCount[count] = 0;
    count += 1;
  };
  for (let start = 0; start < src.length;) {
    const lineEnd = src.indexOf('\n', start);
    const end = lineEnd < 0 ? src.length : lineEnd;
    let columns = 0;
    let at = start;
    for (; at < end; at += 1) {
      const code = src.charCodeAt(at);
      if (code === 0x20) {
        columns += 1;
      } else if (code === 0x09) {
        columns += 4 - (columns % 4);
      } else {
        break;
      }
    }
    if (at === end && lineEnd < 0) {
      // Blanks behind the last line end are no line.
      break;
    }
    add(start, end, at - start, columns);
    start = end + 1;
  }
  add(src.length, src.length, 0, 0);
  state.lineMax = count - 1;
}

/** Lets the states of a markdown-it make lean tokens; all else is as theirs. */
export function pushLeanTokens(md: MarkdownIt): void {
  const { State: BlockState } = md.block;
  const { State: InlineState } = md.inline;
  md.block.State = class extends BlockState {
    // The lines of a text that is mostly Chinese are long: their ends are searched for, where
    // markdown-it looks at each character.
    constructor(...[src, parser, env, tokens]: ConstructorParameters<typeof BlockState>) {
      super('', parser, env, tokens);
      this.src = src;
      readLines(this);
    }

    override push(type: string, tag: string, nesting: Nesting): Token {
      const token = leanToken(type, tag, nesting);
      token.block = true;
      if (nesting < 0) this.level--;
      token.level = this.level;
      if (nesting > 0) this.level++;
      this.tokens.push(token);
      return token;
    }
  };
  md.inline.State = class extends InlineState {
    override pushPending(): Token {
      const token = leanToken('text', '', 0);
      token.content = this.pending;
      token.level = this.pendingLevel;
      this.pending = '';
      this.tokens.push(token);
      return token;
    }

    override push(type: string, tag: string, nesting: Nesting): Token {
      if (this.pending !== '') this.pushPending();
      const token = leanToken(type, tag, nesting);
      const outer = this.delimiters;
      if (nesting < 0) {
        this.level--;
        this.delimiters = this._prev_delimiters.pop() ?? [];
      }
      token.level = this.level;
      if (nesting > 0) {
        this.level++;
        this._prev_delimiters.push(outer);
        this.delimiters = [];
      }
      this.pendingLevel = this.level;
      this.tokens.push(token);
      this.tokens_meta.push(nesting > 0 ? { delimiters: this.delimiters } : undefined);
      return token;
    }
  };
}
