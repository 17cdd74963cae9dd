import * as vscode from 'vscode';
import { editTags, type TagRefusal } from '../../core/edit/tagEdits';
import type { TagIntent } from '../../core/edit/tagPlan';
import { parseFrontMatter } from '../../core/note/frontMatter';
import { nameOf } from '../../core/site/paths';
import { tagRulesOf } from '../../core/site/tagRules';
import { LineIndex } from '../../core/text/lineIndex';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import { fileText } from '../../host/fileText';
import type { Host } from '../../host/host';
import { pauses } from '../../host/pauses';
import { openDocument } from '../../host/postReader';
import { UndoneEdit } from './undoneEdit';

type Refusal = TagRefusal | 'readonly' | 'unreadable';

/** So many posts at most are named in an answer. */
const namedAtMost = 5;

/** What is to become of the tags of each post, by its path. */
export type PostIntents = ReadonlyMap<string, TagIntent>;

/** The edits of a post, and its text as it is before. */
interface PostEdit {
  readonly text: string;
  readonly list: readonly vscode.TextEdit[];
}

/** Posts that can't be changed, by the reason. */
type Refused = ReadonlyMap<Refusal, readonly string[]>;

interface PostEdits {
  readonly edits: ReadonlyMap<vscode.Uri, PostEdit>;
  readonly refused: Refused;
}

/** The same for all posts. */
export function allWith(paths: Iterable<string>, intent: TagIntent): PostIntents {
  return new Map([...paths].map(path => [path, intent]));
}

/** The same for all posts, with the tags below where a post's site nests tags. */
export function nestedWith(
  host: Host,
  paths: Iterable<string>,
  intent: (withBelow: boolean) => TagIntent,
): PostIntents {
  return new Map([...paths].map(path => [path, intent(nestsIn(host, path))]));
}

/** Whether the site of a post has tags below tags. */
export function nestsIn({ library }: Host, path: string): boolean {
  return library.library.posts.get(path)?.site?.profile.nestsTags !== false;
}

/** The posts at `paths`, as a text names them: the one by its title, others by their number. */
export function postsNamed({ library }: Host, paths: Iterable<string>): string {
  const { posts } = library.library;
  return chosenWords().tags.thesePosts([...paths].map(path => posts.get(path)?.title ?? path));
}

/**
 * Changes the tags of posts by one edit, to be undone as one; from two files up it asks, and offers
 * VS Code's preview of the edits. What can't be changed is left alone, and named. Where nobody was
 * asked, `done` says what became of the post with this title, and that can be taken back.
 */
export async function editPosts(
  host: Host,
  intents: PostIntents,
  label: string,
  done?: (title: string) => string,
): Promise<void> {
  const words = chosenWords().tags;
  const { edits, refused } = await editsFor(host, intents);
  if (edits.size === 0 && refused.size === 0) {
    throw new UserError(words.nothingChanged());
  }
  if (edits.size === 0) {
    throw new UserError(reportOf(refused));
  }
  const answer = edits.size < 2 ? 'change' : await ask([...edits.keys()], label);
  if (answer === null) {
    return;
  }
  // What was edited or pulled while the question stood there has its tags in other places.
  const now = edits.size < 2 ? { edits, refused } : await editsFor(host, intents);
  const [uri] = now.edits.keys();
  const undo = edits.size === 1 && uri !== undefined && done ? await UndoneEdit.of(uri) : null;
  await apply(now, label, answer === 'look');
  if (undo !== null && uri !== undefined && done) {
    const title = host.library.library.posts.get(uri.toString())?.title ?? nameOf(uri.path);
    undo.offer(host, done(title), title);
  }
  const reports = [
    ...(now.refused.size === 0 ? [] : [reportOf(now.refused)]),
    // Of those who looked first, nobody knows which edits they wanted.
    ...(answer === 'look' ? [] : await failedOf(now)),
  ];
  if (reports.length > 0) {
    void vscode.window.showWarningMessage(reports.join(' '));
  }
}

async function editsFor(host: Host, intents: PostIntents): Promise<PostEdits> {
  const edits = new Map<vscode.Uri, PostEdit>();
  const refused = new Map<Refusal, readonly string[]>();
  const pause = pauses();
  for (const [path, intent] of intents) {
    const uri = host.library.uriOf(path);
    const result = await editsOf(host, uri, intent);
    if (typeof result === 'string') {
      refused.set(result, [...(refused.get(result) ?? []), vscode.workspace.asRelativePath(uri)]);
    } else if (result.list.length > 0) {
      edits.set(uri, result);
    }
    await pause();
  }
  return { edits, refused };
}

async function apply({ edits }: PostEdits, label: string, isLookedAt: boolean): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const metadata = { label, needsConfirmation: isLookedAt };
  for (const [uri, { list }] of edits) {
    edit.set(
      uri,
      list.map((each): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [each, metadata]),
    );
  }
  const isMade = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  // Who looked at the edits first and made none of them knows.
  if (!isMade && !isLookedAt) {
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
): Promise<PostEdit | Refusal> {
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
  const list = result.edits.map(({ span, newText }) => {
    const range = new vscode.Range(position(span.start), position(span.end));
    return new vscode.TextEdit(range, newText);
  });
  return { text, list };
}

/**
 * What became of posts that VS Code did not save: in several files it saves what it changes, as far
 * as it may. Their files are as they were.
 */
async function failedOf({ edits }: PostEdits): Promise<readonly string[]> {
  const unsaved: string[] = [];
  const unchanged: string[] = [];
  for (const [uri, { text }] of edits) {
    const name = vscode.workspace.asRelativePath(uri);
    if (openDocument(uri)?.isDirty === true) {
      unsaved.push(name);
      continue;
    }
    const read = await fileText(uri);
    if (read.kind === 'text' && read.text === text) unchanged.push(name);
  }
  return [
    ...(unchanged.length === 0 ? [] : [reportOf(new Map([['readonly', unchanged]]))]),
    // Where none is saved, the user wants to do that.
    ...(unsaved.length === 0 || unsaved.length === edits.size
      ? []
      : [chosenWords().tags.unsaved(unsaved.length, someOf(unsaved))]),
  ];
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

function reportOf(refused: Refused): string {
  const words = chosenWords().tags;
  const reasons = [...refused].map(([reason, names]) => {
    return `${words.refusal(reason)} (${someOf(names)})`;
  });
  return words.left([...refused.values()].flat().length, reasons.join('; '));
}

/** The first of names, so that a sentence stays one. */
export function someOf(names: readonly string[]): string {
  return names.slice(0, namedAtMost).join(', ') + (names.length > namedAtMost ? ', …' : '');
}
