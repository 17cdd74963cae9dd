import { slug as githubSlug } from 'github-slugger';
import type { Site } from './site';

/**
 * The part of a tag's address that the site makes of the tag, decoded; empty where nothing is left
 * of it, and then its page can't be reached.
 */
export function tagSlug(site: Site, tag: string): string {
  switch (site.profile.id) {
    case 'tailwind-nextjs':
      return githubSlug(tag);
    case 'hugo':
      return hugoSlug(tag);
    case 'hexo':
      return hexoSlug(tag);
    case 'jekyll':
      return jekyllSlug(tag);
    case 'astro':
    case 'generic':
      // Themes differ: nothing is lost that some theme keeps.
      return tag.trim();
  }
}

/** The address of a tag's page from the site's root, percent-encoded; null where it has none. */
export function tagAddress(site: Site, tag: string): string | null {
  const slug = tagSlug(site, tag);
  if (slug === '' || site.profile.id === 'generic') {
    return null;
  }
  const path = slug.split('/').map(encodeURIComponent).join('/');
  const end = site.profile.id === 'tailwind-nextjs' || site.profile.id === 'astro' ? '' : '/';
  return `${site.facts.basePath}/tags/${path}${end}`;
}

/**
 * As Hugo's `urlize` makes it: letters, digits, marks and a few signs stay, blanks between them are
 * one hyphen. https://github.com/gohugoio/hugo/blob/master/common/paths/path.go
 */
function hugoSlug(text: string): string {
  return text
    .replace(/%(?![\da-f]{2})/gi, '')
    .replace(/[^\p{L}\p{Nd}\p{M}\s./\\_#+~@%-]/gu, '')
    .trim()
    .replace(/(?<=-)\s+|\s+(?=-)/g, '')
    .replace(/\s+/g, '-')
    .toLowerCase();
}

/** As `slugize` of hexo-util makes it, with the site's letters left as they are. */
function hexoSlug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/** As `slugify` of Jekyll makes it: letters and digits, all else a hyphen. */
function jekyllSlug(text: string): string {
  return text
    .replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}
