import * as vscode from 'vscode';
import type { Site } from '../core/site/site';
import { SiteFinder } from '../core/site/siteFinder';
import type { CurrentSettings } from './currentSettings';
import type { OpenNotes } from './openNotes';
import { workspaceFiles } from './workspaceFiles';

/** Files of which the text tells what a site is. */
const configurations = [
  '**/{hugo,config,_config}.{toml,yml,yaml,json}',
  '**/{contentlayer,astro,next}.config.*',
];
/** Files and folders of which it matters only that they are there. */
const presences = [
  '**/{layouts,_layouts,layout,authors}/**',
  '**/{archetypes,scaffolds,themes,_posts,layouts,_layouts,authors}',
  '**/{Gemfile,lib/mdx.*}',
];
const quietFor = 100;

/** Knows the site of every file. Looks at a site once, until something of it changes. */
export class Sites implements vscode.Disposable {
  readonly #settings: CurrentSettings;
  readonly #notes: OpenNotes;
  /** By scheme and authority. */
  readonly #finders = new Map<string, SiteFinder>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What {@link siteOf} answers may be another now. */
  readonly onDidChange = this.#changed.event;

  constructor(settings: CurrentSettings, notes: OpenNotes) {
    this.#settings = settings;
    this.#notes = notes;
    this.#listeners = vscode.Disposable.from(
      ...configurations.map(pattern => this.#watch(pattern, true)),
      ...presences.map(pattern => this.#watch(pattern, false)),
      settings.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget()),
    );
  }

  /**
   * The site of the file at `uri`; null where the user wants none. `layout` is that of its front
   * matter, which may tell where no site is found; a note that is open is asked itself.
   */
  async siteOf(uri: vscode.Uri, layout?: unknown): Promise<Site | null> {
    const { profile, keys } = this.#settings.of(uri).site;
    const place = placeOf(uri);
    return this.#finderFor(place).siteOf(place.path, {
      profile,
      keys,
      layout: layout ?? this.#layoutOf(uri),
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  #finderFor(uri: vscode.Uri): SiteFinder {
    const key = `${uri.scheme}//${uri.authority}`;
    let finder = this.#finders.get(key);
    if (finder === undefined) {
      finder = new SiteFinder(workspaceFiles(uri));
      this.#finders.set(key, finder);
    }
    return finder;
  }

  #layoutOf(uri: vscode.Uri): unknown {
    const name = uri.toString();
    const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === name);
    return document === undefined
      ? undefined
      : this.#notes.noteOf(document).frontMatter?.values['layout'];
  }

  #watch(pattern: string, textMatters: boolean): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, !textMatters);
    const react = () => this.#forgetSoon();
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(react),
      watcher.onDidChange(react),
      watcher.onDidDelete(react),
    );
  }

  /** A checkout of another branch is many changes, and one reason to look again. */
  #forgetSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#forget(), quietFor);
  }

  #forget(): void {
    this.#finders.clear();
    this.#changed.fire();
  }
}

/** Where a note is to be, for one that was never saved: in the folder that is opened first. */
function placeOf(uri: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return uri.scheme === 'untitled' && folder !== undefined
    ? vscode.Uri.joinPath(folder, uri.path.slice(uri.path.lastIndexOf('/') + 1))
    : uri;
}
