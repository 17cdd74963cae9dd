import * as vscode from 'vscode';
import { previewViewType } from './previewViewType';

/** The tabs that show our previews, or are to show one once they are looked at. */
export function previewTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isPreviewTab));
}

function isPreviewTab({ input }: vscode.Tab): boolean {
  // VS Code puts something before the type that we gave.
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(previewViewType);
}
