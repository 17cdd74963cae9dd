import * as vscode from 'vscode';
import { coverageOf } from '../../core/outline/coverage';
import type { CoverageIndex } from '../../core/outline/coverageIndex';
import { modelAddresses } from '../../core/outline/modelAddresses';
import { markedOutline } from '../../core/outline/outlineInPlace';
import { outlineMarkdown } from '../../core/outline/outlineMarkdown';
import { outlineSvg } from '../../core/outline/outlineSvg';
import { addressFrom } from '../../host/addressFrom';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import type { Coverages } from './coverages';
import { writeOutlineFile } from './outlineFile';
import { chooseScope, scopeOf, type OutlineScope, type OutlineSubject } from './outlineScope';
import type { Posts } from './posts';
import { Stopped } from './sharedLoad';

/** Builds the outline of the posts that the user chooses, as a document. */
export class OutlineBuilder {
  readonly #host: Host;
  readonly #coverages: Coverages;
  readonly #posts: Posts;
  /** The outlines in documents without a file: what they are of, and how they were built. */
  readonly #untitled = new WeakMap<
    vscode.TextDocument,
    { readonly scope: OutlineScope; readonly text: string }
  >();

  constructor(host: Host, coverages: Coverages, posts: Posts) {
    this.#host = host;
    this.#coverages = coverages;
    this.#posts = posts;
  }

  /** Builds the outline of `subject`; null asks. */
  async build(subject: OutlineSubject | null): Promise<void> {
    const index = await this.#load();
    if (index === null) {
      return;
    }
    const scope = await this.#scope(subject, index);
    if (scope === null) {
      return;
    }
    const target = await this.#target(scope);
    if (target === 'none') {
      return;
    }
    if (target === 'untitled') await this.#openUntitled(scope, index);
    else await this.#write(target, scope, index);
  }

  /**
   * Saves an outline with the drawing beside it: the one of the document that is active, else one
   * that is built now. `target` null asks for the file. A document that nobody has changed since it
   * was built is closed: its text is in the file.
   */
  async save(target: vscode.Uri | null): Promise<void> {
    const document = vscode.window.activeTextEditor?.document ?? null;
    const known = document === null ? undefined : this.#untitled.get(document);
    const index = await this.#load();
    if (index === null) {
      return;
    }
    const scope = known?.scope ?? (await this.#scope(null, index));
    const file = scope === null ? undefined : (target ?? (await askFile()));
    if (scope === null || file === undefined) {
      return;
    }
    // The posts as they are now: they may have been written on since the outline was built.
    const posts = scope.posts.map(post => index.posts.get(post.path) ?? post);
    const isWritten = await this.#write(file, { ...scope, posts }, index);
    if (isWritten && document?.isUntitled === true && document.getText() === known?.text) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }

  /** Reads all notes, with a bar and a way to stop; null where the user stopped it. */
  async #load(): Promise<CoverageIndex | null> {
    if (this.#coverages.index !== null) {
      return this.#coverages.load();
    }
    const title = chosenWords().models.scope.reading();
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress(
      { location, title, cancellable: true },
      async (progress, token) => {
        let told = 0;
        const tell = (done: number, all: number) => {
          const percent = (100 * done) / all;
          if (percent - told < 1) return;
          progress.report({ increment: percent - told, message: `${done} / ${all}` });
          told = percent;
        };
        try {
          return await this.#coverages.load(tell, token);
        } catch (error) {
          if (error instanceof Stopped) return null;
          throw error;
        }
      },
    );
  }

  async #scope(subject: OutlineSubject | null, index: CoverageIndex): Promise<OutlineScope | null> {
    const words = chosenWords().models.scope;
    const known = { index, posts: this.#posts, coverages: this.#coverages };
    const scope =
      subject === null
        ? await chooseScope({ ...known, hasLibrary: this.#posts.hasLibrary() })
        : await scopeOf(subject, known);
    if (scope === null && subject !== null) {
      throw new UserError(subject instanceof vscode.Uri ? words.noPosts() : words.noTagged());
    }
    if (scope?.posts.length === 0) {
      throw new UserError(words.nothing());
    }
    return scope;
  }

  /** Where the outline goes: into the file that the user named, or a new document. */
  async #target({ kind }: OutlineScope): Promise<vscode.Uri | 'untitled' | 'none'> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = folder === undefined ? '' : this.#host.settings.of(folder).outline.file;
    if (folder === undefined || name === '') {
      return 'untitled';
    }
    const file = vscode.Uri.joinPath(folder, name);
    if (kind === 'all') {
      return file;
    }
    // The file has the outline of all posts: that of a part must not take its place by mistake.
    const words = chosenWords().models.scope;
    const choices = [
      { label: words.untitled(), target: 'untitled' as const },
      { label: words.intoFile(name), target: file },
    ];
    const chosen = await vscode.window.showQuickPick(choices, { title: words.target() });
    return chosen?.target ?? 'none';
  }

  async #openUntitled(scope: OutlineScope, index: CoverageIndex): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? null;
    // Within its markers it is no post about all that it names, wherever it is saved to.
    const content = markedOutline(this.#markdown(scope, index, folder, null), 'markdown');
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    this.#coverages.exclude(document);
    this.#untitled.set(document, { scope, text: document.getText() });
    await vscode.window.showTextDocument(document, { preview: false });
  }

  /** Writes the outline, with the drawing as an SVG file beside it; false where the user would not. */
  async #write(file: vscode.Uri, scope: OutlineScope, index: CoverageIndex): Promise<boolean> {
    const folder = vscode.Uri.joinPath(file, '..');
    const drawing = file.with({ path: file.path.replace(/\.[^./]*$/, '') + '.svg' });
    const coverage = coverageOf(index.catalogue, scope.posts);
    const outline = this.#markdown(scope, index, folder, addressFrom(folder, drawing));
    if (!(await writeOutlineFile(file, outline))) {
      return false;
    }
    const svg = outlineSvg(coverage, {
      words: chosenWords(),
      theme: 'auto',
      href: modelAddresses(coverage, path => this.#address(path, folder)),
    });
    await vscode.workspace.fs.writeFile(drawing, new TextEncoder().encode(svg));
    await vscode.commands.executeCommand('vscode.open', file, { preview: false });
    return true;
  }

  #markdown(
    { posts }: OutlineScope,
    { catalogue }: CoverageIndex,
    folder: vscode.Uri | null,
    picture: string | null,
  ): string {
    return outlineMarkdown(coverageOf(catalogue, posts), {
      words: chosenWords(),
      addressOf: path => this.#address(path, folder),
      ...(picture === null ? {} : { picture }),
    });
  }

  #address(path: string, folder: vscode.Uri | null): string {
    const uri = this.#coverages.uriOf(path);
    return uri === null ? '' : addressFrom(folder, uri);
  }
}

/** Asks for the file that an outline is to be saved in. */
async function askFile(): Promise<vscode.Uri | undefined> {
  const words = chosenWords().models.outlineFile;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${words.fileName()}.md`;
  return vscode.window.showSaveDialog({
    title: words.saveTitle(),
    filters: { Markdown: ['md', 'markdown', 'mdx'] },
    defaultUri: folder === undefined ? vscode.Uri.file(name) : vscode.Uri.joinPath(folder, name),
  });
}
