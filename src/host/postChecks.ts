import * as vscode from 'vscode';
import type { PostFacts } from '../core/library/checkPost';
import { below } from '../core/site/paths';
import type { Baselines } from './baselines';
import type { CurrentSettings } from './currentSettings';
import type { Sites } from './sites';

/** Knows what checks of notes go by: their sites, the settings, and what was accepted. */
export class PostChecks implements vscode.Disposable {
  readonly #settings: CurrentSettings;
  readonly #sites: Sites;
  readonly #baselines: Baselines;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;

  /** What {@link factsOf} answers may be another now. */
  readonly onDidChange = this.#changed.event;

  constructor(settings: CurrentSettings, sites: Sites, baselines: Baselines) {
    this.#settings = settings;
    this.#sites = sites;
    this.#baselines = baselines;
    this.#listeners = vscode.Disposable.from(
      // Of settings, too: sites tell of those.
      sites.onDidChange(() => this.#changed.fire()),
      baselines.onDidChange(() => this.#changed.fire()),
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
      tags: null,
      accepted: path === null || !found?.baseline ? null : { baseline: found.baseline, path },
    };
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }
}

/** The day by the clock of this machine: `2026-11-25`. */
function today(): string {
  const now = new Date();
  const digits = (number: number) => String(number).padStart(2, '0');
  return [now.getFullYear(), digits(now.getMonth() + 1), digits(now.getDate())].join('-');
}
