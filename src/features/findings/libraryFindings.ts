import * as vscode from 'vscode';
import { checkPost } from '../../core/library/checkPost';
import type { Note } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';
import { below } from '../../core/site/paths';
import { Disposables } from '../../host/disposables';
import { fileText } from '../../host/fileText';
import type { Host } from '../../host/host';
import { pauses } from '../../host/pauses';
import { openDocument } from '../../host/postReader';
import type { FindingTree, SkippedFile } from './findingItems';
import { postsConcerned } from './postsConcerned';
import {
  groupsByCode,
  listedFindings,
  type ListedFinding,
  type ListedPost,
} from './listedFindings';

/** How long nothing more must change before what has changed is checked, in ms. */
const quietFor = 300;

/** How far a check has come. */
export interface CheckProgress {
  (done: number, all: number): void;
}

/** What a check of the library came to. */
export interface CheckOutcome {
  /** Whether it went through to its end. */
  readonly isWhole: boolean;
  readonly posts: number;
}

/** The findings of all posts: found when somebody asks for them, and kept up to date from then on. */
export class LibraryFindings implements vscode.Disposable {
  readonly #host: Host;
  readonly #store = new Disposables();
  readonly #changed = new vscode.EventEmitter<ReadonlySet<string>>();
  /** The posts that have findings, by their uris. */
  readonly #posts = new Map<string, ListedPost>();
  readonly #skipped = new Map<string, SkippedFile['reason']>();
  /** Uris of posts to be checked again. */
  readonly #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isChecked = false;
  #running: Promise<unknown> = Promise.resolve();

  /** The posts of which the findings are others now, by their uris. */
  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#store.add(this.#changed);
    this.#store.add(
      host.library.onDidChange(difference => {
        if (this.#isChecked) this.#checkSoon(postsConcerned(host.library.library, difference));
      }),
    );
    this.#store.add(
      // Of settings, too: sites tell of those.
      host.sites.onDidChange(() => {
        if (this.#isChecked) this.#checkSoon(this.#host.library.library.posts.keys());
      }),
    );
    this.#store.add(
      host.baselines.onDidChange(() => {
        void host.errors.run('accepted findings', () => this.#acceptAnew());
      }),
    );
  }

  /** Whether all posts were checked, so that what is listed is all that there is. */
  get isChecked(): boolean {
    return this.#isChecked;
  }

  /** The posts that have findings. */
  get posts(): ReadonlyMap<string, ListedPost> {
    return this.#posts;
  }

  /** What there is, as the view shows it. */
  get tree(): FindingTree {
    const posts = [...this.#posts.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
    return {
      groups: groupsByCode(posts, false),
      accepted: groupsByCode(posts, true),
      skipped: [...this.#skipped].map(([key, reason]) => ({ key, reason })),
    };
  }

  /** Checks all posts. What was found is listed also where the user breaks it off. */
  async check(progress: CheckProgress, token: vscode.CancellationToken): Promise<CheckOutcome> {
    const { library } = this.#host;
    await library.load(undefined, token);
    const keys = [...library.library.posts.keys()];
    for (const key of [...this.#posts.keys()]) {
      if (!library.library.posts.has(key)) this.#posts.delete(key);
    }
    this.#skipped.clear();
    library.state.unreadable.forEach((reason, key) => this.#skipped.set(key, reason));
    const isWhole = await this.#checkAll(keys, progress, token);
    this.#isChecked = isWhole && !token.isCancellationRequested;
    this.#changed.fire(new Set(keys));
    return { isWhole: this.#isChecked, posts: keys.length };
  }

  /** The note of a post as it stands now, or why it can't be read. */
  async noteOf(uri: vscode.Uri): Promise<Note | SkippedFile['reason']> {
    const document = openDocument(uri);
    if (document !== undefined) {
      return this.#host.notes.noteOf(document);
    }
    const read = await fileText(uri);
    if (read.kind === 'skipped') {
      return read.reason;
    }
    const dialect = /\.mdx$/i.test(uri.path) ? 'mdx' : 'markdown';
    // The byte order mark is no character of a line to VS Code.
    return parseNote(read.text.replace(/^\ufeff/, ''), {
      dialect,
      ...this.#host.settings.of(uri).reading,
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#store.dispose();
  }

  async #checkAll(
    keys: readonly string[],
    progress: CheckProgress,
    token: vscode.CancellationToken,
  ): Promise<boolean> {
    const pause = pauses();
    for (const [done, key] of keys.entries()) {
      if (token.isCancellationRequested) {
        return false;
      }
      progress(done, keys.length);
      await this.#checkOne(key);
      await pause();
    }
    progress(keys.length, keys.length);
    return true;
  }

  async #checkOne(key: string): Promise<void> {
    const post = this.#host.library.library.posts.get(key);
    if (post === undefined) {
      this.#posts.delete(key);
      this.#skipped.delete(key);
      return;
    }
    const uri = vscode.Uri.parse(key);
    const note = await this.noteOf(uri);
    if (typeof note === 'string') {
      this.#posts.delete(key);
      this.#skipped.set(key, note);
      return;
    }
    this.#skipped.delete(key);
    const facts = await this.#host.checks.factsOf(uri, note.frontMatter?.values['layout']);
    const findings = listedFindings(note, checkPost(note, facts));
    if (findings.length === 0) {
      this.#posts.delete(key);
    } else {
      this.#posts.set(key, { key, title: post.title, findings: findings.map(withOwnText) });
    }
  }

  /** What is accepted is another now; what there is, is the same. */
  async #acceptAnew(): Promise<void> {
    const changed = new Set<string>();
    for (const [key, post] of [...this.#posts]) {
      const uri = vscode.Uri.parse(key);
      const found = await this.#host.baselines.of(uri);
      const path = found === null ? null : below(uri.path, found.folder.path);
      const entries = post.findings.map(({ problem, line }) => {
        return { path: path ?? '', code: problem.code, line };
      });
      const isAccepted = path === null ? undefined : found?.baseline?.accepts(entries);
      const findings = post.findings.map((finding, index) => {
        return { ...finding, isAccepted: isAccepted?.[index] === true };
      });
      if (this.#posts.get(key) === post) {
        this.#posts.set(key, { ...post, findings });
        changed.add(key);
      }
    }
    this.#changed.fire(changed);
  }

  /** Checks posts anew, once nothing more changes. */
  #checkSoon(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#waiting.add(key);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      // One after the other, so that an older check never overwrites a newer one.
      this.#running = this.#running.then(() =>
        this.#host.errors.run('check posts', async () => {
          const { token } = new vscode.CancellationTokenSource();
          await this.#checkAll(waiting, () => undefined, token);
          this.#changed.fire(new Set(waiting));
        }),
      );
    }, quietFor);
  }
}

/** The same finding with strings of its own: one that is cut out of a text keeps it in memory. */
function withOwnText(finding: ListedFinding): ListedFinding {
  return JSON.parse(JSON.stringify(finding)) as ListedFinding;
}
