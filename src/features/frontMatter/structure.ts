import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { dialectOf, noteSelector } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import { frontMatterHead } from './frontMatterHead';
import { writtenEntries } from './writtenEntries';

/** The front matter as something to fold, and as a part of the outline with its keys. */
export function registerStructure(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerFoldingRangeProvider(noteSelector, {
      provideFoldingRanges(document) {
        const lines = linesOf(document);
        return lines === null ? [] : [new vscode.FoldingRange(0, lines.last)];
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(
      noteSelector,
      { provideDocumentSymbols: document => symbolsOf(document) },
      // Beside VS Code's own, which has the headings.
      { label: chosenWords().frontMatter.outlineLabel() },
    ),
  );
}

/** The front matter of a document that is a note: its text, and the line that closes it, from 0. */
function linesOf(
  document: vscode.TextDocument,
): { readonly head: string; readonly last: number } | null {
  const head = dialectOf(document) === null ? null : frontMatterHead(document);
  if (head === null || writtenEntries(head).length === 0) {
    return null;
  }
  return { head, last: document.positionAt(head.length).line };
}

function symbolsOf(document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const found = linesOf(document);
  if (found === null) {
    return [];
  }
  const { head } = found;
  const whole = new vscode.Range(0, 0, found.last, document.lineAt(found.last).text.length);
  const frontMatter = new vscode.DocumentSymbol(
    chosenWords().frontMatter.name(),
    '',
    vscode.SymbolKind.Namespace,
    whole,
    document.lineAt(0).range,
  );
  frontMatter.children = writtenEntries(head).map(entry => {
    return new vscode.DocumentSymbol(
      entry.key,
      head.slice(entry.valueSpan.start, entry.valueSpan.end).trim(),
      vscode.SymbolKind.Key,
      rangeOf(document, entry.span),
      rangeOf(document, entry.keySpan),
    );
  });
  return [frontMatter];
}
