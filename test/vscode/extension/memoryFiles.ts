import * as vscode from 'vscode';

/** Files that are nowhere but in memory. Folders are there as long as files are in them. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files: Map<string, Uint8Array>;
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  constructor(files: Iterable<readonly [path: string, bytes: Uint8Array]>) {
    this.#files = new Map(files);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(uri.path);
    const times = { ctime: 0, mtime: 0 };
    if (bytes !== undefined) return { type: vscode.FileType.File, size: bytes.length, ...times };
    if (this.readDirectory(uri).length > 0 || uri.path === '/') {
      return { type: vscode.FileType.Directory, size: 0, ...times };
    }
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const folder = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    const entries = new Map<string, vscode.FileType>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(folder)) continue;
      const [name = '', ...below] = path.slice(folder.length).split('/');
      entries.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...entries];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path)
      ? vscode.FileChangeType.Changed
      : vscode.FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#changes.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    for (const path of [...this.#files.keys()]) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#files.delete(path);
    }
    this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(oldUri: vscode.Uri, newUri: vscode.Uri): void {
    // What is not there is told of by this.
    this.stat(oldUri);
    for (const [path, bytes] of [...this.#files]) {
      if (path !== oldUri.path && !path.startsWith(`${oldUri.path}/`)) continue;
      this.#files.delete(path);
      this.#files.set(newUri.path + path.slice(oldUri.path.length), bytes);
    }
    this.#changes.fire([
      { type: vscode.FileChangeType.Deleted, uri: oldUri },
      { type: vscode.FileChangeType.Created, uri: newUri },
    ]);
  }

  createDirectory(): void {
    // A folder is there with its first file.
  }
}
