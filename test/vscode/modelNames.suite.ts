import * as vscode from 'vscode';
import { answerThat, defined, describe, equal, isPlain, it } from './harness';
import { fileUri, modelFolder, throwAway, withModelPosts } from './modelPosts';
import { startOver } from './previewTabs';

/** The note about encoders, open, and a place within `word`, the first after `behind`. */
async function placeOf(
  word: string,
  behind = '',
): Promise<{ readonly document: vscode.TextDocument; readonly at: vscode.Position }> {
  await startOver();
  const uri = fileUri(`${modelFolder}/自编码.md`);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const text = document.getText();
  return { document, at: document.positionAt(text.indexOf(word, text.indexOf(behind)) + 1) };
}

/** `自编码.md:5:3`, lines and columns from 0. */
function placeName({ path }: vscode.Uri, { start }: vscode.Range): string {
  return `${path.slice(path.lastIndexOf('/') + 1)}:${start.line}:${start.character}`;
}

function names(): void {
  it('leads to the section about it', () =>
    withModelPosts(async () => {
      const { document, at } = await placeOf('bert', '变体');
      const found = await answerThat<readonly vscode.LocationLink[]>(
        links => links.length > 0,
        () => vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at),
      );
      equal(
        found.map(({ targetUri, targetRange }) => placeName(targetUri, targetRange)),
        ['自编码.md:5:0'],
      );
    }));

  it('has all its places listed, in any spelling', () =>
    withModelPosts(async () => {
      const { document, at } = await placeOf('BERT');
      // VS Code's own Markdown lists the heading as well, whole.
      const found = await answerThat<readonly vscode.Location[]>(
        locations => locations.length > 1,
        async () => {
          const { executeCommand } = vscode.commands;
          const all = await executeCommand<vscode.Location[]>(
            'vscode.executeReferenceProvider',
            document.uri,
            at,
          );
          return all.filter(({ range }) => /^bert$/i.test(document.getText(range)));
        },
      );
      equal(
        found.map(({ uri, range }) => `${placeName(uri, range)} ${document.getText(range)}`).sort(),
        ['自编码.md:11:10 bert', '自编码.md:5:3 BERT'],
      );
    }));

  it('shows its card: year, paper, ancestors, the section and its annotations', () =>
    withModelPosts(async () => {
      const { document, at } = await placeOf('bert', '变体');
      const card = await answerThat<string>(
        // The posts take their time; until then the card tells of this note alone.
        text => text.includes('为什么是'),
        async () => {
          const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
            'vscode.executeHoverProvider',
            document.uri,
            at,
          );
          const contents = hovers.flatMap(hover => hover.contents as vscode.MarkdownString[]);
          return contents.map(({ value }) => value).join('\n');
        },
      );
      const wanted = ['2018', 'Google', '1810.04805', 'Transformer', 'RoBERTa', '#L6'];
      equal(
        wanted.filter(each => !card.includes(each)),
        [],
      );
      equal(card.includes('zhupi.insertModelSection'), false);
    }));

  it('that has no section gets one, behind that of its parent', () =>
    withModelPosts(async () => {
      const { document, at } = await placeOf('RoBERTa');
      const [action] = await answerThat<readonly vscode.CodeAction[]>(
        actions => actions.length > 0,
        () =>
          vscode.commands.executeCommand(
            'vscode.executeCodeActionProvider',
            document.uri,
            new vscode.Range(at, at),
            'refactor.model',
          ),
      );
      equal(action?.title, 'Insert a section about RoBERTa');
      const command = defined(action?.command, 'command');
      await vscode.commands.executeCommand(
        command.command,
        ...((command.arguments ?? []) as unknown[]),
      );
      const headings = document.getText().match(/^## .*$/gm);
      equal(headings, ['## BERT', '## RoBERTa', '## FooBERT']);
      equal(document.getText().includes('1907.11692'), true);
      equal(document.lineAt(vscode.window.activeTextEditor?.selection.active.line ?? 0).text, '');
      await throwAway();
    }));
}

describe('A model’s name', names, isPlain);
