import * as vscode from 'vscode';
import type { InkChange } from '../../core/edit/toggleInk';
import type { Note } from '../../core/note/note';
import type { Span } from '../../core/text/span';
import type { TextEdit } from '../../core/edit/textEdit';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { rangeOf } from '../../host/rangeOf';
import { activeNoteEditor } from './noteEditor';

/** What to do to the selections of a note; null where nothing can be done. */
export type InkAct = (note: Note, selections: readonly Span[]) => InkChange | null;

/** Something to be done to the inks of a note. */
export interface InkOrder {
  readonly act: InkAct;
  readonly selections: readonly Span[];
  /** What to say where nothing can be done. */
  readonly refusal: string;
}

/**
 * Does something to the inks in the active note, as one step to undo, and selects what it did it to.
 * @throws {UserError} `refusal`, where nothing can be done
 */
export async function changeInks(host: Host, act: InkAct, refusal: string): Promise<void> {
  const editor = activeNoteEditor();
  const { document } = editor;
  const selections = editor.selections.map(selection => ({
    start: document.offsetAt(selection.start),
    end: document.offsetAt(selection.end),
  }));
  await applyInks(host, editor, { act, selections, refusal });
}

/**
 * Does something to the inks in the note of an editor, as one step to undo, and selects what it did
 * it to.
 * @throws {UserError} where nothing can be done
 */
export async function applyInks(
  host: Host,
  editor: vscode.TextEditor,
  { act, selections, refusal }: InkOrder,
): Promise<void> {
  const { document } = editor;
  const change = act(host.notes.noteOf(document), selections);
  if (change === null) {
    throw new UserError(refusal);
  }
  const applied = await editor.edit(builder => {
    for (const { span, newText } of insertionsJoined(change.edits)) {
      builder.replace(rangeOf(document, span), newText);
    }
  });
  if (!applied) {
    throw new UserError(chosenWords().annotations.notChanged());
  }
  editor.selections = change.selections.map(({ start, end }) => {
    return new vscode.Selection(document.positionAt(start), document.positionAt(end));
  });
}

/** One edit where several insert at the same place: VS Code does not promise their order. */
function insertionsJoined(edits: readonly TextEdit[]): TextEdit[] {
  const joined = new Map<string, TextEdit>();
  for (const { span, newText } of edits) {
    const key = `${span.start} ${span.end}`;
    joined.set(key, { span, newText: (joined.get(key)?.newText ?? '') + newText });
  }
  return [...joined.values()];
}
