import * as vscode from 'vscode';
import { cleanTag } from '../../core/edit/tagPlan';
import { byName } from '../../core/library/nameOrder';
import type { PostSummary } from '../../core/library/postSummary';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { allWith, editPosts } from './editPosts';

type TagChoice = vscode.QuickPickItem & { readonly tag: string };

/** All tags with the posts that have them, the most used first. */
export function allTags(host: Host): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const { path, tags: own } of host.library.library.posts.values()) {
    for (const tag of own) {
      const paths = tags.get(tag);
      if (paths === undefined) tags.set(tag, [path]);
      else paths.push(path);
    }
  }
  return new Map(
    [...tags].sort(([one, a], [other, b]) => b.length - a.length || byName(one, other)),
  );
}

/** Asks for one tag, which may be new; `without` are not offered. */
export async function askTag(
  host: Host,
  title: string,
  without: readonly string[],
): Promise<string | undefined> {
  const known = choicesOf(host).filter(({ tag }) => !without.includes(tag));
  const picked = await pickTags(title, known, [], false);
  return picked?.[0];
}

/** Asks for tags, which may be new. */
export function askTags(
  host: Host,
  title: string,
  picked: readonly string[],
): Promise<readonly string[] | undefined> {
  return pickTags(title, choicesOf(host), picked, true);
}

/** *Tags of This Post*: all tags, those of the post chosen. */
export async function editTagsOf(host: Host, post: PostSummary): Promise<void> {
  const words = chosenWords().tags;
  const tags = await askTags(host, words.tagsOf(post.title), post.tags);
  if (tags !== undefined) {
    await editPosts(host, allWith([post.path], { kind: 'set', tags }), words.setting());
  }
}

/** *Find Posts by Tag*: those that have all tags that are chosen. */
export async function findPosts(host: Host): Promise<void> {
  const words = chosenWords().tags;
  const choices = choicesOf(host);
  if (choices.length === 0) {
    throw new UserError(words.noTags());
  }
  const chosen = await vscode.window.showQuickPick(choices, {
    title: words.findTitle(),
    canPickMany: true,
    matchOnDescription: false,
  });
  if (chosen === undefined || chosen.length === 0) {
    return;
  }
  const tags = chosen.map(({ tag }) => tag);
  const posts = [...host.library.library.posts.values()]
    .filter(post => tags.every(tag => post.tags.includes(tag)))
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
  return [...allTags(host)].map(([tag, posts]) => ({
    label: tag,
    description: words.posts(posts.length),
    tag,
  }));
}

/** A list of tags, to which what is typed can be added. */
function pickTags(
  title: string,
  known: readonly TagChoice[],
  picked: readonly string[],
  many: boolean,
): Promise<readonly string[] | undefined> {
  const words = chosenWords().tags;
  const pick = vscode.window.createQuickPick<TagChoice>();
  // Tags that are chosen come first; those that were typed stay in the list.
  const added: string[] = picked.filter(tag => !known.some(each => each.tag === tag));
  const list = (typed: string): TagChoice[] => {
    const own = added.map(tag => ({ label: tag, tag }));
    const all = [...own, ...known];
    const isNew = typed !== '' && !all.some(({ tag }) => tag === typed);
    const fresh = { label: words.newTag(typed), tag: typed, alwaysShow: true };
    return isNew ? [fresh, ...all] : all;
  };
  pick.title = title;
  pick.canSelectMany = many;
  pick.items = list('');
  pick.selectedItems = pick.items.filter(({ tag }) => picked.includes(tag));
  return new Promise(resolve => {
    let chosen: readonly string[] | undefined;
    pick.onDidChangeValue(value => {
      const selected = new Set(pick.selectedItems.map(({ tag }) => tag));
      selected.forEach(tag => {
        if (!known.some(each => each.tag === tag) && !added.includes(tag)) added.push(tag);
      });
      pick.items = list(cleanTag(value));
      pick.selectedItems = pick.items.filter(({ tag }) => selected.has(tag));
    });
    pick.onDidAccept(() => {
      const items = many ? pick.selectedItems : pick.activeItems.slice(0, 1);
      chosen = items.map(({ tag }) => tag);
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}
