import * as vscode from 'vscode';
import type { Coverage, CoveredFamily, CoveredModel } from '../../core/outline/coverage';
import type { CoverageDifference } from '../../core/outline/coverageIndex';
import { gapsOf, type Gap } from '../../core/outline/gaps';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import type { Coverages } from './coverages';
import { familyItem, gapItem, modelItem, nameItem, placeItems, type ModelItem } from './modelItems';
import { treeItemOf } from './modelTreeItems';

/** The view's id in the manifest. */
const modelsViewId = 'zhupi.models';

/** Says to the manifest which welcome fits: `empty`, or none while models are looked for or listed. */
const stateKey = 'zhupi.modelsState';

const gapsAtMost = 40;

/** The view Models: family, model, places; then gaps, and headings that no catalogue knows. */
export class ModelsView implements vscode.TreeDataProvider<ModelItem>, vscode.Disposable {
  readonly #host: Host;
  readonly #coverages: Coverages;
  readonly #store = new Disposables();
  readonly #changed = new vscode.EventEmitter<readonly ModelItem[] | undefined>();
  /** The items that the view has, by their keys: VS Code knows an item by its identity. */
  readonly #items = new Map<string, ModelItem>();
  #families = new Map<string, CoveredFamily>();
  #models = new Map<string, CoveredModel>();
  #gaps: readonly Gap[] = [];
  #isLoading = false;

  readonly onDidChangeTreeData = this.#changed.event as vscode.Event<ModelItem[] | undefined>;

  constructor(host: Host, coverages: Coverages) {
    this.#host = host;
    this.#coverages = coverages;
    this.#store.add(this.#changed);
    this.#store.add(
      vscode.window.createTreeView(modelsViewId, { treeDataProvider: this, showCollapseAll: true }),
    );
    this.#store.add(coverages.onDidChange(difference => this.#follow(difference)));
    this.#store.add(host.settings.onDidChange(() => this.#changed.fire(undefined)));
  }

  getTreeItem(item: ModelItem): vscode.TreeItem {
    return treeItemOf(item, {
      family: id => this.#families.get(id) ?? null,
      model: id => this.#models.get(id) ?? null,
      gaps: this.#gaps.length,
      unplaced: this.#coverages.index?.coverage.unplaced.length ?? 0,
      uriOf: path => this.#coverages.uriOf(path),
    });
  }

  getChildren(item?: ModelItem): ModelItem[] {
    const index = this.#coverages.index;
    if (index === null) {
      this.#load();
      return [];
    }
    return this.#childrenOf(item, index.coverage).map(child => this.#kept(child));
  }

  getParent(): null {
    return null;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #childrenOf(item: ModelItem | undefined, coverage: Coverage): readonly ModelItem[] {
    switch (item?.kind) {
      case undefined:
        this.#take(coverage);
        this.#setState(coverage.families.length + coverage.unplaced.length === 0);
        return [
          ...coverage.families.map(familyItem),
          ...(this.#gaps.length === 0 ? [] : [gapsItem]),
          ...(coverage.unplaced.length === 0 ? [] : [unplacedItem]),
        ];
      case 'family':
        return this.#families.get(item.id)?.models.map(modelItem) ?? [];
      case 'model':
        return placeItems(item.modelId, this.#models.get(item.modelId)?.places ?? []);
      case 'gaps':
        return this.#gaps.slice(0, gapsAtMost).map(gapItem);
      case 'unplaced':
        return coverage.unplaced.map(nameItem);
      case 'name':
        return item.places.map(({ path, line, heading }) => ({
          kind: 'namePlace',
          key: `namePlace:${item.name}:${path}:${line}`,
          path,
          line,
          heading,
        }));
      case 'place':
      case 'gap':
      case 'namePlace':
        return [];
    }
  }

  #take(coverage: Coverage): void {
    this.#families = new Map(coverage.families.map(each => [each.family.id, each]));
    this.#models = new Map(
      coverage.families.flatMap(({ models }) => models.map(each => [each.model.id, each])),
    );
    this.#gaps = gapsOf(coverage);
  }

  /** The item with this key that the view has already, brought up to date. */
  #kept(item: ModelItem): ModelItem {
    const known = this.#items.get(item.key);
    if (known === undefined) {
      this.#items.set(item.key, item);
      return item;
    }
    return Object.assign(known, item);
  }

  /** Asks VS Code to draw anew what is another now, and no more. */
  #follow(difference: CoverageDifference | null): void {
    const index = this.#coverages.index;
    if (difference === null || index === null) {
      this.#items.clear();
      this.#changed.fire(undefined);
      return;
    }
    const before = this.#families;
    const hadUnplaced = this.#items.has(unplacedItem.key);
    this.#take(index.coverage);
    const isOtherRoot =
      [...before.keys()].join() !== [...this.#families.keys()].join() ||
      index.coverage.unplaced.length > 0 !== hadUnplaced;
    if (isOtherRoot) {
      this.#changed.fire(undefined);
      return;
    }
    const keys = new Set<string>();
    for (const id of difference.models) {
      const family = index.catalogue.model(id)?.family;
      if (difference.isOtherTree && family !== undefined) keys.add(`family:${family}`);
      else keys.add(`model:${id}`);
    }
    if (difference.isOtherTree) keys.add(gapsItem.key);
    if (difference.isOtherUnplaced) keys.add(unplacedItem.key);
    this.#changed.fire([...keys].flatMap(key => this.#items.get(key) ?? []));
  }

  #load(): void {
    if (this.#isLoading) {
      return;
    }
    this.#isLoading = true;
    const location = { viewId: modelsViewId };
    void this.#host.errors.run('models view', async () => {
      try {
        await vscode.window.withProgress({ location }, () => this.#coverages.load());
      } finally {
        this.#isLoading = false;
        if (this.#coverages.index === null) this.#setState(true);
      }
    });
  }

  #setState(isEmpty: boolean): void {
    void vscode.commands.executeCommand('setContext', stateKey, isEmpty ? 'empty' : 'listed');
  }
}

const gapsItem: ModelItem = { kind: 'gaps', key: 'gaps' };
const unplacedItem: ModelItem = { kind: 'unplaced', key: 'unplaced' };
