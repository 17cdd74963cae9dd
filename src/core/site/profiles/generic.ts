import type { KeyRule, Profile } from '../profile';
import { astro } from './astro';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { tailwindNextjs } from './tailwindNextjs';

const sites = [tailwindNextjs, hugo, hexo, jekyll, astro];

/** Keys of which the generators think differently are taken by the most patient one's rule. */
const patient: Readonly<Record<string, KeyRule>> = {
  layout: { key: 'layout', kind: 'any' },
  authors: { key: 'authors', kind: 'any' },
  type: { key: 'type', kind: 'any' },
};

/** For a file with front matter of which no site is known: whatever one of the generators reads. */
export const generic: Profile = {
  id: 'generic',
  name: 'Markdown',
  keys: unionOfKeys(),
  newPostKeys: ['title', 'date', 'tags'],
  keysInAnyCase: false,
  tagForm: 'list-or-text',
  nestsTags: true,
  dates: {
    own: 'date',
    modified: unionOf(({ dates }) => dates.modified),
    others: unionOf(({ dates }) => [dates.own, ...dates.others]).filter(key => key !== 'date'),
    reads: 'javascript',
  },
  postFolders: [],
  assetRoots: ['public', 'static', 'source', ''],
  eatsBackslashes: false,
  hasRemarkMath: false,
};

function unionOfKeys(): readonly KeyRule[] {
  const rules = new Map<string, KeyRule>();
  for (const { key, kind, values } of sites.flatMap(site => site.keys)) {
    const known = rules.get(key);
    const agreed =
      known === undefined || known.kind === kind ? kind : morePatient(known.kind, kind);
    rules.set(
      key,
      patient[key] ?? { key, kind: agreed, ...(values === undefined ? {} : { values }) },
    );
  }
  return [...rules.values()];
}

function morePatient(a: KeyRule['kind'], b: KeyRule['kind']): KeyRule['kind'] {
  const both = [a, b];
  if (both.includes('tags')) return 'tags';
  return both.every(kind => kind === 'texts' || kind === 'texts-or-text' || kind === 'text')
    ? 'texts-or-text'
    : 'any';
}

function unionOf(of: (profile: Profile) => readonly string[]): readonly string[] {
  return [...new Set(sites.flatMap(of))];
}
