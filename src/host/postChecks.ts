import * as vscode from 'vscode';
import type { PostFacts } from '../core/library/checkPost';
import type { PostDifference } from '../core/library/library';
import type { SiteTags } from '../core/library/siteTags';
import { below } from '../core/site/paths';
import type { Site } from '../core/site/site';
import type { Baselines } from './baselines';
import type { CurrentSettings } from './currentSettings';
import type { PostLibrary } from './postLibrary';
import type { Sites } from './sites';

/** What checks are built on. */
interface Basis {
  readonly settings: CurrentSettings;
  readonly sites: Sites;
  readonly baselines: Baselines;
  readonly library: PostLibrary;
}

/** Knows what checks of notes go by: their sites, the settings, and what was accepted. */
export class PostChecks implements vscode.Disposable {
  readonly #settings: CurrentSettings;
  readonly #sites: Sites;
  readonly #baselines: Baselines;
  readonly #library: PostLibrary;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #tagsChanged = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #knowsTags = false;

  /** What {@link factsOf} answers may be another now. */
  readonly onDidChange = this.#changed.event;
  /** The tags of some posts are others now, and so may be what is said of the tags of more. */
  readonly onDidChangeTags = this.#tagsChanged.event;

  constructor({ settings, sites, baselines, library }: Basis) {
    this.#settings = settings;
    this.#sites = sites;
    this.#baselines = baselines;
    this.#library = library;
    this.#listeners = vscode.Disposable.from(
      // Of settings, too: sites tell of those.
      sites.onDidChange(() => this.#changed.fire()),
      baselines.onDidChange(() => this.#changed.fire()),
      library.onDidChange(({ posts }) => {
        if (this.#knowsTags && [...posts.values()].some(hasOtherTags)) this.#tagsChanged.fire();
      }),
      library.onDidChangeState(() => {
        const knowsTags = library.state.kind === 'ready';
        if (knowsTags === this.#knowsTags) return;
        this.#knowsTags = knowsTags;
        this.#tagsChanged.fire();
      }),
    );
  }

  /**
   * What a check of the file at `uri` goes by. `layout` is that of its front matter, which may tell
   * its site; a note that is open is asked itself.
   */
  async factsOf(uri: vscode.Uri, layout?: unknown): Promise<PostFacts> {
    const [site, found] = await Promise.all([
      this.#sites.siteOf(uri, layout),
      this.#baselines.of(uri),
    ]);
    const path = found === null ? null : below(uri.path, found.folder.path);
    return {
      facts: {
        path: uri.scheme === 'untitled' ? null : uri.path,
        folder: vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? null,
        site,
        today: today(),
        settings: this.#settings.of(uri).checks,
      },
      tags: this.#knowsTags ? this.#tagsOf(uri, site) : null,
      accepted: path === null || !found?.baseline ? null : { baseline: found.baseline, path },
    };
  }

  /** The tags of the posts beside the file at `uri`. */
  #tagsOf(uri: vscode.Uri, site: Site | null): SiteTags | null {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    return this.#library.library.folders.get(folder)?.tagsOf(site) ?? null;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#tagsChanged.dispose();
    this.#changed.dispose();
  }
}

function hasOtherTags({ before, after }: PostDifference): boolean {
  return (before?.tags ?? []).join('\n') !== (after?.tags ?? []).join('\n');
}

/** The day by the clock of this machine: `2026-11-25`. */
function today(): string {
  const now = new Date();
  const digits = (number: number) => String(number).padStart(2, '0');
  return [now.getFullYear(), digits(now.getMonth() + 1), digits(now.getDate())].join('-');
}
