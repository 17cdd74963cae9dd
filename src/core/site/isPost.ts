import { below, folderOf, nameOf } from './paths';
import type { Site } from './site';

/** Folders of which the files are templates for posts. */
const templateFolders: ReadonlySet<string> = new Set(['archetypes', 'scaffolds', 'templates']);

/** Notes about a project, which stand beside posts and are none. */
const projectNotes =
  /^(?:readme|changelog|contributing|license|code_of_conduct|security|agents|claude)\b/i;

/**
 * Whether the file at `path` is a post of the site: what has front matter and is no template, and
 * what lies where the site keeps its posts.
 */
export function isPost(site: Site, path: string, hasFrontMatter: boolean): boolean {
  if (isTemplate(site, path)) {
    return false;
  }
  return hasFrontMatter || isInPosts(site, path) || (site.isNamed && isMeantByName(path));
}

/**
 * Whether a library lists the file at `path`: where the site has its folders for posts, what lies in
 * them, and not its authors, pages and lists; without such a site, what has front matter. All the
 * same it may be checked as a post: see {@link isPost}.
 */
export function isListedPost(site: Site | null, path: string, hasFrontMatter: boolean): boolean {
  if (site === null) {
    return hasFrontMatter;
  }
  return isPost(site, path, hasFrontMatter) && (site.root === null || isInPosts(site, path));
}

/** Whether the file at `path` lies in a folder in which the site keeps its posts. */
export function isInPosts({ profile, root }: Site, path: string): boolean {
  const rest = root === null ? null : below(path, root);
  if (rest === null || /^_index\./.test(nameOf(path))) {
    return false;
  }
  // Jekyll takes `_posts` in any folder, whose name is then a category.
  return profile.postFolders.some(
    folder =>
      rest.startsWith(`${folder}/`) || (profile.id === 'jekyll' && rest.includes(`/${folder}/`)),
  );
}

/** Whether the file at `path` is there to make posts of, and is none itself. */
function isTemplate({ profile, root }: Site, path: string): boolean {
  const rest = root === null ? null : below(path, root);
  const folders = folderOf(rest ?? path).split('/');
  // Without a root the folders above may be called anything.
  const near = rest === null ? folders.slice(-3) : folders;
  return (
    near.some(name => templateFolders.has(name)) ||
    (profile.id === 'hexo' && near.includes('_drafts'))
  );
}

function isMeantByName(path: string): boolean {
  return !projectNotes.test(nameOf(path));
}
