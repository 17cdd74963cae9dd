import * as vscode from 'vscode';
import { answerThat, defined, describe, equal, hasSeveralFolders, isPlain, it } from './harness';
import { fileUri, modelFolder, runCommand, textIn, throwAway, withModelPosts } from './modelPosts';
import { startOver } from './previewTabs';

/** The outline that stands in the active editor, as a new document; null where there is none. */
function untitledOutline(): vscode.TextDocument | null {
  const document = vscode.window.activeTextEditor?.document;
  return document?.isUntitled === true ? document : null;
}

/** The models in an outline that have sections, in its order. */
function modelsIn(text: string): readonly string[] {
  return [...text.matchAll(/- \*\*(.+?)\*\* \(\d{4}/g)].map(([, name = '']) => name);
}

/** Builds an outline of `subject`, gives the models with sections in it, and throws it away. */
async function outlineOf(
  subject: unknown,
  person: 'accepts' | 'gives up' = 'gives up',
): Promise<readonly string[] | null> {
  await startOver();
  await runCommand(person, 'zhupi.buildOutline', subject);
  const text = untitledOutline()?.getText() ?? null;
  if (text === null) return null;
  await throwAway();
  return modelsIn(text);
}

/** Waits until an outline of `subject` has these models: the library learns of posts in a moment. */
async function outlineBecomes(
  subject: unknown,
  models: readonly string[],
  person: 'accepts' | 'gives up' = 'gives up',
): Promise<void> {
  const wanted = JSON.stringify(models);
  await answerThat<readonly string[] | null>(
    found => JSON.stringify(found) === wanted,
    () => outlineOf(subject, person),
  );
}

function scopes(): void {
  it('is of a folder, of a tag with those nested in it, of a note, or of all', () =>
    withModelPosts(async () => {
      const folder = fileUri(modelFolder);
      await outlineBecomes(folder, ['BERT', 'ResNet']);
      await outlineBecomes(vscode.Uri.joinPath(folder, '视觉'), ['ResNet']);
      await outlineBecomes(fileUri(''), ['BERT', 'ResNet']);
      await outlineBecomes({ tag: 'NLP' }, ['BERT']);
      await outlineBecomes({ tag: 'CV' }, ['ResNet']);
      await outlineBecomes(vscode.Uri.joinPath(folder, '自编码.md'), ['BERT']);
      await outlineBecomes(undefined, ['BERT', 'ResNet'], 'accepts');
    }));

  it('is none where the user gives up, or no post is meant', () =>
    withModelPosts(async () => {
      await outlineBecomes(fileUri(modelFolder), ['BERT', 'ResNet']);
      equal(await outlineOf(undefined, 'gives up'), null);
      equal(await outlineOf({ tag: '没有' }), null);
      equal(await outlineOf(fileUri('图片')), null);
    }));
}

function saved(): void {
  it('is saved with its drawing beside it, and stands in that file only', () =>
    withModelPosts(async () => {
      const folder = fileUri(modelFolder);
      const wanted = JSON.stringify(['BERT', 'ResNet']);
      // The library may still learn of what the test before took away.
      const outline = await answerThat<vscode.TextDocument | null>(
        found => found !== null,
        async () => {
          await startOver();
          await runCommand('gives up', 'zhupi.buildOutline', folder);
          const built = untitledOutline();
          if (built === null || JSON.stringify(modelsIn(built.getText())) === wanted) return built;
          await throwAway();
          return null;
        },
      );
      const { uri } = defined(outline, 'outline');
      const lenses = await answerThat<vscode.CodeLens[]>(
        found => found.length > 0,
        () => vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 9),
      );
      equal(
        lenses.map(({ command }) => command?.command),
        ['zhupi.showFamilyTree', 'zhupi.saveOutline'],
      );
      const file = fileUri('模型.md');
      await runCommand('gives up', 'zhupi.saveOutline', file);
      const written = await textIn(file);
      equal(modelsIn(written), ['BERT', 'ResNet']);
      equal(written.startsWith('<!-- zhupi:outline -->\n'), true);
      equal(written.includes('![Model Outline](./模型.svg)'), true);
      equal((await textIn(fileUri('模型.svg'))).includes('data-model="resnet"'), true);
      const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
      equal(
        tabs.map(({ label }) => label),
        ['模型.md'],
      );
      await startOver();
      await vscode.workspace.fs.delete(file);
      await vscode.workspace.fs.delete(fileUri('模型.svg'));
    }));
}

function severalFolders(): void {
  it('is of one of several folders, or of all', () =>
    withModelPosts(async () => {
      await outlineBecomes(fileUri('', 1), ['BERT', 'ResNet']);
      await vscode.workspace.fs.delete(fileUri(`${modelFolder}/视觉/残差.md`, 0));
      await outlineBecomes(fileUri('', 0), ['BERT']);
      await outlineBecomes(fileUri('', 1), ['BERT', 'ResNet']);
      await outlineBecomes(undefined, ['BERT', 'ResNet'], 'accepts');
    }, [0, 1]));
}

describe('The outline', scopes, isPlain);
describe('The outline', saved, isPlain);
describe('The outline', severalFolders, hasSeveralFolders);
