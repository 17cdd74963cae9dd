import * as vscode from 'vscode';
import { meaningOf } from '../../core/ink/inkMeanings';
import type { ListedAnnotation } from '../../core/library/listedAnnotation';
import { annotationInMarkdown } from '../../core/note/annotationWords';
import type { Note } from '../../core/note/note';
import {
  annotationsMarkdown,
  type ExportedAnnotation,
} from '../../core/outline/annotationsMarkdown';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import type { AnnotationScope } from './annotationScope';

/** Writes the annotations that the view is of into a new text, which the user saves or throws away. */
export async function exportAnnotations(host: Host, scope: AnnotationScope): Promise<void> {
  const words = chosenWords();
  if (scope.scope === 'library') await scope.load();
  const { annotations } = scope;
  const [first] = annotations;
  if (first === undefined) {
    throw new UserError(words.annotations.nothingToExport());
  }
  const { inks } = host.settings.of(vscode.Uri.parse(first.post.path, true));
  const content = annotationsMarkdown(await exported(host, annotations), {
    words,
    inkText: ink => meaningOf(inks, ink) ?? words.annotations.inkName(ink),
  });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

async function exported(
  host: Host,
  annotations: readonly ListedAnnotation[],
): Promise<readonly ExportedAnnotation[]> {
  const notes = new Map<string, Note>();
  const result: ExportedAnnotation[] = [];
  for (const { post, ink, text, heading, start } of annotations) {
    const uri = vscode.Uri.parse(post.path, true);
    let note = notes.get(post.path);
    if (note === undefined) {
      note = host.notes.noteOf(await vscode.workspace.openTextDocument(uri));
      notes.set(post.path, note);
    }
    const annotation = note.annotations.find(({ span }) => span.start === start);
    result.push({
      post: post.title,
      address: addressOf(uri),
      line: note.lines.lineAt(start) + 1,
      ink,
      markdown:
        annotation === undefined ? escapeMarkdown(text) : annotationInMarkdown(note, annotation),
      heading,
    });
  }
  return result;
}

/** From the folder that is opened, where one saves the list; else the whole address. */
function addressOf(uri: vscode.Uri): string {
  return vscode.workspace.getWorkspaceFolder(uri) === undefined
    ? uri.toString()
    : vscode.workspace.asRelativePath(uri, false).split('/').map(encodeURIComponent).join('/');
}
