import * as vscode from 'vscode';
import {
  extendedBaseline,
  reducedBaseline,
  rewrittenBaseline,
} from '../../core/checks/changedBaseline';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { acceptedFilesFor, writeAccepted, type AcceptedFile } from './acceptedFiles';
import { runCheck } from './checkLibrary';
import type { LibraryFindings } from './libraryFindings';
import type { ListedPost } from './listedFindings';

/** Accepts all that there is, once the user has said so: from then on only what is new is told. */
export async function acceptExisting(host: Host, findings: LibraryFindings): Promise<void> {
  const { findings: words } = chosenWords();
  if (!findings.isChecked) {
    const { isWhole } = await runCheck(findings, vscode.ProgressLocation.Notification);
    if (!isWhole) {
      return;
    }
  }
  const posts = [...findings.posts.values()];
  const fresh = posts.filter(post => post.findings.some(({ isAccepted }) => !isAccepted));
  const count = countNew(posts);
  if (count === 0) {
    throw new UserError(words.nothingToAccept());
  }
  const files = await acceptedFilesFor(host, posts);
  const detail = words.acceptDetail(namesOf(files));
  const answer = await vscode.window.showInformationMessage(
    words.askAccept(count, fresh.length),
    { modal: true, detail },
    words.accept(),
  );
  if (answer !== words.accept()) {
    return;
  }
  for (const { file, before, paths, entries } of files) {
    await writeAccepted(host, file, rewrittenBaseline(before, paths, entries));
  }
  void offerUndo(host, files, count);
}

/** Accepts what is listed. */
export async function acceptListed(host: Host, posts: readonly ListedPost[]): Promise<void> {
  const files = await acceptedFilesFor(host, withOnly(posts, false));
  const count = countNew(posts);
  if (count === 0) {
    throw new UserError(chosenWords().findings.nothingToAccept());
  }
  for (const { file, before, entries } of files) {
    await writeAccepted(host, file, extendedBaseline(before, entries));
  }
  void offerUndo(host, files, count);
}

/** Has what is listed told of again. */
export async function takeBackListed(host: Host, posts: readonly ListedPost[]): Promise<void> {
  const files = await acceptedFilesFor(host, withOnly(posts, true));
  const { findings: words } = chosenWords();
  let count = 0;
  for (const { file, before, entries } of files) {
    if (before !== null) {
      await writeAccepted(host, file, reducedBaseline(before, entries));
      count += entries.length;
    }
  }
  vscode.window.setStatusBarMessage(words.takenBack(count), 10_000);
}

/** Says what was accepted, and where; what the files were before is written on demand. */
async function offerUndo(host: Host, files: readonly AcceptedFile[], count: number): Promise<void> {
  const { findings: words } = chosenWords();
  const answer = await vscode.window.showInformationMessage(
    words.acceptDone(count, namesOf(files)),
    words.openFile(),
    words.undo(),
  );
  await host.errors.runForUser('accepted findings', async () => {
    if (answer === words.undo()) {
      for (const { file, before } of files) {
        await writeAccepted(host, file, before);
      }
    } else if (answer === words.openFile() && files[0] !== undefined) {
      await vscode.commands.executeCommand('vscode.open', files[0].file);
    }
  });
}

function namesOf(files: readonly AcceptedFile[]): string {
  return files.map(({ file }) => vscode.workspace.asRelativePath(file)).join(', ');
}

function countNew(posts: readonly ListedPost[]): number {
  return withOnly(posts, false).reduce((sum, { findings }) => sum + findings.length, 0);
}

function withOnly(posts: readonly ListedPost[], isAccepted: boolean): readonly ListedPost[] {
  return posts
    .map(post => ({
      ...post,
      findings: post.findings.filter(finding => finding.isAccepted === isAccepted),
    }))
    .filter(({ findings }) => findings.length > 0);
}
