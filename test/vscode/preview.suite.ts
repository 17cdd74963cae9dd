import * as vscode from 'vscode';
import { describe, equal, it } from './harness';
import { noteUri, previewShows, previewTabs, startOver } from './previewTabs';

const inFirstGroup = { viewColumn: vscode.ViewColumn.One };

describe('The preview', () => {
  it('opens beside the note and leaves the focus in the editor', async () => {
    await startOver();
    const editor = await vscode.window.showTextDocument(noteUri('注意力.md'));
    await vscode.commands.executeCommand('zhupi.openPreview');
    await previewShows('注意力.md');
    equal(previewTabs()[0]?.group.viewColumn, Number(editor.viewColumn) + 1);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });

  it('opens for the file that a menu names', async () => {
    await startOver();
    await vscode.commands.executeCommand('zhupi.openPreview', noteUri('扩散模型.md'));
    await previewShows('扩散模型.md');
  });

  it('is one preview, which follows the active note', async () => {
    await startOver();
    await vscode.window.showTextDocument(noteUri('注意力.md'));
    await vscode.commands.executeCommand('zhupi.openPreview');
    await vscode.window.showTextDocument(noteUri('扩散模型.md'), inFirstGroup);
    await previewShows('扩散模型.md');
    await vscode.commands.executeCommand('zhupi.openPreview');
    equal(previewTabs().length, 1);
  });

  it('stays with its note while the active editor shows no note', async () => {
    await startOver();
    await vscode.window.showTextDocument(noteUri('注意力.md'));
    await vscode.commands.executeCommand('zhupi.openPreview');
    await previewShows('注意力.md');
    await vscode.window.showTextDocument(noteUri('清单.txt'), inFirstGroup);
    equal(previewTabs()[0]?.label, 'Preview 注意力.md');
  });

  it('leaves the note’s text as it is', async () => {
    await startOver();
    const { document } = await vscode.window.showTextDocument(noteUri('组件.mdx'));
    await vscode.commands.executeCommand('zhupi.openPreview', document.uri);
    await previewShows('组件.mdx');
    equal(document.isDirty, false);
  });
});
