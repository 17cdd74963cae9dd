import { parseDocument } from 'yaml';
import type { Files, FolderEntry } from './files';
import { joined } from './paths';

/** Reads the folders and files of one site, each once. */
export class SiteReader {
  readonly root: string;
  readonly #files: Files;
  readonly #folders = new Map<string, Promise<readonly FolderEntry[] | null>>();
  readonly #texts = new Map<string, Promise<string | null>>();

  constructor(files: Files, root: string) {
    this.#files = files;
    this.root = root;
  }

  /** The entries of a folder, by its path from the root. */
  folder(path: string): Promise<readonly FolderEntry[] | null> {
    return once(this.#folders, path, () => this.#files.readFolder(joined(this.root, path)));
  }

  /** The text of a file, by its path from the root. */
  text(path: string): Promise<string | null> {
    return once(this.#texts, path, () => this.#files.readText(joined(this.root, path)));
  }

  /** The text of the first of the root's files whose name fits; null where none does. */
  async textOf(name: RegExp, folder = ''): Promise<string | null> {
    const entries = await this.folder(folder);
    const found = entries?.find(entry => entry.kind === 'file' && name.test(entry.name));
    return found === undefined ? null : this.text(joined(folder, found.name));
  }

  /**
   * The files in a folder and below it, to a depth that layouts have; paths from that folder. Null
   * where there is no such folder.
   */
  async filesBelow(path: string, depth = 4): Promise<readonly string[] | null> {
    const entries = await this.folder(path);
    if (entries === null) {
      return null;
    }
    const found = await Promise.all(
      entries.map(async ({ name, kind }) => {
        if (kind === 'file') return [name];
        if (depth === 0 || name === 'node_modules' || name.startsWith('.')) return [];
        const deeper = await this.filesBelow(joined(path, name), depth - 1);
        return (deeper ?? []).map(file => `${name}/${file}`);
      }),
    );
    return found.flat();
  }

  /** The values of a YAML file such as `_config.yml`, by their top-level keys. */
  async yaml(name: RegExp): Promise<YamlValues> {
    const text = await this.textOf(name);
    return new YamlValues(text ?? '');
  }
}

/** The plain values at the top of a YAML file. What is broken counts as not written. */
export class YamlValues {
  readonly #document;

  constructor(text: string) {
    this.#document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
  }

  /** A text; null where there is none. */
  text(key: string): string | null {
    const value = this.#get(key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  }

  flag(key: string): boolean {
    return this.#get(key) === true;
  }

  /** The plain value under keys within keys: `marked: { breaks: false }`. */
  at(path: readonly string[]): unknown {
    const { contents } = this.#document;
    return contents !== null && 'getIn' in contents ? contents.getIn(path) : undefined;
  }

  #get(key: string): unknown {
    const { contents } = this.#document;
    return contents !== null && 'get' in contents ? this.#document.get(key) : undefined;
  }
}

async function once<T>(
  known: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
