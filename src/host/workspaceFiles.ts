import * as vscode from 'vscode';
import type { Files, FolderEntry } from '../core/site/files';

const biggest = 5 * 1024 * 1024;

/**
 * The files beside `origin`: those of the same scheme and authority. Outside the folders that are
 * opened only a disk is looked at: elsewhere a question may go over the network, and to no avail.
 */
export function workspaceFiles(origin: vscode.Uri): Files {
  return {
    readFolder: path => orNull(() => readFolder(origin, path)),
    readText: path => orNull(() => readText(origin.with({ path }))),
  };
}

async function readFolder(
  origin: vscode.Uri,
  path: string,
): Promise<readonly FolderEntry[] | null> {
  const uri = origin.with({ path, query: '', fragment: '' });
  if (uri.scheme !== 'file' && vscode.workspace.getWorkspaceFolder(uri) === undefined) {
    return null;
  }
  const entries = await vscode.workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({
    name,
    kind: (type & vscode.FileType.Directory) !== 0 ? 'folder' : 'file',
  }));
}

async function readText(uri: vscode.Uri): Promise<string | null> {
  if ((await vscode.workspace.fs.stat(uri)).size > biggest) {
    return null;
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** What is not there, or can't be read, is nothing: a site is what can be seen of it. */
async function orNull<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}
