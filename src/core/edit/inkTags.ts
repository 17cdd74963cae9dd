import type { Ink } from '../ink/ink';
import { inkOf } from '../ink/inkOf';
import { colorOf } from '../note/htmlTags';
import type { Annotation, Note } from '../note/note';
import type { Span } from '../text/span';
import type { TextEdit } from './textEdit';

/** The tags of an annotation to be written. */
export interface InkTags {
  readonly open: string;
  readonly close: string;
}

/** Tags that say nothing but a colour. */
const plainTag =
  /^<(?:font\s+color\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)|(?:font|span)\s+style\s*=\s*(["'])\s*color\s*:[^;"']*;?\s*\1)\s*>$/i;

/**
 * Tags for `color`, in the form that the nearest annotation of the note has; the colour itself as
 * the nearest annotation of the same ink writes it. `<font color="red">` where there is none.
 */
export function inkTagsFor(note: Note, at: number, color: string): InkTags {
  const byDistance = [...note.annotations].sort((a, b) => distance(a, at) - distance(b, at));
  const model = byDistance.find(({ tag }) => plainTag.test(tag));
  const name = model?.element ?? 'font';
  const ink = inkOf(color, 'css');
  const same = byDistance.find(each => each.ink === ink && ink !== 'other');
  const written = colorFor(model, same, color);
  if (model === undefined) {
    return { open: `<font color="${written}">`, close: '</font>' };
  }
  const needsQuotes = /=\s*[^"'\s]/.test(model.tag) && !/^[\w#-]+$/.test(written);
  return needsQuotes
    ? { open: `<font color="${written}">`, close: '</font>' }
    : { open: model.tag.replace(model.color, () => written), close: `</${name}>` };
}

/** The colour of `same`, where the form of `model` can hold it. */
function colorFor(
  model: Annotation | undefined,
  same: Annotation | undefined,
  color: string,
): string {
  if (same === undefined) {
    return color;
  }
  // `color="FF0000"` is a colour there and none in a style.
  const isFont = model === undefined || /^<font\s+color/i.test(model.tag);
  const written = same.color.trim();
  const ink: Ink = inkOf(written, isFont ? 'font' : 'css');
  return ink === same.ink && !/["'<>;]/.test(written) ? written : color;
}

function distance({ span }: Annotation, at: number): number {
  return at < span.start ? span.start - at : Math.max(0, at - span.end);
}

/** Takes the colour of an annotation away, and its tags where they say nothing else. */
export function removeInk({ openSpan, closeSpan, tag, element }: Annotation): TextEdit[] {
  const rest = withoutColor(tag);
  const isBare = new RegExp(`^<${element}\\s*>$`, 'i').test(rest);
  if (!isBare || (element !== 'font' && element !== 'span')) {
    return [{ span: openSpan, newText: rest }];
  }
  const closing = closeSpan === null ? [] : [{ span: closeSpan, newText: '' }];
  return [{ span: openSpan, newText: '' }, ...closing];
}

/** Gives an annotation another colour; everything else in its tag stays. */
export function recolor({ openSpan, tag, color }: Annotation, to: string): TextEdit[] {
  const at = colorPlace(tag, color);
  if (at === null) {
    return [];
  }
  const start = openSpan.start + at.start;
  const isUnquoted =
    !/["']/.test(tag.slice(0, at.start).slice(-2)) && /=\s*$/.test(tag.slice(0, at.start));
  const newText = isUnquoted && !/^[\w#-]+$/.test(to) ? `"${to}"` : to;
  return [{ span: { start, end: start + color.length }, newText }];
}

/** Where in the tag its colour stands. */
function colorPlace(tag: string, color: string): Span | null {
  // The last one that counts: a later declaration of a style wins.
  for (let at = tag.lastIndexOf(color); at >= 0; at = tag.lastIndexOf(color, at - 1)) {
    const end = at + color.length;
    const changed = `${tag.slice(0, at)}#010203${tag.slice(end)}`;
    if (colorOf(changed) === '#010203') {
      return { start: at, end };
    }
    if (at === 0) {
      return null;
    }
  }
  return null;
}

function withoutColor(tag: string): string {
  const attribute = /\s+color\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;
  const bare = /^<font\b/i.test(tag) ? tag.replace(attribute, '') : tag;
  return bare
    .replace(/(["'{;,]\s*)color\s*:\s*(?:(["'`])[^"'`]*\2|[^;"',}]*)\s*[;,]?\s*/gi, '$1')
    .replace(/\s+style\s*=\s*(?:""|''|\{\{\s*\}\})/i, '');
}
