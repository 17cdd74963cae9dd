import { FakeCancellation, FakeDisposable, FakeEmitter } from './fakeEvents';
import type { FakeDocument } from './fakeDocument';
import { FakeUri } from './fakeUri';

/** What kind of thing happened to a file. */
type FileEvent = 'created' | 'changed' | 'deleted';

/** A view of rows, as a feature made it. */
export interface FakeView {
  readonly provider: {
    getChildren(item?: unknown): unknown[];
    getTreeItem(item: unknown): FakeRow;
  };
  message: string;
  description: string;
}

/** What is seen of a row. */
export interface FakeRow {
  readonly label: string;
  readonly description?: string;
  readonly contextValue?: string;
  readonly command?: { readonly command: string };
  readonly accessibilityInformation?: { readonly label: string };
}

/** An error of a file system. */
export class FakeFileError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** All that a test can see of VS Code and do to it. */
export class FakeWorld {
  readonly files = new Map<string, Uint8Array>();
  /** Paths that may not be listed, or read. */
  readonly locked = new Set<string>();
  readonly readOnly = new Set<string>();
  /** Paths that folders name although nothing is there. */
  readonly vanished = new Set<string>();
  /** Folders that are links to a folder above them. */
  readonly loops = new Set<string>();
  folders: readonly { readonly uri: FakeUri; readonly name: string; readonly index: number }[] = [];
  documents: FakeDocument[] = [];
  /** `key`, or `folder key` for one folder alone. */
  readonly settings = new Map<string, unknown>();
  readonly commands = new Map<string, (...args: readonly unknown[]) => unknown>();
  readonly contexts = new Map<string, unknown>();
  readonly views = new Map<string, FakeView>();
  /** The status bar's items that are in sight, by their ids. */
  readonly statusBar = new Map<string, string>();
  readonly diagnostics = new Map<string, readonly unknown[]>();
  /** All that was said to the user. */
  readonly said: string[] = [];
  readonly logged: string[] = [];
  /** What the user answers to a message; undefined closes it. */
  answer: (message: string, buttons: readonly string[]) => unknown = () => undefined;
  /** What happens while progress is told: a test may cancel. */
  atProgress: (title: string, message: string, source: FakeCancellation) => void = () => undefined;
  readonly fileEvents = new FakeEmitter<{ readonly kind: FileEvent; readonly uri: FakeUri }>();
  readonly events = {
    configuration: new FakeEmitter<{ affectsConfiguration(key: string): boolean }>(),
    folders: new FakeEmitter<unknown>(),
    editors: new FakeEmitter<unknown>(),
    renamed: new FakeEmitter<{
      readonly files: readonly { readonly oldUri: FakeUri; readonly newUri: FakeUri }[];
    }>(),
    opened: new FakeEmitter<FakeDocument>(),
    closed: new FakeEmitter<FakeDocument>(),
    changed: new FakeEmitter<{
      readonly document: FakeDocument;
      readonly contentChanges: readonly unknown[];
    }>(),
  };

  /** Writes a file, as others than VS Code do, and has that told. */
  write(path: string, text: string | Uint8Array): void {
    const kind = this.files.has(path) ? 'changed' : 'created';
    this.files.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
    this.fileEvents.fire({ kind, uri: FakeUri.file(path) });
  }

  read(path: string): string {
    return new TextDecoder().decode(this.files.get(path));
  }

  delete(path: string): void {
    for (const each of [...this.files.keys()]) {
      if (each === path || each.startsWith(`${path}/`)) this.files.delete(each);
    }
    this.fileEvents.fire({ kind: 'deleted', uri: FakeUri.file(path) });
  }

  /** Renames a file or a folder, as the explorer does. */
  rename(from: string, to: string): void {
    for (const [path, bytes] of [...this.files]) {
      if (path === from || path.startsWith(`${from}/`)) {
        this.files.delete(path);
        this.files.set(to + path.slice(from.length), bytes);
      }
    }
    this.fileEvents.fire({ kind: 'deleted', uri: FakeUri.file(from) });
    this.fileEvents.fire({ kind: 'created', uri: FakeUri.file(to) });
    this.events.renamed.fire({
      files: [{ oldUri: FakeUri.file(from), newUri: FakeUri.file(to) }],
    });
  }

  set(key: string, value: unknown): void {
    if (value === undefined) this.settings.delete(key);
    else this.settings.set(key, value);
    this.events.configuration.fire({ affectsConfiguration: () => true });
  }

  /** The rows of a view, those below them indented. */
  rowsOf(id: string): readonly string[] {
    const provider = this.views.get(id)?.provider;
    const below = (item: unknown, indent: string): readonly string[] =>
      (provider?.getChildren(item) ?? []).flatMap(each => {
        const { label, description } = provider?.getTreeItem(each) ?? { label: '' };
        return [`${indent}${label} | ${description ?? ''}`, ...below(each, `${indent}  `)];
      });
    return below(undefined, '');
  }

  watch(matches: (path: string) => boolean): object {
    const on = (kind: FileEvent) => (listener: (uri: FakeUri) => void) =>
      this.fileEvents.event(event => {
        if (event.kind === kind && matches(event.uri.path)) listener(event.uri);
      });
    return {
      onDidCreate: on('created'),
      onDidChange: on('changed'),
      onDidDelete: on('deleted'),
      dispose: () => undefined,
    };
  }

  listing(path: string): [string, number][] {
    if (this.locked.has(path)) throw new FakeFileError('NoPermissions');
    const loop = [...this.loops].find(each => path === each || path.startsWith(`${each}/`));
    const folder = loop === undefined ? path : path.slice(0, loop.lastIndexOf('/'));
    const entries = new Map<string, number>();
    for (const each of [...this.files.keys(), ...this.vanished, ...this.loops, ...this.locked]) {
      if (!each.startsWith(`${folder}/`)) continue;
      const [name = '', ...more] = each.slice(folder.length + 1).split('/');
      const isLoop = this.loops.has(`${folder}/${name}`);
      const isFile = more.length === 0 && (this.files.has(each) || this.vanished.has(each));
      entries.set(name, isLoop ? 66 : isFile ? 1 : 2);
    }
    if (entries.size === 0) throw new FakeFileError('FileNotFound');
    return [...entries];
  }
}

/** The world that stands behind the fake of VS Code; begun anew for each test. */
let current = new FakeWorld();

/** Begins a world anew, with `folders` opened in it. */
export function newWorld(...folders: readonly string[]): FakeWorld {
  current = new FakeWorld();
  current.folders = folders.map((path, index) => {
    return { uri: FakeUri.file(path), name: path.slice(path.lastIndexOf('/') + 1), index };
  });
  return current;
}

/** The world of the test that runs. */
export function world(): FakeWorld {
  return current;
}

/** Nothing to be disposed of. */
export const nothing = new FakeDisposable(() => undefined);

/** Progress that a test can cancel. */
export async function withProgress<T>(
  { title = '' }: { readonly title?: string },
  run: (
    progress: { report(value: { readonly message?: string }): void },
    token: FakeCancellation['token'],
  ) => Promise<T>,
): Promise<T> {
  const source = new FakeCancellation();
  current.said.push(title);
  const report = ({ message = '' }: { readonly message?: string }) =>
    current.atProgress(title, message, source);
  report({});
  return run({ report }, source.token);
}
