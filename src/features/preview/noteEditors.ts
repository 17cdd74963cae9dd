import * as vscode from 'vscode';

/** The uri of the active tab, whatever kind of editor it is. */
export function uriOfActiveTab(): vscode.Uri | null {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? input.uri
    : null;
}
