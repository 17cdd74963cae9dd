import * as vscode from 'vscode';
import type { PostSummary } from '../../core/library/postSummary';
import { postsWithAll, tagPosts } from '../../core/library/tagPosts';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { allWith, editPosts } from './editPosts';
import { pickTags, type TagChoice } from './pickTags';

/** Asks for one tag; `without` are not offered. `takesNew`: it may be one that no post has. */
export async function askTag(
  host: Host,
  title: string,
  without: (tag: string) => boolean = () => false,
  takesNew = true,
): Promise<string | undefined> {
  const known = choicesOf(host).filter(({ tag }) => !without(tag));
  const picked = await pickTags({ title, known, picked: [], many: false, takesNew });
  return picked?.[0];
}

/** Asks for tags, which may be new. */
export function askTags(
  host: Host,
  title: string,
  picked: readonly string[],
): Promise<readonly string[] | undefined> {
  return pickTags({ title, known: choicesOf(host), picked, many: true, takesNew: true });
}

/** *Tags of This Post*: all tags, those of the post chosen. */
export async function editTagsOf(host: Host, post: PostSummary): Promise<void> {
  const words = chosenWords().tags;
  const tags = await askTags(host, words.tagsOf(post.title), post.tags);
  if (tags !== undefined) {
    await editPosts(host, allWith([post.path], { kind: 'set', tags }), words.setting());
  }
}

/** *Find Posts by Tag*: those that have all tags that are chosen, or tags below these. */
export async function findPosts(host: Host): Promise<void> {
  const words = chosenWords().tags;
  const known = choicesOf(host);
  if (known.length === 0) {
    throw new UserError(words.noTags());
  }
  const title = words.findTitle();
  const tags = await pickTags({ title, known, picked: [], many: true, takesNew: false });
  if (tags === undefined || tags.length === 0) {
    return;
  }
  const { library } = host.library;
  const posts = postsWithAll(tagPosts(library), tags)
    .flatMap(path => library.posts.get(path) ?? [])
    .sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
  const items = posts.map(post => ({
    label: post.title,
    description: [post.date?.slice(0, 10) ?? '', post.draft ? words.draft() : '']
      .filter(Boolean)
      .join(' · '),
    ...(post.excerpt === null ? {} : { detail: post.excerpt }),
    post,
  }));
  const found = await vscode.window.showQuickPick(items, {
    title: words.foundTitle(posts.length, tags),
    matchOnDetail: true,
    matchOnDescription: true,
  });
  if (found !== undefined) {
    await vscode.commands.executeCommand('vscode.open', host.library.uriOf(found.post.path));
  }
}

function choicesOf(host: Host): readonly TagChoice[] {
  const words = chosenWords().tags;
  return [...tagPosts(host.library.library)].map(([tag, paths]) => ({
    label: tag,
    description: words.posts(paths.size),
    tag,
  }));
}
