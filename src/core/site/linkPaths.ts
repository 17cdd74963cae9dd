import { assetPaths, type FileAddress, type NotePlace } from './assetPaths';
import { below, joined, nameOf, stemOf } from './paths';
import type { Site } from './site';

const noteEndings = ['.md', '.mdx', '.markdown'];

/**
 * The files that a link in a note may lead to, the most likely first: those that {@link assetPaths}
 * names, with a note's ending where it was left out, and the posts whose address on the site it is.
 */
export function linkPaths(address: FileAddress, place: NotePlace): readonly string[] {
  const paths = assetPaths(address, place).flatMap(path =>
    /\.\w+$/.test(nameOf(path)) ? [path] : [path, ...noteEndings.map(ending => path + ending)],
  );
  const posts =
    place.site !== null && place.site.root !== null && address.fromRoot
      ? postPaths(place.site, place.site.root, address.path)
      : [];
  return [...new Set([...paths, ...posts])];
}

/** The files that a post with the address `path` may come from. */
function postPaths(site: Site, root: string, path: string): readonly string[] {
  const { profile, facts } = site;
  const rest = below(path, facts.basePath === '' ? '/' : facts.basePath) ?? path.slice(1);
  const plain = rest.replace(/\/(?:index\.html)?$|\.html$/, '');
  const names = [plain, withoutFirst(plain)];
  if (profile.id === 'hexo' || profile.id === 'jekyll') {
    names.push(...datedNames(plain));
  }
  return profile.postFolders.flatMap(folder =>
    names
      .filter(name => name !== '')
      .flatMap(name =>
        [name, `${name}/index`].flatMap(each =>
          noteEndings.map(ending => joined(root, folder, each + ending)),
        ),
      ),
  );
}

/** `post/a` for `blog/post/a`: the first part of an address is often a page of the site. */
function withoutFirst(path: string): string {
  return path.includes('/') ? path.slice(path.indexOf('/') + 1) : '';
}

/** The names of a post whose address has its date: `名`, and Jekyll's `2023-01-15-名`. */
function datedNames(path: string): readonly string[] {
  const dated = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})\/(.+)$/.exec(path);
  if (dated === null) {
    return [stemOf(path)];
  }
  const [, year, month, day, name = ''] = dated;
  return [name, `${year}-${month}-${day}-${name}`];
}
