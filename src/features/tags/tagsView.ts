import * as vscode from 'vscode';
import { TagTree, type TagTreeEvents } from '../../core/library/tagTree';
import type { PostItem, TagItem, TagOrder, TagTreeItem } from '../../core/library/tagTreeItem';
import { chosenWords } from '../../host/chosenLanguage';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import type { TagDrops } from './tagDrops';
import { tagsViewId } from './tagsViewId';
import { tagRow, tagTooltip, type RowFacts } from './tagRow';

/** What the keys of the view hand over. */
export const byKey = 'focus';
/** So many of what could not be read are named. */
const namedAtMost = 3;
const orderKey = 'tagOrder';
const hideDraftsKey = 'hideDrafts';
const contexts = {
  filtered: 'zhupi.tagsFiltered',
  order: 'zhupi.tagOrder',
  hidesDrafts: 'zhupi.hidesDrafts',
  state: 'zhupi.libraryState',
} as const;

/** The view of tags. Its rows are known by their ids, what they are is looked up. */
export class TagsView implements vscode.TreeDataProvider<string>, vscode.Disposable {
  readonly #host: Host;
  readonly #store = new Disposables();
  readonly #changed = new vscode.EventEmitter<string[] | undefined>();
  readonly #tree: TagTree;
  readonly #view: vscode.TreeView<string>;
  #open: string | null = null;
  /** Whether all posts are being read, or were. */
  #isAsked = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(host: Host, drops: (view: TagsView) => TagDrops) {
    this.#host = host;
    const { workspaceState } = host.context;
    const order = (['name', 'count', 'newest'] as const).find(
      each => each === workspaceState.get(orderKey),
    );
    this.#tree = new TagTree(host.library.library, {
      order: order ?? 'name',
      filter: '',
      hideDrafts: workspaceState.get(hideDraftsKey) === true,
    });
    this.#view = vscode.window.createTreeView(tagsViewId, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: drops(this),
    });
    [
      this.#changed,
      this.#view,
      host.library.onDidChange(difference => this.#show(this.#tree.update(difference))),
      host.library.onDidChangeState(() => this.#say()),
      host.settings.onDidChange(() => this.#changed.fire(undefined)),
      this.#view.onDidChangeVisibility(() => this.#follow()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
    ].forEach(item => this.#store.add(item));
    this.#setContexts();
    this.#follow();
  }

  /** The row with an id, which may come from anywhere. */
  item(id: unknown): TagTreeItem | undefined {
    return typeof id === 'string' ? this.#tree.item(id) : undefined;
  }

  /** The rows that a menu or a key was used on: of a menu its own, else the selected ones. */
  itemsOf(id: unknown, others: unknown): readonly TagTreeItem[] {
    const ids: readonly unknown[] =
      Array.isArray(others) && others.length > 0
        ? others
        : typeof id === 'string'
          ? [id]
          : this.#view.selection;
    return ids.flatMap(each => this.item(each) ?? []);
  }

  /**
   * The same; a key means the row that has the focus, and the other selected ones only where that is
   * one of them. VS Code tells no extension of the focus: that row is taken into the selection, or
   * out of it, and put back.
   */
  async rowsFor(id: unknown, others: unknown): Promise<readonly TagTreeItem[]> {
    if (id !== byKey) {
      return this.itemsOf(id, others);
    }
    const before = this.#view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const after = this.#view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const came = after.filter(row => !before.includes(row));
    return this.itemsOf(undefined, came.length > 0 ? came : before);
  }

  /** The rows below one. */
  childrenOf(id: string): readonly TagTreeItem[] {
    return this.#tree.children(id);
  }

  get filter(): string {
    return this.#tree.options.filter;
  }

  async filterBy(filter: string): Promise<void> {
    this.#setOptions({ filter: filter.trim() });
    await vscode.commands.executeCommand('setContext', contexts.filtered, this.filter !== '');
  }

  async orderBy(order: TagOrder): Promise<void> {
    this.#setOptions({ order });
    await this.#host.context.workspaceState.update(orderKey, order);
  }

  async hideDrafts(hideDrafts: boolean): Promise<void> {
    this.#setOptions({ hideDrafts });
    await this.#host.context.workspaceState.update(hideDraftsKey, hideDrafts);
  }

  /** Opens all rows of tags that have tags below them, and the folders. */
  async expandAll(): Promise<void> {
    const open = async (id: string): Promise<void> => {
      for (const item of this.#tree.children(id)) {
        const holdsTags =
          item.kind === 'folder' || (item.kind === 'tag' && item.branch.below.size > 0);
        if (holdsTags) {
          await this.#view.reveal(item.id, { expand: true, select: false });
          await open(item.id);
        }
      }
    };
    await this.#load();
    await open('');
  }

  /** Shows a post in the view. @returns whether it is there */
  async reveal(uri: vscode.Uri, focus: boolean): Promise<boolean> {
    await this.#load();
    const item = this.#tree.pathTo(uri.toString()).at(-1);
    if (item === undefined) {
      return false;
    }
    await this.#view.reveal(item.id, { select: true, focus });
    return true;
  }

  getChildren(id?: string): string[] {
    void this.#load();
    return this.#tree.children(id ?? '').map(item => item.id);
  }

  getParent(id: string): string | undefined {
    return this.#tree.item(id)?.parent || undefined;
  }

  getTreeItem(id: string): vscode.TreeItem {
    const item = this.#tree.item(id);
    return item === undefined ? new vscode.TreeItem('') : tagRow(item, this.#facts);
  }

  resolveTreeItem(row: vscode.TreeItem, id: string): vscode.TreeItem {
    const item = this.#tree.item(id);
    row.tooltip = item === undefined ? undefined : tagTooltip(item, this.#facts);
    return row;
  }

  dispose(): void {
    this.#store.dispose();
  }

  get #facts(): RowFacts {
    return { open: this.#open, newestOf: (item: TagItem) => this.#tree.newestOf(item) };
  }

  #setOptions(options: Partial<TagTree['options']>): void {
    this.#tree.setOptions({ ...this.#tree.options, ...options });
    this.#setContexts();
    this.#say();
    this.#changed.fire(undefined);
  }

  #setContexts(): void {
    const { order, hideDrafts } = this.#tree.options;
    void vscode.commands.executeCommand('setContext', contexts.order, order);
    void vscode.commands.executeCommand('setContext', contexts.hidesDrafts, hideDrafts);
  }

  /** Reads all posts, the first time that the view has to show them. */
  async #load(): Promise<void> {
    const { library, errors } = this.#host;
    if (!this.#isAsked) {
      this.#isAsked = true;
      await errors.run('tags: load', () =>
        vscode.window.withProgress({ location: { viewId: tagsViewId } }, () => library.load()),
      );
    } else {
      await library.load();
    }
  }

  #show({ rows, lists }: TagTreeEvents): void {
    if (lists.has('')) {
      this.#changed.fire(undefined);
    } else if (rows.size + lists.size > 0) {
      this.#changed.fire([...new Set([...lists, ...rows])]);
    }
    this.#say();
  }

  #say(): void {
    const { library, state } = this.#host.library;
    const words = chosenWords().tags;
    const { filter } = this.#tree.options;
    const names = [...state.unreadable.keys()]
      .slice(0, namedAtMost)
      .map(path => vscode.workspace.asRelativePath(this.#host.library.uriOf(path)));
    this.#view.description = library.posts.size === 0 ? '' : words.posts(library.posts.size);
    this.#view.message = [
      ...(filter === '' ? [] : [words.filtered(filter)]),
      ...(state.unreadable.size === 0 ? [] : [words.unreadable(names, state.unreadable.size)]),
    ].join(' · ');
    const shown =
      state.kind !== 'ready'
        ? 'reading'
        : library.posts.size > 0
          ? 'posts'
          : state.hasPlaces
            ? 'noPosts'
            : 'noSite';
    void vscode.commands.executeCommand('setContext', contexts.state, shown);
  }

  /** Marks the note that is open, and shows it where the view is in sight. */
  #follow(): void {
    const before = this.#open;
    const uri = vscode.window.activeTextEditor?.document.uri;
    this.#open = uri === undefined ? null : uri.toString();
    if (before !== this.#open) {
      const rows = [before, this.#open].flatMap(path =>
        path === null ? [] : this.#tree.itemsOf(path).map(({ id }: PostItem) => id),
      );
      if (rows.length > 0) this.#changed.fire(rows);
    }
    if (uri !== undefined && this.#view.visible && !this.#isSelected(uri.toString())) {
      void this.#host.errors.run('tags: reveal', () => this.reveal(uri, false));
    }
  }

  #isSelected(path: string): boolean {
    return this.#view.selection.some(id => {
      const item = this.#tree.item(id);
      return item?.kind === 'post' && item.post.path === path;
    });
  }
}
