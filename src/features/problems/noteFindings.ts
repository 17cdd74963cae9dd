import * as vscode from 'vscode';
import type { CheckFacts } from '../../core/checks/checkFacts';
import type { Finding } from '../../core/checks/finding';
import { checkPost, type PostFacts } from '../../core/library/checkPost';
import type { Host } from '../../host/host';

/** What was found in a note and nobody has accepted, and what the check went by. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly facts: CheckFacts;
  readonly postFacts: PostFacts;
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
    const forget = () => {
      this.#remembered = new WeakMap();
      this.#changed.fire();
    };
    this.#listener = vscode.Disposable.from(
      host.checks.onDidChange(forget),
      host.checks.onDidChangeTags(forget),
    );
  }

  /** What is found in the text as it is now; null where it has changed before that was known. */
  async of(document: vscode.TextDocument): Promise<Checked | null> {
    const { version } = document;
    const postFacts = await this.#postFactsOf(document);
    if (document.version !== version || document.isClosed) {
      return null;
    }
    const known = this.#remembered.get(document);
    if (known?.version === version && known.postFacts === postFacts) {
      return known;
    }
    const { findings } = checkPost(this.#host.notes.noteOf(document), postFacts);
    const checked = { findings, facts: postFacts.facts, postFacts, version };
    this.#remembered.set(document, checked);
    return checked;
  }

  /** What a check of a document goes by, other notes left out. */
  async factsOf(document: vscode.TextDocument): Promise<CheckFacts> {
    return (await this.#postFactsOf(document)).facts;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  /** The same object as long as nothing in it changes. */
  async #postFactsOf(document: vscode.TextDocument): Promise<PostFacts> {
    const facts = await this.#host.checks.factsOf(document.uri);
    const before = this.#remembered.get(document)?.postFacts;
    return before !== undefined && isSame(before, facts) ? before : facts;
  }
}

function isSame(one: PostFacts, other: PostFacts): boolean {
  return (
    one.tags === other.tags &&
    one.accepted?.baseline === other.accepted?.baseline &&
    one.accepted?.path === other.accepted?.path &&
    (Object.keys(other.facts) as (keyof CheckFacts)[]).every(
      key => one.facts[key] === other.facts[key],
    )
  );
}
