import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import { dialectOf } from '../../host/noteDocument';

/** The editor with a note that the user is in. */
export function activeNoteEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || dialectOf(editor.document) === null) {
    throw new UserError(chosenWords().annotations.noNote());
  }
  return editor;
}
