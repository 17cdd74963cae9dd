import * as vscode from 'vscode';
import { editTags, type TagRefusal } from '../../core/edit/tagEdits';
import type { TagIntent } from '../../core/edit/tagPlan';
import { parseFrontMatter } from '../../core/note/frontMatter';
import { tagRulesOf } from '../../core/site/tagRules';
import { LineIndex } from '../../core/text/lineIndex';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import { fileText } from '../../host/fileText';
import type { Host } from '../../host/host';
import { openDocument } from '../../host/postReader';

type Refusal = TagRefusal | 'readonly' | 'unreadable';

/** So many posts at most are named in an answer. */
const namedAtMost = 5;

/**
 * Changes the tags of posts by one edit, to be undone as one; from two files up it asks, and offers
 * VS Code's preview of the edits. What can't be changed is left alone, and named.
 */
export async function editPosts(
  host: Host,
  paths: Iterable<string>,
  intent: TagIntent,
  label: string,
): Promise<void> {
  const words = chosenWords().tags;
  const edits = new Map<vscode.Uri, readonly vscode.TextEdit[]>();
  const refused = new Map<Refusal, string[]>();
  for (const path of paths) {
    const uri = host.library.uriOf(path);
    const result = await editsOf(host, uri, intent);
    if (typeof result === 'string') {
      refused.set(result, [...(refused.get(result) ?? []), vscode.workspace.asRelativePath(uri)]);
    } else if (result.length > 0) {
      edits.set(uri, result);
    }
  }
  if (edits.size === 0 && refused.size === 0) {
    throw new UserError(words.nothingChanged());
  }
  const left = [...refused.values()].flat().length;
  const report = left === 0 ? null : words.left(left, reasonsOf(refused));
  if (edits.size === 0 && report !== null) {
    throw new UserError(report);
  }
  await apply(edits, label);
  if (report !== null) {
    void vscode.window.showWarningMessage(report);
  }
}

async function apply(
  edits: ReadonlyMap<vscode.Uri, readonly vscode.TextEdit[]>,
  label: string,
): Promise<void> {
  const answer = edits.size < 2 ? 'change' : await ask([...edits.keys()], label);
  if (answer === null) {
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  const metadata = { label, needsConfirmation: answer === 'look' };
  for (const [uri, list] of edits) {
    edit.set(
      uri,
      list.map((each): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [each, metadata]),
    );
  }
  const isMade = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  // Who looked at the edits first and made none of them knows.
  if (!isMade && answer === 'change') {
    throw new UserError(chosenWords().tags.notChanged());
  }
}

/**
 * Asks whether several posts are to be changed. VS Code's list of edits, in which each is to be
 * ticked, is for who wants it.
 */
async function ask(uris: readonly vscode.Uri[], label: string): Promise<'change' | 'look' | null> {
  const words = chosenWords().tags;
  const names = uris.slice(0, namedAtMost).map(uri => vscode.workspace.asRelativePath(uri));
  const answer = await vscode.window.showInformationMessage(
    words.ask(label, uris.length),
    { modal: true, detail: words.andMore(names.join(', '), uris.length - names.length) },
    words.change(),
    words.lookFirst(),
  );
  return answer === words.change() ? 'change' : answer === words.lookFirst() ? 'look' : null;
}

/** The edits of one post, or why there can't be any. */
async function editsOf(
  host: Host,
  uri: vscode.Uri,
  intent: TagIntent,
): Promise<readonly vscode.TextEdit[] | Refusal> {
  if (await isReadonly(uri)) {
    return 'readonly';
  }
  const document = openDocument(uri);
  const read = document === undefined ? await fileText(uri) : null;
  if (read?.kind === 'skipped') {
    return 'unreadable';
  }
  const text = document?.getText() ?? read?.text ?? '';
  const frontMatter = parseFrontMatter(text);
  const site = await host.sites.siteOf(uri, frontMatter?.values['layout']);
  const result = editTags({ text, frontMatter }, intent, tagRulesOf(site));
  if (result.kind === 'refused') {
    return result.reason;
  }
  const lines = new LineIndex(text);
  const position = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return new vscode.Position(line, column);
  };
  return result.edits.map(({ span, newText }) => {
    const range = new vscode.Range(position(span.start), position(span.end));
    return new vscode.TextEdit(range, newText);
  });
}

async function isReadonly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    return true;
  }
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // What is not there any more can't be read, which says so.
    return false;
  }
}

function reasonsOf(refused: ReadonlyMap<Refusal, readonly string[]>): string {
  const words = chosenWords().tags;
  return [...refused]
    .map(([reason, names]) => {
      const some = names.slice(0, namedAtMost).join(', ');
      return `${words.refusal(reason)} (${some}${names.length > namedAtMost ? ', …' : ''})`;
    })
    .join('; ');
}
