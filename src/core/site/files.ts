/** What a path leads to. */
export type FileKind = 'file' | 'folder';

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/**
 * The files of one file system, as the core sees them. Paths are absolute with `/`, as in the path
 * of a uri. What is not there, or can't be read, is null: never an exception.
 */
export interface Files {
  /** The entries of a folder, links followed; null where it is none. */
  readFolder(path: string): Promise<readonly FolderEntry[] | null>;
  /** The text of a file; null where it is no UTF-8 text or larger than 5 MB. */
  readText(path: string): Promise<string | null>;
}
