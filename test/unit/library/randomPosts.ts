import fc from 'fast-check';
import type { PostSummary } from '../../../src/core/library/postSummary';
import { noFacts } from '../../../src/core/site/noFacts';
import { profileOf } from '../../../src/core/site/profiles';
import type { Site } from '../../../src/core/site/site';
import type { ProfileId } from '../../../src/core/site/profile';

/** A site of a kind, without anything of its own. */
export function siteOf(id: ProfileId, root: string | null = '/blog'): Site {
  const profile = profileOf(id);
  return { profile, root, isNamed: false, facts: noFacts, keys: profile.keys };
}

const tags = [
  'NLP',
  'nlp',
  'N-L-P',
  'NLP/BERT',
  'NLP/bert',
  'NLP/BERT/中文',
  '自编码',
  '自编码 ',
  'C',
  'C++',
  '？',
  '/',
  'a//b',
  '😀',
];

export const paths = ['/a.md', '/b.md', '/c.md', '/d.md', '/e.md', '/f.md', '/g.md', '/h.md'];

const folders = ['/one', '/one', '/one', '/two'];
const sites = [siteOf('tailwind-nextjs'), siteOf('hugo'), siteOf('hugo'), null];

/** A post without its place in the library; its site by number, so that it can be printed. */
export interface DrawnPost extends Omit<PostSummary, 'path' | 'site'> {
  readonly site: number;
}

/** The post at `path`. */
export function postAt(path: string, { site, ...post }: DrawnPost): PostSummary {
  return { ...post, path, site: sites[site] ?? null };
}

/** What a post may be. */
export const posts: fc.Arbitrary<DrawnPost> = fc.record({
  folder: fc.constantFrom(...folders),
  site: fc.nat(sites.length - 1),
  title: fc.constantFrom('甲', '乙', '笔记 10', '笔记 9', 'BERT'),
  date: fc.constantFrom(null, '2023-01-15', '2022-12-31', '2023-01-15T08:00:00'),
  lastmod: fc.constantFrom(null, '2024-01-01'),
  draft: fc.boolean(),
  excerpt: fc.constant(null),
  tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 4 }),
  headings: fc.constantFrom([], [{ text: '甲', level: 1, line: 0 }]),
  annotations: fc.constant([]),
  models: fc.constant(null),
});
