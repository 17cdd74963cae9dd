import * as vscode from 'vscode';
import { TagTree, type TagTreeEvents } from '../../core/library/tagTree';
import type { PostItem, TagOrder, TagTreeItem } from '../../core/library/tagTreeItem';
import { chosenWords } from '../../host/chosenLanguage';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import { RowFocus } from './rowFocus';
import type { TagDrops } from './tagDrops';
import { tagsViewId } from './tagsViewId';
import { folderPlace, tagRow, type RowFacts } from './tagRow';
import { tagTooltip } from './tagRowTexts';
import { viewState } from './viewState';

/** More rows than this are not opened at once. */
const rowsAtMost = 3000;
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
  readonly #focus: RowFocus;
  /** Which rows are open until somebody closes them, and how often that was asked for. */
  #opens: { readonly rows: 'matches' | 'tags' | 'all'; readonly time: number } = {
    rows: 'matches',
    time: 0,
  };
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
    this.#focus = new RowFocus(this.#view);
    [
      this.#changed,
      this.#view,
      this.#focus,
      host.library.onDidChange(difference => this.#refresh(this.#tree.update(difference))),
      host.library.onDidChangeState(() => this.#say()),
      host.settings.onDidChange(() => this.#changed.fire(undefined)),
      this.#view.onDidChangeVisibility(() => this.#follow()),
      host.inView.onDidChange(() => this.#follow()),
    ].forEach(item => this.#store.add(item));
    this.#setContexts();
    this.#follow();
  }

  /** The row with an id, which may come from anywhere. */
  item(id: unknown): TagTreeItem | undefined {
    return typeof id === 'string' ? this.#tree.item(id) : undefined;
  }

  /**
   * The rows that a menu was used on, its own first; without one, as from the palette, the selected
   * ones as long as the view is what was turned to last.
   */
  rowsOf(id: unknown, others: unknown): readonly TagTreeItem[] {
    const ids: readonly unknown[] =
      typeof id !== 'string'
        ? this.#focus.selected
        : Array.isArray(others) && others.includes(id)
          ? [id, ...(others as readonly unknown[]).filter(other => other !== id)]
          : [id];
    return ids.flatMap(each => this.item(each) ?? []);
  }

  /** The rows that a key was pressed on: the one with the focus, and all that are meant with it. */
  async focused(): Promise<{
    readonly row: TagTreeItem | undefined;
    readonly rows: readonly TagTreeItem[];
  }> {
    const { row, rows } = await this.#focus.focused();
    return { row: this.item(row), rows: rows.flatMap(each => this.item(each) ?? []) };
  }

  /** The rows below one. */
  childrenOf(id: string): readonly TagTreeItem[] {
    return this.#tree.children(id);
  }

  get filter(): string {
    return this.#tree.options.filter;
  }

  async filterBy(filter: string): Promise<void> {
    this.#opens = { ...this.#opens, rows: 'matches' };
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

  /** Opens all rows; where these were too many, only those above tags. @returns whether all are open */
  async expandAll(): Promise<boolean> {
    await this.#load();
    const rows = this.#tree.isLargerThan(rowsAtMost) ? 'tags' : 'all';
    this.#opens = { rows, time: this.#opens.time + 1 };
    this.#changed.fire(undefined);
    return rows === 'all';
  }

  /** Shows a post in the view, and goes there. @returns whether it is there, or why it is not shown */
  async reveal(uri: vscode.Uri): Promise<'shown' | 'filtered' | 'draft' | 'none'> {
    await this.#load();
    const item = this.#tree.pathTo(uri.toString()).at(-1);
    if (item !== undefined) {
      await this.#focus.goTo(item.id);
      return 'shown';
    }
    const post = this.#host.library.library.posts.get(uri.toString());
    if (post === undefined) {
      return 'none';
    }
    return post.draft && this.#tree.options.hideDrafts ? 'draft' : 'filtered';
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
    const { rows, time } = this.#opens;
    const { filter } = this.#tree.options;
    return {
      words: chosenWords().tags,
      open: this.#open,
      newestOf: item => this.#tree.newestOf(item),
      placeOf: folderPlace,
      opens: item => this.#isOpened(item),
      suffix: rows === 'matches' ? (filter === '' ? '' : `\n?${filter}`) : `\n*${time}`,
    };
  }

  #isOpened(item: TagTreeItem): boolean {
    switch (this.#opens.rows) {
      case 'matches':
        return this.#tree.holdsMatch(item);
      case 'tags':
        return item.kind === 'folder' || (item.kind === 'tag' && item.branch.below.size > 0);
      case 'all':
        return true;
    }
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

  #refresh({ rows, lists }: TagTreeEvents): void {
    if (lists.has('')) {
      this.#changed.fire(undefined);
    } else if (rows.size + lists.size > 0) {
      this.#changed.fire([...new Set([...lists, ...rows])]);
    }
    this.#say();
  }

  #say(): void {
    const state = viewState(this.#host.library, this.filter, this.#tree.shownPosts);
    this.#view.description = state.description;
    this.#view.message = state.message;
    void vscode.commands.executeCommand('setContext', contexts.state, state.kind);
  }

  /** Marks the note that is in view, and shows it where the tree is in sight. */
  #follow(): void {
    const before = this.#open;
    this.#open = this.#host.inView.uri?.toString() ?? null;
    const open = this.#open;
    if (before !== open) {
      const rows = [before, open].flatMap(path =>
        path === null ? [] : this.#tree.itemsOf(path).map(({ id }: PostItem) => id),
      );
      if (rows.length > 0) this.#changed.fire(rows);
    }
    if (open !== null && this.#view.visible && !this.#isSelected(open)) {
      void this.#host.errors.run('tags: reveal', () => this.#show(open));
    }
  }

  /** Selects the row of a post that nobody asked for. */
  async #show(path: string): Promise<void> {
    await this.#load();
    const item = this.#tree.pathTo(path).at(-1);
    if (item !== undefined) {
      await this.#focus.follow(item.id);
    }
  }

  #isSelected(path: string): boolean {
    return this.#view.selection.some(id => {
      const item = this.#tree.item(id);
      return item?.kind === 'post' && item.post.path === path;
    });
  }
}
