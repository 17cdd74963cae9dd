import { isInPosts } from './isPost';
import type { Site } from './site';

/**
 * What a site does with a file's text:
 * - `compiled`: it is read as MDX
 * - `beside`: the site compiles MDX, but not this file
 * - `unknown`: it may be compiled
 * - `none`: the site knows no MDX
 */
export type MdxUse = 'compiled' | 'beside' | 'unknown' | 'none';

/** Whether a site reads the file at `path` as MDX; a null site is a file's that belongs to none. */
export function mdxUse(site: Site | null, path: string): MdxUse {
  const isMdx = /\.mdx$/i.test(path);
  if (site === null) {
    return isMdx ? 'compiled' : 'none';
  }
  if (site.root === null && site.profile.id !== 'tailwind-nextjs') {
    return isMdx ? 'compiled' : 'none';
  }
  switch (site.facts.compilesMdx) {
    case 'none':
      return 'none';
    case 'unknown':
      return 'unknown';
    case 'mdx-files':
      return isMdx ? 'compiled' : 'beside';
    case 'all':
      return isMdx || isInPosts(site, path) ? 'compiled' : 'beside';
  }
}

/**
 * Whether the site leaves out the post at `path` by its file's ending: `.md` where only `.mdx` is
 * published.
 */
export function isLeftOut(site: Site, path: string): boolean {
  const { publishes } = site.facts;
  return (
    publishes !== null &&
    isInPosts(site, path) &&
    !publishes.some(ending => path.toLowerCase().endsWith(ending))
  );
}
