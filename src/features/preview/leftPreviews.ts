import * as vscode from 'vscode';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import type { Preview } from './preview';
import { readRecords, recordOf, type PreviewRecord } from './previewRecords';
import { previewTabs } from './previewTabs';

const key = 'previews';

/** What {@link LeftPreviews} asks of those around it. */
export interface Heirs {
  /** The previews that live. */
  readonly living: () => Iterable<Preview>;
  /** Opens one like that which the record tells of, in this group of editors. */
  readonly open: (record: PreviewRecord, column: vscode.ViewColumn) => void;
}

/**
 * Puts living previews in the place of those that an extension host left behind. When a host crashes
 * or is started anew, the window keeps its panels, which nobody can reach any more: their pages stay
 * as they were, and VS Code gives them back to nobody.
 */
export class LeftPreviews implements vscode.Disposable {
  readonly #host: Host;
  readonly #heirs: Heirs;
  readonly #store = new Disposables();
  /**
   * The titles of the tabs that were there before us: only they can be left ones. The tabs themselves
   * are no use, because VS Code makes new objects of them as it likes.
   */
  readonly #suspects: Set<string>;
  #records: readonly PreviewRecord[];
  #written = '';

  constructor(host: Host, heirs: Heirs) {
    this.#host = host;
    this.#heirs = heirs;
    this.#records = readRecords(host.context.workspaceState.get(key));
    this.#suspects = new Set(previewTabs().map(({ label }) => label));
    if (this.#suspects.size > 0) {
      this.#look();
      this.#store.add(vscode.window.tabGroups.onDidChangeTabs(() => this.#look()));
    }
  }

  /** Writes down what previews there are. */
  remember(): void {
    const records = [...this.#heirs.living()].map(({ note, locked, panel }): PreviewRecord => {
      const { title, viewColumn } = panel;
      // Below 1 are the ways to ask for a group, such as the one beside.
      const column = Number(viewColumn ?? 0);
      return { doc: note.toString(), locked, title, column: column > 0 ? column : null };
    });
    const written = JSON.stringify(records);
    if (written !== this.#written) {
      this.#written = written;
      void this.#host.errors.run('remember previews', () =>
        this.#host.context.workspaceState.update(key, [...records, ...this.#unseenRecords()]),
      );
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Records of tabs that are not looked at yet. */
  #unseenRecords(): readonly PreviewRecord[] {
    return this.#suspects.size === 0 ? [] : this.#records;
  }

  #look(): void {
    void this.#host.errors.run('look for left previews', async () => {
      // A panel of the window that was reloaded is handed to us as soon as it is to be seen: what
      // VS Code has begun to tell is told once it has answered.
      await vscode.commands.executeCommand('setContext', 'zhupiLooks', true);
      await vscode.commands.executeCommand('setContext', 'zhupiLooks', undefined);
      const tabs = previewTabs();
      const living = [...this.#heirs.living()].map(({ panel }) => panel.title);
      for (const title of this.#suspects) {
        const count = tabs.filter(({ label }) => label === title).length;
        // As many as live: no left one is among them.
        if (count <= living.filter(each => each === title).length) this.#suspects.delete(title);
      }
      const left = tabs.find(tab => this.#isLeft(tab));
      if (left !== undefined) await this.#replace(left);
    });
  }

  /** Whether a tab is seen that none of our panels fills. */
  #isLeft({ group, isActive, label }: vscode.Tab): boolean {
    if (!isActive || !this.#suspects.has(label)) return false;
    // That a panel is hidden may be told after the tabs have changed: its title must be right, too.
    return ![...this.#heirs.living()].some(
      ({ panel }) =>
        panel.visible && panel.viewColumn === group.viewColumn && panel.title === label,
    );
  }

  async #replace(tab: vscode.Tab): Promise<void> {
    const column = tab.group.viewColumn;
    const record = recordOf({ title: tab.label, column }, this.#records);
    if (record !== null) {
      this.#records = this.#records.filter(each => each !== record);
      this.#heirs.open(record, column);
    }
    await vscode.window.tabGroups.close(tab, true);
  }
}
