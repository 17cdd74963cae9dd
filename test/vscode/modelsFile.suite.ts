import * as vscode from 'vscode';
import { defined, describe, equal, it, skip } from './harness';
import {
  fileUri,
  modelFolder,
  runCommand,
  textIn,
  throwAway,
  withModelPosts,
  writeText,
} from './modelPosts';
import { answerThat } from './openPost';
import { startOver } from './previewTabs';

function isPlain(): boolean {
  return vscode.workspace.isTrusted && vscode.workspace.workspaceFolders?.length === 1;
}

const file = () => fileUri('zhupi.models.json');

/** Opens the user's catalogue with this text, in which `|` is a place. */
async function openCatalogue(
  marked: string,
): Promise<{ readonly document: vscode.TextDocument; readonly at: vscode.Position }> {
  await startOver();
  await writeText(file(), marked.replace('|', ''));
  const document = await vscode.workspace.openTextDocument(file());
  await vscode.window.showTextDocument(document);
  return { document, at: document.positionAt(marked.indexOf('|')) };
}

/** The texts of a document that Zhupi says something about. */
function wrongIn(document: vscode.TextDocument): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Zhupi')
    .map(({ range }) => document.getText(range));
}

/** Waits until these texts are wrong; every change of problems is looked at. */
async function wrongBecomes(
  document: vscode.TextDocument,
  texts: readonly string[],
): Promise<void> {
  const holds = () => JSON.stringify(wrongIn(document)) === JSON.stringify(texts);
  if (holds()) return;
  await new Promise<void>(resolve => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    });
  });
}

/** The titles of the actions on a line of the note about encoders, with what they run. */
async function actionsOn(line: number): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    fileUri(`${modelFolder}/自编码.md`),
    new vscode.Range(line, 4, line, 4),
    'refactor.model',
  );
  return actions;
}

function written(): void {
  it('is checked while it is written', async () => {
    const wrong = { name: 'FooBERT', family: 'autoencodin', year: 2023 };
    const { document } = await openCatalogue(JSON.stringify({ models: [wrong] }));
    await wrongBecomes(document, ['"autoencodin"']);
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(
      document.getText().indexOf('autoencodin') + 'autoencodin'.length,
    );
    edit.insert(document.uri, end, 'g');
    await vscode.workspace.applyEdit(edit);
    await wrongBecomes(document, []);
    equal(document.isDirty, true);
    await throwAway();
    await vscode.workspace.fs.delete(file());
  });

  it('is completed by the schema that comes with Zhupi', async () => {
    if (vscode.extensions.getExtension('vscode.json-language-features') === undefined) {
      skip('nothing here completes JSON');
    }
    const { document, at } = await openCatalogue('{\n  "|"\n}\n');
    const labels = await answerThat<readonly string[]>(
      found => found.some(label => /hiddenGaps/.test(label)),
      async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          at,
        );
        return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      },
    );
    equal(
      ['models', 'families', 'ignore', 'hiddenGaps'].filter(
        key => !labels.some(label => label.replaceAll('"', '') === key),
      ),
      [],
    );
    await startOver();
    await vscode.workspace.fs.delete(file());
  });
}

function changed(): void {
  it('gets a model from a heading that no catalogue knows, which is known from then on', () =>
    withModelPosts(async () => {
      await startOver();
      const note = await vscode.workspace.openTextDocument(fileUri(`${modelFolder}/自编码.md`));
      await vscode.window.showTextDocument(note);
      const line = note.getText().split('\n').indexOf('## FooBERT');
      const [add] = await answerThat<readonly vscode.CodeAction[]>(
        found => found.length > 0,
        () => actionsOn(line),
      );
      equal(add?.title, 'Add “FooBERT” to your catalogue of models…');
      const command = defined(add?.command, 'command');
      await runCommand('accepts', command.command, ...((command.arguments ?? []) as unknown[]));
      const { models } = JSON.parse(await textIn(file())) as {
        readonly models: readonly { readonly name: string; readonly year: number }[];
      };
      equal(
        models.map(({ name }) => name),
        ['FooBERT'],
      );
      equal(models[0]?.year, new Date().getFullYear());
      await answerThat<readonly vscode.CodeAction[]>(
        found => found.length === 0,
        () => actionsOn(line),
      );
    }));

  it('hides a gap', () =>
    withModelPosts(async () => {
      const gapsNow = async (): Promise<string> => {
        await startOver();
        await runCommand('gives up', 'zhupi.buildOutline', fileUri(modelFolder));
        const { document } = vscode.window.activeTextEditor ?? {};
        if (document?.isUntitled !== true) return '';
        const text = document.getText();
        await throwAway();
        return text.slice(text.indexOf('## Gaps'));
      };
      await answerThat<string>(text => text.includes('- DeBERTa ('), gapsNow);
      await runCommand('gives up', 'zhupi.hideGap', 'deberta');
      equal(JSON.parse(await textIn(file())), { hiddenGaps: ['deberta'] });
      await answerThat<string>(text => text !== '' && !text.includes('- DeBERTa ('), gapsNow);
    }));
}

describe('The user’s own catalogue', written, isPlain);
describe('The user’s own catalogue', changed, isPlain);
