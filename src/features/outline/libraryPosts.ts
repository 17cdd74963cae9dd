import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import type { Posts } from './posts';

/** The posts of the library. */
export function libraryPosts(_host: Host): Posts {
  const changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  return { onDidChange: changed.event, all: () => Promise.resolve([]), tags: () => new Map() };
}
