import type { Token } from 'markdown-it';
import type { Span } from '../text/span';
import { readBlockMarks } from './blockMarks';
import { movedPiece, type Piece } from './blockPass';
import { htmlBlockChildren } from './htmlRules';
import { InlineRecorder, recordingMarkdown, type RecordedPart } from './inlineRecorder';
import { newToken } from './markdown';
import type { Note } from './note';
import { bodyOf, type NoteBody } from './parseNote';
import { contentMap, type ContentMap } from './places';

/**
 * A part of a line of text that is more than letters.
 * - `atom`: a formula, code, an image, an escape …: nothing may be put into it
 * - `element`: emphasis, a link, a pair of tags: only its content may be written in
 * - `tag`: a tag without its partner in this text
 */
export interface InlinePart {
  readonly kind: 'atom' | 'element' | 'tag';
  /** The whole of it: `**重点**`, `[文](a.md)`, `<b>重</b>`. */
  readonly span: Span;
  /** What an element holds: `重点`; null for the others. */
  readonly contentSpan: Span | null;
}

/** The text of a paragraph, a heading, a table cell or a block of HTML, as it stands in the source. */
export interface InlineText {
  /** From its first to behind its last character, list and quote marks before it left out. */
  readonly span: Span;
  /** Line ends inside it, with the marks and indents of the next line: `\n> `. */
  readonly lineEnds: readonly Span[];
  /** In no order; either apart or one within the other, but where the source is not well nested. */
  readonly parts: readonly InlinePart[];
}

/** The inline texts of `note` that `span` touches, in order. Reads their blocks anew. */
export function inlineTexts(note: Note, span: Span): InlineText[] {
  const body = bodyOf(note);
  const firstLine = note.lines.lineAt(body.source.toRaw(0));
  const from = note.lines.lineAt(span.start) - firstLine;
  const to = note.lines.lineAt(span.end) - firstLine;
  return body.pass.pieces
    .filter(piece => piece.line <= to && from < piece.endLine)
    .flatMap(piece => textsOf(piece, body))
    .filter(text => text.span.start <= span.end && span.start <= text.span.end);
}

function textsOf(piece: Piece, body: NoteBody): InlineText[] {
  const { source, pass, syntax } = body;
  const md = recordingMarkdown(syntax);
  const recorder = new InlineRecorder(md, pass);
  const texts: InlineText[] = [];
  let heading: Token | null = null;
  for (const token of readBlockMarks(movedPiece(md, source, piece, 0).tokens())) {
    heading = token.type === 'heading_open' ? token : heading;
    if (token.type === 'inline' && token.content.trim() !== '') {
      const map = contentMap(token, source, heading);
      texts.push(placed(token.content, recorder.partsOf(token.content), map, body));
    } else if (token.type === 'html_block') {
      const map = contentMap(token, source, null);
      texts.push(placed(token.content, partsOfHtml(token.content), map, body));
    }
    heading = token.type === 'heading_close' ? null : heading;
  }
  return texts;
}

function partsOfHtml(content: string): RecordedPart[] {
  const recorded: RecordedPart[] = [];
  for (const { index, 0: reference } of content.matchAll(/&(?:#\w{1,8}|\w{2,31});/g)) {
    const end = index + reference.length;
    recorded.push({ type: 'entity', name: '', start: index, end, content: null });
  }
  for (const { type, meta } of htmlBlockChildren(content, kind => newToken(kind))) {
    const at = meta?.['at'] as readonly [number, number] | undefined;
    if (at !== undefined) {
      const name = typeof meta?.['name'] === 'string' ? meta['name'] : '';
      recorded.push({ type, name, start: at[0], end: at[1], content: null });
    }
  }
  return recorded;
}

function placed(
  content: string,
  recorded: readonly RecordedPart[],
  map: ContentMap,
  { source }: NoteBody,
): InlineText {
  const raw = (start: number, end: number): Span => ({
    start: source.toRaw(map(start)),
    end: source.toRaw(map(end)),
  });
  const lineEnds: Span[] = [];
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) {
    if (at + 1 < content.length) {
      lineEnds.push(raw(startOfLineEnd(content, at), at + 1));
    }
  }
  const parts = pairedParts(recorded).map(({ kind, start, end, content: inside }) => ({
    kind,
    span: raw(start, end),
    contentSpan: inside === null ? null : raw(inside[0], inside[1]),
  }));
  return { span: raw(0, content.trimEnd().length), lineEnds, parts };
}

/** A backslash or blanks before the line end belong to it: they make it a line break. */
function startOfLineEnd(content: string, at: number): number {
  const before = /(?:\\|[ \t]*)$/.exec(content.slice(Math.max(0, at - 100), at));
  return at - (before?.[0].length ?? 0);
}

interface PairedPart {
  readonly kind: InlinePart['kind'];
  readonly start: number;
  readonly end: number;
  readonly content: readonly [number, number] | null;
}

/** Makes one element of an opening tag and the closing one that belongs to it. */
function pairedParts(recorded: readonly RecordedPart[]): PairedPart[] {
  const parts: PairedPart[] = [];
  const open = new Map<string, RecordedPart[]>();
  const inOrder = [...recorded].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const part of inOrder) {
    const { start, end, name } = part;
    if (/_open$/.test(part.type) && part.content === null) {
      open.set(name, [...(open.get(name) ?? []), part]);
    } else if (/_close$/.test(part.type)) {
      const opening = open.get(name)?.pop();
      parts.push(
        opening === undefined
          ? { kind: 'tag', start, end, content: null }
          : { kind: 'element', start: opening.start, end, content: [opening.end, start] },
      );
    } else {
      const kind = part.content === null ? 'atom' : 'element';
      parts.push({ kind, start, end, content: part.content });
    }
  }
  for (const { start, end } of [...open.values()].flat()) {
    parts.push({ kind: 'tag', start, end, content: null });
  }
  return parts;
}
