import * as vscode from 'vscode';
import { meaningOf } from '../../core/ink/inkMeanings';
import type { ListedAnnotation } from '../../core/library/listedAnnotation';
import {
  annotationsMarkdown,
  type ExportedAnnotation,
} from '../../core/outline/annotationsMarkdown';
import { LineIndex } from '../../core/text/lineIndex';
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
  const content = annotationsMarkdown(await exported(annotations), {
    words,
    inkText: ink => meaningOf(inks, ink) ?? words.annotations.inkName(ink),
  });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

async function exported(
  annotations: readonly ListedAnnotation[],
): Promise<readonly ExportedAnnotation[]> {
  const lines = new Map<string, LineIndex>();
  const result: ExportedAnnotation[] = [];
  for (const { post, ink, text, heading, start } of annotations) {
    const uri = vscode.Uri.parse(post.path, true);
    let index = lines.get(post.path);
    if (index === undefined) {
      index = new LineIndex((await vscode.workspace.openTextDocument(uri)).getText());
      lines.set(post.path, index);
    }
    result.push({
      post: post.title,
      address: addressOf(uri),
      line: index.lineAt(start) + 1,
      ink,
      text,
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
