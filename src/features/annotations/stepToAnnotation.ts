import * as vscode from 'vscode';
import type { Annotation } from '../../core/note/note';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { rangeOf } from '../../host/rangeOf';
import { activeNoteEditor } from './noteEditor';

/**
 * Selects the next annotation of the active note, or the one before, and goes on at the other end.
 * @throws {UserError} where the note has none
 */
export function stepToAnnotation(host: Host, direction: 'next' | 'previous'): void {
  const editor = activeNoteEditor();
  const { document } = editor;
  const { annotations } = host.notes.noteOf(document);
  const found = annotationFrom(annotations, {
    start: document.offsetAt(editor.selection.start),
    end: document.offsetAt(editor.selection.end),
    direction,
  });
  if (found === null) {
    throw new UserError(chosenWords().annotations.noAnnotations());
  }
  const range = rangeOf(document, found.contentSpan);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

interface Start {
  readonly start: number;
  readonly end: number;
  readonly direction: 'next' | 'previous';
}

function annotationFrom(annotations: readonly Annotation[], from: Start): Annotation | null {
  const inOrder = [...annotations].sort((a, b) => a.contentSpan.start - b.contentSpan.start);
  if (from.direction === 'next') {
    const next = inOrder.find(({ contentSpan }) => contentSpan.start > from.start);
    return next ?? inOrder[0] ?? null;
  }
  const before = inOrder.filter(({ contentSpan }) => contentSpan.start < from.start);
  return before[before.length - 1] ?? inOrder[inOrder.length - 1] ?? null;
}
