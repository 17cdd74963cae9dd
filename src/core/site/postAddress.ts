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
  const slug = typeof values['slug'] === 'string' ? values['slug'].trim() : '';
  switch (profile.id) {
    case 'tailwind-nextjs':
      return `${facts.basePath}/${folder.split('/').at(-1)}/${name.replace(/\/index$/, '')}`;
    case 'hugo': {
      const { url } = values;
      const page = name.replace(/\/index$/, '').toLowerCase();
      const own = slug === '' ? page : page.replace(/[^/]*$/, slug);
      return typeof url === 'string' ? url : `${facts.basePath}/${own.replace(/\s+/g, '-')}/`;
    }
    case 'astro':
      return slug === '' ? null : `${facts.basePath}/${slug}`;
    case 'hexo':
    case 'jekyll': {
      const { permalink } = values;
      return typeof permalink === 'string'
        ? `${facts.basePath}/${permalink.replace(/^\//, '')}`
        : null;
    }
    case 'generic':
      return null;
  }
}
