import type * as vscode from 'vscode';
import type { Site } from '../../core/site/site';
import { Disposables } from '../../host/disposables';
import type { Host } from '../../host/host';

/** Follows what the site of one note is. */
export class NoteSite implements vscode.Disposable {
  readonly #uri: vscode.Uri;
  readonly #host: Host;
  readonly #changed: () => void;
  readonly #store = new Disposables();
  #site: Site | null | undefined;
  /** Counts the questions, so that an older answer can't overtake. */
  #asking = 0;
  #layout: unknown;

  /** `changed` is called whenever {@link current} is another. */
  constructor(uri: vscode.Uri, host: Host, changed: () => void) {
    this.#uri = uri;
    this.#host = host;
    this.#changed = changed;
    this.#store.add(host.sites.onDidChange(() => this.#ask()));
    this.#ask();
  }

  /** The site; null where the user wants none, undefined while it is not known yet. */
  get current(): Site | null | undefined {
    return this.#site;
  }

  /** The note's `layout` as it is now: outside of sites it may tell the profile. */
  tellLayout(layout: unknown): void {
    if (layout !== this.#layout) {
      this.#layout = layout;
      if (this.#site?.root === null) this.#ask();
    }
  }

  dispose(): void {
    this.#asking++;
    this.#store.dispose();
  }

  #ask(): void {
    const asking = ++this.#asking;
    void this.#host.errors.run('site of note', async () => {
      const site = await this.#answer();
      if (asking === this.#asking && site !== this.#site) {
        this.#site = site;
        this.#changed();
      }
    });
  }

  /** A note is shown without its site rather than not at all. */
  async #answer(): Promise<Site | null> {
    try {
      return await this.#host.sites.siteOf(this.#uri, this.#layout);
    } catch (error) {
      this.#host.errors.report('site of note', error);
      return null;
    }
  }
}
