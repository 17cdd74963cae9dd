import type { Annotation, Note } from '../note/note';
import { bodyOf, parseNote } from '../note/parseNote';
import { inkOf } from '../ink/inkOf';
import type { Span } from '../text/span';
import { inkRanges, type InkRange } from './inkRanges';
import { inkTagsFor, recolor, removeInk } from './inkTags';
import { readsTheSame } from './sameReading';
import { shiftedBy } from './shiftedBy';
import { applyEdits, type TextEdit } from './textEdit';

/** What was done to colour, or to take the colour away. */
export interface InkChange {
  readonly kind: 'wrapped' | 'recolored' | 'removed';
  readonly edits: readonly TextEdit[];
  /** What to select in the text that comes of it: what is coloured now, or was. */
  readonly selections: readonly Span[];
}

/**
 * Colours what is selected; what has this ink already loses it, and an annotation of another ink
 * that is selected whole, or has the cursor in it, changes its ink. Null where there is nothing
 * that can be coloured: in code, a formula, between two blocks.
 *
 * Nothing but the colour changes: the note reads the same before and after.
 */
export function toggleInk(
  note: Note,
  selections: readonly Span[],
  color: string,
): InkChange | null {
  const targets = selections.flatMap(selection => targetsOf(note, selection));
  if (targets.length === 0) {
    return null;
  }
  const ink = inkOf(color, 'css');
  const owned = targets.map(({ span, isCursor }) => ownerOf(note, span, ink, isCursor));
  if (owned.every(owner => owner?.ink === ink)) {
    return removal(unique(owned.flatMap(owner => owner ?? [])));
  }
  const rest = targets.filter((_, index) => owned[index]?.ink !== ink);
  const others = unique(owned.flatMap(owner => (owner === null || owner.ink === ink ? [] : owner)));
  const fresh = rest.filter(target => !owned[targets.indexOf(target)]);
  return colouring(note, others, fresh, color);
}

/** Takes the innermost colour away from what is selected; null where there is none. */
export function removeInks(note: Note, selections: readonly Span[]): InkChange | null {
  const found = unique(selections.flatMap(selection => annotationsAt(note, selection)));
  return found.length === 0 ? null : removal(found);
}

/** Gives the annotations that are selected, or have the cursor in them, another colour. */
export function recolorInks(
  note: Note,
  selections: readonly Span[],
  color: string,
): InkChange | null {
  const found = unique(selections.flatMap(selection => annotationsAt(note, selection)));
  return found.length === 0 ? null : colouring(note, found, [], color);
}

interface Target extends InkRange {
  readonly isCursor: boolean;
}

function targetsOf(note: Note, selection: Span): Target[] {
  if (selection.start < selection.end) {
    return inkRanges(note, selection).map(range => ({ ...range, isCursor: false }));
  }
  return isWritable(note, selection.start)
    ? [{ span: selection, whole: selection, isCursor: true }]
    : [];
}

/** Whether a pair of tags at the cursor would be read as tags. */
function isWritable(note: Note, at: number): boolean {
  const here = { start: at, end: at };
  if (innermost(note, here) !== null) {
    return true;
  }
  const { text } = note;
  const probe = `<font color="red">x</font>`;
  const after = parsedAfter(note, `${text.slice(0, at)}${probe}${text.slice(at)}`);
  return after.annotations.some(({ span }) => span.start === at && span.end === at + probe.length);
}

function parsedAfter(note: Note, text: string): Note {
  return parseNote(text, { ...bodyOf(note).syntax, previous: note });
}

/** The annotation that a target belongs to: the one that holds just it, or one of this ink. */
function ownerOf(note: Note, span: Span, ink: string, isCursor: boolean): Annotation | null {
  const around = note.annotations.filter(annotation => holds(annotation, span)).reverse();
  const exact = around.find(annotation => isExactly(note, annotation, span));
  return (
    exact ??
    around.find(annotation => annotation.ink === ink) ??
    (isCursor ? (around[0] ?? null) : null)
  );
}

function holds({ span, contentSpan }: Annotation, inner: Span): boolean {
  return (
    (contentSpan.start <= inner.start && inner.end <= contentSpan.end) ||
    (span.start === inner.start && span.end === inner.end)
  );
}

function isExactly({ text }: Note, { span, contentSpan }: Annotation, inner: Span): boolean {
  const { start, end } = contentSpan;
  const isBlank = (from: number, to: number): boolean => text.slice(from, to).trim() === '';
  return (
    (span.start === inner.start && span.end === inner.end) ||
    (isBlank(start, inner.start) && isBlank(inner.end, end))
  );
}

function innermost(note: Note, span: Span): Annotation | null {
  return note.annotations.filter(annotation => holds(annotation, span)).pop() ?? null;
}

/** The innermost annotation around `selection`, else those inside it. */
function annotationsAt(note: Note, selection: Span): readonly Annotation[] {
  const around = innermost(note, selection);
  if (around !== null) {
    return [around];
  }
  return note.annotations.filter(
    ({ span }) => span.start < selection.end && selection.start < span.end,
  );
}

function removal(annotations: readonly Annotation[]): InkChange {
  const edits = annotations.flatMap(removeInk);
  return { kind: 'removed', edits, selections: contentsAfter(annotations, edits) };
}

function contentsAfter(annotations: readonly Annotation[], edits: readonly TextEdit[]): Span[] {
  const moved = shiftedBy(edits);
  return annotations.map(({ contentSpan }) => ({
    start: moved.after(contentSpan.start),
    end: moved.before(contentSpan.end),
  }));
}

function colouring(
  note: Note,
  others: readonly Annotation[],
  targets: readonly Target[],
  color: string,
): InkChange | null {
  const changes = others.flatMap(annotation => recolor(annotation, color));
  const wraps = wrapsThatHold(note, targets, color);
  const edits = [...changes, ...wraps.flatMap(wrap => wrap.edits)];
  if (edits.length === 0) {
    return null;
  }
  const moved = shiftedBy(edits);
  const wrapped = wraps.map(({ span, openLength }) => {
    if (span.start < span.end) {
      return { start: moved.after(span.start), end: moved.before(span.end) };
    }
    const cursor = moved.before(span.start) + openLength;
    return { start: cursor, end: cursor };
  });
  return {
    kind: wraps.length > 0 ? 'wrapped' : 'recolored',
    edits,
    selections: [...contentsAfter(others, edits), ...wrapped].sort((a, b) => a.start - b.start),
  };
}

interface Wrap {
  readonly span: Span;
  readonly openLength: number;
  readonly edits: readonly TextEdit[];
}

/** The wraps after which the note reads as before: all at once, else those that do by themselves. */
function wrapsThatHold(note: Note, targets: readonly Target[], color: string): Wrap[] {
  const found: Wrap[] = [];
  for (const wrap of wrapsByHalves(note, withoutOverlaps(targets), color)) {
    if (found.every(other => isApart(other.span, wrap.span))) {
      found.push(wrap);
    }
  }
  if (found.length < 2 || holdsWith(note, found)) {
    return found;
  }
  const held: Wrap[] = [];
  for (const wrap of found) {
    if (holdsWith(note, [...held, wrap])) {
      held.push(wrap);
    }
  }
  return held;
}

/** By halves, so that one place that can't be coloured costs a few readings of the note only. */
function wrapsByHalves(note: Note, targets: readonly Target[], color: string): Wrap[] {
  const wraps = targets.map(target => wrapOf(note, target, color));
  const [first] = targets;
  if (first === undefined || holdsWith(note, wraps)) {
    return wraps;
  }
  if (targets.length === 1) {
    const whole = wrapOf(note, { ...first, span: first.whole }, color);
    return holdsWith(note, [whole]) ? [whole] : [];
  }
  const middle = Math.ceil(targets.length / 2);
  return [targets.slice(0, middle), targets.slice(middle)].flatMap(half =>
    wrapsByHalves(note, half, color),
  );
}

function wrapOf(note: Note, { span }: Target, color: string): Wrap {
  const { open, close } = inkTagsFor(note, span.start, color);
  return {
    span,
    openLength: open.length,
    edits: [
      { span: { start: span.start, end: span.start }, newText: open },
      { span: { start: span.end, end: span.end }, newText: close },
    ],
  };
}

function holdsWith(note: Note, wraps: readonly Wrap[]): boolean {
  const edits = wraps.flatMap(wrap => wrap.edits);
  const after = parsedAfter(note, applyEdits(note.text, edits));
  const moved = shiftedBy(edits);
  const areAnnotations = wraps.every(({ span }) => {
    const [start, end] = [moved.after(span.start), moved.before(span.end)];
    return (
      span.start === span.end ||
      after.annotations.some(
        ({ contentSpan, closeSpan }) =>
          contentSpan.start === start && contentSpan.end === end && closeSpan !== null,
      )
    );
  });
  return areAnnotations && readsTheSame(note, after, edits);
}

function withoutOverlaps(targets: readonly Target[]): Target[] {
  const kept: Target[] = [];
  for (const target of [...targets].sort((a, b) => a.span.start - b.span.start)) {
    if (kept.every(({ span }) => isApart(span, target.span))) {
      kept.push(target);
    }
  }
  return kept;
}

function isApart(a: Span, b: Span): boolean {
  return a.end <= b.start || b.end <= a.start;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
