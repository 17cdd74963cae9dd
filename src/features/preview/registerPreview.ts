import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { uriOfActiveTab } from './noteEditors';
import type { Preview } from './preview';
import { Previews } from './previews';

/** The preview's commands; panels of an earlier window are revived by what is returned. */
export function registerPreview(
  host: Host,
): vscode.Disposable & Pick<Previews, 'deserializeWebviewPanel'> {
  const previews = new Previews(host);
  const onActive = (id: string, run: (preview: Preview) => unknown) =>
    host.registerCommand(id, () => run(activeIn(previews)));
  const registered = vscode.Disposable.from(
    previews,
    // The same for menus, where a command's category does not tell it from VS Code's own.
    ...['zhupi.openPreview', 'zhupi.previewNote'].map(id =>
      host.registerCommand(id, resource => previews.open(noteFor(resource, previews))),
    ),
    onActive('zhupi.lockPreview', preview => (preview.locked = true)),
    onActive('zhupi.unlockPreview', preview => (preview.locked = false)),
    onActive('zhupi.refreshPreview', preview => preview.refresh()),
    onActive('zhupi.showSource', preview => preview.showSource()),
  );
  return {
    deserializeWebviewPanel: (panel, state) => previews.deserializeWebviewPanel(panel, state),
    dispose: () => void registered.dispose(),
  };
}

/**
 * The note that a command is about: the one of the menu that it was chosen from, else the active
 * one.
 */
function noteFor(resource: unknown, previews: Previews): vscode.Uri {
  if (resource instanceof vscode.Uri) {
    return resource;
  }
  const document = vscode.window.activeTextEditor?.document;
  const active =
    document === undefined
      ? (previews.active?.note ?? uriOfActiveTab())
      : dialectOf(document) === null
        ? null
        : document.uri;
  if (active === null) {
    throw new UserError(chosenWords().preview.noNote());
  }
  return active;
}

function activeIn(previews: Previews): Preview {
  const preview = previews.active;
  if (preview === undefined) {
    throw new UserError(chosenWords().preview.noPreview());
  }
  return preview;
}
