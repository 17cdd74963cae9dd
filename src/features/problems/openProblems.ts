import * as vscode from 'vscode';
import type { Finding } from '../../core/checks/finding';
import { chosenWords } from '../../host/chosenLanguage';
import { findingDiagnostic } from '../../host/findingDiagnostic';
import type { Host } from '../../host/host';
import { notesInTabs } from '../../host/notesInTabs';
import { rangeOf } from '../../host/rangeOf';
import { CalmFindings } from './calmFindings';
import type { NoteFindings } from './noteFindings';
import { changesOf, cursorLineSpans, isTyped } from './typing';

/** So that a burst of strokes is checked once, in milliseconds. */
const pause = 100;

/** Shows the findings of the notes that are open. */
export class OpenProblems implements vscode.Disposable {
  readonly #host: Host;
  readonly #findings: NoteFindings;
  readonly #collection = vscode.languages.createDiagnosticCollection('zhupi');
  readonly #notes = new Map<vscode.TextDocument, CheckedNote>();
  readonly #listeners: vscode.Disposable;

  constructor(host: Host, findings: NoteFindings) {
    this.#host = host;
    this.#findings = findings;
    const { workspace, window } = vscode;
    this.#listeners = vscode.Disposable.from(
      workspace.onDidOpenTextDocument(() => this.#lookAround()),
      workspace.onDidCloseTextDocument(document => this.#forget(document)),
      window.tabGroups.onDidChangeTabs(() => this.#lookAround()),
      workspace.onDidChangeTextDocument(event => this.#notes.get(event.document)?.edited(event)),
      findings.onDidChange(() => this.#notes.forEach(note => note.check())),
    );
    this.#lookAround();
  }

  dispose(): void {
    this.#listeners.dispose();
    [...this.#notes.keys()].forEach(document => this.#forget(document));
    this.#collection.dispose();
  }

  #lookAround(): void {
    const open = new Set(notesInTabs());
    [...this.#notes.keys()]
      .filter(document => !open.has(document))
      .forEach(document => this.#forget(document));
    open.forEach(document => {
      if (!this.#notes.has(document)) {
        this.#notes.set(document, this.#checked(document));
      }
    });
  }

  #checked(document: vscode.TextDocument): CheckedNote {
    const show = (findings: readonly Finding[]) => {
      const words = chosenWords();
      const shown = findings.filter(({ isOff }) => !isOff);
      this.#collection.set(
        document.uri,
        shown.map(finding => findingDiagnostic(finding, rangeOf(document, finding.span), words)),
      );
    };
    return new CheckedNote(document, new CalmFindings(show), {
      host: this.#host,
      findings: this.#findings,
    });
  }

  #forget(document: vscode.TextDocument): void {
    this.#notes.get(document)?.dispose();
    if (this.#notes.delete(document)) {
      this.#collection.delete(document.uri);
    }
  }
}

/** One open note, checked as it changes. */
class CheckedNote implements vscode.Disposable {
  readonly #document: vscode.TextDocument;
  readonly #calm: CalmFindings;
  readonly #host: Host;
  readonly #findings: NoteFindings;
  #timer: number | undefined;
  /** Counts the checks, so that an older one can't overtake. */
  #checks = 0;

  constructor(
    document: vscode.TextDocument,
    calm: CalmFindings,
    { host, findings }: { readonly host: Host; readonly findings: NoteFindings },
  ) {
    this.#document = document;
    this.#calm = calm;
    this.#host = host;
    this.#findings = findings;
    this.check();
  }

  /** The text has changed. */
  edited(event: vscode.TextDocumentChangeEvent): void {
    if (event.contentChanges.length === 0) {
      return;
    }
    this.#calm.edit(changesOf(event), isTyped(event));
    this.#checks++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), pause);
  }

  /** Looks at the note as it is now. */
  check(): void {
    const check = ++this.#checks;
    void this.#host.errors.run('check note', async () => {
      const checked = await this.#findings.of(this.#document);
      if (check === this.#checks && checked !== null) {
        this.#calm.offer(checked.findings, cursorLineSpans(this.#document));
      }
    });
  }

  dispose(): void {
    this.#checks++;
    clearTimeout(this.#timer);
    this.#calm.clear();
  }
}
