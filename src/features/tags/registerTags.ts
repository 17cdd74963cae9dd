import * as vscode from 'vscode';
import { postAddress } from '../../core/site/postAddress';
import type { PostSummary } from '../../core/library/postSummary';
import type { PostItem, TagItem, TagTreeItem } from '../../core/library/tagTreeItem';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { newPost } from './newPost';
import { addTo, chosenTag, merge, remove, removeFrom, rename, type ChosenTag } from './tagActions';
import { TagDrops } from './tagDrops';
import { allTags, askTag, editTagsOf, findPosts } from './tagPicks';
import { byKey, TagsView } from './tagsView';
import { tagsViewId } from './tagsViewId';

/** The view of tags, and all that is done with tags. */
export function registerTags(host: Host): vscode.Disposable {
  const view = new TagsView(host, made => new TagDrops(host, id => made.item(id)));
  return vscode.Disposable.from(
    view,
    registerLook(host, view),
    registerTagEdits(host, view),
    registerPosts(host, view),
  );
}

/** What is shown, and how. */
function registerLook(host: Host, view: TagsView): vscode.Disposable {
  // From the palette, the view may not be in sight.
  const focus = () => vscode.commands.executeCommand(`${tagsViewId}.focus`);
  return vscode.Disposable.from(
    host.registerCommand('zhupi.filterTags', async () => {
      const filter = await vscode.window.showInputBox({
        prompt: chosenWords().tags.chooseFilter(),
        value: view.filter,
      });
      if (filter === undefined) return;
      await view.filterBy(filter);
      await focus();
    }),
    host.registerCommand('zhupi.clearTagFilter', () => view.filterBy('')),
    host.registerCommand('zhupi.sortTagsByName', () => view.orderBy('name')),
    host.registerCommand('zhupi.sortTagsByCount', () => view.orderBy('count')),
    host.registerCommand('zhupi.sortTagsByNewest', () => view.orderBy('newest')),
    host.registerCommand('zhupi.hideDrafts', () => view.hideDrafts(true)),
    host.registerCommand('zhupi.showDrafts', () => view.hideDrafts(false)),
    host.registerCommand('zhupi.expandTags', async () => {
      await focus();
      await view.expandAll();
    }),
    host.registerCommand('zhupi.revealInTags', async uri => {
      const wanted = uri instanceof vscode.Uri ? uri : activeUri();
      if (wanted === undefined) throw new UserError(chosenWords().tags.noPost());
      await focus();
      if (!(await view.reveal(wanted, true))) throw new UserError(chosenWords().tags.noPost());
    }),
  );
}

/** The tags of the rows that are meant; without any, one is asked for. */
async function tagsFor(
  host: Host,
  view: TagsView,
  id: unknown,
  others: unknown,
): Promise<readonly ChosenTag[]> {
  const rows = await view.rowsFor(id, others);
  const items = rows.flatMap(row => tagsIn(row, view));
  if (items.length > 0) {
    return items;
  }
  await host.library.load();
  const all = allTags(host);
  const words = chosenWords().tags;
  if (all.size === 0) throw new UserError(words.noTags());
  const tag = await askTag(host, words.chooseTag(), []);
  if (tag === undefined) return [];
  const posts = all.get(tag);
  if (posts === undefined) throw new UserError(words.gone());
  return [{ tag, posts }];
}

/** Tags are renamed, merged, removed and added; without a row, the tag is asked for. */
function registerTagEdits(host: Host, view: TagsView): vscode.Disposable {
  const tagsOf = (id: unknown, others: unknown) => tagsFor(host, view, id, others);
  return vscode.Disposable.from(
    host.registerCommand('zhupi.renameTag', async (id, others) => {
      const [post] = await postsByKey(id, view);
      if (post !== undefined) {
        await editTagsOf(host, post.post);
        return;
      }
      const [tag] = await tagsOf(id, others);
      if (tag !== undefined) await rename(host, tag);
    }),
    host.registerCommand('zhupi.mergeTags', async (id, others) => {
      const tags = await tagsOf(id, others);
      if (tags.length > 0) await merge(host, tags);
    }),
    host.registerCommand('zhupi.removeTag', async (id, others) => {
      const posts = await postsByKey(id, view);
      if (posts.length > 0) {
        await removeFrom(host, tagsByPost(posts, view));
        return;
      }
      const tags = await tagsOf(id, others);
      if (tags.length > 0) await remove(host, tags);
    }),
    host.registerCommand('zhupi.addTag', async (id, others) => {
      await host.library.load();
      const rows = view.itemsOf(id, others).filter(isPost);
      const active = rows.length > 0 ? [] : [activePost(host)].flatMap(post => post ?? []);
      await addTo(host, [...rows.map(({ post }) => post.path), ...active.map(({ path }) => path)]);
    }),
    host.registerCommand('zhupi.removePostTag', async (id, others) => {
      await removeFrom(host, tagsByPost(view.itemsOf(id, others).filter(isPost), view));
    }),
    host.registerCommand('zhupi.editTags', async id => {
      await host.library.load();
      const row = view.item(id);
      const post = row?.kind === 'post' ? row.post : activePost(host);
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

/** Posts are opened, shown and copied. */
function registerPosts(host: Host, view: TagsView): vscode.Disposable {
  const postOf = (id: unknown): PostSummary => {
    const [row] = view.itemsOf(id, undefined).filter(isPost);
    if (row === undefined) throw new UserError(chosenWords().tags.noPost());
    return row.post;
  };
  const uriOf = (id: unknown) => host.library.uriOf(postOf(id).path);
  const { commands, env } = vscode;
  return vscode.Disposable.from(
    host.registerCommand('zhupi.openPost', id => commands.executeCommand('vscode.open', uriOf(id))),
    host.registerCommand('zhupi.openPostToSide', id =>
      commands.executeCommand('vscode.open', uriOf(id), vscode.ViewColumn.Beside),
    ),
    host.registerCommand('zhupi.previewPost', id =>
      commands.executeCommand('zhupi.previewNote', uriOf(id)),
    ),
    host.registerCommand('zhupi.copyPostPath', id =>
      env.clipboard.writeText(vscode.workspace.asRelativePath(uriOf(id))),
    ),
    host.registerCommand('zhupi.copyPostLink', id => {
      const { site, title } = postOf(id);
      const uri = uriOf(id);
      const address = site === null ? null : postAddress(site, uri.path, {});
      const link = address ?? vscode.workspace.asRelativePath(uri);
      return env.clipboard.writeText(`[${title}](${encodeURI(link)})`);
    }),
  );
}

/** The posts on which a key of the view was pressed; none where there are other rows, too. */
async function postsByKey(id: unknown, view: TagsView): Promise<readonly PostItem[]> {
  const rows = id === byKey ? await view.rowsFor(id, undefined) : [];
  return rows.every(isPost) ? rows : [];
}

function isPost(item: TagTreeItem): item is PostItem {
  return item.kind === 'post';
}

/** The tags that a row stands for: of a clash those that clash. */
function tagsIn(item: TagTreeItem, view: TagsView): readonly ChosenTag[] {
  switch (item.kind) {
    case 'tag':
      return [chosenTag(item)];
    case 'clash':
      return view
        .childrenOf(item.id)
        .filter((each): each is TagItem => each.kind === 'tag')
        .map(chosenTag);
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

function activeUri(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri;
}

function activePost(host: Host): PostSummary | undefined {
  const uri = activeUri();
  return uri === undefined ? undefined : host.library.library.posts.get(uri.toString());
}
