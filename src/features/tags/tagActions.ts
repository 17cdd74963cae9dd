import * as vscode from 'vscode';
import { cleanTag, type TagIntent } from '../../core/edit/tagPlan';
import type { TagItem } from '../../core/library/tagTreeItem';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { allWith, editPosts } from './editPosts';
import { askTag } from './tagPicks';

/** Tags as they are to be changed: by their rows, or as they were chosen from a list. */
export type ChosenTag = Pick<TagItem, 'tag'> & {
  /** Paths of the posts with this tag, or with one below it. */
  readonly posts: readonly string[];
};

/** The tag of a row, with its posts. */
export function chosenTag({ tag, branch }: TagItem): ChosenTag {
  return { tag, posts: [...branch.posts] };
}

/** Asks for a new name and gives it to the tag in all posts; one that is there is merged with. */
export async function rename(host: Host, { tag, posts }: ChosenTag): Promise<void> {
  const words = chosenWords().tags;
  const to = await vscode.window.showInputBox({
    title: words.renameTitle(tag),
    prompt: words.renamePrompt(posts.length),
    value: tag,
    validateInput: value => {
      const name = cleanTag(value);
      if (name === '') return words.emptyName();
      const count = name === tag ? 0 : countOf(host, name);
      const { Info } = vscode.InputBoxValidationSeverity;
      return count === 0 ? null : { message: words.mergesWith(name, count), severity: Info };
    },
  });
  if (to === undefined || cleanTag(to) === tag) {
    return;
  }
  const intent = { kind: 'rename', from: tag, to, withBelow: nestsIn(host, posts) } as const;
  await editPosts(host, allWith(posts, intent), words.renaming(tag, cleanTag(to)));
}

/** Asks what the tags are to become one with. */
export async function merge(host: Host, tags: readonly ChosenTag[]): Promise<void> {
  const names = tags.map(({ tag }) => tag);
  const words = chosenWords().tags;
  const into = await askTag(
    host,
    words.chooseTarget(names.join(', ')),
    tags.length > 1 ? [] : names,
  );
  if (into !== undefined) {
    await mergeTags(host, tags, into);
  }
}

/** Makes one tag of several. */
export async function mergeInto(host: Host, tags: readonly TagItem[], into: string): Promise<void> {
  await mergeTags(host, tags.map(chosenTag), into);
}

/** Puts tags below another. */
export async function nestBelow(
  host: Host,
  tags: readonly TagItem[],
  { tag: above }: TagItem,
): Promise<void> {
  const moves = tags.map(({ tag, name }) => ({ from: tag, to: `${above}/${name}` }));
  const posts = new Set(tags.flatMap(item => chosenTag(item).posts));
  const words = chosenWords().tags;
  const label = moves.map(({ from, to }) => words.renaming(from, to)).join('; ');
  await editPosts(host, allWith(posts, { kind: 'move', moves }), label);
}

/** Takes tags out of all posts. */
export async function remove(host: Host, tags: readonly ChosenTag[]): Promise<void> {
  const names = tags.map(({ tag }) => tag);
  const posts = new Set(tags.flatMap(each => each.posts));
  const intent = { kind: 'remove', tags: names, withBelow: nestsIn(host, posts) } as const;
  await editPosts(host, allWith(posts, intent), chosenWords().tags.removing(names));
}

/** Takes tags out of single posts; `tags` by the paths of these. */
export async function removeFrom(
  host: Host,
  tags: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const intents = [...tags].map(([path, names]): [string, TagIntent] => {
    return [path, { kind: 'remove', tags: names, withBelow: false }];
  });
  const words = chosenWords().tags;
  if (intents.length === 0) {
    throw new UserError(words.noPost());
  }
  const all = [...new Set([...tags.values()].flat())];
  await editPosts(host, new Map(intents), words.removing(all));
}

/** Asks for a tag and gives it to posts. */
export async function addTo(host: Host, posts: readonly string[]): Promise<void> {
  const words = chosenWords().tags;
  if (posts.length === 0) {
    throw new UserError(words.noPost());
  }
  const tag = await askTag(host, words.addPrompt(posts.length), []);
  if (tag !== undefined) {
    const intent = { kind: 'add', tags: [tag] } as const;
    await editPosts(host, allWith(posts, intent), words.adding([tag]));
  }
}

async function mergeTags(host: Host, tags: readonly ChosenTag[], into: string): Promise<void> {
  const names = tags.map(({ tag }) => tag);
  const posts = new Set(tags.flatMap(each => each.posts));
  const intent = { kind: 'merge', tags: names, into } as const;
  await editPosts(host, allWith(posts, intent), chosenWords().tags.merging(names, into));
}

function nestsIn(host: Host, paths: Iterable<string>): boolean {
  const { posts } = host.library.library;
  return [...paths].every(path => posts.get(path)?.site?.profile.nestsTags !== false);
}

function countOf(host: Host, tag: string): number {
  let count = 0;
  for (const { tags } of host.library.library.posts.values()) {
    count += tags.includes(tag) ? 1 : 0;
  }
  return count;
}
