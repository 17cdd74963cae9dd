import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import { findingsViewId } from './findingsView';
import type { CheckOutcome, LibraryFindings } from './libraryFindings';

/** So many files are named in a message; the view names all. */
const namedAtMost = 3;

/**
 * Checks all posts, shows what was found in the view, and names what could not be checked.
 * @returns whether it went through to its end
 */
export async function checkLibrary(findings: LibraryFindings): Promise<boolean> {
  await vscode.commands.executeCommand(`${findingsViewId}.focus`);
  const outcome = await runCheck(findings, vscode.ProgressLocation.Notification);
  const { findings: words } = chosenWords();
  const { skipped, groups } = findings.tree;
  if (!outcome.isWhole) {
    return false;
  }
  if (outcome.posts === 0 && skipped.length === 0) {
    throw new UserError(words.noPosts());
  }
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const posts = new Set(groups.flatMap(group => group.posts.map(({ key }) => key))).size;
  const said = words.found(count, posts, outcome.posts);
  if (skipped.length === 0) {
    vscode.window.setStatusBarMessage(said, 10_000);
    return true;
  }
  const names = skipped
    .slice(0, namedAtMost)
    .map(({ key }) => vscode.workspace.asRelativePath(vscode.Uri.parse(key)));
  void vscode.window.showWarningMessage(`${said} ${words.alsoSkipped(names, skipped.length)}`);
  return true;
}

/** Checks all posts with a progress that can be cancelled. */
export async function runCheck(
  findings: LibraryFindings,
  location: vscode.ProgressLocation,
): Promise<CheckOutcome> {
  const { findings: words } = chosenWords();
  return vscode.window.withProgress(
    { location, title: words.checking(), cancellable: true },
    (progress, token) => {
      let told = 0;
      return findings.check((done, all) => {
        const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
        if (percent > told) {
          progress.report({ message: words.checked(done, all), increment: percent - told });
          told = percent;
        }
      }, token);
    },
  );
}
