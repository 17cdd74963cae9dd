import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import { itemsBelow, rootItems, type FindingItem } from './findingItems';
import { findingTreeItem } from './findingTreeItem';
import type { LibraryFindings } from './libraryFindings';
import type { ListReach } from './listReach';

/** The view's id in the manifest. */
export const findingsViewId = 'zhupi.findings';
/**
 * What the welcome of the view goes by: `clean` where all was checked and nothing was found,
 * `noPosts` where there was nothing to check.
 */
const stateKey = 'zhupi.findingsState';

/** The view of the findings in all posts: by code, then by post. */
export class FindingsView implements vscode.TreeDataProvider<FindingItem>, vscode.Disposable {
  readonly #findings: LibraryFindings;
  readonly #store = new Disposables();
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<FindingItem>;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(host: Host, findings: LibraryFindings) {
    this.#findings = findings;
    this.#store.add(this.#changed);
    this.#view = this.#store.add(
      vscode.window.createTreeView(findingsViewId, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    this.#store.add(findings.onDidChange(() => this.#update()));
    this.#store.add(host.settings.onDidChange(() => this.#update()));
  }

  /** The rows that a command is about: those that were clicked, else those that are selected. */
  rowsFor(clicked: unknown, all: unknown): readonly FindingItem[] {
    const rows = Array.isArray(all) ? all : clicked === undefined ? [] : [clicked];
    const known = rows.filter(isItem);
    return known.length > 0 ? known : this.#view.selection;
  }

  getTreeItem(item: FindingItem): vscode.TreeItem {
    return findingTreeItem(item);
  }

  getChildren(item?: FindingItem): FindingItem[] {
    return [...(item === undefined ? rootItems(this.#findings.tree) : itemsBelow(item))];
  }

  dispose(): void {
    this.#store.dispose();
  }

  #update(): void {
    const { reach, posts, skipped } = this.#findings;
    const all = [...posts.values()].flatMap(post => post.findings);
    const accepted = all.filter(({ isAccepted }) => isAccepted).length;
    const state = stateOf(reach, all.length - accepted + skipped.length);
    this.#view.message = messageOf(reach, state, accepted);
    const count = all.length - accepted;
    this.#view.description = count === 0 ? '' : String(count);
    void vscode.commands.executeCommand('setContext', stateKey, state);
    this.#changed.fire(undefined);
  }
}

/** What the view is about, where so many rows tell of something to be done. */
function stateOf(reach: ListReach, count: number): 'clean' | 'noPosts' | 'listed' {
  if (reach.kind !== 'whole' || count > 0) {
    return 'listed';
  }
  return reach.posts === 0 ? 'noPosts' : 'clean';
}

/** What stands above the rows; empty where nothing does. */
function messageOf(reach: ListReach, state: string, accepted: number): string {
  const { findings: words } = chosenWords();
  if (reach.kind === 'partial') {
    return words.partial(reach.checked, reach.all);
  }
  return state === 'clean' && accepted > 0 ? words.acceptedOnly(accepted) : '';
}

/** Whether what a menu hands over is a row of this view. */
function isItem(value: unknown): value is FindingItem {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
