import * as vscode from 'vscode';

/** A file's text, or why it is no note. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'skipped'; readonly reason: 'gone' | 'unreadable' | 'tooBig' | 'binary' };

const biggest = 5 * 1024 * 1024;
const looksBinaryWithin = 8000;

/** Reads the file at `uri`. Never rejects: a file may go, or be forbidden, at any time. */
export async function fileText(uri: vscode.Uri): Promise<FileText> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > biggest) {
      return { kind: 'skipped', reason: 'tooBig' };
    }
    return textIn(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { kind: 'skipped', reason: isGone ? 'gone' : 'unreadable' };
  }
}

function textIn(bytes: Uint8Array): FileText {
  const start = bytes.subarray(0, looksBinaryWithin);
  // One or two NUL bytes stand in notes that were pasted from elsewhere.
  if (start.filter(byte => byte === 0).length > start.length / 100) {
    return { kind: 'skipped', reason: 'binary' };
  }
  try {
    // Without the byte order mark: to VS Code it is no character of the text.
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'skipped', reason: 'binary' };
  }
}
