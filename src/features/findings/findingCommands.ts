import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import { addressOfFinding } from '../../host/findingDiagnostic';
import type { Host } from '../../host/host';
import { turnOffProblem } from '../../host/settings';
import { acceptExisting, acceptListed, takeBackListed } from './acceptCommands';
import { checkLibrary } from './checkLibrary';
import { findingsOfAll, type FindingItem } from './findingItems';
import type { FindingsView } from './findingsView';
import { fixListed } from './fixListed';
import type { LibraryFindings } from './libraryFindings';
import type { ListedPost } from './listedFindings';

/** What can be done about the findings of the library: all of them, or those of the rows chosen. */
export function registerFindingCommands(
  host: Host,
  findings: LibraryFindings,
  view: FindingsView,
): vscode.Disposable {
  const onRows = (id: string, run: (posts: readonly ListedPost[]) => unknown) =>
    host.registerCommand(id, (clicked, all) => run(chosenPosts(view.rowsFor(clicked, all))));
  return vscode.Disposable.from(
    host.registerCommand('zhupi.checkLibrary', () => checkLibrary(findings)),
    host.registerCommand('zhupi.acceptExisting', () => acceptExisting(host, findings)),
    host.registerCommand('zhupi.fixLibrary', async () => {
      if (!findings.isChecked && !(await checkLibrary(findings))) {
        return;
      }
      await fixListed(host, notAccepted([...findings.posts.values()]), 'all');
    }),
    onRows('zhupi.fixListed', posts => fixListed(host, notAccepted(posts), 'listed')),
    onRows('zhupi.acceptListed', posts => acceptListed(host, posts)),
    onRows('zhupi.reportListed', posts => takeBackListed(host, posts)),
    onRows('zhupi.turnOffListed', turnOffListed),
    onRows('zhupi.explainListed', async ([post]) => {
      const [finding] = post?.findings ?? [];
      if (finding !== undefined) {
        const address = addressOfFinding(finding.problem.code);
        await vscode.commands.executeCommand('vscode.open', address);
      }
    }),
    onRows('zhupi.copyListed', posts => vscode.env.clipboard.writeText(linesOf(posts))),
  );
}

function chosenPosts(rows: readonly FindingItem[]): readonly ListedPost[] {
  const posts = findingsOfAll(rows);
  if (posts.length === 0) {
    throw new UserError(chosenWords().findings.choose());
  }
  return posts;
}

function notAccepted(posts: readonly ListedPost[]): readonly ListedPost[] {
  return posts.map(post => ({
    ...post,
    findings: post.findings.filter(({ isAccepted }) => !isAccepted),
  }));
}

/** Turns the codes off in each folder of the workspace that they were found in. */
async function turnOffListed(posts: readonly ListedPost[]): Promise<void> {
  const done = new Set<string>();
  for (const { key, findings } of posts) {
    const uri = vscode.Uri.parse(key);
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    for (const { code } of findings.map(({ problem }) => problem)) {
      if (!done.has(`${folder} ${code}`)) {
        done.add(`${folder} ${code}`);
        await turnOffProblem(uri, code);
      }
    }
  }
}

/** The findings in the form in which compilers tell of places. */
function linesOf(posts: readonly ListedPost[]): string {
  const { checks } = chosenWords();
  return posts
    .flatMap(({ key, findings }) => {
      const path = vscode.workspace.asRelativePath(vscode.Uri.parse(key));
      return findings.map(({ problem, severity, range: { start } }) => {
        const place = `${path}:${start.line + 1}:${start.character + 1}`;
        return `${place} ${severity} ${checks.message(problem)} (${problem.code})`;
      });
    })
    .join('\n');
}
