import type { NamedInk } from '../../core/ink/ink';
import type { Annotation } from '../../core/note/note';
import type { Span } from '../../core/text/span';

/** What is to be seen of annotations in an editor. */
export interface VisibleInks {
  /** The coloured text by ink, tags and annotations of another ink in it left out. */
  readonly inks: ReadonlyMap<NamedInk, readonly Span[]>;
  readonly tags: readonly Span[];
}

/** The parts of `annotations` that lie in the `visible` parts of the text. */
export function visibleInks(
  annotations: readonly Annotation[],
  visible: readonly Span[],
): VisibleInks {
  const seen = annotations.filter(({ span }) => visible.some(part => meet(part, span)));
  const tags = seen.flatMap(({ openSpan, closeSpan }) =>
    closeSpan === null ? [openSpan] : [openSpan, closeSpan],
  );
  const inks = new Map<NamedInk, Span[]>();
  for (const annotation of seen) {
    const { ink, contentSpan } = annotation;
    if (ink !== 'other') {
      // The inner annotation has the last word, as in the page.
      const inner = seen.filter(each => each !== annotation && within(each.span, contentSpan));
      const spans = inks.get(ink) ?? [];
      spans.push(
        ...without(
          contentSpan,
          inner.map(({ span }) => span),
        ),
      );
      inks.set(ink, spans);
    }
  }
  return { inks, tags };
}

function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function without(span: Span, holes: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (const hole of [...holes].sort((a, b) => a.start - b.start)) {
    if (hole.start > start) parts.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  return start < span.end ? [...parts, { start, end: span.end }] : parts;
}
