import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { Disposables } from '../../host/disposables';
import { findingDiagnostic } from '../../host/findingDiagnostic';
import type { Host } from '../../host/host';
import { notesInTabs } from '../../host/notesInTabs';
import { runCheck } from './checkLibrary';
import type { LibraryFindings } from './libraryFindings';

/**
 * The findings of the posts that are not open, in the Problems panel, where the user wants them
 * there; those of open ones are shown by who checks them as they are written.
 */
export class LibraryProblems implements vscode.Disposable {
  readonly #host: Host;
  readonly #findings: LibraryFindings;
  readonly #store = new Disposables();
  readonly #collection: vscode.DiagnosticCollection;
  #isOn = false;
  #open: ReadonlySet<string> = new Set();

  constructor(host: Host, findings: LibraryFindings) {
    this.#host = host;
    this.#findings = findings;
    this.#collection = this.#store.add(
      vscode.languages.createDiagnosticCollection('zhupi-library'),
    );
    this.#store.add(findings.onDidChange(keys => this.#show(keys)));
    this.#store.add(host.settings.onDidChange(() => this.#follow()));
    this.#store.add(vscode.window.tabGroups.onDidChangeTabs(() => this.#lookAround()));
    this.#store.add(vscode.workspace.onDidOpenTextDocument(() => this.#lookAround()));
    this.#store.add(vscode.workspace.onDidCloseTextDocument(() => this.#lookAround()));
    this.#lookAround();
    this.#follow();
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Does as the setting says. */
  #follow(): void {
    const isOn = this.#host.settings.ofWorkspace.problems.scope === 'library';
    if (isOn === this.#isOn) {
      return;
    }
    this.#isOn = isOn;
    if (!isOn) {
      this.#collection.clear();
      return;
    }
    if (this.#findings.isChecked) {
      this.#show(this.#findings.posts.keys());
    } else {
      void this.#host.errors.run('check library', () =>
        runCheck(this.#findings, vscode.ProgressLocation.Window),
      );
    }
  }

  /** Takes notice of what is open now. */
  #lookAround(): void {
    const before = this.#open;
    this.#open = new Set(notesInTabs().map(({ uri }) => uri.toString()));
    this.#show([...before, ...this.#open].filter(key => before.has(key) !== this.#open.has(key)));
  }

  #show(keys: Iterable<string>): void {
    if (!this.#isOn) {
      return;
    }
    const words = chosenWords();
    for (const key of keys) {
      const findings = this.#open.has(key)
        ? []
        : (this.#findings.posts.get(key)?.findings ?? []).filter(each => !each.isAccepted);
      const diagnostics = findings.map(finding => {
        const { start, end } = finding.range;
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        return findingDiagnostic(finding, range, words);
      });
      this.#collection.set(vscode.Uri.parse(key), diagnostics);
    }
  }
}
