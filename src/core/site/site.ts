import type { KeyRule, Profile } from './profile';

/** The blog that a post belongs to. */
export interface Site {
  /** As the site's configuration has it: with its own posts folders, for example. */
  readonly profile: Profile;
  /** Absolute path of the site's root folder; null for a profile that no site was found for. */
  readonly root: string | null;
  /** Whether the user named the profile, instead of its being found. */
  readonly isNamed: boolean;
  readonly facts: SiteFacts;
  /** The profile's keys, with the user's (`zhupi.frontMatter.keys`) added or put in their place. */
  readonly keys: readonly KeyRule[];
}

/** What was found in the site's folders. Null where the folder does not exist. */
export interface SiteFacts {
  /** Names for `layout`. */
  readonly layouts: readonly string[] | null;
  /** Names for `authors`. */
  readonly authors: readonly string[] | null;
  /** What the site compiles as MDX; `unknown` where nothing tells. */
  readonly compilesMdx: 'none' | 'mdx-files' | 'all' | 'unknown';
  /** Endings of the files that the site publishes: `.mdx`. Null where nothing tells. */
  readonly publishes: readonly string[] | null;
  /** What stands before every address on the site: `/blog`; empty where nothing does. */
  readonly basePath: string;
  /** Whether a post's pictures lie in a folder of its name (`post_asset_folder` of Hexo). */
  readonly hasAssetFolders: boolean;
  /** Whether a line end in a paragraph is a line break, as Hexo's renderer has it. */
  readonly breaksLines: boolean;
  /** Folders of the theme that is in use, from the site's root: `themes/next`. */
  readonly themeFolders: readonly string[];
}
