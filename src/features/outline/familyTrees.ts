import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import type { TreeAction } from '../../protocol/outline';
import type { Coverages } from './coverages';
import { exportTree } from './exportTree';
import { FamilyTree } from './familyTree';
import { familyTreeViewType } from './familyTreeViewType';
import type { ModelPlaces } from './modelPlaces';

/** The panel with the family tree: one for all notes. */
export class FamilyTrees implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #host: Host;
  readonly #coverages: Coverages;
  readonly #places: ModelPlaces;
  #tree: FamilyTree | null = null;

  constructor(host: Host, coverages: Coverages, places: ModelPlaces) {
    this.#host = host;
    this.#coverages = coverages;
    this.#places = places;
  }

  /** Shows the family tree, and in it the model with this id. */
  show(model: string | null): void {
    if (this.#tree === null) {
      const title = chosenWords().models.tree.panelTitle();
      this.#take(
        vscode.window.createWebviewPanel(familyTreeViewType, title, vscode.ViewColumn.Active),
      );
    } else {
      this.#tree.panel.reveal();
    }
    if (model !== null) this.#tree?.reveal(model);
  }

  /** Writes the drawing as a file of the user's choice. */
  async export(format: 'svg' | 'png'): Promise<void> {
    if (this.#tree === null) {
      if (format === 'png') throw new UserError(chosenWords().models.tree.noTree());
      await this.#coverages.load();
    }
    await exportTree(this.#coverages, this.#tree, format);
  }

  /** Takes back the panel of an earlier window. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    // There is one: what is left of another shows nothing that this one does not.
    if (this.#tree === null) this.#take(panel);
    else panel.dispose();
    return Promise.resolve();
  }

  dispose(): void {
    this.#tree?.dispose();
  }

  #take(panel: vscode.WebviewPanel): void {
    const tree = new FamilyTree(this.#host, panel, this.#coverages, {
      open: (from, model) => this.#places.open(model, from.panel),
      act: (from, action) => this.#act(from, action),
    });
    this.#tree = tree;
    panel.onDidDispose(() => {
      tree.dispose();
      if (this.#tree === tree) this.#tree = null;
    });
  }

  async #act(tree: FamilyTree, action: TreeAction): Promise<void> {
    switch (action) {
      case 'exportSvg':
        return exportTree(this.#coverages, tree, 'svg');
      case 'exportPng':
        return exportTree(this.#coverages, tree, 'png');
      case 'buildOutline':
        await vscode.commands.executeCommand('zhupi.buildOutline');
    }
  }
}
