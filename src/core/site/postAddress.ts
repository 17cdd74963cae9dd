import { escapeDestination } from '../text/escapeMarkdown';
import { isInPosts } from './isPost';
import { below, joined } from './paths';
import type { Site } from './site';

/**
 * The address of a post from the site's root, not encoded, as the generator makes it where nothing
 * else is configured; null for a file that is no post, and where only the configuration tells.
 */
export function postAddress(
  site: Site,
  path: string,
  values: Readonly<Record<string, unknown>>,
): string | null {
  const { profile, root, facts } = site;
  const folder = profile.postFolders.find(
    each => root !== null && below(path, joined(root, each)) !== null,
  );
  if (root === null || folder === undefined || !isInPosts(site, path)) {
    return null;
  }
  const name = (below(path, joined(root, folder)) ?? '').replace(/\.\w+$/, '');
  const said = (key: string) => textOf(values, key, profile.keysInAnyCase);
  const slug = said('slug');
  switch (profile.id) {
    case 'tailwind-nextjs':
      return `${facts.basePath}/${folder.split('/').at(-1)}/${name.replace(/\/index$/, '')}`;
    case 'hugo': {
      const url = said('url');
      if (url !== '') {
        return url.startsWith('/') ? url : `${facts.basePath}/${url}`;
      }
      const page = name.replace(/(?:^|\/)index$/, '').toLowerCase();
      const own = slug === '' ? page : page.replace(/[^/]*$/, slug);
      return own === '' ? `${facts.basePath}/` : `${facts.basePath}/${own.replace(/\s+/g, '-')}/`;
    }
    case 'astro':
      return slug === '' ? null : `${facts.basePath}/${slug}`;
    case 'hexo':
    case 'jekyll': {
      const permalink = said('permalink');
      // `/:year/:title/`, and Jekyll's `pretty`, are rules by which an address is made.
      const isRule =
        permalink.includes(':') || (profile.id === 'jekyll' && !permalink.startsWith('/'));
      return permalink === '' || isRule
        ? null
        : `${facts.basePath}/${permalink.replace(/^\//, '')}`;
    }
    case 'generic':
      return null;
  }
}

/** An address from a site's root as it stands in the parentheses of a link. */
export function linkedAddress(address: string): string {
  // What a post says of its own address may be encoded already.
  const encoded = address.replace(/%(?![\da-f]{2})|[#?\\]/gi, encodeURIComponent);
  return escapeDestination(encoded);
}

/** What a front matter says under a key, if that is a text or a number; else empty. */
function textOf(
  values: Readonly<Record<string, unknown>>,
  key: string,
  inAnyCase: boolean,
): string {
  const name = inAnyCase ? Object.keys(values).find(each => each.toLowerCase() === key) : key;
  const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
