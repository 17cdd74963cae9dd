import type { Site } from './site';

/** How a site reads the tags of a post, and how it writes them. */
export interface TagRules {
  /** `tags`, or what the user calls it. */
  readonly key: string;
  /** Another key that is read as well; null where there is none. */
  readonly other: { readonly key: string; readonly isReadFirst: boolean } | null;
  readonly keysInAnyCase: boolean;
  /** What one text stands for: a slip for a list of it, one tag, or a tag for each of its words. */
  readonly form: 'list' | 'list-or-text' | 'list-or-words';
  /** Whether `a/b` is a tag below `a`. */
  readonly nests: boolean;
  /** How the site's own templates write a list. */
  readonly newList: 'flow' | 'block';
  /** The keys that stand before it in a new post, in order. */
  readonly keysBefore: readonly string[];
}

/** The rules for tags of a site; for a note of no site those that nearly all have. */
export function tagRulesOf(site: Site | null): TagRules {
  if (site === null) {
    return {
      key: 'tags',
      other: null,
      keysInAnyCase: false,
      form: 'list-or-text',
      nests: true,
      newList: 'flow',
      keysBefore: ['layout', 'title', 'date', 'lastmod', 'updated'],
    };
  }
  const { profile, keys } = site;
  const { id, keysInAnyCase, tagForm, nestsTags } = profile;
  const index = keys.findIndex(({ kind }) => kind === 'tags');
  return {
    key: keys[index]?.key ?? 'tags',
    other: otherKeyOf(id),
    keysInAnyCase,
    form: tagForm,
    nests: nestsTags,
    newList: id === 'hexo' || id === 'jekyll' ? 'block' : 'flow',
    keysBefore: keys.slice(0, Math.max(0, index)).map(({ key }) => key),
  };
}

/** Hexo takes `tag` where there are no `tags`; Jekyll looks for it first, as one tag. */
function otherKeyOf(id: Site['profile']['id']): TagRules['other'] {
  switch (id) {
    case 'hexo':
      return { key: 'tag', isReadFirst: false };
    case 'jekyll':
      return { key: 'tag', isReadFirst: true };
    case 'tailwind-nextjs':
    case 'hugo':
    case 'astro':
    case 'generic':
      return null;
  }
}
