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
  return { inks: inkSpans(seen), tags };
}

/** The coloured text by ink: the innermost annotation has the last word, as in the page. */
function inkSpans(annotations: readonly Annotation[]): Map<NamedInk, Span[]> {
  const inks = new Map<NamedInk, Span[]>();
  const open: Annotation[] = [];
  let at = 0;
  const colour = ({ ink, contentSpan }: Annotation, end: number): void => {
    const span = { start: Math.max(at, contentSpan.start), end: Math.min(end, contentSpan.end) };
    if (ink !== 'other' && span.start < span.end) {
      const spans = inks.get(ink);
      if (spans === undefined) inks.set(ink, [span]);
      else spans.push(span);
    }
  };
  const closeUpTo = (offset: number): void => {
    for (let top = open.at(-1); top !== undefined && top.span.end <= offset; top = open.at(-1)) {
      colour(top, top.span.end);
      at = Math.max(at, top.span.end);
      open.pop();
    }
  };
  for (const annotation of [...annotations].sort((a, b) => a.span.start - b.span.start)) {
    closeUpTo(annotation.span.start);
    const outer = open.at(-1);
    if (outer !== undefined) colour(outer, annotation.span.start);
    at = Math.max(at, annotation.span.start);
    open.push(annotation);
  }
  closeUpTo(Number.POSITIVE_INFINITY);
  return inks;
}

function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
