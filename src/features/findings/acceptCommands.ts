import * as vscode from 'vscode';
import type { Baseline } from '../../core/checks/baseline';
import {
  extendedBaseline,
  reducedBaseline,
  rewrittenBaseline,
  undoneBaseline,
} from '../../core/checks/changedBaseline';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { acceptedFilesFor, changeAccepted, type AcceptedChange } from './acceptedFiles';
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
  const changes: AcceptedChange[] = [];
  for (const { file, paths, entries } of files) {
    const change = (before: Baseline | null) => rewrittenBaseline(before, paths, entries);
    changes.push(await changeAccepted(host, file, change));
  }
  void offerUndo(host, changes, count);
}

/** Accepts what is listed. */
export async function acceptListed(host: Host, posts: readonly ListedPost[]): Promise<void> {
  const files = await acceptedFilesFor(host, withOnly(posts, false));
  const count = countNew(posts);
  if (count === 0) {
    throw new UserError(chosenWords().findings.nothingToAccept());
  }
  const changes: AcceptedChange[] = [];
  for (const { file, entries } of files) {
    const change = (before: Baseline | null) => extendedBaseline(before, entries);
    changes.push(await changeAccepted(host, file, change));
  }
  void offerUndo(host, changes, count);
}

/** Has what is listed told of again. */
export async function takeBackListed(host: Host, posts: readonly ListedPost[]): Promise<void> {
  const files = await acceptedFilesFor(host, withOnly(posts, true));
  const { findings: words } = chosenWords();
  let count = 0;
  for (const { file, entries } of files) {
    const { before, after } = await changeAccepted(host, file, each => {
      return each === null ? null : reducedBaseline(each, entries);
    });
    count += (before?.entries.length ?? 0) - (after?.entries.length ?? 0);
  }
  vscode.window.setStatusBarMessage(words.takenBack(count), 10_000);
}

/**
 * Says what was accepted, and where, and takes it back on demand. The message may stand for long:
 * what was accepted since stays accepted.
 */
async function offerUndo(
  host: Host,
  changes: readonly AcceptedChange[],
  count: number,
): Promise<void> {
  const { findings: words } = chosenWords();
  const answer = await vscode.window.showInformationMessage(
    words.acceptDone(count, namesOf(changes)),
    words.openFile(),
    words.undo(),
  );
  await host.errors.runForUser('accepted findings', async () => {
    if (answer === words.undo()) {
      for (const { file, before, after } of changes) {
        const undo = (now: Baseline | null) => now && undoneBaseline(now, before, after);
        await changeAccepted(host, file, undo);
      }
    } else if (answer === words.openFile() && changes[0] !== undefined) {
      await vscode.commands.executeCommand('vscode.open', changes[0].file);
    }
  });
}

function namesOf(files: readonly { readonly file: vscode.Uri }[]): string {
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
