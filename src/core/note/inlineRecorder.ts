import type { Env, MarkdownIt, StateInline, Token } from 'markdown-it';
import type { BlockPass } from './blockPass';
import { createMarkdown, type MarkdownOptions } from './markdown';
import { elementOf } from './pairTags';

/** What an inline rule read, by offsets of the content. */
export interface RecordedPart {
  /** `html_open`, `html_close`, `component_open` … for tags, else the rule's name. */
  readonly type: string;
  /** Name of a tag's element. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where the content of an element begins and ends; null for what has none. */
  readonly content: readonly [start: number, end: number] | null;
}

const recorders = new WeakMap<StateInline, InlineRecorder>();
const parsers = new Map<string, MarkdownIt>();

/** A parser as `markdownFor` makes it, that notes what its inline rules read. */
export function recordingMarkdown(options: MarkdownOptions): MarkdownIt {
  const key = JSON.stringify(options);
  let md = parsers.get(key);
  if (md === undefined) {
    md = createMarkdown(options);
    recordRules(md);
    parsers.set(key, md);
  }
  return md;
}

function recordRules(md: MarkdownIt): void {
  for (const { name, fn } of [...md.inline.ruler.__rules__]) {
    md.inline.ruler.at(name, (state: StateInline, silent: boolean) => {
      const recorder = silent || name === 'text' ? undefined : recorders.get(state);
      if (recorder === undefined) {
        return fn(state, silent);
      }
      const start = state.pos;
      const count = state.tokens.length;
      const isLink = name === 'link' && state.src[start] === '[';
      const labelEnd = isLink ? md.helpers.parseLinkLabel(state, start, true) : -1;
      if (!fn(state, silent)) {
        return false;
      }
      recorder.add(name, state, { start, count, labelEnd });
      return true;
    });
  }
}

interface RuleStart {
  readonly start: number;
  /** Number of tokens before. */
  readonly count: number;
  readonly labelEnd: number;
}

/** Reads inline contents and tells where in them the rules found something. */
export class InlineRecorder {
  readonly #md: MarkdownIt;
  readonly #pass: BlockPass;
  #parts: RecordedPart[] = [];
  /** Offsets of the marks of emphasis, one or two characters each. */
  #marks = new Map<Token, number>();

  /** @param md a {@link recordingMarkdown} */
  constructor(md: MarkdownIt, pass: BlockPass) {
    this.#md = md;
    this.#pass = pass;
  }

  partsOf(content: string): RecordedPart[] {
    this.#parts = [];
    this.#marks = new Map();
    const refs = Object.fromEntries(this.#pass.footnoteLabels.map(label => [label, -1]));
    const env: Env = { footnotes: { refs, list: [] } };
    if (this.#pass.references !== undefined) {
      env.references = this.#pass.references;
    }
    const state = new this.#md.inline.State(content, this.#md, env, []);
    recorders.set(state, this);
    this.#md.inline.tokenize(state);
    for (const rule of this.#md.inline.ruler2.getRules('')) {
      rule(state);
    }
    this.#addEmphasis(state.tokens);
    return this.#parts;
  }

  add(rule: string, state: StateInline, { start, count, labelEnd }: RuleStart): void {
    const last = state.tokens.length > count ? state.tokens[state.tokens.length - 1] : undefined;
    const end = state.pos;
    if (rule === 'emphasis' || rule === 'strikethrough') {
      // A run of marks that is parted may mean something else.
      this.#push(rule, '', start, end, null);
      this.#noteMarks(state, start);
    } else if (rule === 'linkify') {
      const link = state.tokens.slice(count).find(token => token.type === 'link_open');
      const at = link?.meta?.['at'] as readonly [number, number] | undefined;
      this.#push(rule, '', at?.[0] ?? start, end, null);
    } else if (labelEnd >= 0) {
      this.#push(rule, '', start, end, [start + 1, labelEnd]);
    } else if (rule !== 'newline' && !state.src.slice(start, end).endsWith('\n')) {
      const isTag = last !== undefined && /^(?:html|component)_(?:open|close)$/.test(last.type);
      const name = isTag ? elementOf(last) : '';
      this.#push(isTag ? last.type : rule, name, start, end, null);
    }
  }

  #push(
    type: string,
    name: string,
    start: number,
    end: number,
    content: RecordedPart['content'],
  ): void {
    this.#parts.push({ type, name, start, end, content });
  }

  #noteMarks(state: StateInline, start: number): void {
    let at = state.pos;
    for (let index = state.tokens.length - 1; index >= 0 && at > start; index -= 1) {
      const token = state.tokens[index];
      if (token === undefined) {
        return;
      }
      at -= token.content.length;
      this.#marks.set(token, at);
    }
  }

  /** Marks that found a partner have become the opening and the closing token of an element. */
  #addEmphasis(tokens: readonly Token[]): void {
    const open: { readonly start: number; readonly contentStart: number }[] = [];
    for (const token of tokens) {
      const at = this.#marks.get(token);
      if (at === undefined || token.nesting === 0) {
        continue;
      }
      // Of the two marks of `**` the inner one has become the token.
      const isDouble = token.type.startsWith('strong');
      const length = token.type.startsWith('s_') ? 2 : 1;
      if (token.nesting === 1) {
        open.push({ start: isDouble ? at - 1 : at, contentStart: at + length });
      } else {
        const opening = open.pop();
        if (opening !== undefined) {
          const end = at + length + (isDouble ? 1 : 0);
          this.#push('emphasis', '', opening.start, end, [opening.contentStart, at]);
        }
      }
    }
  }
}
