import * as vscode from 'vscode';
import type { ToPreview } from '../../protocol/preview';
import { isSameUri } from './noteUris';

type Place = Extract<ToPreview, { type: 'scroll' | 'cursor' }>;

/** What {@link followEditors} is told by a preview. */
export interface Follower {
  readonly note: () => vscode.Uri;
  readonly scrolls: () => boolean;
  readonly send: (place: Place) => void;
}

/** Tells a preview where the editors of its note are scrolled to, and where their cursor is. */
export function followEditors({ note, scrolls, send }: Follower): vscode.Disposable {
  let lastLine = -1;
  const isOfNote = (editor: vscode.TextEditor) => isSameUri(editor.document.uri, note());
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const place = isOfNote(textEditor) && scrolls() ? scrollPlace(textEditor) : null;
      if (place !== null && place.line !== lastLine) {
        lastLine = place.line;
        send(place);
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isOfNote(textEditor)) send(cursorPlace(textEditor));
    }),
  );
}

/** Where the editor that shows `note` stands now; nothing where none does. */
export function placesInEditor(note: vscode.Uri, scrolls: boolean): readonly Place[] {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor = [activeTextEditor, ...visibleTextEditors].find(
    each => each !== undefined && isSameUri(each.document.uri, note),
  );
  if (editor === undefined) {
    return [];
  }
  const scroll = scrolls ? scrollPlace(editor) : null;
  return [...(scroll === null ? [] : [scroll]), cursorPlace(editor)];
}

/**
 * The line at the top of an editor. A line that wraps starts with the characters that are scrolled
 * away: their share of the line is the fraction.
 */
function scrollPlace({ document, visibleRanges }: vscode.TextEditor): Place | null {
  const top = visibleRanges[0]?.start;
  if (top === undefined || top.line >= document.lineCount) {
    return null;
  }
  const { length } = document.lineAt(top.line).text;
  const line = top.line + Math.min(top.character / (length + 1), 0.999);
  return { type: 'scroll', doc: document.uri.toString(), line };
}

function cursorPlace({ document, selection }: vscode.TextEditor): Place {
  return { type: 'cursor', doc: document.uri.toString(), line: selection.active.line };
}
