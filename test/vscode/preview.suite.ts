import * as vscode from 'vscode';
import { defined, describe, equal, it } from './harness';

/** The kind of the preview's tab, as VS Code names it. */
const viewType = 'mainThreadWebview-zhupi.preview';

const inFirstGroup = { viewColumn: vscode.ViewColumn.One };

function noteUri(name: string): vscode.Uri {
  const [folder] = defined(vscode.workspace.workspaceFolders, 'workspace folder');
  return vscode.Uri.joinPath(defined(folder, 'folder').uri, name);
}

function previewTabs(): readonly vscode.Tab[] {
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

async function startOver(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await tabsUntil(() => previewTabs().length === 0);
}

describe('The preview', () => {
  it('opens beside the note and leaves the focus in the editor', async () => {
    await startOver();
    const editor = await vscode.window.showTextDocument(noteUri('注意力.md'));
    await vscode.commands.executeCommand('zhupi.openPreview');
    await tabsUntil(() => previewTabs().length === 1);
    const [tab] = previewTabs();
    equal(tab?.label, 'Preview 注意力.md');
    equal(tab?.group.viewColumn, Number(editor.viewColumn) + 1);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });

  it('opens for the file that a menu names', async () => {
    await startOver();
    await vscode.commands.executeCommand('zhupi.openPreview', noteUri('扩散模型.md'));
    await tabsUntil(() => previewTabs().length === 1);
    equal(previewTabs()[0]?.label, 'Preview 扩散模型.md');
  });

  it('is one preview, which follows the active note', async () => {
    await startOver();
    await vscode.window.showTextDocument(noteUri('注意力.md'));
    await vscode.commands.executeCommand('zhupi.openPreview');
    await vscode.window.showTextDocument(noteUri('扩散模型.md'), inFirstGroup);
    await tabsUntil(() => previewTabs()[0]?.label === 'Preview 扩散模型.md');
    await vscode.commands.executeCommand('zhupi.openPreview');
    equal(previewTabs().length, 1);
  });

  it('stays with its note while the active editor shows no note', async () => {
    await startOver();
    await vscode.window.showTextDocument(noteUri('注意力.md'));
    await vscode.commands.executeCommand('zhupi.openPreview');
    await tabsUntil(() => previewTabs().length === 1);
    await vscode.window.showTextDocument(noteUri('清单.txt'), inFirstGroup);
    equal(previewTabs()[0]?.label, 'Preview 注意力.md');
  });

  it('leaves the note’s text as it is', async () => {
    await startOver();
    const { document } = await vscode.window.showTextDocument(noteUri('组件.mdx'));
    await vscode.commands.executeCommand('zhupi.openPreview', document.uri);
    await tabsUntil(() => previewTabs().length === 1);
    equal(document.isDirty, false);
  });
});
