import { formulaAt } from './findFormula';
import { colorOf, tagAt, type HtmlTag } from './htmlTags';
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
    return marks.exec(this.#text)?.index ?? -1;
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
    this.#say(at, this.#text.slice(formula.contentStart, formula.contentEnd), formula.end);
    return formula.end;
  }

  #backslash(at: number): number | null {
    const formula = formulaAt(this.#text, at);
    if (formula !== null) {
      this.#say(at, this.#text.slice(formula.contentStart, formula.contentEnd), formula.end);
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
    const isComponent = this.#isMdx && /^<\/?[^a-z]/.test(text.slice(at, at + 3));
    if (isComponent || addressOrMail.test(text.slice(at, at + 300))) {
      return null;
    }
    const tag = tagAt(text, at, text.length);
    if (tag === null) {
      return text.startsWith('<!', at) || text.startsWith('<?', at) ? null : at + 1;
    }
    if (tag.name === 'font' || tag.name === 'span') {
      return this.#element(at, tag, tag.name);
    }
    if (this.#open === null) {
      return harmless.has(tag.name) ? tag.end : null;
    }
    if (tag.name !== 'br') {
      return null;
    }
    this.#say(at, ' ', tag.end);
    return tag.end;
  }

  #element(at: number, tag: HtmlTag, name: 'font' | 'span'): number | null {
    const text = this.#text;
    if (tag.kind === 'open' && this.#open === null) {
      const color = colorOf(text.slice(at, tag.end));
      this.#open = { name, color, start: at, contentStart: tag.end };
      this.#said = '';
      this.#read = tag.end;
      return tag.end;
    }
    if (tag.kind !== 'close' || this.#open?.name !== name) {
      return null;
    }
    const { color, start, contentStart } = this.#open;
    if (color !== null) {
      const said = this.#said + text.slice(this.#read, at);
      this.#spans.push({
        element: name,
        color,
        start,
        contentStart,
        contentEnd: at,
        end: tag.end,
        text: said,
      });
    }
    this.#open = null;
    return tag.end;
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
