import * as vscode from 'vscode';
import { isSameUri } from './noteUris';

/**
 * Shows a resource in an editor that is no preview: where it is open already, else beside the panel
 * that asked. Anything that VS Code can open will do, images and PDF included.
 */
export async function openInEditor(
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
  selection?: vscode.Range,
): Promise<void> {
  const viewColumn = columnOf(uri) ?? columnBeside(panel);
  const options: vscode.TextDocumentShowOptions = {
    viewColumn,
    ...(selection === undefined ? {} : { selection }),
  };
  await vscode.commands.executeCommand('vscode.open', uri, options);
}

/** The uri of the active tab, whatever kind of editor it is. */
export function uriOfActiveTab(): vscode.Uri | null {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? input.uri
    : null;
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | null {
  for (const group of vscode.window.tabGroups.all) {
    for (const { input } of group.tabs) {
      if (input instanceof vscode.TabInputText && isSameUri(input.uri, uri)) {
        return group.viewColumn;
      }
    }
  }
  return null;
}

function columnBeside({ viewColumn }: vscode.WebviewPanel): vscode.ViewColumn {
  return viewColumn === undefined || viewColumn === vscode.ViewColumn.One
    ? vscode.ViewColumn.Beside
    : viewColumn - 1;
}
