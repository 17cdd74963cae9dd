import * as vscode from 'vscode';
import { assetPaths, type NotePlace } from '../../core/site/assetPaths';
import { linkPaths } from '../../core/site/linkPaths';
import type { Site } from '../../core/site/site';
import type { Host } from '../../host/host';
import type { NoteAddress } from './noteAddress';
import { fileNameOf, folderOfNote } from './noteUris';

type File = Extract<NoteAddress, { kind: 'file' }>;

/** The files that a link in a note may lead to, the most likely first; none for a note without a place. */
export function linkTargets(
  note: vscode.Uri,
  site: Site | null,
  file: File,
): readonly vscode.Uri[] {
  const place = placeOf(note, site);
  return place === null ? [] : linkPaths(file, place.note).map(path => place.base.with({ path }));
}

/**
 * Finds the pictures of one note. Where a site may keep a picture in several places, the first is
 * taken until it is known which of them has it.
 */
export class NoteAssets {
  readonly #host: Host;
  readonly #note: vscode.Uri;
  readonly #site: Site | null;
  readonly #changed: () => void;
  readonly #found = new Map<string, vscode.Uri>();

  /** `changed` is called when an answer of {@link uriOf} is another now. */
  constructor(host: Host, note: vscode.Uri, site: Site | null, changed: () => void) {
    this.#host = host;
    this.#note = note;
    this.#site = site;
    this.#changed = changed;
  }

  /** Where the picture is, as far as it is known; null for a note without a place. */
  uriOf(file: File): vscode.Uri | null {
    const known = this.#found.get(file.path);
    if (known !== undefined) {
      return known;
    }
    const place = placeOf(this.#note, this.#site);
    if (place === null) {
      return null;
    }
    const uris = assetPaths(file, place.note).map(path => place.base.with({ path }));
    const [first] = uris;
    if (first === undefined) {
      return null;
    }
    this.#found.set(file.path, first);
    if (uris.length > 1) {
      void this.#host.errors.run('find picture', () => this.#find(file.path, uris));
    }
    return first;
  }

  async #find(path: string, uris: readonly vscode.Uri[]): Promise<void> {
    for (const [index, uri] of uris.entries()) {
      if (await isFile(uri)) {
        this.#found.set(path, uri);
        if (index > 0) this.#changed();
        return;
      }
    }
  }
}

interface Place {
  /** A uri with the scheme and authority of all files of the note. */
  readonly base: vscode.Uri;
  readonly note: NotePlace;
}

function placeOf(note: vscode.Uri, site: Site | null): Place | null {
  const folder = folderOfNote(note);
  if (folder === null) {
    return null;
  }
  const opened = vscode.workspace.getWorkspaceFolder(folder)?.uri.path ?? null;
  const { path } = vscode.Uri.joinPath(folder, fileNameOf(note));
  return { base: folder.with({ query: '', fragment: '' }), note: { path, site, folder: opened } };
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) {
      return false;
    }
    throw error;
  }
}
