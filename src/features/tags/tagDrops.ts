import * as vscode from 'vscode';
import { nestMoves } from '../../core/library/nestMoves';
import type { TagItem, TagTreeItem } from '../../core/library/tagTreeItem';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { postsNamed, someOf } from './editPosts';
import { addTag, canBeNested, chosenTag, mergeInto, nestBelow, type ChosenTag } from './tagActions';
import { tagsViewId } from './tagsViewId';

const rows = `application/vnd.code.tree.${tagsViewId.toLowerCase()}`;
const files = 'text/uri-list';

/** Posts dropped on a tag get it; a tag dropped on a tag is merged with it, or nested below it. */
export class TagDrops implements vscode.TreeDragAndDropController<string> {
  readonly dragMimeTypes = [rows, files];
  readonly dropMimeTypes = [rows, files];
  readonly #host: Host;
  readonly #itemOf: (id: unknown) => TagTreeItem | undefined;

  constructor(host: Host, itemOf: (id: unknown) => TagTreeItem | undefined) {
    this.#host = host;
    this.#itemOf = itemOf;
  }

  handleDrag(ids: readonly string[], data: vscode.DataTransfer): void {
    const items = ids.flatMap(id => this.#itemOf(id) ?? []);
    data.set(rows, new vscode.DataTransferItem(items.map(({ id }) => id)));
    const uris = items.flatMap(item => (item.kind === 'post' ? [item.post.path] : []));
    if (uris.length > 0) {
      // So that posts can be dropped into an editor, too.
      data.set(files, new vscode.DataTransferItem(uris.join('\r\n')));
    }
  }

  async handleDrop(target: string | undefined, data: vscode.DataTransfer): Promise<void> {
    const tag = this.#itemOf(target);
    if (tag?.kind === 'tag') {
      await this.#host.errors.runForUser('tags: drop', () => this.#drop(tag, data));
    }
  }

  async #drop(target: TagItem, data: vscode.DataTransfer): Promise<void> {
    await this.#host.library.load();
    const ids: unknown = data.get(rows)?.value;
    const items = (Array.isArray(ids) ? ids : []).flatMap(id => this.#itemOf(id) ?? []);
    const tags = items.filter(item => item.kind === 'tag').filter(({ tag }) => tag !== target.tag);
    const posts = items.flatMap(item => (item.kind === 'post' ? [item.post.path] : []));
    const dropped = items.length > 0 ? posts : await this.#postsIn(data);
    // Who closes the question about the tags wants none of it.
    if (tags.length > 0 && !(await this.#dropTags(tags.map(chosenTag), dropped, target))) {
      return;
    }
    if (dropped.length > 0) {
      await addTag(this.#host, [...new Set(dropped)], target.tag);
    }
  }

  /** Posts that come from the Explorer; of other files it is said that they are none. */
  async #postsIn(data: vscode.DataTransfer): Promise<readonly string[]> {
    const text = (await data.get(files)?.asString()) ?? '';
    const lines = text.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
    const uris = lines.map(line => vscode.Uri.parse(line));
    const { posts } = this.#host.library.library;
    const others = uris.filter(uri => !posts.has(uri.toString()));
    if (others.length > 0) {
      const names = others.map(uri => vscode.workspace.asRelativePath(uri));
      void vscode.window.showWarningMessage(chosenWords().tags.notPosts(someOf(names)));
    }
    return uris.map(uri => uri.toString()).filter(path => posts.has(path));
  }

  /** Asks what tags become on another one. @returns whether that was answered */
  async #dropTags(
    tags: readonly ChosenTag[],
    posts: readonly string[],
    { tag: target }: TagItem,
  ): Promise<boolean> {
    const words = chosenWords().tags;
    const all = tags.map(({ tag }) => tag);
    const names = all.join(', ');
    const nests = tags.every(each => canBeNested(this.#host, each));
    const moves = nests ? nestMoves(all, target) : [];
    const merging = {
      label: words.mergeChoice(names, target),
      run: () => mergeInto(this.#host, tags, target),
    };
    const nesting = {
      label: words.nestChoice(
        moves.map(({ from }) => from).join(', '),
        moves.map(({ to }) => to).join(', '),
      ),
      run: () => nestBelow(this.#host, tags, target),
    };
    const dropped =
      posts.length === 0 ? names : words.withPosts(names, postsNamed(this.#host, posts));
    const chosen = await vscode.window.showQuickPick(
      moves.length > 0 ? [merging, nesting] : [merging],
      {
        title: words.dropTitle(dropped, target),
      },
    );
    await chosen?.run();
    return chosen !== undefined;
  }
}
