import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/edit/textEdit';
import { modelsFileName, modelsFileProblems, readModelsFile } from '../../core/models/modelsFile';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { rangeOf } from '../../host/rangeOf';

const quietFor = 200;

/** Tells what is wrong in each `zhupi.models.json` that is open, while it is written. */
export class ModelsFileProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('zhupi.models');
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #listeners: vscode.Disposable;

  constructor(host: Host) {
    const { workspace } = vscode;
    this.#listeners = vscode.Disposable.from(
      workspace.onDidOpenTextDocument(document => this.#check(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#checkSoon(document)),
      workspace.onDidCloseTextDocument(document => this.#forget(document)),
      host.settings.onDidChange(() => this.#checkAll()),
    );
    this.#checkAll();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#timers.forEach(timer => clearTimeout(timer));
    this.#collection.dispose();
  }

  #checkAll(): void {
    vscode.workspace.textDocuments.forEach(document => this.#check(document));
  }

  #checkSoon(document: vscode.TextDocument): void {
    if (!isModelsFile(document)) return;
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => this.#check(document), quietFor),
    );
  }

  #check(document: vscode.TextDocument): void {
    if (!isModelsFile(document)) return;
    const { outline } = chosenWords();
    const file = readModelsFile(document.getText());
    // What is no JSON is told by the editor itself; the rest is of what can be read.
    const problems = file.broken.length > 0 ? [] : modelsFileProblems(file);
    const diagnostics = problems.map(({ problem, span }) => {
      const diagnostic = new vscode.Diagnostic(
        rangeOf(document, span),
        outline.modelsProblem(problem.problem),
        vscode.DiagnosticSeverity.Warning,
      );
      diagnostic.source = 'Zhupi';
      diagnostic.code = problem.problem.kind;
      return diagnostic;
    });
    this.#collection.set(document.uri, diagnostics);
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    if (isModelsFile(document)) this.#collection.delete(document.uri);
  }
}

function isModelsFile({ uri }: vscode.TextDocument): boolean {
  return uri.path.endsWith(`/${modelsFileName}`);
}

/**
 * Changes the `zhupi.models.json` that is for `resource`, and saves it, so that the change is seen
 * everywhere at once. @returns the file
 */
export async function changeModelsFile(
  host: Host,
  resource: vscode.Uri | undefined,
  editsOf: (text: string) => readonly TextEdit[],
): Promise<vscode.Uri> {
  const words = chosenWords().models.modelsFile;
  const file = host.models.fileFor(resource);
  if (file === null) {
    throw new UserError(words.noFolder());
  }
  if (!(await exists(file))) {
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode(applyEdits('', editsOf(''))),
    );
    return file;
  }
  const document = await vscode.workspace.openTextDocument(file);
  const text = document.getText();
  if (readModelsFile(text).broken.length > 0) {
    await vscode.window.showTextDocument(document);
    throw new UserError(words.broken());
  }
  const change = new vscode.WorkspaceEdit();
  for (const { span, newText } of editsOf(text)) {
    change.replace(file, rangeOf(document, span), newText);
  }
  const wasDirty = document.isDirty;
  if (change.size > 0 && !(await vscode.workspace.applyEdit(change))) {
    throw new UserError(words.notChanged());
  }
  // What somebody is still writing is his to save.
  if (!wasDirty) await document.save();
  return file;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
