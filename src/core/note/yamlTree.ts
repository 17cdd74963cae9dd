import { isAlias, isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Alias, Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../text/span';
import type { FrontMatterEntry, FrontMatterTree, FrontMatterValue } from './frontMatterTree';
import { lengthWithoutBlanks } from './yamlBlanks';

type List = Extract<FrontMatterValue, { kind: 'list' }>;
type Mapping = Extract<FrontMatterValue, { kind: 'map' }>;

/**
 * The tree of a YAML document, broken or not.
 * @param offset where `yaml` begins in the note's text
 */
export function treeOfDocument(
  document: Document.Parsed,
  yaml: string,
  offset: number,
): FrontMatterTree {
  const reader = new DocumentReader(yaml, offset);
  const entries = isMap(document.contents) ? reader.entriesOf(document.contents) : [];
  return { entries, comments: commentsOf(yaml, reader.scalars, offset) };
}

class DocumentReader {
  /** The places of scalars in `yaml`, in the order of the text. */
  readonly scalars: Span[] = [];
  readonly #yaml: string;
  readonly #offset: number;
  /** What has been read; null for what is being read, so that no alias leads into itself. */
  readonly #known = new Map<unknown, FrontMatterValue | null>();
  /** The nodes with an anchor, the last of those of one name. */
  readonly #anchored = new Map<string, unknown>();

  constructor(yaml: string, offset: number) {
    this.#yaml = yaml;
    this.#offset = offset;
  }

  entriesOf(map: YAMLMap): FrontMatterEntry[] {
    return map.items.map(pair => this.#entry(pair));
  }

  #entry(pair: Pair): FrontMatterEntry {
    const { key } = pair;
    const [start, end] = rangeOf(key) ?? rangeOf(pair.value) ?? [0, 0];
    const keySpan = { start, end };
    if (isScalar(key)) {
      this.scalars.push(keySpan);
    } else if (isCollection(key)) {
      this.#value(key, start);
    }
    const value = this.#value(pair.value, this.#behindColon(end));
    return {
      key: isScalar(key) ? textOf(key.value) : this.#yaml.slice(start, end),
      keySpan: this.#shift(keySpan),
      value,
      span: this.#shift({ start, end: Math.max(end, value.span.end - this.#offset) }),
    };
  }

  /** The place behind the colon that follows a key; the key's end where there is none. */
  #behindColon(keyEnd: number): number {
    const colon = /\s*:/y;
    colon.lastIndex = keyEnd;
    return colon.test(this.#yaml) ? colon.lastIndex : keyEnd;
  }

  #value(node: unknown, emptyAt: number): FrontMatterValue {
    const known = this.#known.get(node);
    if (known !== undefined && known !== null) {
      return known;
    }
    this.#known.set(node, null);
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
      this.#anchored.set(node.anchor, node);
    }
    const value = this.#read(node, emptyAt);
    this.#known.set(node, value);
    return value;
  }

  #read(node: unknown, emptyAt: number): FrontMatterValue {
    if (isAlias(node)) {
      return this.#alias(node);
    }
    if (isMap(node)) {
      return this.#map(node);
    }
    if (isSeq(node)) {
      return this.#list(node);
    }
    if (isScalar(node) && !isNothing(node)) {
      return this.#scalar(node);
    }
    return { kind: 'empty', span: this.#shift({ start: emptyAt, end: emptyAt }) };
  }

  #alias(node: Alias): FrontMatterValue {
    const [start, end] = rangeOf(node) ?? [0, 0];
    const span = { start, end };
    this.scalars.push(span);
    // What an alias stands for is before it, so it has been read; or the alias stands in it.
    const target = this.#anchored.get(node.source);
    return { kind: 'alias', span: this.#shift(span), target: this.#known.get(target) ?? null };
  }

  #map(node: YAMLMap): Mapping {
    const entries = this.entriesOf(node);
    const [start, end] = rangeOf(node) ?? [0, 0];
    const last = entries[entries.length - 1];
    const span =
      node.flow === true || last === undefined
        ? this.#shift({ start, end })
        : { start: this.#offset + start, end: last.span.end };
    return { kind: 'map', style: node.flow === true ? 'flow' : 'block', span, entries };
  }

  #list(node: YAMLSeq): List {
    const [start, end] = rangeOf(node) ?? [0, 0];
    const hyphens = node.flow === true ? null : new Hyphens(this.#yaml, start);
    const items = node.items.map(each => {
      // In a flow list, `a: b` is a map of one entry.
      if (isPair(each)) {
        const entry = this.#entry(each);
        return { kind: 'map', style: 'flow', span: entry.span, entries: [entry] } as const;
      }
      const [itemStart = start] = rangeOf(each) ?? [];
      return this.#value(each, hyphens?.before(itemStart) ?? itemStart);
    });
    const last = items[items.length - 1];
    const span =
      hyphens === null || last === undefined
        ? this.#shift({ start, end })
        : { start: this.#offset + start, end: last.span.end };
    return { kind: 'list', style: hyphens === null ? 'flow' : 'block', span, items };
  }

  #scalar(node: Scalar): FrontMatterValue {
    const [start, valueEnd] = rangeOf(node) ?? [0, 0];
    const style = styleOf(node);
    const end = style === 'block' ? endOfText(this.#yaml, start, valueEnd) : valueEnd;
    const span = { start, end };
    this.scalars.push(span);
    const value = isPlainValue(node.value) ? node.value : (node.source ?? '');
    return { kind: 'scalar', span: this.#shift(span), style, value, text: node.source ?? '' };
  }

  #shift({ start, end }: Span): Span {
    return { start: start + this.#offset, end: end + this.#offset };
  }
}

/** Finds the hyphens of a block list one after the other. */
class Hyphens {
  readonly #yaml: string;
  #at: number;

  constructor(yaml: string, start: number) {
    this.#yaml = yaml;
    this.#at = start;
  }

  /** The place behind the hyphen of the item that begins at or before `item`. */
  before(item: number): number {
    const hyphen = this.#yaml.lastIndexOf('-', item);
    this.#at = hyphen < this.#at ? item : hyphen + 1;
    return this.#at;
  }
}

type Style = 'plain' | 'single' | 'double' | 'block';

const styles: Readonly<Record<string, Style>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

function styleOf(node: Scalar): Style {
  return styles[node.type ?? ''] ?? 'plain';
}

/** A key as text. */
function textOf(key: unknown): string {
  return isPlainValue(key) && key !== null ? String(key) : '';
}

/** Whether nothing is written: `key:`; `key: null` and `key: ''` are something. */
function isNothing(node: Scalar): boolean {
  return node.value === null && (node.source ?? '') === '';
}

function isPlainValue(value: unknown): value is string | number | boolean | bigint | null {
  return value === null || /^(?:string|number|boolean|bigint)$/.test(typeof value);
}

/** Start of a node, and the end of its value. */
function rangeOf(node: unknown): readonly [number, number] | null {
  const range = isScalar(node) || isCollection(node) || isAlias(node) ? node.range : null;
  return range === null || range === undefined ? null : [range[0], range[1]];
}

/** The end of a block scalar's last line that is not blank. */
function endOfText(yaml: string, start: number, end: number): number {
  return start + yaml.slice(start, end).trimEnd().length;
}

/** The comments of `yaml`: from a `#` behind a blank that stands in no scalar to the line's end. */
function commentsOf(yaml: string, scalars: readonly Span[], offset: number): Span[] {
  const comments: Span[] = [];
  if (!yaml.includes('#')) {
    return comments;
  }
  const ordered = [...scalars].sort((a, b) => a.start - b.start);
  const mark = /(?<=^|[ \t])#[^\r\n]*/gm;
  let next = 0;
  for (let match = mark.exec(yaml); match !== null; match = mark.exec(yaml)) {
    const at = match.index;
    while ((ordered[next]?.end ?? Infinity) <= at) {
      next += 1;
    }
    const scalar = ordered[next];
    if (scalar !== undefined && scalar.start <= at) {
      mark.lastIndex = Math.max(scalar.end, at + 1);
      continue;
    }
    comments.push({ start: offset + at, end: offset + at + lengthWithoutBlanks(match[0]) });
  }
  return comments;
}
