import * as vscode from 'vscode';
import type { NoteAddress } from './noteAddress';

/** The folder that relative addresses in a note start from; null for a note that has none yet. */
export function folderOfNote(note: vscode.Uri): vscode.Uri | null {
  return note.scheme === 'untitled'
    ? (vscode.workspace.workspaceFolders?.[0]?.uri ?? null)
    : vscode.Uri.joinPath(note, '..');
}

/** The file that a note means by an address; null where it is relative to nowhere. */
export function uriOfFile(
  note: vscode.Uri,
  file: Extract<NoteAddress, { kind: 'file' }>,
): vscode.Uri | null {
  const folder = folderOfNote(note);
  const root = vscode.workspace.getWorkspaceFolder(note)?.uri ?? folder;
  const base = file.fromRoot ? root : folder;
  return base === null ? null : vscode.Uri.joinPath(base, file.path);
}

/** Whether both name the same resource. */
export function isSameUri(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

/** The last part of a uri's path, as people name a file. */
export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
