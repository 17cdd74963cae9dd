import * as vscode from 'vscode';
import { defined } from './harness';

/** Posts about models, by their paths below the folder of their own. */
const posts: Readonly<Record<string, string>> = {
  '自编码.md': [
    '---',
    'title: 自编码小记',
    'tags: [NLP/预训练]',
    '---',
    '',
    '## BERT',
    '',
    '<font color="red">为什么是 15%？</font>RoBERTa 的数据更多。',
    '',
    '## FooBERT',
    '',
    '自己试的一个变体，比bert快。',
    '',
  ].join('\n'),
  '视觉/残差.md': '---\ntitle: 残差小记\ntags: [CV]\n---\n\n## ResNet\n\n比 VGG 深得多。\n',
};

/** The folder of the workspace with the posts about models; another one has a folder, too. */
export const modelFolder = '谱系';

/** A file in the folder of the workspace with this number. */
export function fileUri(path: string, index = 0): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  return vscode.Uri.joinPath(defined(folder, 'such folder').uri, path);
}

/**
 * Writes the posts about models into the folders with these numbers, and makes them the library,
 * while `use` runs; then all is as before.
 */
export async function withModelPosts(
  use: () => Promise<void>,
  folders: readonly number[] = [0],
): Promise<void> {
  const files = folders.flatMap(folder =>
    Object.entries(posts).map(([path, text]) => {
      return { uri: fileUri(`${modelFolder}/${path}`, folder), text };
    }),
  );
  for (const { uri, text } of files) await writeText(uri, text);
  await choosePosts([`${modelFolder}/**`]);
  try {
    await use();
  } finally {
    await choosePosts(undefined);
    const catalogues = folders.map(folder => fileUri('zhupi.models.json', folder));
    for (const uri of [...files.map(file => file.uri), ...catalogues]) await deleteFile(uri);
  }
}

/** Says which files are posts. VS Code refuses while it is still saving what was set before. */
async function choosePosts(globs: readonly string[] | undefined): Promise<void> {
  const target = vscode.ConfigurationTarget.Workspace;
  for (;;) {
    try {
      await vscode.workspace.getConfiguration('zhupi').update('library.posts', globs, target);
      return;
    } catch (error) {
      if (!/unsaved changes/.test(String(error))) throw error;
    }
  }
}

/** Writes a file. */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** What is written in a file; empty where there is none. */
export async function textIn(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // It is not there yet, or no longer.
    return '';
  }
}

async function deleteFile(uri: vscode.Uri): Promise<void> {
  if ((await textIn(uri)) !== '') await vscode.workspace.fs.delete(uri);
}

/**
 * Runs a command of Zhupi, and what a person does meanwhile, again and again until it has ended:
 * takes the first of what is offered, or gives up, and clears the messages away.
 */
export async function runCommand(
  person: 'accepts' | 'gives up',
  command: string,
  ...words: readonly unknown[]
): Promise<void> {
  let isDone = false;
  const end = () => {
    isDone = true;
  };
  const run = vscode.commands.executeCommand(command, ...words).then(end, end);
  const answer = {
    accepts: 'workbench.action.acceptSelectedQuickOpenItem',
    'gives up': 'workbench.action.closeQuickOpen',
  }[person];
  for (;;) {
    await vscode.commands.executeCommand(answer);
    await vscode.commands.executeCommand('notifications.clearAll');
    // It changes while the commands run.
    if (isDone as boolean) break;
  }
  await run;
}

/** Throws the document away that is active, and waits until it is gone. */
export async function throwAway(): Promise<void> {
  const { document } = vscode.window.activeTextEditor ?? {};
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  while (document !== undefined && vscode.window.activeTextEditor?.document === document) {
    await vscode.commands.executeCommand('notifications.clearAll');
  }
}
