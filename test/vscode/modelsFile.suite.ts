import * as vscode from 'vscode';
import { answerThat, defined, describe, equal, isPlain, it, runsInWorker, skip } from './harness';
import {
  fileUri,
  modelFolder,
  runCommand,
  textIn,
  throwAway,
  withModelPosts,
  writeText,
} from './modelPosts';
import { startOver } from './previewTabs';

const file = () => fileUri('zhupi.models.json');

/** Opens the user's catalogue with this text, in which `|` is a place, while `use` runs. */
async function withCatalogue(
  marked: string,
  use: (document: vscode.TextDocument, at: vscode.Position) => Promise<void>,
): Promise<void> {
  await startOver();
  await writeText(file(), marked.replace('|', ''));
  const document = await vscode.workspace.openTextDocument(file());
  await vscode.window.showTextDocument(document);
  try {
    await use(document, document.positionAt(marked.indexOf('|')));
  } finally {
    await throwAway();
    await vscode.workspace.fs.delete(file());
  }
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
  it('is checked while it is written', () => {
    const wrong = { name: 'FooBERT', family: 'autoencodin', year: 2023 };
    return withCatalogue(JSON.stringify({ models: [wrong] }), async document => {
      await wrongBecomes(document, ['"autoencodin"']);
      const edit = new vscode.WorkspaceEdit();
      const end = document.getText().indexOf('","year"');
      edit.insert(document.uri, document.positionAt(end), 'g');
      await vscode.workspace.applyEdit(edit);
      await wrongBecomes(document, []);
      equal(document.isDirty, true);
    });
  });

  it('is completed by the schema that comes with Zhupi', () => {
    if (runsInWorker()) skip('VS Code’s JSON is in no web worker here, or reads no schema in it');
    return withCatalogue('{\n  "|"\n}\n', async (document, at) => {
      const labels = await answerThat<readonly string[]>(
        found => found.some(label => /hiddenGaps/.test(label)),
        async () => {
          const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider',
            document.uri,
            at,
          );
          return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        },
      );
      const keys = labels.map(label => label.replaceAll('"', ''));
      const wanted = ['models', 'families', 'ignore', 'hiddenGaps'];
      equal(
        wanted.filter(key => !keys.includes(key)),
        [],
      );
    });
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
