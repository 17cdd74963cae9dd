import * as vscode from 'vscode';
import { answerThat, describe, equal, isPlain, it } from './harness';
import { runCommand, throwAway } from './modelPosts';
import { postUri, writePost } from './openPost';
import { startOver } from './previewTabs';

const { executeCommand } = vscode.commands;

/** More posts than any other tag has, so that lists of tags begin with it. */
const common = '最常用';
const commonPosts = 12;

function text(title: string, tags: string): string {
  return `---\ntitle: ${title}\ndate: 2001-02-03\ntags: [${tags}]\n---\n文\n`;
}

/** The tags of a post as they stand in its document, saved or not. */
async function tagsIn(uri: vscode.Uri): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  return /^tags: (.*)$/m.exec(document.getText())?.[1] ?? '';
}

async function tagsBecome(uri: vscode.Uri, tags: string): Promise<void> {
  await answerThat(
    found => found === tags,
    () => tagsIn(uri),
  );
}

/** Goes to a post in the view of tags, until that knows it: then its rows have ids. */
async function goTo(uri: vscode.Uri): Promise<void> {
  await answerThat(
    path => path === copied(uri),
    async () => {
      await executeCommand('zhupi.revealInTags', uri);
      await executeCommand('notifications.clearAll');
      await vscode.env.clipboard.writeText('');
      await runCommand('gives up', 'zhupi.copyPostPath');
      return vscode.env.clipboard.readText();
    },
  );
}

/** A file as it is copied. */
function copied(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
}

/** The id of the row of a tag, and of a post below it. */
const tagRow = (tag: string) => `\nt${tag}`;
const postRow = (tag: string, uri: vscode.Uri) => `${tagRow(tag)}\np${uri.toString()}`;

async function withPosts(
  use: (one: vscode.Uri, other: vscode.Uri) => Promise<void>,
): Promise<void> {
  await startOver();
  for (let index = 0; index < commonPosts; index += 1) {
    await writePost(`标/常${index}.mdx`, text(`常${index}`, common));
  }
  const one = await writePost('标/一 [1].mdx', text('一 [1]', '只此, 共有'));
  const other = await writePost('标/二.mdx', text('二', '共有'));
  try {
    // Neither of them: who turns to one later turns to another note.
    await vscode.window.showTextDocument(postUri('标/常0.mdx'));
    await goTo(one);
    await use(one, other);
  } finally {
    await vscode.window.showTextDocument(one);
    await throwAway();
    await vscode.window.showTextDocument(other);
    await throwAway();
    await startOver();
    await vscode.workspace.fs.delete(postUri('标'), { recursive: true });
  }
}

function commands(): void {
  it('copy the whole path, and a link that works in the note in view, of several posts too', () =>
    withPosts(async (one, other) => {
      const rows = [postRow('只此', one)];
      equal(await vscode.env.clipboard.readText(), copied(one));
      await executeCommand('zhupi.copyPostLink', rows[0]);
      equal(await vscode.env.clipboard.readText(), '[一 \\[1\\]](/blog/标/一%20[1])');
      await executeCommand('zhupi.revealInTags', other);
      const both = [postRow('共有', other), postRow('只此', one)];
      await executeCommand('zhupi.copyPostPath', both[0], both);
      equal(await vscode.env.clipboard.readText(), [other, one].map(copied).join('\n'));
    }));

  it('take a tag out of all posts, at once only where it is one post', () =>
    withPosts(async (one, other) => {
      await runCommand('gives up', 'zhupi.removeTag', tagRow('只此'));
      await tagsBecome(one, '[共有]');
      equal(await tagsIn(other), '[共有]');
    }));

  it('ask which tag is meant once another note is turned to', () =>
    withPosts(async (one, other) => {
      await executeCommand('list.focusParent');
      await executeCommand('list.select');
      await vscode.window.showTextDocument(other);
      await answerThat(
        path => path === other.toString(),
        () => Promise.resolve(vscode.window.activeTextEditor?.document.uri.toString()),
      );
      await runCommand('gives up', 'zhupi.removeTag');
      equal(await tagsIn(one), '[只此, 共有]');
    }));

  it('make one of two tags', () =>
    withPosts(async one => {
      await runCommand('accepts', 'zhupi.mergeTags', tagRow('只此'));
      await tagsBecome(one, `[${common}, 共有]`);
    }));

  it('give the note in view a tag where no rows are meant', () =>
    withPosts(async (one, other) => {
      await vscode.window.showTextDocument(other);
      await answerThat(
        path => path === other.toString(),
        () => Promise.resolve(vscode.window.activeTextEditor?.document.uri.toString()),
      );
      await runCommand('accepts', 'zhupi.addTag');
      await tagsBecome(other, `[共有, ${common}]`);
      equal(await tagsIn(one), '[只此, 共有]');
    }));

  it('leave a post alone that has no tag where its row stands', () =>
    withPosts(async one => {
      const untagged = await writePost('标/无.mdx', text('无', ''));
      await goTo(untagged);
      await runCommand('gives up', 'zhupi.removeTag', 'focus');
      equal(await tagsIn(untagged), '[]');
      await executeCommand('list.focusParent');
      await runCommand('gives up', 'zhupi.removeTag', 'focus');
      await runCommand('gives up', 'zhupi.renameTag', 'focus');
      equal(await tagsIn(one), '[只此, 共有]');
    }));
}

describe('The commands for tags', commands, isPlain);
