import { remember } from '../ink/remember';
import { formulaAt, type FoundFormula } from './findFormula';
import { colorOf, tagAt, type HtmlTag } from './htmlTags';
import { decodeReferences } from './markdown';
import type { Dialect } from './note';

/** A coloured element within one line of text; offsets are those of the text. */
export interface ColouredSpan {
  readonly element: 'font' | 'span';
  readonly color: string;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  /** Formulas as TeX without delimiters; blanks as they stand. */
  readonly text: string;
}

const mark = /[\\`$<[]|:\/\/|[{}]/g;
const markInside = /[\\`$<[&*_~{}]|:\/\//g;
/** Elements in a line that neither end the reading of formulas nor reach over blocks. */
const harmless: ReadonlySet<string> = new Set(
  'b i u s em strong sub sup mark small big br'.split(' '),
);
const plainBrackets = /\[[^[\]`$<\\&]*\](?:\([^()<>\\`$]*\)|(?!\())/y;
const codeOpening = /`+/y;
const addressOrMail = /^<(?:[a-z][a-z0-9+.-]{1,31}:|[^\s<>]+@)/i;

/**
 * The coloured elements in the text of a paragraph, read without making tokens; null where only the
 * inline rules can tell: tags within each other, marks inside of a coloured text, odd brackets.
 */
export function skimInline(text: string, dialect: Dialect): readonly ColouredSpan[] | null {
  return new InlineSkimmer(text, dialect).read();
}

/** The plain text of a heading's content; null where it has marks that only the rules can read. */
export function skimHeading(content: string): string | null {
  return /[\\`$<[&*_~{}\n]|:\/\//.test(content) ? null : content.trim();
}

/** A tag of `<font>` or `<span>`. */
interface ElementTag {
  readonly kind: HtmlTag['kind'];
  readonly name: 'font' | 'span';
  readonly color: string | null;
}

/** The tag at `at` where it is one of the few that a note has over and over. */
function knownTag(text: string, at: number): (ElementTag & { readonly length: number }) | null {
  const second = text[at + 1];
  if (second !== 'f' && second !== 's' && second !== '/') {
    return null;
  }
  const close = text.indexOf('>', at);
  return close < 0 || close - at > longestKnown ? null : readTag(text.slice(at, close + 1));
}

const longestKnown = 60;

/** Null where it does not end with its first `>`, or may not: braces can hold one. */
const readTag = remember((tag: string): (ElementTag & { readonly length: number }) | null => {
  const isOdd = tag.includes('{') || tag.endsWith('/>');
  const read = isOdd ? null : tagAt(tag, 0, tag.length);
  if (read?.end !== tag.length || (read.name !== 'font' && read.name !== 'span')) {
    return null;
  }
  const { kind, name } = read;
  return { kind, name, color: kind === 'open' ? colorOf(tag) : null, length: tag.length };
}, 1000);

interface OpenElement {
  readonly name: 'font' | 'span';
  readonly color: string | null;
  readonly start: number;
  readonly contentStart: number;
}

class InlineSkimmer {
  readonly #text: string;
  readonly #isMdx: boolean;
  readonly #spans: ColouredSpan[] = [];
  #open: OpenElement | null = null;
  /** What the open element says up to {@link #read}. */
  #said = '';
  #read = 0;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#isMdx = dialect === 'mdx';
  }

  read(): readonly ColouredSpan[] | null {
    const text = this.#text;
    const lastTag = text.lastIndexOf('<');
    for (let at = this.#nextMark(0); at >= 0 && (at <= lastTag || this.#open !== null);) {
      const next = this.#step(at);
      if (next === null) {
        return null;
      }
      at = this.#nextMark(next);
    }
    return this.#open === null ? this.#spans : null;
  }

  #nextMark(from: number): number {
    const marks = this.#open === null ? mark : markInside;
    marks.lastIndex = from;
    if (!marks.test(this.#text)) {
      return -1;
    }
    const at = marks.lastIndex - 1;
    // The last character of `://`, or the mark itself.
    return this.#text[at] === '/' ? at - 2 : at;
  }

  /** The offset to go on from; null where the inline rules have to be asked. */
  #step(at: number): number | null {
    switch (this.#text[at] ?? '') {
      case '$':
        return this.#dollar(at);
      case '\\':
        return this.#backslash(at);
      case '<':
        return this.#tag(at);
      case '{':
      case '}':
        return this.#isMdx ? null : at + 1;
      case '`':
        return this.#open === null ? this.#code(at) : null;
      case '[':
        return this.#open === null ? this.#brackets(at) : null;
      default:
        return null;
    }
  }

  #dollar(at: number): number {
    const formula = formulaAt(this.#text, at);
    if (formula === null) {
      return at + (this.#text[at + 1] === '$' ? 2 : 1);
    }
    this.#say(at, this.#texOf(formula), formula.end);
    return formula.end;
  }

  #backslash(at: number): number | null {
    const formula = formulaAt(this.#text, at);
    if (formula !== null) {
      this.#say(at, this.#texOf(formula), formula.end);
      return formula.end;
    }
    return this.#open === null ? at + 2 : null;
  }

  #code(at: number): number {
    const run = runAt(this.#text, at);
    for (let close = this.#text.indexOf('`', at + run); close >= 0;) {
      const length = runAt(this.#text, close);
      if (length === run) {
        return close + length;
      }
      close = this.#text.indexOf('`', close + length);
    }
    return at + run;
  }

  #brackets(at: number): number | null {
    plainBrackets.lastIndex = at;
    return plainBrackets.test(this.#text) ? plainBrackets.lastIndex : null;
  }

  #tag(at: number): number | null {
    const text = this.#text;
    const known = knownTag(text, at);
    if (known !== null) {
      return this.#element(at, at + known.length, known);
    }
    const isComponent = this.#isMdx && /^<\/?[^a-z]/.test(text.slice(at, at + 3));
    if (isComponent || addressOrMail.test(text.slice(at, at + 300))) {
      return null;
    }
    const tag = tagAt(text, at, text.length, this.#isMdx ? 'jsx' : 'markdown');
    if (tag === null) {
      return text.startsWith('<!', at) || text.startsWith('<?', at) ? null : at + 1;
    }
    const { name, end, kind } = tag;
    if (name === 'font' || name === 'span') {
      const color = kind === 'open' ? colorOf(text.slice(at, end)) : null;
      return this.#element(at, end, { kind, name, color });
    }
    if (this.#open === null) {
      return harmless.has(name) ? end : null;
    }
    if (name !== 'br') {
      return null;
    }
    this.#say(at, ' ', end);
    return end;
  }

  #element(at: number, end: number, { kind, name, color }: ElementTag): number | null {
    const text = this.#text;
    if (kind === 'open' && this.#open === null) {
      this.#open = { name, color, start: at, contentStart: end };
      this.#said = '';
      this.#read = end;
      return end;
    }
    const open = this.#open;
    if (kind !== 'close' || open?.name !== name) {
      return null;
    }
    if (open.color !== null) {
      this.#spans.push({
        element: name,
        color: open.color,
        start: open.start,
        contentStart: open.contentStart,
        contentEnd: at,
        end,
        text: this.#said + text.slice(this.#read, at),
      });
    }
    this.#open = null;
    return end;
  }

  #texOf({ start, contentStart, contentEnd, delimiter }: FoundFormula): string {
    const tex = this.#text.slice(contentStart, contentEnd);
    const isCode = contentStart - start > delimiter.length;
    return isCode ? tex : decodeReferences(tex);
  }

  #say(at: number, words: string, end: number): void {
    if (this.#open !== null) {
      this.#said += this.#text.slice(this.#read, at) + words;
      this.#read = end;
    }
  }
}

function runAt(text: string, at: number): number {
  codeOpening.lastIndex = at;
  return codeOpening.exec(text)?.[0].length ?? 1;
}
