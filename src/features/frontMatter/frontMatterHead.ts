import * as vscode from 'vscode';

/** More lines than any front matter has: one that nobody closes is not looked for further. */
const farthest = 1000;

/**
 * The text of a document up to and with the line that closes its front matter; null where it begins
 * with no fence. Offsets in it are those of the document. Costs nothing where there is no fence,
 * and little where there is one, however long the note is.
 */
export function frontMatterHead(document: vscode.TextDocument): string | null {
  if (!/^\ufeff?---/.test(document.lineAt(0).text)) {
    return null;
  }
  const last = Math.min(document.lineCount, farthest) - 1;
  let line = Math.min(1, last);
  while (line < last && !/^(?:---|\.{3})[ \t]*$/.test(document.lineAt(line).text)) {
    line += 1;
  }
  return document.getText(new vscode.Range(0, 0, line, document.lineAt(line).text.length));
}
