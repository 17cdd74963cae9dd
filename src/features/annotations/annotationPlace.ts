import * as vscode from 'vscode';
import type { ListedAnnotation } from '../../core/library/listedAnnotation';
import type { Annotation } from '../../core/note/note';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { rangeOf } from '../../host/rangeOf';

/** An annotation in its document. */
export interface AnnotationPlace {
  readonly document: vscode.TextDocument;
  readonly annotation: Annotation;
}

/**
 * Finds a listed annotation in its note as it stands now.
 * @throws {UserError} where it is gone
 */
export async function annotationPlace(
  host: Host,
  { post, ink, text, start, end }: ListedAnnotation,
): Promise<AnnotationPlace> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(post.path, true));
  const { annotations } = host.notes.noteOf(document);
  const exact = annotations.find(({ span }) => span.start === start && span.end === end);
  const distance = (each: Annotation) => Math.abs(each.span.start - start);
  const [nearest] = annotations
    .filter(each => each.ink === ink && each.text === text)
    .sort((a, b) => distance(a) - distance(b));
  const annotation = exact ?? nearest;
  if (annotation === undefined) {
    throw new UserError(chosenWords().annotations.gone());
  }
  return { document, annotation };
}

/** Shows an annotation in an editor, its text selected. */
export async function showAnnotation(
  { document, annotation }: AnnotationPlace,
  preserveFocus = false,
): Promise<vscode.TextEditor> {
  const range = rangeOf(document, annotation.contentSpan);
  const known = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    ...(known?.viewColumn === undefined ? {} : { viewColumn: known.viewColumn }),
    preserveFocus,
  });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
