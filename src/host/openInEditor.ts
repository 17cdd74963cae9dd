import * as vscode from 'vscode';

/**
 * Shows a resource in an editor that is no webview: where it is open already, else beside the panel
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

function columnOf(uri: vscode.Uri): vscode.ViewColumn | null {
  const name = uri.toString();
  for (const group of vscode.window.tabGroups.all) {
    for (const { input } of group.tabs) {
      if (input instanceof vscode.TabInputText && input.uri.toString() === name) {
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
