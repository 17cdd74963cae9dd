import * as vscode from 'vscode';
import { defined, describe, equal, hasSeveralFolders, it, zhupi } from './harness';
import { noteUri, previewShows, startOver } from './previewTabs';

function severalFolders(): void {
  it('has a preview for a note in each of them', async () => {
    for (const [index, name] of ['注意力.md', '积分.md'].entries()) {
      await startOver();
      await vscode.window.showTextDocument(noteUri(name, index));
      await vscode.commands.executeCommand('zhupi.openPreview');
      await previewShows(name);
    }
  });

  it('has one preview that follows from folder to folder', async () => {
    await startOver();
    await vscode.window.showTextDocument(noteUri('注意力.md'));
    await vscode.commands.executeCommand('zhupi.openPreview');
    await vscode.window.showTextDocument(noteUri('级数.md', 1), {
      viewColumn: vscode.ViewColumn.One,
    });
    await previewShows('级数.md');
  });

  it('can set what concerns a note for each of them', async () => {
    const { contributes } = zhupi().packageJSON as {
      readonly contributes: {
        readonly configuration: readonly {
          readonly properties: Readonly<Record<string, { readonly scope?: string }>>;
        }[];
      };
    };
    const properties = contributes.configuration.flatMap(part => Object.entries(part.properties));
    const forEach = properties.filter(([, { scope }]) => scope === 'resource');
    const [key] = defined(forEach[0], 'setting of a folder');
    const [first, second] = [noteUri('注意力.md'), noteUri('积分.md', 1)];
    const read = (uri: vscode.Uri) => vscode.workspace.getConfiguration(undefined, uri).get(key);
    const before = read(first);
    const settings = vscode.workspace.getConfiguration(undefined, second);
    await settings.update(key, before !== true, vscode.ConfigurationTarget.WorkspaceFolder);
    equal([read(first), read(second)], [before, before !== true]);
  });
}

describe('A workspace of several folders', severalFolders, hasSeveralFolders);
