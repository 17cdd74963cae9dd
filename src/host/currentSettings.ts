import * as vscode from 'vscode';
import { affectsSettings, readSettings, type Settings } from './settings';

/** The settings as they stand now, read once for each folder of the workspace until they change. */
export class CurrentSettings implements vscode.Disposable {
  readonly #known = new Map<string, Settings>();
  #ofWorkspace: Settings | null = null;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;

  /** Something that {@link of} answers may be another now. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (affectsSettings(event)) this.#forget();
      }),
      // What a folder says in its own settings comes and goes with it, or with the trust in it.
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#forget()),
    );
  }

  /** The settings for `resource`. */
  of(resource: vscode.Uri): Settings {
    // No setting is another for a file than for its folder: ten thousand posts are no reason to ask.
    const key = vscode.workspace.getWorkspaceFolder(resource)?.uri.toString() ?? '';
    let settings = this.#known.get(key);
    if (settings === undefined) {
      settings = readSettings(resource);
      this.#known.set(key, settings);
    }
    return settings;
  }

  /** The settings of the workspace as a whole. */
  get ofWorkspace(): Settings {
    return (this.#ofWorkspace ??= readSettings());
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  #forget(): void {
    this.#known.clear();
    this.#ofWorkspace = null;
    this.#changed.fire();
  }
}
