/**
 * Stands for the module `vscode` in unit tests: a small editor with files in memory, whose user is
 * the test. What features need of VS Code and is not here is tested inside VS Code itself.
 */
import { FakeDocument, FakePosition, FakeRange } from './fakeDocument';
import { FakeCancellation, FakeDisposable, FakeEmitter } from './fakeEvents';
import { FakeUri } from './fakeUri';
import { FakeFileError, nothing, withProgress, world, type FakeView } from './fakeWorld';

export {
  FakeCancellation as CancellationTokenSource,
  FakeDisposable as Disposable,
  FakeEmitter as EventEmitter,
  FakeFileError as FileSystemError,
  FakePosition as Position,
  FakeRange as Range,
  FakeUri as Uri,
};

/** A row of a view. */
export class TreeItem {
  readonly label: string;
  readonly collapsibleState: number;

  constructor(label: string, collapsibleState: number) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

/** What is wrong at a place. */
export class Diagnostic {
  readonly range: FakeRange;
  readonly message: string;
  readonly severity: number;

  constructor(range: FakeRange, message: string, severity: number) {
    this.range = range;
    this.message = message;
    this.severity = severity;
  }
}

/** Something that is known by a name. */
class Named {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

/** A glob below a folder. */
export class RelativePattern {
  readonly base: FakeUri;
  readonly pattern: string;

  constructor(base: FakeUri, pattern: string) {
    this.base = base;
    this.pattern = pattern;
  }
}

/** One change of one document. */
export class TextEdit {
  readonly range: FakeRange;
  readonly newText: string;

  constructor(range: FakeRange, newText: string) {
    this.range = range;
    this.newText = newText;
  }

  static replace(range: FakeRange, newText: string): TextEdit {
    return new TextEdit(range, newText);
  }
}

/** Changes of several documents. */
export class WorkspaceEdit {
  readonly edits = new Map<string, readonly TextEdit[]>();

  set(uri: FakeUri, edits: readonly (readonly [TextEdit, unknown])[]): void {
    this.edits.set(
      uri.toString(),
      edits.map(([edit]) => edit),
    );
  }
}

/** Text in which only line breaks are Markdown. */
export class MarkdownString {
  value = '';

  appendMarkdown(text: string): void {
    this.value += text;
  }

  appendText(text: string): void {
    this.value += text;
  }
}

export { Named as ThemeIcon, Named as ThemeColor };
export { Named as TabInputText, Named as TabInputCustom, Named as TabInputTextDiff };
export const StatusBarAlignment = { Left: 1, Right: 2 };
export const TextEditorSelectionChangeKind = { Keyboard: 1, Mouse: 2, Command: 3 };
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const ProgressLocation = { SourceControl: 1, Window: 10, Notification: 15 };
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };
export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };
export const DiagnosticTag = { Unnecessary: 1 };
export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };
export const env = { language: 'en' };

/** Answers as VS Code does: later. */
function later<T>(answer: () => T): Promise<T> {
  return Promise.resolve().then(answer);
}

export const commands = {
  registerCommand(id: string, run: (...args: readonly unknown[]) => unknown): FakeDisposable {
    world().commands.set(id, run);
    return nothing;
  },
  executeCommand(id: string, ...args: readonly unknown[]): Promise<unknown> {
    if (id === 'setContext') world().contexts.set(String(args[0]), args[1]);
    return later(() => world().commands.get(id)?.(...args));
  },
};

/** A message with its buttons; options of it may stand between. */
function ask(message: string, ...items: readonly unknown[]): Promise<unknown> {
  world().said.push(message);
  const buttons = items.filter(item => typeof item === 'string');
  return later(() => world().answer(message, buttons));
}

const log = (...words: readonly unknown[]) => world().logged.push(words.join(' '));

export const window = {
  showInformationMessage: ask,
  showWarningMessage: ask,
  showErrorMessage: ask,
  setStatusBarMessage: (message: string) => world().said.push(message),
  withProgress,
  tabGroups: { all: [], onDidChangeTabs: () => nothing },
  get activeTextEditor() {
    return this.visibleTextEditors[0];
  },
  get visibleTextEditors() {
    return world().documents.map(document => ({ document }));
  },
  onDidChangeActiveTextEditor: (each: never) => world().events.editors.event(each),
  onDidChangeTextEditorSelection: () => nothing,
  onDidChangeVisibleTextEditors: (each: never) => world().events.editors.event(each),
  createStatusBarItem: (id: string) => ({
    text: '',
    show(): void {
      world().statusBar.set(id, this.text);
    },
    hide: () => world().statusBar.delete(id),
    dispose: () => world().statusBar.delete(id),
  }),
  createOutputChannel: () => ({ error: log, warn: log, info: log, dispose: () => undefined }),
  createTreeView(
    id: string,
    { treeDataProvider: provider }: { readonly treeDataProvider: FakeView['provider'] },
  ) {
    const seen: FakeView = { provider, message: '', description: '' };
    world().views.set(id, seen);
    // As in VS Code: who deletes one of these changes nothing that is seen, now or ever after.
    return {
      get message() {
        return seen.message;
      },
      set message(message) {
        seen.message = message;
      },
      get description() {
        return seen.description;
      },
      set description(description) {
        seen.description = description;
      },
      selection: [],
      visible: true,
      onDidChangeVisibility: () => nothing,
      onDidChangeSelection: () => nothing,
      dispose: () => undefined,
    };
  },
};

export const languages = {
  createDiagnosticCollection: () => ({
    set: (uri: FakeUri, found: readonly unknown[]) =>
      world().diagnostics.set(uri.toString(), found),
    clear: () => world().diagnostics.clear(),
    dispose: () => undefined,
  }),
};

function bytesAt({ path }: FakeUri): Uint8Array {
  const bytes = world().files.get(path);
  if (bytes === undefined) throw new FakeFileError('FileNotFound');
  if (world().locked.has(path)) throw new FakeFileError('NoPermissions');
  return bytes;
}

const fs = {
  stat: (uri: FakeUri) => later(() => ({ type: FileType.File, size: bytesAt(uri).length })),
  readFile: (uri: FakeUri) => later(() => bytesAt(uri)),
  readDirectory: ({ path }: FakeUri) => later(() => world().listing(path)),
  writeFile: ({ path }: FakeUri, bytes: Uint8Array) =>
    later(() => {
      if (world().readOnly.has(path)) throw new FakeFileError('NoPermissions');
      world().write(path, bytes);
    }),
  delete: (uri: FakeUri) =>
    later(() => {
      bytesAt(uri);
      world().delete(uri.path);
    }),
};

function folderOf({ path }: FakeUri): { readonly uri: FakeUri } | undefined {
  return world().folders.find(({ uri }) => `${path}/`.startsWith(`${uri.path}/`));
}

/** A glob as a regular expression of whole paths, from any folder. */
function matcherOf(glob: string | RelativePattern): (path: string) => boolean {
  const [base, pattern] = typeof glob === 'string' ? ['', glob] : [glob.base.path, glob.pattern];
  const source = pattern.replace(/[.]/g, '\\.').replace(/\*\*\/|\*\*|\*|\{|\}|,/g, part => {
    return { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '{': '(?:', '}': ')' }[part] ?? '|';
  });
  const whole = new RegExp(`^${base}/${source}$`);
  return path => whole.test(path);
}

function settingOf(key: string, folder: string): unknown {
  return world().settings.get(`${folder} ${key}`) ?? world().settings.get(key);
}

export const workspace = {
  fs: { ...fs, isWritableFileSystem: () => true },
  get workspaceFolders() {
    return world().folders;
  },
  get textDocuments() {
    return world().documents;
  },
  isTrusted: true,
  getWorkspaceFolder: folderOf,
  asRelativePath(uri: FakeUri): string {
    const folder = folderOf(uri)?.uri.path;
    return folder === undefined ? uri.path : uri.path.slice(folder.length + 1);
  },
  getConfiguration(_section: undefined, resource: FakeUri | null = null) {
    const folder = (resource && folderOf(resource)?.uri.path) ?? '';
    return {
      get: (key: string) => settingOf(key, folder),
      inspect: (key: string) => ({
        workspaceValue: world().settings.get(key),
        workspaceFolderValue: world().settings.get(`${folder} ${key}`),
      }),
      update: (key: string, value: unknown, target: number) =>
        later(() => {
          const isOfFolder = target === ConfigurationTarget.WorkspaceFolder;
          world().set(isOfFolder ? `${folder} ${key}` : key, value);
        }),
    };
  },
  createFileSystemWatcher: (glob: string | RelativePattern) => world().watch(matcherOf(glob)),
  openTextDocument: (uri: FakeUri): Promise<FakeDocument> =>
    later(() => new FakeDocument(uri, new TextDecoder('utf-8').decode(bytesAt(uri)))),
  async applyEdit({ edits }: WorkspaceEdit): Promise<boolean> {
    for (const [key, changes] of edits) {
      const uri = FakeUri.parse(key);
      const document = await this.openTextDocument(uri);
      const text = [...changes]
        .sort(
          (one, other) => document.offsetAt(other.range.start) - document.offsetAt(one.range.start),
        )
        .reduce((all, { range, newText }) => {
          const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
          return all.slice(0, start) + newText + all.slice(end);
        }, document.getText());
      world().write(uri.path, text);
    }
    return true;
  },
  onDidChangeConfiguration: (each: never) => world().events.configuration.event(each),
  onDidChangeWorkspaceFolders: (each: never) => world().events.folders.event(each),
  onDidGrantWorkspaceTrust: () => nothing,
  onDidRenameFiles: (each: never) => world().events.renamed.event(each),
  onDidOpenTextDocument: (each: never) => world().events.opened.event(each),
  onDidCloseTextDocument: (each: never) => world().events.closed.event(each),
  onDidChangeTextDocument: (each: never) => world().events.changed.event(each),
};
