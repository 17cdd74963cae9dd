import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';

/** An edit of one post that can be taken back where the post itself need not be in sight. */
export class UndoneEdit {
  readonly #document: vscode.TextDocument;
  readonly #before: string;
  readonly #wasDirty: boolean;

  private constructor(document: vscode.TextDocument) {
    this.#document = document;
    this.#before = document.getText();
    this.#wasDirty = document.isDirty;
  }

  /** Remembers a post before it is edited. */
  static async of(uri: vscode.Uri): Promise<UndoneEdit> {
    return new UndoneEdit(await vscode.workspace.openTextDocument(uri));
  }

  /** Says what was done, and takes it back if that is wanted; waits for nobody. */
  offer(host: Host, said: string, title: string): void {
    const after = this.#document.getText();
    const undo = chosenWords().tags.undo();
    void host.errors.runForUser('tags: undo', async () => {
      if ((await vscode.window.showInformationMessage(said, undo)) === undo) {
        await this.#undo(after, title);
      }
    });
  }

  async #undo(after: string, title: string): Promise<void> {
    // It may have been closed meanwhile.
    const document = await vscode.workspace.openTextDocument(this.#document.uri);
    if (document.getText() !== after) {
      throw new UserError(chosenWords().tags.changedSince(title));
    }
    const before = this.#before;
    let start = 0;
    while (start < before.length && before[start] === after[start]) {
      start += 1;
    }
    let end = 0;
    const longest = Math.min(before.length, after.length) - start;
    while (end < longest && before.at(-1 - end) === after.at(-1 - end)) {
      end += 1;
    }
    const edit = new vscode.WorkspaceEdit();
    const place = new vscode.Range(
      document.positionAt(start),
      document.positionAt(after.length - end),
    );
    edit.replace(document.uri, place, before.slice(start, before.length - end));
    await vscode.workspace.applyEdit(edit);
    if (!this.#wasDirty) {
      await document.save();
    }
  }
}
