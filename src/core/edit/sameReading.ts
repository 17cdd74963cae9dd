import type { Block, Note } from '../note/note';
import type { Span } from '../text/span';
import { shiftedBy, type OffsetMap } from './shiftedBy';
import type { TextEdit } from './textEdit';

/**
 * Whether a reader of `after` sees what a reader of `before` does, colours apart, and all that the
 * notes say of formulas, headings, images and links is the same, moved by `edits`.
 */
export function readsTheSame(before: Note, after: Note, edits: readonly TextEdit[]): boolean {
  const moved = shiftedBy(edits);
  return (
    sameBlocks(before.blocks, after.blocks) &&
    sameBlocks(
      before.footnotes.map(({ block }) => block),
      after.footnotes.map(({ block }) => block),
    ) &&
    sameSpans(before.formulas, after.formulas, moved) &&
    sameSpans(before.images, after.images, moved) &&
    sameSpans(before.links, after.links, moved) &&
    before.headings.length === after.headings.length &&
    before.headings.every(({ slug, text }, index) => {
      const heading = after.headings[index];
      return heading?.slug === slug && heading.text === text;
    })
  );
}

type Token = Block['tokens'][number];

function sameBlocks(before: readonly Block[], after: readonly Block[]): boolean {
  return (
    before.length === after.length &&
    before.every((block, index) => {
      const other = after[index];
      return (
        other !== undefined &&
        (other.tokens === block.tokens || reading(other.tokens) === reading(block.tokens))
      );
    })
  );
}

/** The tokens as text, without annotations and without the places of things. */
function reading(tokens: readonly Token[]): string {
  const lines: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') lines.push(text);
    text = '';
  };
  const visit = (token: Token): void => {
    if (token.type.startsWith('annotation_')) {
      return;
    }
    if (token.type === 'text') {
      text += token.content;
      return;
    }
    flush();
    const { type, tag, markup, info, attrs, children, meta } = token;
    const content = children === null ? token.content : '';
    const { task, callout, title, index } = meta ?? {};
    lines.push(
      JSON.stringify([type, tag, markup, info, attrs, content, task, callout, title, index]),
    );
    children?.forEach(visit);
    flush();
  };
  tokens.forEach(visit);
  flush();
  return lines.join('\n');
}

function sameSpans(
  before: readonly { readonly span: Span }[],
  after: readonly { readonly span: Span }[],
  moved: OffsetMap,
): boolean {
  return (
    before.length === after.length &&
    before.every(({ span }, index) => {
      const other = after[index]?.span;
      // What is inserted at the very start of a span stands before it, at its end behind it.
      return other?.start === moved.after(span.start) && other.end === moved.before(span.end);
    })
  );
}
