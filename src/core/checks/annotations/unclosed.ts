import { colorOf } from '../../note/htmlTags';
import { inlineTexts } from '../../note/inlineTexts';
import type { Annotation, Note } from '../../note/note';
import type { Span } from '../../text/span';
import type { Fix } from '../finding';
import type { Remark } from '../remark';

const code = 'note/annotation-unclosed';
const inlineElement = /^<\/?(font|span)\b/i;

/** Opening tags of annotations that nothing closes, and `</font>` that close nothing. */
export function checkUnclosed(note: Note): readonly Remark[] {
  return mayBeUnclosed(note) ? unpairedTags(note).map(tag => remarkOn(note, tag)) : [];
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

/** Tags without a partner up to the next heading, where sites and we let annotations end. */
function unpairedTags(note: Note): readonly LoneTag[] {
  const { text, headings } = note;
  const tags = inlineTexts(note, { start: 0, end: text.length })
    .flatMap(({ parts }) => parts)
    .filter(({ kind }) => kind === 'tag')
    .flatMap(({ span }): readonly LoneTag[] => {
      const source = text.slice(span.start, span.end);
      const name = inlineElement.exec(source)?.[1]?.toLowerCase();
      return name === undefined ? [] : [{ name, isClosing: source.startsWith('</'), span }];
    })
    .sort((a, b) => a.span.start - b.span.start);
  const borders = headings.flatMap(({ span }) => [span.start, span.end]).sort((a, b) => a - b);
  const lone: LoneTag[] = [];
  let open: LoneTag[] = [];
  let border = 0;
  for (const tag of tags) {
    while (border < borders.length && (borders[border] ?? 0) <= tag.span.start) {
      lone.push(...open);
      open = [];
      border += 1;
    }
    if (!tag.isClosing) {
      open.push(tag);
      continue;
    }
    const partner = open.map(({ name }) => name).lastIndexOf(tag.name);
    if (partner >= 0) open.splice(partner, 1);
    else lone.push(tag);
  }
  return [...lone, ...open].filter(({ name, isClosing, span }) => {
    return isClosing ? name === 'font' : colorOf(text.slice(span.start, span.end)) !== null;
  });
}

function remarkOn(note: Note, { name, isClosing, span }: LoneTag): Remark {
  const remove: Fix = {
    title: { kind: 'delete-markup', text: note.text.slice(span.start, span.end) },
    safe: false,
    edits: [{ span, newText: '' }],
  };
  const annotation = note.annotations.find(({ openSpan }) => openSpan.start === span.start);
  const close = isClosing || annotation === undefined ? [] : [closing(note, annotation)];
  return { problem: { code, tag: name, isClosing }, span, fixes: [...close, remove] };
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
