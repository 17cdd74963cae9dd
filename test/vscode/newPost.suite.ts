import * as vscode from 'vscode';
import { answerThat, describe, equal, hasSeveralFolders, isPlain, it } from './harness';
import { runCommand } from './modelPosts';
import { openPost, postUri, tagsOffered } from './openPost';
import { noteUri, startOver } from './previewTabs';

/** Opens a post with a tag of its own, and waits until the library has it. */
async function openKnown(name: string, tag: string): Promise<void> {
  const post = await openPost(name, `---\ntitle: 旧\ntags: [${tag}, |]\n---\n`);
  await answerThat(
    all => all.includes(tag),
    async () => {
      await vscode.workspace.fs.stat(post.document.uri);
      return tagsOffered(await openPost('问.mdx', '---\ntags: [|]\n---\n'));
    },
  );
  await vscode.window.showTextDocument(post.document);
}

/** Begins a post by the command: the first of the folders, the title, no tags. */
async function begin(title: string): Promise<vscode.TextDocument | undefined> {
  const before = vscode.window.activeTextEditor?.document;
  await runCommand('accepts', 'zhupi.newPost', title);
  const after = vscode.window.activeTextEditor?.document;
  return after === before ? undefined : after;
}

function set(key: string, value: unknown): Thenable<void> {
  const settings = vscode.workspace.getConfiguration('zhupi');
  return settings.update(key, value, vscode.ConfigurationTarget.Workspace);
}

function newPosts(): void {
  it('goes beside the active post, with the front matter of its site', async () => {
    await startOver();
    await openKnown('序/旧.mdx', '序的标签');
    const document = await begin('自编码 一');
    equal(document?.uri.path, postUri('序/自编码-一.mdx').path);
    equal(document?.getText().split('\n')[1], 'title: 自编码 一');
    equal(/^summary:/m.test(document?.getText() ?? ''), true);
  });

  it('is called as the setting says, and takes the place of no other', async () => {
    await set('library.fileName', '{slug}-稿');
    await openKnown('序/旧.mdx', '序的标签');
    equal((await begin('二'))?.uri.path, postUri('序/二-稿.mdx').path);
    await openKnown('序/旧.mdx', '序的标签');
    equal((await begin('二'))?.uri.path, postUri('序/二-稿-2.mdx').path);
    await set('library.fileName', undefined);
  });

  it('goes where the setting for posts has them, and is one of them', async () => {
    const folder = noteUri('随笔');
    const known = vscode.Uri.joinPath(folder, '旧.markdown');
    await vscode.workspace.fs.writeFile(known, new TextEncoder().encode('文\n'));
    await set('library.posts', ['随笔/**/*.markdown']);
    await startOver();
    equal((await begin('随笔一'))?.uri.path, vscode.Uri.joinPath(folder, '随笔一.markdown').path);
    await set('library.posts', undefined);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('is none where there is no site', async () => {
    await openKnown('序/旧.mdx', '序的标签');
    await set('site.profile', 'none');
    equal(await begin('三'), undefined);
    await set('site.profile', undefined);
    const names = await vscode.workspace.fs.readDirectory(postUri('序'));
    equal(names.map(([name]) => name).sort(), [
      '二-稿-2.mdx',
      '二-稿.mdx',
      '旧.mdx',
      '自编码-一.mdx',
    ]);
    await startOver();
    await vscode.workspace.fs.delete(postUri('序'), { recursive: true });
  });
}

describe('A new post', newPosts, isPlain);

function amongFolders(): void {
  it('goes to the blog of the workspace, whichever folder the note in view is of', async () => {
    await startOver();
    await openKnown('旧.mdx', '多文件夹的标签');
    await vscode.window.showTextDocument(noteUri('积分.md', 1));
    equal((await begin('四'))?.uri.path, postUri('四.mdx').path);
    await startOver();
  });
}

describe('A new post among several folders', amongFolders, hasSeveralFolders);
