import * as vscode from 'vscode';
import { checkPost } from '../../core/library/checkPost';
import type { Note } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';
import { below } from '../../core/site/paths';
import { Disposables } from '../../host/disposables';
import { fileText } from '../../host/fileText';
import type { Host } from '../../host/host';
import type { LibraryState } from '../../host/postLibrary';
import { pauses } from '../../host/pauses';
import { openDocument } from '../../host/postReader';
import type { FindingTree, SkippedFile } from './findingItems';
import { postsConcerned } from './postsConcerned';
import { groupsByCode, listedFindings, withOwnText, type ListedPost } from './listedFindings';
import type { ListReach } from './listReach';

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
  /** Posts that can't be checked, though the library has them. */
  readonly #skipped = new Map<string, SkippedFile['reason']>();
  /** Uris of the posts that were checked, with findings or without. */
  readonly #checked = new Set<string>();
  /** Uris of posts to be checked again. */
  readonly #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether posts are checked anew when they change: from the first check on. */
  #isFollowing = false;
  #isWhole = false;
  /** How many checks of all posts are under way or wait for their turn. */
  #checks = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #libraryWas: LibraryState['kind'];
  #unreadable = '';

  /** The posts of which the findings are others now, by their uris. */
  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#libraryWas = host.library.state.kind;
    this.#store.add(this.#changed);
    this.#store.add(
      host.library.onDidChange(difference => {
        if (this.#isFollowing) this.#checkSoon(postsConcerned(host.library.library, difference));
      }),
    );
    this.#store.add(host.library.onDidChangeState(() => this.#follow()));
    this.#store.add(
      host.baselines.onDidChange(() => {
        void host.errors.run('accepted findings', () => this.#inTurn(() => this.#acceptAnew()));
      }),
    );
  }

  /** Whether all posts were checked, so that what is listed is all that there is. */
  get isChecked(): boolean {
    return this.reach.kind === 'whole';
  }

  /** How far what is listed reaches. */
  get reach(): ListReach {
    const { library, state } = this.#host.library;
    // Of a library of which the reading was broken off nobody knows all posts.
    if (this.#isWhole && state.kind !== 'idle') {
      return { kind: 'whole', posts: library.posts.size };
    }
    if (this.#checks > 0) {
      return { kind: 'running' };
    }
    const all = state.kind === 'ready' ? library.posts.size : null;
    return this.#isFollowing
      ? { kind: 'partial', checked: this.#checked.size, all }
      : { kind: 'none' };
  }

  /** The posts that have findings. */
  get posts(): ReadonlyMap<string, ListedPost> {
    return this.#posts;
  }

  /** The files that could not be checked. */
  get skipped(): readonly SkippedFile[] {
    const { unreadable } = this.#host.library.state;
    const all = new Map([...(this.#isFollowing ? unreadable : []), ...this.#skipped]);
    return [...all].map(([key, reason]) => ({ key, reason }));
  }

  /** What there is, as the view shows it. */
  get tree(): FindingTree {
    const posts = [...this.#posts.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
    return {
      isPartial: this.reach.kind === 'partial',
      groups: groupsByCode(posts, false),
      accepted: groupsByCode(posts, true),
      skipped: this.skipped,
    };
  }

  /**
   * Checks all posts. What was found is listed also where the user breaks it off; the next check
   * then begins with the posts that this one did not come to.
   */
  async check(progress: CheckProgress, token: vscode.CancellationToken): Promise<CheckOutcome> {
    this.#checks++;
    const known = new Set(this.#checked);
    try {
      return await this.#inTurn(() => this.#checkWhole(progress, token));
    } finally {
      this.#checks--;
      // Of those that are gone by now, too, for who shows them elsewhere.
      this.#changed.fire(new Set([...known, ...this.#checked]));
    }
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

  async #checkWhole(
    progress: CheckProgress,
    token: vscode.CancellationToken,
  ): Promise<CheckOutcome> {
    const { library } = this.#host;
    await library.load(undefined, token);
    this.#isFollowing = true;
    const keys = [...library.library.posts.keys()];
    for (const key of [...this.#checked].filter(each => !library.library.posts.has(each))) {
      this.#forget(key);
    }
    const isNew = (key: string) => !this.#checked.has(key);
    const inOrder = [...keys.filter(isNew), ...keys.filter(key => !isNew(key))];
    const isThrough = await this.#checkAll(inOrder, progress, token);
    const isWhole = isThrough && !token.isCancellationRequested && library.state.kind !== 'idle';
    this.#isWhole ||= isWhole;
    return { isWhole, posts: keys.length };
  }

  async #checkAll(
    keys: readonly string[],
    progress: CheckProgress,
    token: vscode.CancellationToken,
  ): Promise<boolean> {
    const pause = pauses();
    for (const [done, key] of keys.entries()) {
      progress(done, keys.length);
      if (token.isCancellationRequested) {
        return false;
      }
      try {
        await this.#checkOne(key);
      } catch (error) {
        // What one post brings about takes no other with it.
        this.#host.errors.report(`check ${key}`, error);
        this.#posts.delete(key);
        this.#skipped.set(key, 'unreadable');
      }
      await pause();
    }
    progress(keys.length, keys.length);
    return true;
  }

  async #checkOne(key: string): Promise<void> {
    const post = this.#host.library.library.posts.get(key);
    if (post === undefined) {
      this.#forget(key);
      return;
    }
    this.#checked.add(key);
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

  #forget(key: string): void {
    this.#checked.delete(key);
    this.#posts.delete(key);
    this.#skipped.delete(key);
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

  /** Takes notice of how far the library is. */
  #follow(): void {
    const { kind, unreadable } = this.#host.library.state;
    const isReadAnew = kind === 'ready' && this.#libraryWas !== 'ready';
    this.#libraryWas = kind;
    if (!this.#isFollowing || kind === 'reading') {
      return;
    }
    // Sites or settings are others now, and only now are the tags of all posts known.
    if (isReadAnew) this.#checkSoon(this.#checked);
    const names = [...unreadable].join('\n');
    if (names !== this.#unreadable || kind === 'idle') {
      this.#unreadable = names;
      this.#changed.fire(new Set());
    }
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
      void this.#host.errors.run('check posts', () =>
        this.#inTurn(async () => {
          const { token } = new vscode.CancellationTokenSource();
          await this.#checkAll(waiting, () => undefined, token);
          this.#changed.fire(new Set(waiting));
        }),
      );
    }, quietFor);
  }

  /** One after the other, so that an older check never overwrites a newer one. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    // Who asked for it hears of its errors.
    this.#turn = Promise.allSettled([done]);
    return done;
  }
}
