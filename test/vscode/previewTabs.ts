import * as vscode from 'vscode';
import { defined } from './harness';

/** The kind of the preview's tab, as VS Code names it. */
const viewType = 'mainThreadWebview-zhupi.preview';

/** A file of the folder that is open, or of one of several. */
export function noteUri(name: string, index = 0): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  return vscode.Uri.joinPath(defined(folder, 'such folder').uri, name);
}

/** The tabs that show previews. */
export function previewTabs(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType === viewType,
  );
}

/** Waits until the tabs are as `holds` wants them; every change of a tab is looked at. */
async function tabsUntil(holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>(resolve => {
    const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Closes all tabs. */
export async function startOver(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await tabsUntil(() => previewTabs().length === 0);
}

/** Waits until there is one preview, with the tab that the note of this name has. */
export async function previewShows(name: string): Promise<void> {
  await tabsUntil(() => {
    const [tab, ...more] = previewTabs();
    return tab?.label === `Preview ${name}` && more.length === 0;
  });
}
