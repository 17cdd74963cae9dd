import * as vscode from 'vscode';
import { answerThat, describe, equal, isPlain, it } from './harness';
import { openPost, postUri, writePost } from './openPost';
import { startOver } from './previewTabs';

const post = (date: string, body: string) =>
  `---\ntitle: 批\ndate: ${date}\ntags: []\n---\n${body}\n`;

/** What is selected in the active editor. */
function selected(): string {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  return document === undefined ? '' : document.getText(selection);
}

/** Goes on by a command until a text is selected once more; gives those of the suite. */
async function walk(command: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (;;) {
    await vscode.commands.executeCommand(command);
    const text = selected();
    if (texts.includes(text)) return texts.filter(each => each.startsWith('甲'));
    texts.push(text);
  }
}

/** Opens a post without annotations, from which the first question is meant. */
async function elsewhere(): Promise<void> {
  await startOver();
  await openPost('批/无.mdx', post('2010-01-01', '没有批注。|'));
}

const early = post(
  '1999-01-01',
  '<font color="red">甲一</font>，<font color="blue">甲结论</font>。',
);
const late = post('2098-01-01', '<font color="red">甲二</font><font color="red">甲三</font>');

async function withPosts(use: () => Promise<void>): Promise<void> {
  await startOver();
  await writePost('批/早.mdx', early);
  await writePost('批/晚.mdx', late);
  try {
    await use();
  } finally {
    await vscode.commands.executeCommand('zhupi.showNoteAnnotations');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await startOver();
    await vscode.workspace.fs.delete(postUri('批'), { recursive: true });
  }
}

function annotations(): void {
  it('are walked through as open questions of all posts, the oldest first, and answered', () =>
    withPosts(async () => {
      const wanted = JSON.stringify(['甲一', '甲二', '甲三']);
      await answerThat(
        found => JSON.stringify(found) === wanted,
        async () => {
          await elsewhere();
          return walk('zhupi.reviewQuestions');
        },
      );
      const document = await vscode.workspace.openTextDocument(postUri('批/晚.mdx'));
      const editor = await vscode.window.showTextDocument(document);
      const at = document.positionAt(document.getText().indexOf('甲二'));
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('zhupi.answerQuestion');
      const text = document.getText();
      equal(text, late.replace('red', 'blue'));
      equal(document.offsetAt(editor.selection.active), text.indexOf('</font>') + '</font>'.length);
      await vscode.commands.executeCommand('zhupi.reviewQuestions');
      equal(selected(), '甲三');
    }));

  it('are stepped through over all posts where the view is of these', () =>
    withPosts(async () => {
      await vscode.commands.executeCommand('zhupi.showLibraryAnnotations');
      const wanted = JSON.stringify(['甲一', '甲三', '甲二', '甲结论']);
      await answerThat(
        found => JSON.stringify([...found].sort()) === wanted,
        async () => {
          await elsewhere();
          return walk('zhupi.nextAnnotation');
        },
      );
      await vscode.commands.executeCommand('zhupi.exportAnnotations');
      const exported = vscode.window.activeTextEditor?.document.getText() ?? '';
      equal(
        ['甲一', '甲结论', '甲二', '甲三'].map(each => exported.includes(each)),
        [true, true, true, true],
      );
    }));
}

describe('Annotations', annotations, isPlain);
