import * as vscode from 'vscode';
import { markedOutline, outlineMarkers, updateOutline } from '../../core/outline/outlineInPlace';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';

/**
 * Writes an outline into a file, between its markers; a file that is not there yet is made. What
 * stands outside of them is not touched. @returns false where the user would rather not
 */
export async function writeOutlineFile(file: vscode.Uri, outline: string): Promise<boolean> {
  const dialect = /\.mdx$/i.test(file.path) ? 'mdx' : 'markdown';
  const name = file.toString();
  const open = vscode.workspace.textDocuments.find(each => each.uri.toString() === name);
  const text = open?.isDirty === true ? open.getText() : await textAt(file);
  if (text === null) {
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode(markedOutline(outline, dialect)),
    );
    return true;
  }
  const words = chosenWords().models.outlineFile;
  const update = updateOutline(text, outline);
  switch (update.kind) {
    case 'unchanged':
      return true;
    case 'update':
      await replace(file, text, { span: update.span, newText: update.newText }, open);
      return true;
    case 'no-markers': {
      const append = words.append();
      const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
      const message = words.noMarkers(fileName, outlineMarkers(dialect));
      const answer = await vscode.window.showWarningMessage(message, append);
      if (answer !== append) {
        return false;
      }
      const gap = text === '' || /\n\s*\n$/.test(text) ? '' : /\n$/.test(text) ? '\n' : '\n\n';
      const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
      const newText = (gap + markedOutline(outline, dialect)).replaceAll('\n', lineEnd);
      await replace(file, text, { span: { start: text.length, end: text.length }, newText }, open);
      return true;
    }
    case 'no-start':
    case 'no-end':
    case 'doubled':
    case 'nested':
      await vscode.commands.executeCommand('vscode.open', file, {
        selection: new vscode.Range(update.line, 0, update.line, 0),
      });
      throw new UserError(words.badMarkers(update.kind, update.line + 1));
  }
}

/** The text of a file, to the byte; null where there is none. */
async function textAt(file: vscode.Uri): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return null;
    }
    throw error;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError(chosenWords().models.outlineFile.notUtf8());
  }
}

/**
 * Changes the file on the disk, so that line ends and encoding stay as they are elsewhere in it; a
 * document with unsaved changes is changed in its editor.
 */
async function replace(
  file: vscode.Uri,
  text: string,
  edit: {
    readonly span: { readonly start: number; readonly end: number };
    readonly newText: string;
  },
  open: vscode.TextDocument | undefined,
): Promise<void> {
  const { start, end } = edit.span;
  if (open?.isDirty !== true) {
    const written = text.slice(0, start) + edit.newText + text.slice(end);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(written));
    return;
  }
  const range = new vscode.Range(open.positionAt(start), open.positionAt(end));
  const change = new vscode.WorkspaceEdit();
  change.replace(file, range, edit.newText);
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new UserError(chosenWords().models.outlineFile.notWritten());
  }
}
