import * as vscode from 'vscode';
import { describe, equal, it } from './harness';
import { noteUri, previewShows, startOver } from './previewTabs';

function restrictedFolder(): void {
  it('is shown in a preview', async () => {
    await startOver();
    await vscode.window.showTextDocument(noteUri('组件.mdx'));
    await vscode.commands.executeCommand('zhupi.openPreview');
    await previewShows('组件.mdx');
  });

  it('brings settings, but no style sheets', async () => {
    const settings = { 'zhupi.preview.inkMarks': true, 'markdown.styles': ['https://a.example/b'] };
    const read = new Promise<void>(resolve => {
      const listener = vscode.workspace.onDidChangeConfiguration(change => {
        if (!change.affectsConfiguration('zhupi.preview.inkMarks')) return;
        listener.dispose();
        resolve();
      });
    });
    const bytes = new TextEncoder().encode(JSON.stringify(settings));
    await vscode.workspace.fs.writeFile(noteUri('.vscode/settings.json'), bytes);
    await read;
    equal(vscode.workspace.getConfiguration('zhupi').get('preview.inkMarks'), true);
    equal(vscode.workspace.getConfiguration('markdown').get('styles'), []);
  });
}

describe('A note in a folder that is not trusted', restrictedFolder, () => {
  return !vscode.workspace.isTrusted;
});
