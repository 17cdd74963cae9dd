import * as vscode from 'vscode';
import {
  annotationTree,
  changedGroups,
  type AnnotationGroup,
  type AnnotationGrouping,
  type AnnotationItem,
} from '../../core/library/annotationTree';
import type { InkMeanings } from '../../core/ink/inkMeanings';
import { chosenWords } from '../../host/chosenLanguage';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import type { AnnotationScope } from './annotationScope';
import { annotationRow, groupRow } from './annotationRows';
import { inkText } from './inkText';

const viewId = 'zhupi.annotations';
const groupingKey = 'annotationGrouping';
const filteredKey = 'zhupi.annotationsFiltered';

/** The view of annotations. Its rows are known by their ids, what they are is looked up. */
export class AnnotationsView implements vscode.TreeDataProvider<string>, vscode.Disposable {
  readonly #host: Host;
  readonly #scope: AnnotationScope;
  readonly #store = new Disposables();
  readonly #changed = new vscode.EventEmitter<readonly string[] | undefined>();
  readonly #view: vscode.TreeView<string>;
  #tree: readonly AnnotationGroup[] = [];
  #groups = new Map<string, AnnotationGroup>();
  #items = new Map<string, AnnotationItem>();
  #grouping: AnnotationGrouping;
  #filter = '';
  /** How the rows were written: in another language, or with other meanings, all are others. */
  #writing = '';

  readonly onDidChangeTreeData = this.#changed.event as vscode.Event<string[] | undefined>;

  constructor(host: Host, scope: AnnotationScope) {
    this.#host = host;
    this.#scope = scope;
    const stored = host.context.workspaceState.get(groupingKey);
    this.#grouping = stored === 'post' || stored === 'heading' ? stored : 'ink';
    this.#view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    const update = () => this.#update();
    this.#store.add(this.#changed);
    this.#store.add(this.#view);
    this.#store.add(scope.onDidChange(update));
    this.#store.add(this.#view.onDidChangeVisibility(update));
    update();
  }

  get filter(): string {
    return this.#filter;
  }

  get grouping(): AnnotationGrouping {
    return this.#grouping;
  }

  async filterBy(filter: string): Promise<void> {
    this.#filter = filter.trim();
    await vscode.commands.executeCommand('setContext', filteredKey, this.#filter !== '');
    this.#update();
  }

  async groupBy(grouping: AnnotationGrouping): Promise<void> {
    this.#grouping = grouping;
    await this.#host.context.workspaceState.update(groupingKey, grouping);
    this.#update();
  }

  /** The row with an id, which may come from anywhere; undefined where it is none of an annotation. */
  itemOf(id: unknown): AnnotationItem | undefined {
    return typeof id === 'string' ? this.#items.get(id) : undefined;
  }

  /** The row that is selected. */
  get selected(): AnnotationItem | undefined {
    return this.itemOf(this.#view.selection[0]);
  }

  getChildren(id?: string): string[] {
    const rows = id === undefined ? this.#tree : (this.#groups.get(id)?.items ?? []);
    return rows.map(row => row.id);
  }

  getParent(id: string): string | undefined {
    return this.#items.get(id)?.group;
  }

  getTreeItem(id: string): vscode.TreeItem {
    const style = {
      meanings: this.#meanings,
      grouping: this.#grouping,
      namesPost: this.#scope.scope === 'library',
    };
    const group = this.#groups.get(id);
    const item = this.#items.get(id);
    if (group !== undefined) return groupRow(group, style);
    return item === undefined ? new vscode.TreeItem('') : annotationRow(item, style);
  }

  dispose(): void {
    this.#store.dispose();
  }

  get #meanings(): InkMeanings {
    const { note } = this.#scope;
    const resource = note?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    return resource === undefined ? new Map() : this.#host.settings.of(resource).inks;
  }

  #update(): void {
    if (!this.#view.visible) {
      return;
    }
    if (this.#scope.scope === 'library') {
      void this.#host.errors.run('annotations: posts', () => this.#scope.load());
    }
    const meanings = this.#meanings;
    const { annotations, scope } = this.#scope;
    const before = this.#tree;
    this.#tree = annotationTree(annotations, {
      grouping: this.#grouping,
      filter: this.#filter,
      inkText: ink => inkText(ink, meanings),
    });
    this.#groups = new Map(this.#tree.map(group => [group.id, group]));
    this.#items = new Map(this.#tree.flatMap(({ items }) => items).map(item => [item.id, item]));
    this.#say(annotations.length);
    const words = chosenWords().annotations;
    const writing = JSON.stringify([[...meanings], scope, this.#grouping, words.title()]);
    const isWrittenAlike = writing === this.#writing;
    this.#writing = writing;
    const changed = isWrittenAlike ? changedGroups(before, this.#tree) : null;
    if (changed === null) this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(changed);
  }

  #say(all: number): void {
    const words = chosenWords().annotations;
    this.#view.description = words.count(this.#items.size);
    if (all === 0) this.#view.message = words.empty();
    else if (this.#filter === '') this.#view.message = '';
    else if (this.#items.size === 0) this.#view.message = words.nothingFound(this.#filter);
    else this.#view.message = words.filtered(this.#filter, this.#items.size, all);
  }
}
