import * as vscode from 'vscode';
import { dialectOf } from './noteDocument';

/** The notes that a person has open in tabs, and can write in. */
export function notesInTabs(): readonly vscode.TextDocument[] {
  const names = namesInTabs();
  return vscode.workspace.textDocuments.filter(document => {
    // Others than a person's editors open documents, too: previews, searches, comparisons.
    return names.has(document.uri.toString()) && dialectOf(document) !== null && isOwn(document);
  });
}

/** Whether a document has a tab. */
export function isInTab({ uri }: vscode.TextDocument): boolean {
  return namesInTabs().has(uri.toString());
}

function namesInTabs(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  return new Set(tabs.flatMap(({ input }) => urisOf(input)).map(uri => uri.toString()));
}

function urisOf(input: unknown): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
    return [input.uri];
  }
  return input instanceof vscode.TabInputTextDiff ? [input.modified] : [];
}

/** An earlier version of a note is of nobody's business any more. */
function isOwn({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
