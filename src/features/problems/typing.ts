import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import type { TextChange } from './calmFindings';

/** The changes of an event, each in the text as the ones before it leave it. */
export function changesOf({
  contentChanges,
}: vscode.TextDocumentChangeEvent): readonly TextChange[] {
  return contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    span: { start: rangeOffset, end: rangeOffset + rangeLength },
    length: text.length,
  }));
}

/**
 * Whether a person wrote what an event tells of: it is at a cursor, and neither undone nor redone.
 * Cursors may still be where they were before it.
 */
export function isTyped({
  document,
  contentChanges,
  reason,
}: vscode.TextDocumentChangeEvent): boolean {
  const cursors = cursorLines(document);
  return (
    reason === undefined &&
    contentChanges.some(({ range, text }) => {
      const last = Math.max(range.end.line, range.start.line + (text.match(/\n/g)?.length ?? 0));
      return cursors.some(line => line >= range.start.line && line <= last);
    })
  );
}

/** The lines that cursors stand on, as spans of the text. */
export function cursorLineSpans(document: vscode.TextDocument): readonly Span[] {
  return cursorLines(document)
    .filter(line => line < document.lineCount)
    .map(line => {
      const { range } = document.lineAt(line);
      return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    });
}

function cursorLines(document: vscode.TextDocument): readonly number[] {
  return vscode.window.visibleTextEditors
    .filter(editor => editor.document === document)
    .flatMap(editor => editor.selections.map(({ active }) => active.line));
}
