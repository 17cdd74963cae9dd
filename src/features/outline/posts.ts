import * as vscode from 'vscode';
import { dialectOf } from '../../host/noteDocument';

/** The posts that an outline can be of. */
export interface Posts {
  /** Posts that were added, changed or removed. */
  readonly onDidChange: vscode.Event<readonly vscode.Uri[]>;
  /** All posts; the first time, they are looked for. */
  all(token?: vscode.CancellationToken): Promise<readonly vscode.Uri[]>;
  /** Whether there is a library; without one, the posts are open notes. */
  hasLibrary(): boolean;
  /** The tags of the posts that are known, each with its posts and those of tags nested in it. */
  tags(): ReadonlyMap<string, readonly vscode.Uri[]>;
}

/** The note that a command is about, where it is not told which: the active one, else one in view. */
export function noteInView(): vscode.TextDocument | null {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor = [activeTextEditor, ...visibleTextEditors].find(
    each => each !== undefined && dialectOf(each.document) !== null,
  );
  return editor?.document ?? null;
}

/** How a post is called, to be read by people: its path in the folder that is opened. */
export function pathOf(uri: vscode.Uri): string {
  const isInFolder = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  return isInFolder ? vscode.workspace.asRelativePath(uri) : uri.path.replace(/^\//, '');
}
