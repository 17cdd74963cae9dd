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

const withoutSite: TagRules = {
  key: 'tags',
  other: null,
  keysInAnyCase: false,
  form: 'list-or-text',
  nests: true,
  newList: 'flow',
  keysBefore: ['layout', 'title', 'date', 'lastmod', 'updated'],
};
const known = new WeakMap<Site, TagRules>();

/** The rules for tags of a site; for a note of no site those that nearly all have. */
export function tagRulesOf(site: Site | null): TagRules {
  if (site === null) {
    return withoutSite;
  }
  const rules = known.get(site) ?? readRules(site);
  known.set(site, rules);
  return rules;
}

function readRules(site: Site): TagRules {
  const { profile, keys } = site;
  const tagKeys = keys.filter(({ kind }) => kind === 'tags').map(({ key }) => key);
  const key = tagKeys.includes('tags') ? 'tags' : (tagKeys[0] ?? 'tags');
  const index = keys.findIndex(rule => rule.key === key);
  return {
    key,
    // Jekyll looks for `tag` first, as one tag; others take it where there are no `tags`.
    other:
      key !== 'tag' && keys.some(rule => rule.key === 'tag')
        ? { key: 'tag', isReadFirst: profile.id === 'jekyll' }
        : null,
    keysInAnyCase: profile.keysInAnyCase,
    form: profile.tagForm,
    nests: profile.nestsTags,
    newList: profile.id === 'hexo' || profile.id === 'jekyll' ? 'block' : 'flow',
    keysBefore: keys.slice(0, Math.max(0, index)).map(rule => rule.key),
  };
}
