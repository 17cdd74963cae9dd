import type { ValueKind } from '../site/profile';
import { relativeDay } from './relativeDay';

const kinds: Readonly<Record<ValueKind, string>> = {
  text: 'text',
  date: 'date',
  boolean: 'true or false',
  number: 'number',
  tags: 'list of tags',
  texts: 'list of texts',
  'texts-or-text': 'text, or list of texts',
  layout: 'name of a layout',
  authors: 'list of authors',
  any: '',
};

/** What is said while a person writes a front matter, in English. */
export const frontMatterEn = {
  name: () => 'Front matter',
  /** Who has it in the outline. */
  outlineLabel: () => 'Zhupi',
  /** What the value of a key is; empty where the site decides. */
  kind: (kind: ValueKind) => kinds[kind],
  required: (required: 'fails' | 'wanted'): string =>
    required === 'fails' ? 'The build fails without it.' : 'Every post should have it.',
  today: () => 'today',
  layout: () => 'layout of this site',
  author: () => 'author of this site',
  /** How many posts besides this one have a tag, and how many of those are drafts. */
  otherPosts: (count: number, drafts: number) =>
    count === 0
      ? 'no other post has this tag'
      : `${count === 1 ? '1 other post' : `${count} other posts`}${drafts === 0 ? '' : `, ${drafts} in draft`}`,
  tagAddress: (address: string) => `On the site: ${address}`,
  draft: () => 'draft',
  morePosts: (count: number) => `and ${count} more`,
  posts: (count: number) => (count === 1 ? '1 post' : `${count} posts`),
  /** How long ago a day was, or how far it is off: `3 weeks ago`. */
  daysAgo: (days: number) => relativeDay(days, 'en'),
};
