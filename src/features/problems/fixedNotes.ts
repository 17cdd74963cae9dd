import type * as vscode from 'vscode';
import type { TextEdit } from '../../core/edit/textEdit';
import { checkPost } from '../../core/library/checkPost';
import { parseNote } from '../../core/note/parseNote';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { fixedText } from '../../core/checks/fixedText';
import type { NoteFindings } from './noteFindings';

/** What notes become when all that is safe is mended. */
export class FixedNotes {
  readonly #host: Host;
  readonly #findings: NoteFindings;

  constructor(host: Host, findings: NoteFindings) {
    this.#host = host;
    this.#findings = findings;
  }

  /** The edits that mend what is safe to mend; none where the text changes meanwhile. */
  async editsFor(document: vscode.TextDocument): Promise<readonly TextEdit[]> {
    const checked = await this.#findings.of(document);
    if (checked === null) {
      return [];
    }
    const { reading } = this.#host.settings.of(document.uri);
    const options = { dialect: dialectOf(document) ?? 'markdown', ...reading };
    let note = this.#host.notes.noteOf(document);
    return fixedText(note.text, text => {
      note = text === note.text ? note : parseNote(text, { ...options, previous: note });
      return checkPost(note, checked.postFacts).findings;
    });
  }
}
