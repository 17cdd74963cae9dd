import * as vscode from 'vscode';
import { annotationsOfPost, type ListedAnnotation } from '../../core/library/listedAnnotation';
import type { PostSummary } from '../../core/library/postSummary';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { annotationsIn } from './annotationsIn';

/** Of what annotations are shown: of the note that one is in, or of all posts. */
export type Scope = 'note' | 'library';

const storageKey = 'annotationScope';
const contextKey = 'zhupi.annotationScope';
/** How long a note has to rest before it is looked at again, in ms. */
const quietFor = 120;

/** The annotations of the note that one is in, and those of all posts. */
export class AnnotationScope implements vscode.Disposable {
  readonly #host: Host;
  readonly #store = new Disposables();
  readonly #changed = new vscode.EventEmitter<void>();
  #scope: Scope;
  #note: vscode.TextDocument | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The annotations of either scope may be others now, or the scope is another. */
  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#scope = host.context.workspaceState.get(storageKey) === 'library' ? 'library' : 'note';
    this.#follow(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0]);
    const later = () => this.#changeSoon();
    [
      this.#changed,
      new vscode.Disposable(() => clearTimeout(this.#timer)),
      vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      vscode.workspace.onDidChangeTextDocument(later),
      vscode.workspace.onDidOpenTextDocument(later),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document === this.#note) this.#note = null;
        later();
      }),
      vscode.window.tabGroups.onDidChangeTabs(later),
      host.settings.onDidChange(later),
      host.library.onDidChange(later),
    ].forEach(item => this.#store.add(item));
    void vscode.commands.executeCommand('setContext', contextKey, this.#scope);
  }

  get scope(): Scope {
    return this.#scope;
  }

  /** The note that one is in, or was in last. */
  get note(): vscode.TextDocument | null {
    return this.#note;
  }

  /** The annotations in the scope that was chosen. */
  get annotations(): readonly ListedAnnotation[] {
    return this.#scope === 'library' ? this.all : this.ofNote;
  }

  /** Those of the note that one is in. */
  get ofNote(): readonly ListedAnnotation[] {
    return this.#note === null ? [] : annotationsIn(this.#host, this.#note);
  }

  /** Those of all posts that are known, of open notes as they stand now; see {@link load}. */
  get all(): readonly ListedAnnotation[] {
    const open = new Map(openNotes().map(document => [document.uri.toString(), document]));
    const { posts } = this.#host.library.library;
    const paths = [...new Set([...posts.keys(), ...open.keys()])].sort();
    return paths.flatMap(path => {
      const document = open.get(path);
      const post = posts.get(path);
      if (document !== undefined) return annotationsIn(this.#host, document);
      return post === undefined ? [] : annotationsOf(post);
    });
  }

  /** Waits until all posts are known, and says so in the view while they are read. */
  async load(): Promise<void> {
    const { library } = this.#host;
    if (library.state.kind === 'ready') {
      return;
    }
    await vscode.window.withProgress({ location: { viewId: 'zhupi.annotations' } }, () =>
      library.load(),
    );
  }

  async choose(scope: Scope): Promise<void> {
    this.#scope = scope;
    if (scope === 'library') await this.load();
    await this.#host.context.workspaceState.update(storageKey, scope);
    await vscode.commands.executeCommand('setContext', contextKey, scope);
    this.#changed.fire();
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** A view or a preview that takes the focus is no other note. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor !== undefined && dialectOf(editor.document) !== null) {
      this.#note = editor.document;
      this.#changed.fire();
    }
  }

  #changeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), quietFor);
  }
}

const known = new WeakMap<PostSummary, readonly ListedAnnotation[]>();

/** The annotations of a post, made once for each state of it. */
function annotationsOf(post: PostSummary): readonly ListedAnnotation[] {
  let annotations = known.get(post);
  if (annotations === undefined) {
    annotations = annotationsOfPost(post);
    known.set(post, annotations);
  }
  return annotations;
}

/** The notes that are open in a tab, in the order of their addresses. */
function openNotes(): readonly vscode.TextDocument[] {
  const inTabs = new Set(
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) =>
        input instanceof vscode.TabInputText ? [input.uri.toString()] : [],
      ),
    ),
  );
  return vscode.workspace.textDocuments
    .filter(document => dialectOf(document) !== null && inTabs.has(document.uri.toString()))
    .sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
}
