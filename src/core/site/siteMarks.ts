import type { FolderEntry } from './files';
import type { ProfileId } from './profile';

type FoundProfile = Exclude<ProfileId, 'generic'>;

/** By what the root folder of a site is known, the first that fits holds. */
const marks: readonly (readonly [FoundProfile, (folder: Entries) => boolean])[] = [
  [
    'tailwind-nextjs',
    folder => folder.file(/^contentlayer\.config\.[cm]?[jt]s$/) || folder.folder(/^lib$/),
  ],
  [
    'hugo',
    folder =>
      folder.file(/^hugo\.(?:toml|ya?ml|json)$/) ||
      (folder.folder(/^archetypes$/) &&
        (folder.file(/^config\.(?:toml|ya?ml|json)$/) || folder.folder(/^config$/))) ||
      // Git keeps no empty archetypes.
      (folder.file(/^config\.(?:toml|ya?ml)$/) &&
        folder.folder(/^content$/) &&
        folder.folder(/^(?:themes|layouts)$/)),
  ],
  [
    'hexo',
    folder =>
      folder.file(/^_config\.ya?ml$/) &&
      (folder.folder(/^(?:scaffolds|themes)$/) ||
        // Scaffolds can be left out, and a theme can come from npm.
        (folder.folder(/^source$/) && folder.file(/^package\.json$/))),
  ],
  [
    'jekyll',
    folder =>
      folder.file(/^_config\.ya?ml$/) && (folder.folder(/^_posts$/) || folder.file(/^Gemfile$/)),
  ],
  ['astro', folder => folder.file(/^astro\.config\.[cm]?[jt]s$/)],
];

/**
 * The profiles that a folder with these entries can be the root of, the best first. For
 * `tailwind-nextjs` by its `lib` alone it is still to be seen whether `lib/mdx.js` is there.
 */
export function profilesMarkedBy(entries: readonly FolderEntry[]): readonly FoundProfile[] {
  const folder = new Entries(entries);
  return marks.filter(([, fits]) => fits(folder)).map(([id]) => id);
}

class Entries {
  readonly #entries: readonly FolderEntry[];

  constructor(entries: readonly FolderEntry[]) {
    this.#entries = entries;
  }

  file(name: RegExp): boolean {
    return this.#entries.some(entry => entry.kind === 'file' && name.test(entry.name));
  }

  folder(name: RegExp): boolean {
    return this.#entries.some(entry => entry.kind === 'folder' && name.test(entry.name));
  }
}
