import * as vscode from 'vscode';
import { catalogueOf } from '../core/models/builtInCatalogue';
import { modelsFileName, readModelsFile } from '../core/models/modelsFile';
import { Recogniser } from '../core/models/recogniser';

const quietFor = 200;

/**
 * The models that can be recognised in this window: everybody's, and those of the `zhupi.models.json`
 * in the opened folders, as they are saved. Reads nothing until it is asked.
 */
export class ModelCatalogue implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #recogniser: Promise<Recogniser> | null = null;
  #watching: vscode.Disposable | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** {@link recogniser} would be another now. */
  readonly onDidChange = this.#changed.event;

  /** Finds the models in notes. */
  get recogniser(): Promise<Recogniser> {
    this.#watching ??= this.#watch();
    this.#recogniser ??= read();
    return this.#recogniser;
  }

  /** Where the user's own models are, or are to be, for what is in `resource`'s folder. */
  fileFor(resource?: vscode.Uri): vscode.Uri | null {
    const own = resource === undefined ? undefined : vscode.workspace.getWorkspaceFolder(resource);
    const folder = own ?? vscode.workspace.workspaceFolders?.[0];
    return folder === undefined ? null : vscode.Uri.joinPath(folder.uri, modelsFileName);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watching?.dispose();
    this.#changed.dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${modelsFileName}`);
    const react = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#forget(), quietFor);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(react),
      watcher.onDidChange(react),
      watcher.onDidDelete(react),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget()),
    );
  }

  #forget(): void {
    this.#recogniser = null;
    this.#changed.fire();
  }
}

async function read(): Promise<Recogniser> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const values = await Promise.all(folders.map(({ uri }) => valueIn(uri)));
  return new Recogniser(catalogueOf(values));
}

async function valueIn(folder: vscode.Uri): Promise<unknown> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, modelsFileName));
    return readModelsFile(new TextDecoder().decode(bytes)).value;
  } catch {
    // Most people have none.
    return undefined;
  }
}
