import { inlineTexts, type InlinePart, type InlineText } from '../note/inlineTexts';
import type { Note } from '../note/note';
import type { Span } from '../text/span';

/** A stretch of text that one annotation can hold. */
export interface InkRange {
  readonly span: Span;
  /** The text around it as far as one annotation can go: for where the range itself won't do. */
  readonly whole: Span;
}

/**
 * What of `selection` can be coloured: a range for each paragraph, list item and table cell. Blanks
 * at the ends are left out, and what is selected in part but can't be parted is taken in whole: a
 * formula, code, a link of which more than its text is selected, emphasis that the selection
 * crosses.
 */
export function inkRanges(note: Note, selection: Span): InkRange[] {
  return inlineTexts(note, selection).flatMap(text => {
    const wholes = piecesOf(text, text.span);
    return piecesOf(text, selection).flatMap(piece => {
      const span = snapped(note.text, text, piece);
      const around = wholes.find(whole => contains(whole, piece)) ?? piece;
      const whole = snapped(note.text, text, around);
      return span === null ? [] : [{ span, whole: whole ?? span }];
    });
  });
}

/** The part of the selection within `text`, cut at tags that have no partner there. */
function piecesOf(text: InlineText, selection: Span): Span[] {
  let start = Math.max(selection.start, text.span.start);
  const end = Math.min(selection.end, text.span.end);
  const pieces: Span[] = [];
  const tags = text.parts.filter(({ kind }) => kind === 'tag').map(({ span }) => span);
  for (const tag of tags.sort((a, b) => a.start - b.start)) {
    if (tag.start < end && start < tag.end) {
      pieces.push({ start, end: tag.start });
      start = tag.end;
    }
  }
  return [...pieces, { start, end }].filter(piece => piece.start < piece.end);
}

function snapped(source: string, text: InlineText, piece: Span): Span | null {
  let span = ofWholeCharacters(source, trimmed(source, text, piece));
  for (let before: Span | null = null; span !== null && span !== before;) {
    before = span;
    for (const part of text.parts) {
      span = isCut(part, span) ? joined(span, part.span) : span;
    }
  }
  const crossesTag = text.parts.some(({ kind, span: tag }) => kind === 'tag' && touches(span, tag));
  return crossesTag ? null : span;
}

function touches(span: Span | null, other: Span): boolean {
  return span !== null && span.start < other.end && other.start < span.end;
}

/** Whether an end of `span` lies where no tag may stand. */
function isCut({ span: whole, contentSpan }: InlinePart, span: Span): boolean {
  if (!touches(span, whole) || contains(span, whole)) {
    return false;
  }
  return contentSpan === null || !contains(contentSpan, span);
}

/** Without blanks and line ends at its ends; null where nothing else is there. */
function trimmed(source: string, text: InlineText, span: Span): Span | null {
  let { start, end } = span;
  for (let before = -1; before !== start + end && start < end;) {
    before = start + end;
    while (start < end && isBlank(source[start])) start += 1;
    while (start < end && isBlank(source[end - 1])) end -= 1;
    for (const lineEnd of text.lineEnds) {
      if (lineEnd.start <= start && start < lineEnd.end) start = lineEnd.end;
      if (lineEnd.start < end && end <= lineEnd.end) end = lineEnd.start;
    }
  }
  return start < end ? { start, end } : null;
}

/** Grown to the ends of what a reader sees as one character: an emoji of several, a letter's accent. */
function ofWholeCharacters(source: string, span: Span | null): Span | null {
  if (span === null) {
    return null;
  }
  let { start, end } = span;
  while (start > 0 && isInsideCharacter(source, start)) start -= 1;
  while (end < source.length && isInsideCharacter(source, end)) end += 1;
  return { start, end };
}

function isInsideCharacter(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 1), at);
  const behind = source.slice(at, at + 2);
  return (
    (/[\ud800-\udbff]/.test(before) && /^[\udc00-\udfff]/.test(behind)) ||
    (/\S/.test(before) && /^(?:\u200d|\p{M}|\p{Emoji_Modifier})/u.test(behind)) ||
    (before === '\u200d' && /^\p{Extended_Pictographic}/u.test(behind))
  );
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function joined(a: Span, b: Span): Span {
  if (contains(a, b)) {
    return a;
  }
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
