import { below, folderOf, joined, stemOf } from './paths';
import type { Site } from './site';

/** An address of a file in a note: decoded, without query and fragment. */
export interface FileAddress {
  readonly path: string;
  /** Whether it begins at the site's root: `/static/图.png`. */
  readonly fromRoot: boolean;
}

/** Where a note is, for those who look for files that it names. */
export interface NotePlace {
  /** Absolute path of the note. */
  readonly path: string;
  readonly site: Site | null;
  /** What `/` is without a site: the folder that is opened; null where none is. */
  readonly folder: string | null;
}

/**
 * The files that an address in a note may mean, the most likely first: the site's own reading, then
 * where an editor would look. The first that exists is meant; where none does, the first is missing.
 */
export function assetPaths(address: FileAddress, place: NotePlace): readonly string[] {
  const plain = withoutTemplate(address);
  return [...new Set(plain.fromRoot ? rootPaths(plain.path, place) : relativePaths(plain, place))];
}

function rootPaths(path: string, { path: note, site, folder }: NotePlace): readonly string[] {
  const paths: string[] = [];
  if (site !== null && site.root !== null) {
    const { root, profile, facts } = site;
    const rest = withoutBase(path, facts.basePath);
    paths.push(...profile.assetRoots.map(assets => joined(root, assets, rest)));
    paths.push(...themeAssets(site).map(assets => joined(root, assets, rest)));
    paths.push(...bundlePaths(site, rest));
    paths.push(joined(root, rest));
  } else if (site?.profile.id === 'generic' && folder !== null) {
    // Without a known site the common names of such a folder are worth a look, after `/` itself.
    paths.push(joined(folder, path));
    paths.push(...site.profile.assetRoots.map(assets => joined(folder, assets, path)));
  }
  paths.push(joined(folder ?? folderOf(note), path));
  return paths;
}

function relativePaths({ path }: FileAddress, { path: note, site }: NotePlace): readonly string[] {
  const beside = joined(folderOf(note), path);
  if (site === null || site.root === null) {
    return [beside];
  }
  const { root, profile } = site;
  switch (profile.id) {
    case 'hexo': {
      // An asset folder has the post's name; the plugins for editors take `名/图.png` as well.
      const inFolder = joined(folderOf(note), stemOf(note), path);
      const inSource = profile.assetRoots.map(assets => joined(root, assets, path));
      return site.facts.hasAssetFolders
        ? [inFolder, beside, ...inSource]
        : [beside, ...inSource, inFolder];
    }
    case 'hugo': {
      // A post that is no bundle has an address of a folder below its own: `../图.png` is beside it.
      const page = joined(folderOf(note), stemOf(note), path);
      return [beside, page, ...profile.assetRoots.map(assets => joined(root, assets, path))];
    }
    case 'jekyll':
      return [beside, joined(root, path)];
    case 'astro':
      return /^[@~]\//.test(path)
        ? [joined(root, 'src', path.slice(2)), joined(root, path.slice(2))]
        : [beside, ...profile.assetRoots.map(assets => joined(root, assets, path))];
    case 'tailwind-nextjs':
      return [beside, ...profile.assetRoots.map(assets => joined(root, assets, path))];
    case 'generic':
      return [beside];
  }
}

/** Where a theme keeps what it serves at `/`. */
function themeAssets({ profile, facts }: Site): readonly string[] {
  const served = profile.id === 'hexo' ? 'source' : 'static';
  return facts.themeFolders.map(folder => `${folder}/${served}`);
}

/** A picture by the address of its post: `/2023/01/15/名/图.png` in Hexo's asset folders. */
function bundlePaths(site: Site, path: string): readonly string[] {
  const { root, profile } = site;
  const dated = /^\/\d{4}\/\d{2}\/\d{2}\/(.+)$/.exec(path)?.[1];
  return root !== null && profile.id === 'hexo' && dated !== undefined
    ? profile.postFolders.map(folder => joined(root, folder, dated))
    : [];
}

function withoutBase(path: string, base: string): string {
  return base === '' ? path : path === base ? '/' : `/${below(path, base) ?? path.slice(1)}`;
}

/** Jekyll's `{{ site.baseurl }}/图.png` and `{{ "/图.png" | relative_url }}` begin at the root. */
function withoutTemplate(address: FileAddress): FileAddress {
  const path = address.path
    .replace(/^\{\{\s*site\.(?:baseurl|url)\s*\}\}(?:\{\{\s*site\.baseurl\s*\}\})?\/?/, '/')
    .replace(/^\{\{\s*(["'])(.*?)\1\s*\|\s*(?:relative|absolute)_url\s*\}\}/, '$2');
  return path === address.path ? address : { path, fromRoot: true };
}
