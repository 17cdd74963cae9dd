import * as vscode from 'vscode';
import type { CheckFacts } from '../../core/checks/checkFacts';
import { checkNote } from '../../core/checks/checkNote';
import type { Finding } from '../../core/checks/finding';
import type { Host } from '../../host/host';

/** What was found in a note, and what the check went by. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly facts: CheckFacts;
}

interface Remembered extends Checked {
  /** Of the document. */
  readonly version: number;
}

/** The findings of open notes, each note checked once a version. */
export class NoteFindings implements vscode.Disposable {
  readonly #host: Host;
  #remembered = new WeakMap<vscode.TextDocument, Remembered>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;

  /** What {@link of} answers may be another now, though the text is not. */
  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    // Of settings, too: sites tell of those.
    this.#listener = host.sites.onDidChange(() => {
      this.#remembered = new WeakMap();
      this.#changed.fire();
    });
  }

  /** What is found in the text as it is now; null where it has changed before that was known. */
  async of(document: vscode.TextDocument): Promise<Checked | null> {
    const { version } = document;
    const facts = await this.factsOf(document);
    if (document.version !== version || document.isClosed) {
      return null;
    }
    const known = this.#remembered.get(document);
    if (known?.version === version && known.facts === facts) {
      return known;
    }
    const findings = checkNote(this.#host.notes.noteOf(document), facts);
    const checked = { findings, facts, version };
    this.#remembered.set(document, checked);
    return checked;
  }

  /** What a check of a document goes by: the same object as long as nothing in it changes. */
  async factsOf(document: vscode.TextDocument): Promise<CheckFacts> {
    const { uri } = document;
    const facts: CheckFacts = {
      path: uri.scheme === 'untitled' ? null : uri.path,
      folder: vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? null,
      site: await this.#host.sites.siteOf(uri),
      today: today(),
      settings: this.#host.settings.of(uri).checks,
    };
    const before = this.#remembered.get(document)?.facts;
    return before !== undefined && isSame(before, facts) ? before : facts;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}

function isSame(one: CheckFacts, other: CheckFacts): boolean {
  return (Object.keys(other) as (keyof CheckFacts)[]).every(key => one[key] === other[key]);
}

/** The day by the clock of this machine: `2026-11-25`. */
function today(): string {
  const now = new Date();
  const digits = (number: number) => String(number).padStart(2, '0');
  return [now.getFullYear(), digits(now.getMonth() + 1), digits(now.getDate())].join('-');
}
