import * as vscode from 'vscode';
import type { Baseline } from '../../core/checks/baseline';
import {
  extendedBaseline,
  reducedBaseline,
  renamedEntries,
} from '../../core/checks/changedBaseline';
import { below } from '../../core/site/paths';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { acceptedFileFor, changeAccepted } from './acceptedFiles';

/**
 * Keeps what was accepted: takes it along where posts are renamed, and says where the file of it
 * can't be read, since old problems then seem to be new ones.
 */
export function followBaselines(host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      void host.errors.runForUser('accepted findings', async () => {
        for (const { oldUri, newUri } of files) await takeAlong(host, oldUri, newUri);
      });
    }),
    host.baselines.onDidFindBroken(file => {
      void host.errors.run('accepted findings', () => tellOfBroken(file));
    }),
  );
}

/** Has the findings of the post at `from`, or of those below that folder, accepted at `to`. */
async function takeAlong(host: Host, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const source = await host.baselines.of(from);
  const path = source === null ? null : below(from.path, source.folder.path);
  if (!source?.baseline || !path) {
    return;
  }
  const { folder, file } = await acceptedFileFor(host, to);
  const newPath = below(to.path, folder.path) ?? to.path;
  const { moved, there } = renamedEntries(source.baseline, path, newPath);
  if (moved.length === 0) {
    return;
  }
  const add = (each: Baseline | null) => extendedBaseline(each, there);
  const remove = (each: Baseline | null) => each && reducedBaseline(each, moved);
  if (file.toString() === source.file.toString()) {
    await changeAccepted(host, file, each => add(remove(each)));
  } else {
    await changeAccepted(host, file, add);
    await changeAccepted(host, source.file, remove);
  }
}

async function tellOfBroken(file: vscode.Uri): Promise<void> {
  const { findings: words } = chosenWords();
  const name = vscode.workspace.asRelativePath(file);
  const open = words.openFile();
  if ((await vscode.window.showWarningMessage(words.baselineIgnored(name), open)) === open) {
    await vscode.commands.executeCommand('vscode.open', file);
  }
}
