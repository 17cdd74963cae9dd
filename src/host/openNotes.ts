import type * as vscode from 'vscode';
import type { Note } from '../core/note/note';
import { parseNote } from '../core/note/parseNote';
import type { CurrentSettings } from './currentSettings';
import { dialectOf } from './noteDocument';

interface Remembered {
  /** The document's version, and how it was read. */
  readonly version: number;
  readonly reading: string;
  readonly note: Note;
}

/**
 * One parsed note a document, for everybody who asks. Remembered by the document itself and not by
 * its uri: one that is closed and opened again starts anew with version 1.
 */
export class OpenNotes {
  readonly #notes = new WeakMap<vscode.TextDocument, Remembered>();
  readonly #settings: CurrentSettings;

  constructor(settings: CurrentSettings) {
    this.#settings = settings;
  }

  /** The note in `document` as it stands now; what is no MDX is read as Markdown. */
  noteOf(document: vscode.TextDocument): Note {
    const dialect = dialectOf(document) ?? 'markdown';
    const options = { dialect, ...this.#settings.of(document.uri).reading };
    const reading = JSON.stringify(options);
    const known = this.#notes.get(document);
    if (known?.version === document.version && known.reading === reading) {
      return known.note;
    }
    // A note that was read otherwise has nothing to share with this one.
    const previous = known?.reading === reading ? { previous: known.note } : {};
    const note = parseNote(document.getText(), { ...options, ...previous });
    this.#notes.set(document, { version: document.version, reading, note });
    return note;
  }
}
