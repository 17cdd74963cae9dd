import * as vscode from 'vscode';
import type { TagItem, TagTreeItem } from '../../core/library/tagTreeItem';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { allWith, editPosts } from './editPosts';
import { mergeInto, nestBelow } from './tagActions';
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
    const ids: unknown = data.get(rows)?.value;
    const items = (Array.isArray(ids) ? ids : []).flatMap(id => this.#itemOf(id) ?? []);
    const tags = items.filter(item => item.kind === 'tag').filter(({ tag }) => tag !== target.tag);
    if (tags.length > 0) {
      await this.#dropTags(tags, target);
      return;
    }
    const posts = items.flatMap(item => (item.kind === 'post' ? [item.post.path] : []));
    const dropped = posts.length > 0 ? posts : await this.#postsIn(data);
    if (dropped.length > 0) {
      const label = chosenWords().tags.adding([target.tag]);
      const intent = { kind: 'add', tags: [target.tag] } as const;
      await editPosts(this.#host, allWith(dropped, intent), label);
    }
  }

  /** Posts that come from the Explorer. */
  async #postsIn(data: vscode.DataTransfer): Promise<readonly string[]> {
    const text = (await data.get(files)?.asString()) ?? '';
    const { posts } = this.#host.library.library;
    return [...new Set(text.split(/\r?\n/))].filter(uri => posts.has(uri));
  }

  async #dropTags(tags: readonly TagItem[], target: TagItem): Promise<void> {
    const words = chosenWords().tags;
    const names = tags.map(({ tag }) => tag).join(', ');
    const nests = tags.every(item => this.#nests(item));
    const nested = tags.map(({ name }) => `${target.tag}/${name}`).join(', ');
    const choices = [
      {
        label: words.mergeChoice(names, target.tag),
        run: () => mergeInto(this.#host, tags, target.tag),
      },
      ...(nests
        ? [
            {
              label: words.nestChoice(names, nested),
              run: () => nestBelow(this.#host, tags, target),
            },
          ]
        : []),
    ];
    const chosen = await vscode.window.showQuickPick(choices, {
      title: words.dropTitle(names, target.tag),
    });
    await chosen?.run();
  }

  #nests({ branch }: TagItem): boolean {
    const { posts } = this.#host.library.library;
    return [...branch.posts].every(path => posts.get(path)?.site?.profile.nestsTags !== false);
  }
}
