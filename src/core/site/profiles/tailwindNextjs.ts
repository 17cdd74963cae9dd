import type { Profile } from '../profile';

/**
 * tailwind-nextjs-starter-blog, versions 1 and 2. Of version 2 these are the fields of its
 * `contentlayer.config.ts`; version 1 reads the same, `images` as one text as well.
 * https://github.com/timlrx/tailwind-nextjs-starter-blog
 */
export const tailwindNextjs: Profile = {
  id: 'tailwind-nextjs',
  name: 'tailwind-nextjs-starter-blog',
  keys: [
    { key: 'title', kind: 'text', required: 'fails' },
    { key: 'date', kind: 'date', required: 'fails' },
    { key: 'tags', kind: 'tags' },
    { key: 'lastmod', kind: 'date' },
    { key: 'draft', kind: 'boolean' },
    { key: 'summary', kind: 'text' },
    { key: 'images', kind: 'texts-or-text' },
    { key: 'authors', kind: 'authors' },
    { key: 'layout', kind: 'layout' },
    { key: 'bibliography', kind: 'text' },
    { key: 'canonicalUrl', kind: 'text' },
  ],
  newPostKeys: ['title', 'date', 'tags', 'draft', 'summary'],
  keysInAnyCase: false,
  tagForm: 'list',
  nestsTags: false,
  dates: {
    own: 'date',
    modified: ['lastmod'],
    others: [],
    reads: 'timestamp',
  },
  postFolders: ['data/blog'],
  assetRoots: ['public'],
  eatsBackslashes: false,
  hasRemarkMath: true,
};
