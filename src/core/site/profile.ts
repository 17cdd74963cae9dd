export const profileIds = [
  'tailwind-nextjs',
  'hugo',
  'hexo',
  'jekyll',
  'astro',
  'generic',
] as const;

export type ProfileId = (typeof profileIds)[number];

/**
 * What a key's value is:
 * - `text`, `date`, `boolean`, `number`: one such value
 * - `tags`: what the profile's `tagForm` says
 * - `texts`: a list of texts; `texts-or-text`: or one text
 * - `layout`, `authors`: names that the site knows
 * - `any`: the site or a theme decides
 */
export type ValueKind =
  | 'text'
  | 'date'
  | 'boolean'
  | 'number'
  | 'tags'
  | 'texts'
  | 'texts-or-text'
  | 'layout'
  | 'authors'
  | 'any';

/** What a site's generator does with a key. */
export interface KeyRule {
  readonly key: string;
  readonly kind: ValueKind;
  /** `fails`: the build fails without it; `wanted`: the page is poor without it. */
  readonly required?: 'fails' | 'wanted';
  /** Values that can be offered, besides what its kind offers. */
  readonly values?: readonly string[];
  /** What the user says of it, for keys of the user's own. */
  readonly description?: string;
}

/** The rules of a site's generator, as data. */
export interface Profile {
  readonly id: ProfileId;
  /** As people call it: `Hexo`, `tailwind-nextjs-starter-blog`. */
  readonly name: string;
  /** In the order in which a new post has them. */
  readonly keys: readonly KeyRule[];
  /** Keys of a new post's front matter, in order. */
  readonly newPostKeys: readonly string[];
  /** Hugo reads keys in any case. */
  readonly keysInAnyCase: boolean;
  readonly tagForm: 'list' | 'list-or-text' | 'list-or-words';
  /** Whether `a/b` is a tag below `a`. */
  readonly nestsTags: boolean;
  readonly dates: {
    /** The post's own date: `date`, `pubDate`. */
    readonly own: string;
    /** When it was changed last, the one to write first: `lastmod`, `updated`. */
    readonly modified: readonly string[];
    /** Others: `publishDate`. */
    readonly others: readonly string[];
    /** Which texts the site reads as a date: YAML's timestamps, or whatever `new Date` takes. */
    readonly reads: 'timestamp' | 'javascript';
  };
  /** Folders, from the site's root, in which posts are: `data/blog`, `source/_posts`. */
  readonly postFolders: readonly string[];
  /** Folders that the site serves at `/`: `public`, `static`, `source`. */
  readonly assetRoots: readonly string[];
  /** Whether the site's Markdown eats a backslash before `_`, `*` and `\` in formulas (Hexo). */
  readonly eatsBackslashes: boolean;
  /** Whether formulas are read by remark-math (`$$…$$` on one line is inline there). */
  readonly hasRemarkMath: boolean;
}
