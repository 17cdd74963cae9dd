import * as vscode from 'vscode';
import { Baseline, baselineName } from '../core/checks/baseline';
import { workspaceFiles } from './workspaceFiles';

/** The baseline that holds for a folder. */
export interface FoundBaseline {
  /** The folder that the baseline's paths start from: the one that `.vscode` lies in. */
  readonly folder: vscode.Uri;
  readonly file: vscode.Uri;
  /** Null where the file is no baseline. */
  readonly baseline: Baseline | null;
}

/** The findings that users have accepted, as files say it. Each is read once until it changes. */
export class Baselines implements vscode.Disposable {
  readonly #known = new Map<string, Promise<FoundBaseline | null>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #foundBroken = new vscode.EventEmitter<vscode.Uri>();
  /** Uris of files that are no baselines, of which that has been told. */
  readonly #broken = new Set<string>();
  readonly #watcher: vscode.FileSystemWatcher;
  readonly #listeners: vscode.Disposable;

  /** What {@link of} answers may be another now. */
  readonly onDidChange = this.#changed.event;
  /** A file that should be a baseline is none; told once, until it is one. */
  readonly onDidFindBroken = this.#foundBroken.event;

  constructor() {
    this.#watcher = vscode.workspace.createFileSystemWatcher(`**/.vscode/${baselineName}`);
    const forget = () => this.forget();
    this.#listeners = vscode.Disposable.from(
      this.#watcher,
      this.#watcher.onDidCreate(forget),
      this.#watcher.onDidChange(forget),
      this.#watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /** The nearest baseline at or above the folder of the file at `uri`; null where there is none. */
  of(uri: vscode.Uri): Promise<FoundBaseline | null> {
    return uri.scheme === 'untitled' ? Promise.resolve(null) : this.#in(parentOf(uri));
  }

  /** Looks at the files anew: one of them has been written. */
  forget(): void {
    this.#known.clear();
    this.#changed.fire();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
    this.#foundBroken.dispose();
  }

  #in(folder: vscode.Uri): Promise<FoundBaseline | null> {
    const key = folder.toString();
    let found = this.#known.get(key);
    if (found === undefined) {
      found = this.#find(folder);
      this.#known.set(key, found);
    }
    return found;
  }

  #tellOf(file: vscode.Uri, isBroken: boolean): void {
    const key = file.toString();
    if (!isBroken) {
      this.#broken.delete(key);
    } else if (!this.#broken.has(key)) {
      this.#broken.add(key);
      this.#foundBroken.fire(file);
    }
  }

  async #find(folder: vscode.Uri): Promise<FoundBaseline | null> {
    const file = vscode.Uri.joinPath(folder, '.vscode', baselineName);
    const text = await workspaceFiles(file).readText(file.path);
    if (text !== null) {
      const baseline = Baseline.read(text);
      this.#tellOf(file, baseline === null);
      return { folder, file, baseline };
    }
    const parent = parentOf(folder);
    return parent.path === folder.path ? null : this.#in(parent);
  }
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}
