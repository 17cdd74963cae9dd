import * as vscode from 'vscode';
import { acceptedFinding } from '../../core/checks/baseline';
import { fixedText } from '../../core/checks/fixedText';
import type { TextEdit } from '../../core/edit/textEdit';
import { checkPost } from '../../core/library/checkPost';
import { parseNote } from '../../core/note/parseNote';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { pauses } from '../../host/pauses';
import { rangeOf } from '../../host/rangeOf';
import type { ListedPost } from './listedFindings';

/** A post that is to change. */
interface FixedPost {
  readonly document: vscode.TextDocument;
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

interface FixContext {
  readonly host: Host;
  readonly which: 'listed' | 'all';
}

const namedAtMost = 3;
const namedInQuestion = 8;

/**
 * Makes the safe fixes of what is listed. From two posts up the user is asked, and can look at each
 * edit first; one undo takes all of them back.
 */
export async function fixListed(
  host: Host,
  posts: readonly ListedPost[],
  /** `all`: also what the fixes bring to light. */
  which: 'listed' | 'all',
): Promise<void> {
  const { findings: words } = chosenWords();
  const fixable = posts.filter(post => post.findings.some(({ hasSafeFix }) => hasSafeFix));
  const safe = fixable.flatMap(post => post.findings.filter(({ hasSafeFix }) => hasSafeFix));
  const unreadable: string[] = [];
  const fixed = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: words.fixLabel(safe.length) },
    () => fixedPosts({ host, which }, fixable, unreadable),
  );
  if (unreadable.length > 0) {
    const names = unreadable.slice(0, namedAtMost);
    void vscode.window.showWarningMessage(words.cantFix(names, unreadable.length));
  }
  if (fixed.length === 0) {
    throw new UserError(words.nothingToFix());
  }
  const answer = fixed.length > 1 ? await askFirst(fixed) : 'fix';
  if (answer === null) {
    return;
  }
  const edit = editOf(fixed, answer === 'look');
  if (fixed.some(({ document, version }) => document.version !== version)) {
    throw new UserError(words.notFixed());
  }
  const isMade = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  // Who looked at the edits first and made none of them knows.
  if (!isMade && answer === 'fix') {
    throw new UserError(words.notFixed());
  }
}

/**
 * Asks whether posts are to be changed. VS Code's list of edits, in which each is to be ticked, is
 * for who wants it: nobody ticks three hundred.
 */
async function askFirst(fixed: readonly FixedPost[]): Promise<'fix' | 'look' | null> {
  const { findings: words } = chosenWords();
  const edits = fixed.reduce((sum, post) => sum + post.edits.length, 0);
  const names = fixed
    .slice(0, namedInQuestion)
    .map(({ document }) => vscode.workspace.asRelativePath(document.uri));
  const answer = await vscode.window.showInformationMessage(
    words.askFix(edits, fixed.length),
    { modal: true, detail: words.fixDetail(names, fixed.length - names.length) },
    words.fixNow(),
    words.lookFirst(),
  );
  return answer === words.fixNow() ? 'fix' : answer === words.lookFirst() ? 'look' : null;
}

async function fixedPosts(
  { host, which }: FixContext,
  posts: readonly ListedPost[],
  unreadable: string[],
): Promise<readonly FixedPost[]> {
  const pause = pauses();
  const fixed: FixedPost[] = [];
  for (const post of posts) {
    const uri = vscode.Uri.parse(post.key);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const { version } = document;
      const edits = await editsFor({ host, which }, document, post);
      if (edits.length > 0) fixed.push({ document, version, edits });
    } catch (error) {
      host.errors.report(`fix ${post.key}`, error);
      unreadable.push(vscode.workspace.asRelativePath(uri));
    }
    await pause();
  }
  return fixed;
}

/** The edits that mend what is listed of a post, and nothing else. */
async function editsFor(
  { host, which }: FixContext,
  document: vscode.TextDocument,
  { findings }: ListedPost,
): Promise<readonly TextEdit[]> {
  const facts = await host.checks.factsOf(document.uri);
  const { reading } = host.settings.of(document.uri);
  const options = { dialect: dialectOf(document) ?? 'markdown', ...reading };
  // What was listed is known by its code and its line; by then that line may read otherwise.
  const listed = new Set(findings.map(({ problem, line }) => `${problem.code} ${line}`));
  const wanted = new Set<string>();
  let note = host.notes.noteOf(document);
  return fixedText(note.text, text => {
    const isAsListed = text === note.text;
    note = isAsListed ? note : parseNote(text, { ...options, previous: note });
    return checkPost(note, facts).findings.filter(finding => {
      const { code, line } = acceptedFinding('', note, finding);
      const place = `${code} ${note.lines.lineAt(finding.span.start)}`;
      if (isAsListed && listed.has(`${code} ${line}`)) wanted.add(place);
      return which === 'all' || wanted.has(place);
    });
  });
}

function editOf(fixed: readonly FixedPost[], needsConfirmation: boolean): vscode.WorkspaceEdit {
  const { findings: words } = chosenWords();
  const edit = new vscode.WorkspaceEdit();
  const count = fixed.reduce((sum, { edits }) => sum + edits.length, 0);
  const metadata = { needsConfirmation, label: words.fixLabel(count) };
  for (const { document, edits } of fixed) {
    edit.set(
      document.uri,
      edits.map(({ span, newText }) => {
        const change = vscode.TextEdit.replace(rangeOf(document, span), newText);
        return [change, metadata] as [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata];
      }),
    );
  }
  return edit;
}
