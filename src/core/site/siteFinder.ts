import type { Files, FolderEntry } from './files';
import { noFacts, type ReadSite } from './noFacts';
import { folderOf, joined } from './paths';
import type { ProfileId } from './profile';
import { profileOf, type ProfileChoice } from './profiles';
import { readSite } from './readSite';
import type { Site } from './site';
import { ownLayouts } from './siteFacts/tailwindFacts';
import { profilesMarkedBy } from './siteMarks';
import { SiteReader } from './siteReader';
import { withUserKeys, type UserKey } from './userKeys';

/** What decides about a post's site besides its place. */
export interface SiteChoice {
  readonly profile: ProfileChoice;
  readonly keys: readonly UserKey[];
  /** The post's `layout`: where no site is found, it may tell. */
  readonly layout?: unknown;
}

/** The choice of somebody who has chosen nothing. */
export const automatic: SiteChoice = { profile: 'auto', keys: [] };

interface FoundRoot {
  readonly folder: string;
  readonly ids: readonly ProfileId[];
}

/**
 * Finds the sites that posts belong to. What it has read of folders and files it remembers, so that
 * a thousand posts of one site cost one look at it: make another when something changed. For the
 * same root and choice it gives the same object.
 */
export class SiteFinder {
  readonly #files: Files;
  readonly #entries = new Map<string, Promise<readonly FolderEntry[] | null>>();
  readonly #roots = new Map<string, Promise<readonly FoundRoot[]>>();
  readonly #read = new Map<string, Promise<ReadSite>>();
  readonly #sites = new Map<string, Site>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The site of the file at `path`: the nearest folder upwards that fits; null for the choice `none`. */
  async siteOf(path: string, choice: SiteChoice = automatic): Promise<Site | null> {
    const { profile } = choice;
    if (profile === 'none') {
      return null;
    }
    const roots = await this.#rootsAbove(folderOf(path));
    if (profile === 'auto') {
      const root = roots[0];
      const id = root?.ids[0];
      return root !== undefined && id !== undefined
        ? this.#siteAt(id, root.folder, choice)
        : this.#siteWithoutRoot(idByLayout(choice.layout), choice);
    }
    const root = roots.find(({ ids }) => ids.includes(profile));
    return root === undefined
      ? this.#siteWithoutRoot(profile, choice)
      : this.#siteAt(profile, root.folder, choice);
  }

  async #siteAt(id: ProfileId, root: string, choice: SiteChoice): Promise<Site> {
    const key = `${id} ${root}`;
    let read = this.#read.get(key);
    if (read === undefined) {
      read = readSite(id, new SiteReader(this.#files, root));
      this.#read.set(key, read);
    }
    return this.#site(key, root, await read, choice);
  }

  #siteWithoutRoot(id: ProfileId, choice: SiteChoice): Site {
    const compilesMdx = id === 'tailwind-nextjs' ? 'unknown' : 'mdx-files';
    const read = { profile: profileOf(id), facts: { ...noFacts, compilesMdx } } as const;
    return this.#site(id, null, read, choice);
  }

  #site(key: string, root: string | null, read: ReadSite, choice: SiteChoice): Site {
    const isNamed = choice.profile !== 'auto';
    const whole = JSON.stringify([key, isNamed, choice.keys]);
    let site = this.#sites.get(whole);
    if (site === undefined) {
      const { profile, facts } = read;
      site = { profile, root, isNamed, facts, keys: withUserKeys(profile.keys, choice.keys) };
      this.#sites.set(whole, site);
    }
    return site;
  }

  /** The folders at and above `folder` that are roots of sites, the nearest first. */
  #rootsAbove(folder: string): Promise<readonly FoundRoot[]> {
    let roots = this.#roots.get(folder);
    if (roots === undefined) {
      roots = this.#findRoots(folder);
      this.#roots.set(folder, roots);
    }
    return roots;
  }

  async #findRoots(folder: string): Promise<readonly FoundRoot[]> {
    const parent = folderOf(folder);
    const [above, ids] = await Promise.all([
      folder === parent ? [] : this.#rootsAbove(parent),
      this.#idsOf(folder),
    ]);
    return ids.length === 0 ? above : [{ folder, ids }, ...above];
  }

  async #idsOf(folder: string): Promise<readonly ProfileId[]> {
    const entries = await this.#folder(folder);
    const ids = profilesMarkedBy(entries ?? []);
    if (!ids.includes('tailwind-nextjs') || entries?.some(({ name }) => isContentlayer(name))) {
      return ids;
    }
    const lib = await this.#folder(joined(folder, 'lib'));
    return lib?.some(({ name }) => /^mdx\.[cm]?[jt]s$/.test(name)) === true
      ? ids
      : ids.filter(id => id !== 'tailwind-nextjs');
  }

  #folder(path: string): Promise<readonly FolderEntry[] | null> {
    let entries = this.#entries.get(path);
    if (entries === undefined) {
      entries = this.#files.readFolder(path);
      this.#entries.set(path, entries);
    }
    return entries;
  }
}

/** The site of one file; who asks for many keeps a {@link SiteFinder}. */
export function detectSite(
  files: Files,
  path: string,
  choice: SiteChoice = automatic,
): Promise<Site | null> {
  return new SiteFinder(files).siteOf(path, choice);
}

function isContentlayer(name: string): boolean {
  return /^contentlayer\.config\.[cm]?[jt]s$/.test(name);
}

/** Outside any site, a post that asks for one of its layouts is one of tailwind-nextjs. */
function idByLayout(layout: unknown): ProfileId {
  return typeof layout === 'string' && ownLayouts.includes(layout.trim())
    ? 'tailwind-nextjs'
    : 'generic';
}
