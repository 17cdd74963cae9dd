import { colorOf } from '../../note/htmlTags';
import { inlineTexts } from '../../note/inlineTexts';
import type { Annotation, Note } from '../../note/note';
import type { Span } from '../../text/span';
import type { Fix } from '../finding';
import type { Remark } from '../remark';
import { brokenTags, type BrokenTag } from './brokenTags';

const code = 'note/annotation-unclosed';
const inlineElement = /^<\/?(font|span)\b/i;

/**
 * Opening tags of annotations that nothing closes, `</font>` that close nothing, and tags that are
 * none for a blank of another width in them.
 */
export function checkUnclosed(note: Note): readonly Remark[] {
  const broken = brokenTags(note);
  if (broken.length === 0 && !mayBeUnclosed(note)) {
    return [];
  }
  const annotations = new Map(note.annotations.map(each => [each.openSpan.start, each]));
  return [
    ...broken.flatMap(tag => remarksOnBroken(note, tag)),
    ...unpairedTags(note, annotations, broken).map(tag =>
      remarkOn(note, tag, annotations.get(tag.span.start)),
    ),
  ];
}

/** A cheap first look: whether tags of `<font>` or annotations are left over. */
function mayBeUnclosed({ text, annotations }: Note): boolean {
  const inline = annotations.filter(({ element }) => element === 'font' || element === 'span');
  if (inline.some(({ closeSpan }) => closeSpan === null)) {
    return true;
  }
  const closed = inline.filter(({ element }) => element === 'font').length;
  return count(text, /<font\b/gi) !== closed || count(text, /<\/font\b/gi) !== closed;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

interface LoneTag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly span: Span;
}

class OpenTags {
  readonly #font: LoneTag[] = [];
  readonly #span: LoneTag[] = [];

  of(name: string): LoneTag[] {
    return name === 'font' ? this.#font : this.#span;
  }

  all(): readonly LoneTag[] {
    return [...this.#font, ...this.#span];
  }
}

/** Tags without a partner. What the note paired is paired, whatever stands between. */
function unpairedTags(
  note: Note,
  annotations: ReadonlyMap<number, Annotation>,
  broken: readonly BrokenTag[],
): readonly LoneTag[] {
  const closed = new Set(note.annotations.map(({ closeSpan }) => closeSpan?.start ?? -1));
  const lone: LoneTag[] = [];
  const [open, unclosed] = [new OpenTags(), new OpenTags()];
  const brokenStarts = new Set(broken.map(({ span }) => span.start));
  for (const tag of [...inlineTags(note), ...broken].sort((a, b) => a.span.start - b.span.start)) {
    const { start } = tag.span;
    const annotation = annotations.get(start);
    if (closed.has(start) || (annotation !== undefined && annotation.closeSpan !== null)) {
      continue;
    }
    if (!tag.isClosing) {
      (annotation === undefined ? open : unclosed).of(tag.name).push(tag);
      continue;
    }
    const isMeant = brokenStarts.has(start) && unclosed.of(tag.name).pop() !== undefined;
    if (!isMeant && open.of(tag.name).pop() === undefined) {
      lone.push(tag);
    }
  }
  return [...lone, ...open.all(), ...unclosed.all()].filter(({ name, isClosing, span }) => {
    const source = note.text.slice(span.start, span.end);
    const counts = isClosing ? name === 'font' : colorOf(source) !== null;
    return counts && !brokenStarts.has(span.start);
  });
}

/** The tags of `<font>` and `<span>` that have no partner in their own text. */
function inlineTags(note: Note): readonly LoneTag[] {
  const { text } = note;
  return inlineTexts(note, { start: 0, end: text.length })
    .flatMap(({ parts }) => parts)
    .filter(({ kind }) => kind === 'tag')
    .flatMap(({ span }): readonly LoneTag[] => {
      const source = text.slice(span.start, span.end);
      const name = inlineElement.exec(source)?.[1]?.toLowerCase();
      return name === undefined ? [] : [{ name, isClosing: source.startsWith('</'), span }];
    });
}

function remarkOn(
  note: Note,
  { name, isClosing, span }: LoneTag,
  annotation: Annotation | undefined,
): Remark {
  const remove: Fix = {
    title: { kind: 'delete-markup', text: note.text.slice(span.start, span.end) },
    safe: false,
    edits: [{ span, newText: '' }],
  };
  const close = isClosing || annotation === undefined ? [] : [closing(note, annotation)];
  return { problem: { code, tag: name, isClosing, blank: null }, span, fixes: [...close, remove] };
}

function remarksOnBroken({ text }: Note, { name, isClosing, span, blanks }: BrokenTag): Remark[] {
  const [first] = blanks;
  if (first === undefined) {
    return [];
  }
  const old = text.slice(span.start, span.end);
  const edits = blanks.map(blank => ({ span: blank, newText: ' ' }));
  const mended = blanks.reduceRight(
    (tag, { start, end }) => `${tag.slice(0, start - span.start)} ${tag.slice(end - span.start)}`,
    old,
  );
  const fix: Fix = { title: { kind: 'replace', old, new: mended }, safe: false, edits };
  const blank = text.slice(first.start, first.end);
  return [{ problem: { code, tag: name, isClosing, blank }, span: first, fixes: [fix] }];
}

/** The closing tag goes behind the last word that is coloured. */
function closing({ text }: Note, { contentSpan, element }: Annotation): Fix {
  const content = text.slice(contentSpan.start, contentSpan.end);
  const at = contentSpan.start + content.trimEnd().length;
  const mark = `</${element}>`;
  return {
    title: { kind: 'close', mark },
    safe: false,
    edits: [{ span: { start: at, end: at }, newText: mark }],
  };
}
