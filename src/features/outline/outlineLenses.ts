import * as vscode from 'vscode';
import { outlineSpan } from '../../core/outline/outlineInPlace';
import { chosenWords } from '../../host/chosenLanguage';

/** Above an outline in a document without a file: its drawing, to be seen, and to be saved with it. */
export class OutlineLenses implements vscode.CodeLensProvider {
  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const span = document.isUntitled ? outlineSpan(document.getText()) : null;
    if (span === null) {
      return [];
    }
    const words = chosenWords().models.outlineFile;
    const start = document.positionAt(span.start);
    const range = new vscode.Range(start, start);
    return [
      new vscode.CodeLens(range, {
        title: `$(type-hierarchy) ${words.showDrawing()}`,
        command: 'zhupi.showFamilyTree',
      }),
      new vscode.CodeLens(range, {
        title: `$(save) ${words.saveWithDrawing()}`,
        command: 'zhupi.saveOutline',
      }),
    ];
  }
}
