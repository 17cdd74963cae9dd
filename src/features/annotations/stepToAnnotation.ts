import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { annotationPlace, showAnnotation } from './annotationPlace';
import type { AnnotationScope } from './annotationScope';
import { annotationAround, annotationStep, type Direction } from './annotationStep';
import { annotationsIn } from './annotationsIn';
import { activeNoteEditor } from './noteEditor';

/**
 * Selects the annotation behind or before the cursor and goes on at the other end: of the note, or
 * over all posts where the view is of these. `sameInk`: in the ink of the one that the cursor is in.
 * @throws {UserError} where there is none
 */
export async function stepToAnnotation(
  host: Host,
  scope: AnnotationScope,
  { direction, sameInk }: { readonly direction: Direction; readonly sameInk: boolean },
): Promise<void> {
  const { document, selection } = activeNoteEditor();
  if (scope.scope === 'library') await scope.load();
  const inNote = annotationsIn(host, document);
  const start = {
    path: document.uri.toString(),
    selection: {
      start: document.offsetAt(selection.start),
      end: document.offsetAt(selection.end),
    },
  };
  const around = annotationAround(inNote, start);
  const ink = sameInk ? (around?.ink ?? null) : null;
  const annotations = (scope.scope === 'library' ? scope.all : inNote).filter(
    each => ink === null || each.ink === ink,
  );
  const found = annotationStep(annotations, { ...start, around }, direction);
  const words = chosenWords().annotations;
  if (found === null) {
    throw new UserError(words.noAnnotations());
  }
  if (ink !== null && found === around) {
    throw new UserError(words.noneOfThisInk(words.inkName(ink)));
  }
  await showAnnotation(await annotationPlace(host, found));
}
