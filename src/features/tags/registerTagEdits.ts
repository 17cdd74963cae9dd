import * as vscode from 'vscode';
import type { PostSummary } from '../../core/library/postSummary';
import { tagPosts } from '../../core/library/tagPosts';
import type { PostItem, TagItem, TagTreeItem } from '../../core/library/tagTreeItem';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { newPost } from './newPost';
import {
  addTo,
  chosenTag,
  merge,
  nest,
  remove,
  removeFrom,
  rename,
  type ChosenTag,
} from './tagActions';
import { askTag, editTagsOf, findPosts } from './tagPicks';
import type { TagsView } from './tagsView';

/** What the keys of the view hand over. */
const byKey = 'focus';

/** Tags are renamed, merged, nested, removed and added; without a row, the tag is asked for. */
export function registerTagEdits(host: Host, view: TagsView): vscode.Disposable {
  const tagsOf = (id: unknown, others: unknown) => tagsFor(host, view, view.rowsOf(id, others));
  return vscode.Disposable.from(
    host.registerCommand('zhupi.renameTag', async (id, others) => {
      if (id === byKey) {
        await renameByKey(host, view);
        return;
      }
      // A menu means its own row; of several that are selected, none is more meant than others.
      const [row, ...more] = view.rowsOf(id, others);
      const rows = row !== undefined && (typeof id === 'string' || more.length === 0) ? [row] : [];
      const [tag] = await tagsFor(host, view, rows.filter(isTag));
      if (tag !== undefined) await rename(host, tag);
    }),
    host.registerCommand('zhupi.mergeTags', async (id, others) => {
      const tags = await tagsOf(id, others);
      if (tags.length > 0) await merge(host, tags);
    }),
    host.registerCommand('zhupi.nestTags', async (id, others) => {
      const tags = await tagsOf(id, others);
      if (tags.length > 0) await nest(host, tags);
    }),
    host.registerCommand('zhupi.removeTag', async (id, others) => {
      if (id === byKey) {
        await removeByKey(host, view);
        return;
      }
      const tags = await tagsFor(host, view, view.rowsOf(id, others).filter(isTag));
      if (tags.length > 0) await remove(host, tags);
    }),
    host.registerCommand('zhupi.addTag', async (id, others) => {
      await host.library.load();
      const rows = view.rowsOf(id, others).filter(isPost);
      const active = rows.length > 0 ? [] : [postInView(host)].flatMap(post => post ?? []);
      const paths = [...rows.map(({ post }) => post.path), ...active.map(({ path }) => path)];
      await addTo(host, [...new Set(paths)]);
    }),
    host.registerCommand('zhupi.removePostTag', async (id, others) => {
      await removeFrom(host, tagsByPost(view.rowsOf(id, others).filter(isPost), view));
    }),
    host.registerCommand('zhupi.editTags', async id => {
      await host.library.load();
      const row = view.item(id);
      const post = row?.kind === 'post' ? row.post : postInView(host);
      if (post === undefined) throw new UserError(chosenWords().tags.noPost());
      await editTagsOf(host, post);
    }),
    host.registerCommand('zhupi.findPostsByTag', async () => {
      await host.library.load();
      await findPosts(host);
    }),
    host.registerCommand('zhupi.newPost', async title => {
      await host.library.load();
      await newPost(host, title);
    }),
  );
}

/** F2: the row with the focus, whatever else is selected. */
async function renameByKey(host: Host, view: TagsView): Promise<void> {
  const { row } = await view.focused();
  switch (row?.kind) {
    case undefined:
      return;
    case 'tag':
      await rename(host, chosenTag(row));
      return;
    case 'post':
      await editTagsOf(host, row.post);
      return;
    case 'folder':
    case 'group':
    case 'clash':
      throw new UserError(chosenWords().tags.onlyTagsNamed());
  }
}

/** Delete: never asks for a tag, and takes nothing out that has no row with the focus. */
async function removeByKey(host: Host, view: TagsView): Promise<void> {
  const { rows } = await view.focused();
  if (rows.length === 0) {
    return;
  }
  if (rows.every(isPost)) {
    await removeFrom(host, tagsByPost(rows, view));
  } else if (rows.every(isTag)) {
    await remove(host, rows.map(chosenTag));
  } else {
    throw new UserError(chosenWords().tags.onlyTagsAndPosts());
  }
}

/** The tags of the rows that are meant; without any, one is asked for. */
async function tagsFor(
  host: Host,
  view: TagsView,
  rows: readonly TagTreeItem[],
): Promise<readonly ChosenTag[]> {
  const items = rows.flatMap(row => tagsIn(row, view));
  if (items.length > 0) {
    return items;
  }
  await host.library.load();
  const words = chosenWords().tags;
  if (tagPosts(host.library.library).size === 0) throw new UserError(words.noTags());
  const tag = await askTag(host, words.chooseTag(), () => false, false);
  if (tag === undefined) return [];
  // While the list stood there, the last post with it may have gone.
  const posts = tagPosts(host.library.library).get(tag);
  if (posts === undefined) throw new UserError(words.gone());
  return [{ tag, posts: [...posts] }];
}

function isPost(item: TagTreeItem): item is PostItem {
  return item.kind === 'post';
}

function isTag(item: TagTreeItem): item is TagItem {
  return item.kind === 'tag';
}

/** The tags that a row stands for: of a clash those that clash. */
function tagsIn(item: TagTreeItem, view: TagsView): readonly ChosenTag[] {
  switch (item.kind) {
    case 'tag':
      return [chosenTag(item)];
    case 'clash':
      return view.childrenOf(item.id).filter(isTag).map(chosenTag);
    case 'folder':
    case 'group':
    case 'post':
      return [];
  }
}

/** By the path of a post the tags that its rows stand below. */
function tagsByPost(
  rows: readonly PostItem[],
  view: TagsView,
): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, readonly string[]>();
  for (const { parent, post } of rows) {
    const above = view.item(parent);
    if (above?.kind === 'tag') {
      tags.set(post.path, [...(tags.get(post.path) ?? []), above.tag]);
    }
  }
  return tags;
}

function postInView({ inView, library }: Host): PostSummary | undefined {
  return inView.uri === null ? undefined : library.library.posts.get(inView.uri.toString());
}
