import * as vscode from 'vscode';
import { cleanTag, type TagIntent } from '../../core/edit/tagPlan';
import { nestMoves } from '../../core/library/nestMoves';
import { tagPosts } from '../../core/library/tagPosts';
import type { TagItem } from '../../core/library/tagTreeItem';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { allWith, editPosts, nestedWith, nestsIn, postsNamed } from './editPosts';
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
  const all = tagPosts(host.library.library);
  const to = await vscode.window.showInputBox({
    title: words.renameTitle(tag),
    prompt: words.renamePrompt(postsNamed(host, posts)),
    value: tag,
    validateInput: value => {
      const name = cleanTag(value);
      if (name === '') return words.emptyName();
      const others = name === tag ? undefined : all.get(name);
      if (others === undefined) return null;
      const { Info } = vscode.InputBoxValidationSeverity;
      return { message: words.mergesWith(name, postsNamed(host, others)), severity: Info };
    },
  });
  if (to === undefined || cleanTag(to) === tag) {
    return;
  }
  const intents = nestedWith(host, posts, withBelow => {
    return { kind: 'rename', from: tag, to, withBelow };
  });
  await editPosts(host, intents, words.renaming(tag, cleanTag(to)));
}

/** Asks what the tags are to become one with. */
export async function merge(host: Host, tags: readonly ChosenTag[]): Promise<void> {
  const names = namesOf(tags);
  const words = chosenWords().tags;
  const into = await askTag(
    host,
    words.chooseTarget(names.join(', ')),
    tag => names.length === 1 && names.includes(tag),
  );
  if (into !== undefined) {
    await mergeInto(host, tags, into);
  }
}

/** Makes one tag of several, and takes the tags below them along. */
export async function mergeInto(
  host: Host,
  tags: readonly ChosenTag[],
  into: string,
): Promise<void> {
  const names = namesOf(tags);
  const intents = nestedWith(host, postsOf(tags), withBelow => {
    return { kind: 'merge', tags: names, into, withBelow };
  });
  await editPosts(host, intents, chosenWords().tags.merging(names, into));
}

/** Asks below which tag others are to be put. */
export async function nest(host: Host, tags: readonly ChosenTag[]): Promise<void> {
  const words = chosenWords().tags;
  const flat = tags.find(tag => !canBeNested(host, tag));
  if (flat !== undefined) {
    throw new UserError(words.nestsNot(flat.tag));
  }
  const names = namesOf(tags);
  const above = await askTag(host, words.chooseAbove(names), tag => {
    return nestMoves(names, tag).length === 0;
  });
  if (above !== undefined) {
    await nestBelow(host, tags, above);
  }
}

/** Puts tags below another. */
export async function nestBelow(
  host: Host,
  tags: readonly ChosenTag[],
  above: string,
): Promise<void> {
  const words = chosenWords().tags;
  const moves = nestMoves(namesOf(tags), above);
  if (moves.length === 0) {
    throw new UserError(words.nestsNowhere(namesOf(tags), above));
  }
  const moved = moves.map(({ from }) => from);
  const posts = postsOf(tags.filter(({ tag }) => moved.includes(tag)));
  await editPosts(host, allWith(posts, { kind: 'move', moves }), words.nesting(moved, above));
}

/** Whether all posts of a tag are of sites that have tags below tags. */
export function canBeNested(host: Host, { posts }: ChosenTag): boolean {
  return posts.every(path => nestsIn(host, path));
}

/** Takes tags out of all posts. */
export async function remove(host: Host, tags: readonly ChosenTag[]): Promise<void> {
  const names = namesOf(tags);
  const words = chosenWords().tags;
  const intents = nestedWith(host, postsOf(tags), withBelow => {
    return { kind: 'remove', tags: names, withBelow };
  });
  await editPosts(host, intents, words.removing(names), title => words.removed(names, title));
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
    throw new UserError(words.noTagHere());
  }
  const all = [...new Set([...tags.values()].flat())];
  await editPosts(host, new Map(intents), words.removing(all), title => words.removed(all, title));
}

/** Asks for a tag and gives it to posts. */
export async function addTo(host: Host, posts: readonly string[]): Promise<void> {
  const words = chosenWords().tags;
  if (posts.length === 0) {
    throw new UserError(words.noPost());
  }
  const tag = await askTag(host, words.addPrompt(postsNamed(host, posts)));
  if (tag !== undefined) {
    await addTag(host, posts, tag);
  }
}

/** Gives posts a tag. */
export async function addTag(host: Host, posts: readonly string[], tag: string): Promise<void> {
  const intents = allWith(posts, { kind: 'add', tags: [tag] });
  await editPosts(host, intents, chosenWords().tags.adding([tag]));
}

function namesOf(tags: readonly ChosenTag[]): readonly string[] {
  return [...new Set(tags.map(({ tag }) => tag))];
}

function postsOf(tags: readonly ChosenTag[]): ReadonlySet<string> {
  return new Set(tags.flatMap(({ posts }) => posts));
}
