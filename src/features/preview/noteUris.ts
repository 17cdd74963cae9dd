import * as vscode from 'vscode';

/** The folder that relative addresses in a note start from; null for a note that has none yet. */
export function folderOfNote(note: vscode.Uri): vscode.Uri | null {
  return note.scheme === 'untitled'
    ? (vscode.workspace.workspaceFolders?.[0]?.uri ?? null)
    : vscode.Uri.joinPath(note, '..');
}

/** Whether both name the same resource. */
export function isSameUri(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

/** The last part of a uri's path, as people name a file. */
export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
