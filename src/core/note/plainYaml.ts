import type { FrontMatterEntry, FrontMatterTree, FrontMatterValue } from './frontMatterTree';
import { lengthWithoutBlanks } from './yamlBlanks';

const keyed = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
const item = /^( *)- +(.+)$/;
const comment = /^ *(#.*)$/;
// A tab, or a line end that YAML counts and `split` does not.
const unusual = /[^\P{Cc}\r\n]|[\u2028\u2029\ufeff]/u;
const words = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
const fraction = /^(?:0|[1-9]\d{0,7})\.\d{1,7}$/;
const otherNumber = /^(?:0o[0-7]+|0x[\da-f]+|(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|\d+(?:_\d+)+)$/i;
// Letters, digits, paths, Chinese quotes and brackets: what nothing but a text can begin with.
const textStart = /^[\p{L}\d/\u2010-\u2027\u3001-\u301f\uff01-\uff65]/u;

/** A value with its comment, `null` for what the plain form does not have. */
type Plain = { readonly value: FrontMatterValue; readonly comment: number } | null;

/**
 * The front matter written in the plain form that nearly all have, `key: value` and lists of values,
 * at a tenth of the cost of a YAML parser; null where that one is needed, as it is for everything
 * that is wrong. What is read is what YAML 1.2 reads.
 * @param offset where `yaml` begins in the note's text
 */
export function readPlainYaml(yaml: string, offset: number): FrontMatterTree | null {
  return unusual.test(yaml) ? null : new PlainReader(yaml, offset).read();
}

class PlainReader {
  readonly #yaml: string;
  readonly #offset: number;
  readonly #entries: FrontMatterEntry[] = [];
  readonly #comments: { start: number; end: number }[] = [];
  readonly #keys = new Set<string>();
  /** The key whose value is a list that has begun, or may begin on the next line. */
  #open: { key: string; start: number; colonEnd: number; indent: string | null } | null = null;
  #items: FrontMatterValue[] = [];

  constructor(yaml: string, offset: number) {
    this.#yaml = yaml;
    this.#offset = offset;
  }

  read(): FrontMatterTree | null {
    const { length } = this.#yaml;
    for (let start = 0; start < length;) {
      const lineFeed = this.#yaml.indexOf('\n', start);
      const next = lineFeed < 0 ? length : lineFeed + 1;
      const stop = lineFeed < 0 ? length : lineFeed;
      const end = lineFeed > start && this.#yaml[stop - 1] === '\r' ? stop - 1 : stop;
      if (end > start && !this.#readLine(this.#yaml.slice(start, end), this.#offset + start)) {
        return null;
      }
      start = next;
    }
    this.#close();
    return { entries: this.#entries, comments: this.#comments };
  }

  /** @returns whether the line is of the plain form */
  #readLine(line: string, start: number): boolean {
    const match = keyed.exec(line);
    if (match !== null) {
      return this.#readKey(match[1] ?? '', match[2] ?? '', line, start);
    }
    const [, blanks = '', text] = item.exec(line) ?? [];
    if (text !== undefined) {
      return this.#readItem(blanks, text, start + line.length - text.length);
    }
    const note = comment.exec(line)?.[1];
    if (note !== undefined) {
      this.#addComment(start + line.length - note.length, note);
    }
    return note !== undefined || lengthWithoutBlanks(line) === 0;
  }

  #readKey(key: string, text: string, line: string, start: number): boolean {
    if (this.#keys.has(key) || words.test(key) || key === '__proto__') {
      return false;
    }
    this.#close();
    this.#keys.add(key);
    const colonEnd = start + key.length + 1;
    const textAt = start + line.length - text.length;
    const isEmpty = text === '' || text.startsWith('#');
    if (isEmpty) {
      this.#open = { key, start, colonEnd, indent: null };
      this.#items = [];
      if (text !== '') {
        this.#addComment(textAt, text);
      }
      return true;
    }
    const plain = text.startsWith('[') ? readList(text, textAt) : readScalar(text, textAt);
    if (plain === null) {
      return false;
    }
    if (plain.comment >= 0) {
      this.#addComment(textAt + plain.comment, text.slice(plain.comment));
    }
    this.#add(key, start, plain.value);
    return true;
  }

  #readItem(blanks: string, text: string, textAt: number): boolean {
    if (this.#open === null || (this.#open.indent ?? blanks) !== blanks) {
      return false;
    }
    const plain = readScalar(text, textAt);
    if (plain === null) {
      return false;
    }
    if (plain.comment >= 0) {
      this.#addComment(textAt + plain.comment, text.slice(plain.comment));
    }
    this.#open.indent = blanks;
    this.#items.push(plain.value);
    return true;
  }

  /** Ends the list that is open, or says that there was none. */
  #close(): void {
    if (this.#open === null) {
      return;
    }
    const { key, start, colonEnd } = this.#open;
    const items = this.#items;
    const [first] = items;
    const last = items[items.length - 1];
    this.#open = null;
    if (first === undefined || last === undefined) {
      this.#add(key, start, { kind: 'empty', span: { start: colonEnd, end: colonEnd } });
      return;
    }
    const firstHyphen = this.#yaml.lastIndexOf('-', first.span.start - this.#offset - 1);
    const span = { start: this.#offset + firstHyphen, end: last.span.end };
    this.#add(key, start, { kind: 'list', style: 'block', span, items });
  }

  #add(key: string, start: number, value: FrontMatterValue): void {
    const keySpan = { start, end: start + key.length };
    this.#entries.push({ key, keySpan, value, span: { start, end: value.span.end } });
  }

  #addComment(start: number, text: string): void {
    this.#comments.push({ start, end: start + lengthWithoutBlanks(text) });
  }
}

/** A list `[a, b]` at the offset `at` of the note. */
function readList(text: string, at: number): Plain {
  const length = lengthWithoutBlanks(text);
  const inner = /^\[([^[\]{}:#]*)\]$/.exec(text.slice(0, length))?.[1];
  if (inner === undefined) {
    return null;
  }
  const items: FrontMatterValue[] = [];
  let from = at + 1;
  for (const part of lengthWithoutBlanks(inner) === 0 ? [] : inner.split(',')) {
    const blanks = part.search(/[^ ]/);
    const plain = blanks < 0 ? null : readScalar(part.slice(blanks), from + blanks);
    if (plain === null) {
      return null;
    }
    items.push(plain.value);
    from += part.length + 1;
  }
  const span = { start: at, end: at + length };
  return { value: { kind: 'list', style: 'flow', span, items }, comment: -1 };
}

/** A scalar that begins with `text`, at the offset `at` of the note. */
function readScalar(text: string, at: number): Plain {
  const mark = text.indexOf(' #');
  const end = lengthWithoutBlanks(mark < 0 ? text : text.slice(0, mark));
  const source = text.slice(0, end);
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(source);
  const isDouble = quoted?.[1] !== undefined;
  const content = quoted === null ? source : (quoted[1] ?? quoted[2] ?? '');
  const value = quoted === null ? plainScalar(source) : content;
  if (value === undefined) {
    return null;
  }
  const style = quoted === null ? 'plain' : isDouble ? 'double' : 'single';
  const span = { start: at, end: at + end };
  const scalar = { kind: 'scalar', span, style, value, text: content } as const;
  return { value: scalar, comment: mark < 0 ? -1 : text.indexOf('#', end) };
}

function plainScalar(text: string): string | number | boolean | undefined {
  if (text === 'true' || text === 'false') {
    return text === 'true';
  }
  if (wholeNumber.test(text) || fraction.test(text)) {
    return Number(text);
  }
  const isText =
    textStart.test(text) && !otherNumber.test(text) && !words.test(text) && !/: |:$/.test(text);
  return isText ? text : undefined;
}
