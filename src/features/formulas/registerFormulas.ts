import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { dialectOf, noteSelector } from '../../host/noteDocument';
import { formulaLines } from './formulaLines';

/** Display formulas as something to fold. */
export function registerFormulas(host: Host): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(noteSelector, {
    provideFoldingRanges(document) {
      return dialectOf(document) === null
        ? []
        : formulaLines(host.notes.noteOf(document)).map(
            ({ first, last }) => new vscode.FoldingRange(first, last),
          );
    },
  });
}
