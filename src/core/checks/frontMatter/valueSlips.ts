import type { Fix } from '../finding';
import { endOfQuoted, quotesSlip, scanFlow, scanItems } from './flowSlips';
import { quoted } from './quoted';
import { fullWidthSlip, markSlip, type Slip, syntaxSlip } from './slip';

/** A value as it stands behind a colon or a hyphen, blanks around it left out. */
export interface RawValue {
  /** The note's text. */
  readonly source: string;
  /** The value's first line. */
  readonly text: string;
  readonly start: number;
  /** The end of its line, and the end of the lines that belong to it if it goes on. */
  readonly end: number;
  readonly blockEnd: number;
  readonly isItem: boolean;
  /** Whether the key's value is a list by the site's rules, or may be one. */
  readonly isList: boolean;
  /** Whether YAML says that something is wrong. */
  readonly isBroken: boolean;
  /** The names that aliases can stand for. */
  readonly anchors: ReadonlySet<string>;
}

/** What is wrong with a value, and where it ends. */
export interface ValueSlips {
  readonly slips: readonly Slip[];
  readonly end: number;
}

const fullWidthBlanks = /^[\u3000]+|[\u3000]+$/g;
const badStart = /^(?:[@`%,\]}]|[|>](?![-+\d]{0,2}[ \t]*(?:#.*)?$))/;
const indicator = /^[-?:](?=[ \t]|$)|:(?:[ \t]|$)/;
const knownTag = /^!(?:!(?:str|int|float|bool|null|timestamp|map|seq|set|omap|binary))?(?=\s|$)/;

/** What is wrong with a value by its looks. */
export function valueSlips(value: RawValue): ValueSlips {
  const text = value.source;
  const bare = value.text.replace(fullWidthBlanks, '');
  if (bare !== value.text) {
    return withoutBlanks(value, bare);
  }
  const one = (slip: Slip | null): ValueSlips => ({
    slips: slip === null ? [] : [slip],
    end: value.end,
  });
  const [first = ''] = bare;
  switch (first) {
    case '':
    case '#':
      return one(null);
    case '"':
    case "'":
      return quotedSlips(text, value);
    case '[':
    case '{':
      return flowSlips(text, value);
    case '【':
    case '［':
      return value.isList ? wideListSlips(text, value) : one(null);
    case '*':
      return one(/^\*[\w-]+$/.test(bare) && !value.isBroken ? null : unlessAlias(value));
    case '!':
      return one(knownTag.test(bare) ? null : needsQuotes(value));
    default:
      return one(quotesSlip(value.start, bare) ?? plainSlip(value));
  }
}

/** A full-width blank before or behind a value: mended first, then the value is looked at. */
function withoutBlanks(value: RawValue, bare: string): ValueSlips {
  const before = value.text.indexOf(bare);
  const start = value.start + before;
  const end = start + bare.length;
  const spans = [
    { start: value.start, end: start },
    { start: end, end: value.start + value.text.length },
  ].filter(span => span.end > span.start && !isParagraph(value.source.slice(span.start, end)));
  const blanks = spans.map(span =>
    fullWidthSlip(span, { found: '\u3000', meant: '' }, 'warning', [{ span, newText: '' }]),
  );
  const inner = valueSlips({ ...value, text: bare, start });
  return { slips: [...blanks, ...inner.slips], end: inner.end };
}

/** Chinese paragraphs begin with two full-width blanks: a summary may be one. */
function isParagraph(text: string): boolean {
  return /^\u3000\u3000[^\u3000]{20}/.test(text);
}

function plainSlip(value: RawValue): Slip | null {
  const { text, isItem } = value;
  const shown = text.split(/[ \t]#/, 1)[0]?.trimEnd() ?? '';
  return badStart.test(text) || (!isItem && indicator.test(shown))
    ? needsQuotes({ ...value, text: shown })
    : null;
}

function needsQuotes(value: RawValue, whole = value.text): Slip {
  const { start, end, blockEnd, source } = value;
  const span = { start, end: start + whole.length };
  // A text that goes on below is quoted to its end.
  const all = blockEnd > end ? { start, end: blockEnd } : span;
  const text = source.slice(all.start, all.end);
  const edits = [{ span: all, newText: quoted(text) }];
  return syntaxSlip('needs-quotes', span, { title: { kind: 'quote' }, safe: true, edits });
}

/** `*重点*` is no alias where nothing has that name. */
function unlessAlias(value: RawValue): Slip | null {
  const name = /^\*([^\s,[\]{}]+)$/.exec(value.text)?.[1];
  return name !== undefined && value.anchors.has(name) ? null : needsQuotes(value);
}

const wideClosers: Readonly<Record<string, RegExp>> = { '"': /[“”＂]$/, "'": /[‘’＇]$/ };

function quotedSlips(text: string, value: RawValue): ValueSlips {
  const { start, end, blockEnd, isBroken } = value;
  const mark = text[start] ?? '"';
  const onLine = endOfQuoted(text, start, end);
  if (onLine !== null) {
    const rest = text.slice(onLine, end);
    const isFine = /^(?:[ \t]+#.*)?[ \t]*$/.test(rest);
    return { slips: isFine ? [] : [needsQuotes(value)], end };
  }
  if (wideClosers[mark]?.test(value.text) === true && value.text.length > 1) {
    const at = start + value.text.length - 1;
    return { slips: [markSlip(at, text[at] ?? '', mark, 'error')], end };
  }
  const below = endOfQuoted(text, start, isBroken ? blockEnd : text.length);
  if (below !== null) {
    return { slips: [], end: below };
  }
  return { slips: [unclosed('unclosed-quote', value, mark)], end };
}

function flowSlips(text: string, value: RawValue): ValueSlips {
  const { start, end, blockEnd, isBroken, isList } = value;
  const open = text[start] === '{' ? '{' : '[';
  const close = open === '{' ? '}' : ']';
  const scan = scanFlow(text, start, end);
  if (scan.end !== null) {
    const rest = text.slice(scan.end, end);
    const isFine = /^(?:[ \t]+#.*)?[ \t]*$/.test(rest);
    const isText = !isFine && !isList && !/^[\s\]},，、；]*$/.test(rest);
    return { slips: isText ? [needsQuotes(value)] : isFine ? scan.slips : [], end };
  }
  const last = start + value.text.length - 1;
  if (/[】］]$/.test(value.text)) {
    const closing = markSlip(last, text[last] ?? '', close, 'error');
    return { slips: [...scanItems(text, start + 1, last), closing], end };
  }
  const below = scanFlow(text, start, isBroken ? blockEnd : text.length);
  if (below.end !== null) {
    return { slips: below.slips, end: below.end };
  }
  return { slips: [...scan.slips, unclosed('unclosed-bracket', value, close)], end };
}

/** `【AI，NLP】` */
function wideListSlips(text: string, value: RawValue): ValueSlips {
  const { start, end } = value;
  const last = start + value.text.length - 1;
  if (value.text.length < 2 || !/[】］\]]$/.test(value.text)) {
    return { slips: [], end };
  }
  const [found, closing] = [text[start] ?? '', text[last] ?? ''];
  const spans = [
    { start, end: start + 1 },
    { start: last, end: last + 1 },
  ] as const;
  const brackets = fullWidthSlip(
    spans[0],
    { found: `${found}${closing}`, meant: '[]' },
    'warning',
    [
      { span: spans[0], newText: '[' },
      ...(closing === ']' ? [] : [{ span: spans[1], newText: ']' }]),
    ],
  );
  return { slips: [brackets, ...scanItems(text, start + 1, last)], end };
}

/** A quote or bracket that nothing closes; read on as if it were closed at the end of its line. */
function unclosed(
  reason: 'unclosed-quote' | 'unclosed-bracket',
  value: RawValue,
  mark: string,
): Slip {
  const at = value.start + value.text.length;
  const edits = [{ span: { start: at, end: at }, newText: mark }];
  const fix: Fix = { title: { kind: 'close', mark }, safe: false, edits };
  return syntaxSlip(reason, { start: value.start, end: value.start + 1 }, fix);
}
