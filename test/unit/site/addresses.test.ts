import { describe, expect, it } from 'vitest';
import { assetPaths } from '../../../src/core/site/assetPaths';
import { linkPaths } from '../../../src/core/site/linkPaths';
import { linkedAddress, postAddress } from '../../../src/core/site/postAddress';
import { profileOf } from '../../../src/core/site/profiles';
import type { ProfileId } from '../../../src/core/site/profile';
import type { Site } from '../../../src/core/site/site';
import { detectSite } from '../../../src/core/site/siteFinder';
import { texAsSiteReads } from '../../../src/core/site/siteTex';
import { tagAddress, tagSlug } from '../../../src/core/site/tagSlug';
import { keyMeaningEn } from '../../../src/core/words/keyMeaningEn';
import { en } from '../../../src/core/words/en';
import { zhCn } from '../../../src/core/words/zhCn';
import { profileIds } from '../../../src/core/site/profile';
import { hexoSite, MemoryFiles, tailwindSite } from './memoryFiles';

async function siteOf(files: Record<string, string>, path: string): Promise<Site> {
  const site = await detectSite(new MemoryFiles(files), path);
  if (site === null) throw new Error('no site');
  return site;
}

async function siteOfKind(id: ProfileId): Promise<Site> {
  const site = await detectSite(new MemoryFiles({}), '/w/a.md', { profile: id, keys: [] });
  if (site === null) throw new Error('no site');
  return site;
}

/** The files that an address may mean, for a note of the site at `/w`. */
function meant(site: Site, path: string, address: string): readonly string[] {
  const fromRoot = address.startsWith('/');
  return assetPaths({ path: address, fromRoot }, { path, site, folder: '/w' });
}

describe('a picture', () => {
  it('of tailwind-nextjs is in public', async () => {
    const post = '/w/data/blog/vae.mdx';
    const site = await siteOf(tailwindSite('/w'), post);
    expect(meant(site, post, '/static/图.png')[0]).toBe('/w/public/static/图.png');
    expect(meant(site, post, '/notes/static/图.png')[0]).toBe('/w/public/static/图.png');
    expect(meant(site, post, '图.png')[0]).toBe('/w/data/blog/图.png');
  });

  it('of hexo is in source, in the theme, or in the post’s folder', async () => {
    const post = '/w/source/_posts/vae.md';
    const site = await siteOf(hexoSite('/w'), post);
    expect(meant(site, post, '/images/图.png').slice(0, 2)).toEqual([
      '/w/source/images/图.png',
      '/w/themes/next/source/images/图.png',
    ]);
    expect(meant(site, post, '/blog/images/图.png')[0]).toBe('/w/source/images/图.png');
    expect(meant(site, post, '图.png').slice(0, 2)).toEqual([
      '/w/source/_posts/vae/图.png',
      '/w/source/_posts/图.png',
    ]);
    expect(meant(site, post, 'vae/图.png')).toContain('/w/source/_posts/vae/图.png');
    expect(meant(site, post, '/2023/01/15/vae/图.png')).toContain('/w/source/_posts/vae/图.png');
  });

  it('of hexo without asset folders is beside the post first', async () => {
    const post = '/w/source/_posts/vae.md';
    const site = await siteOf({ ...hexoSite('/w'), '/w/_config.yml': '' }, post);
    expect(meant(site, post, '图.png')[0]).toBe('/w/source/_posts/图.png');
  });

  it('of hugo is in static, in assets, or in the bundle', async () => {
    const post = '/w/content/posts/vae/index.md';
    const site = await siteOf({ '/w/hugo.toml': '' }, post);
    expect(meant(site, post, '/图.png').slice(0, 3)).toEqual([
      '/w/static/图.png',
      '/w/assets/图.png',
      '/w/content/图.png',
    ]);
    expect(meant(site, post, '图.png')[0]).toBe('/w/content/posts/vae/图.png');
    expect(meant(site, '/w/content/posts/gan.md', '../图.png')).toContain(
      '/w/content/posts/图.png',
    );
  });

  it('of jekyll is in the site itself, with Liquid before it or not', async () => {
    const post = '/w/_posts/2023-01-15-vae.md';
    const site = await siteOf({ '/w/_config.yml': 'baseurl: /n\n', '/w/Gemfile': '' }, post);
    const expected = '/w/assets/图.png';
    expect(meant(site, post, '/assets/图.png')[0]).toBe(expected);
    expect(meant(site, post, '/n/assets/图.png')[0]).toBe(expected);
    expect(meant(site, post, '{{ site.baseurl }}/assets/图.png')[0]).toBe(expected);
    expect(meant(site, post, "{{ '/assets/图.png' | relative_url }}")[0]).toBe(expected);
  });

  it('of astro is in public, or by an alias in src', async () => {
    const post = '/w/src/content/blog/vae.md';
    const site = await siteOf({ '/w/astro.config.mjs': '' }, post);
    expect(meant(site, post, '/图.png')[0]).toBe('/w/public/图.png');
    expect(meant(site, post, '@/assets/图.png')[0]).toBe('/w/src/assets/图.png');
    expect(meant(site, post, '../../assets/图.png')[0]).toBe('/w/src/assets/图.png');
  });

  it('outside of sites is where editors look', async () => {
    const site = await siteOf({}, '/w/n/a.md');
    expect(meant(site, '/w/n/a.md', '../图.png')).toEqual(['/w/图.png']);
    expect(meant(site, '/w/n/a.md', '/图.png')[0]).toBe('/w/图.png');
    const nowhere = { path: '/w/n/a.md', site: null, folder: null };
    expect(assetPaths({ path: '/图.png', fromRoot: true }, nowhere)).toEqual(['/w/n/图.png']);
  });

  it('is never above the root', async () => {
    const site = await siteOf({}, '/w/a.md');
    expect(meant(site, '/w/a.md', '../../../../etc/x')).toEqual(['/etc/x']);
  });
});

describe('a link', () => {
  it.each<readonly [string, Record<string, string>, string, string, string]>([
    [
      'tailwind-nextjs',
      tailwindSite('/w'),
      '/w/data/blog/a.mdx',
      '/blog/vae',
      '/w/data/blog/vae.mdx',
    ],
    ['hugo', { '/w/hugo.toml': '' }, '/w/content/a.md', '/posts/vae/', '/w/content/posts/vae.md'],
    [
      'a hugo bundle',
      { '/w/hugo.toml': '' },
      '/w/content/a.md',
      '/posts/vae/',
      '/w/content/posts/vae/index.md',
    ],
    [
      'hexo',
      hexoSite('/w'),
      '/w/source/_posts/a.md',
      '/2023/01/15/vae/',
      '/w/source/_posts/vae.md',
    ],
    [
      'jekyll',
      { '/w/_config.yml': '', '/w/Gemfile': '' },
      '/w/_posts/a.md',
      '/2023/01/15/vae.html',
      '/w/_posts/2023-01-15-vae.md',
    ],
  ])('of %s leads to the post with that address', async (_name, files, post, address, expected) => {
    const site = await siteOf(files, post);
    const paths = linkPaths({ path: address, fromRoot: true }, { path: post, site, folder: '/w' });
    expect(paths).toContain(expected);
  });

  it('leads to a note whose ending was left out', async () => {
    const place = { path: '/w/n/a.md', site: await siteOf({}, '/w/n/a.md'), folder: '/w' };
    expect(linkPaths({ path: './b', fromRoot: false }, place)).toEqual([
      '/w/n/b',
      '/w/n/b.md',
      '/w/n/b.mdx',
      '/w/n/b.markdown',
    ]);
  });
});

describe('the address of a tag', () => {
  it.each<readonly [ProfileId, string, string]>([
    ['tailwind-nextjs', 'C++', 'c'],
    ['tailwind-nextjs', 'Deep Learning', 'deep-learning'],
    ['tailwind-nextjs', '？', ''],
    ['tailwind-nextjs', '机器学习', '机器学习'],
    ['hugo', 'C++', 'c++'],
    ['hugo', 'Deep  Learning', 'deep-learning'],
    ['hugo', 'a - b', 'a-b'],
    ['hugo', '机器学习！', '机器学习'],
    ['hexo', 'C++', 'C'],
    ['hexo', 'Deep Learning', 'Deep-Learning'],
    ['hexo', 'naïve', 'naive'],
    ['jekyll', 'C++/CLI', 'c-cli'],
    ['astro', 'C++', 'C++'],
  ])('of %s: %s is %j', async (id, tag, slug) => {
    expect(tagSlug(await siteOfKind(id), tag)).toBe(slug);
  });

  it('is a path on the site, or null where the tag has none', async () => {
    const site = await siteOf(tailwindSite('/w'), '/w/data/blog/a.mdx');
    expect(tagAddress(site, '机器 学习')).toBe(`/notes/tags/${encodeURIComponent('机器-学习')}`);
    expect(tagAddress(site, '？')).toBeNull();
    expect(tagAddress(await siteOfKind('hugo'), 'VAE')).toBe('/tags/vae/');
    expect(tagAddress(await siteOfKind('generic'), 'VAE')).toBeNull();
  });
});

it('the address of a post is made of its file and what its front matter says', async () => {
  const next = await siteOf(tailwindSite('/w'), '/w/data/blog/a.mdx');
  expect(postAddress(next, '/w/data/blog/ml/vae.mdx', {})).toBe('/notes/blog/ml/vae');
  const hugo = await siteOf({ '/w/hugo.toml': '' }, '/w/content/a.md');
  expect(postAddress(hugo, '/w/content/posts/VAE/index.md', {})).toBe('/posts/vae/');
  expect(postAddress(hugo, '/w/content/posts/vae.md', { slug: '自编码' })).toBe('/posts/自编码/');
  expect(postAddress(hugo, '/w/content/posts/vae.md', { url: '/x/' })).toBe('/x/');
  expect(postAddress(hugo, '/w/README.md', {})).toBeNull();
  expect(postAddress(hugo, '/w/content/a.md', { Slug: 2023 })).toBe('/2023/');
  expect(postAddress(hugo, '/w/content/a.md', { url: 'x/y' })).toBe('/x/y');
  expect(postAddress(hugo, '/w/content/a.md', { url: '' })).toBe('/a/');
});

it('the address of a post is not known where only a rule of its site tells', async () => {
  const hexo = await siteOf(hexoSite('/w'), '/w/source/_posts/a.md');
  expect(postAddress(hexo, '/w/source/_posts/a.md', {})).toBeNull();
  expect(postAddress(hexo, '/w/source/_posts/a.md', { permalink: 'x/y' })).toMatch(/\/x\/y$/);
  expect(postAddress(hexo, '/w/source/_posts/a.md', { permalink: ':year/:title/' })).toBeNull();
  const jekyll = await siteOf({ '/w/_config.yml': '', '/w/Gemfile': '' }, '/w/_posts/a.md');
  const post = '/w/_posts/2023-01-15-a.md';
  expect(postAddress(jekyll, post, { permalink: '/x/' })).toBe('/x/');
  expect(postAddress(jekyll, post, { permalink: 'pretty' })).toBeNull();
  expect(postAddress(jekyll, post, { permalink: '/:year/:title/' })).toBeNull();
});

it.each([
  ['/posts/自编码/', '/posts/自编码/'],
  ['/posts/c#-a?-b c/', '/posts/c%23-a%3F-b%20c/'],
  ['/a(1)/100%/', '/a%281%29/100%25/'],
  ['/已%20编码/', '/已%20编码/'],
])('the address %s stands in a link as %s', (address, expected) => {
  expect(linkedAddress(address)).toBe(expected);
});

it.each([
  ['\\sum\\_{i} a\\*b', '\\sum_{i} a*b'],
  ['a \\\\\\\\ b', 'a \\\\ b'],
  ['a \\\\ b', 'a \\\\ b'],
  ['\\alpha\\{x\\}', '\\alpha\\{x\\}'],
  ['\\\\_', '\\\\_'],
  ['\\\\{x\\\\}', '\\{x\\}'],
  ['\\\\|x\\\\|\\\\,50\\\\%\\\\#\\\\&', '\\|x\\|\\,50\\%\\#\\&'],
  ['a \\\\{\\bf b}', 'a \\\\{\\bf b}'],
  [
    '\\begin{aligned} a&=\\\\{b\\\\} \\\\& = c \\\\\\\\ |d|\\\\|e| \\end{aligned}',
    '\\begin{aligned} a&=\\{b\\} \\\\& = c \\\\ |d|\\\\|e| \\end{aligned}',
  ],
  ['a\\', 'a\\'],
])('hexo reads %s as %s', (written, read) => {
  expect(texAsSiteReads(written)).toBe(read);
});

describe('keys', () => {
  it.each(profileIds)('of %s all have a meaning in both languages', id => {
    const keys = profileOf(id).keys.map(({ key }) => key);
    expect(keys.filter(key => en.site.keyMeaning(id, key) === null)).toEqual([]);
    expect(
      keys.filter(key => !/\p{Script=Han}/u.test(zhCn.site.keyMeaning(id, key) ?? '')),
    ).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('that have a meaning are in a profile', () => {
    const known = new Set(profileIds.flatMap(id => profileOf(id).keys.map(({ key }) => key)));
    const said = Object.keys(keyMeaningEn).map(key => key.slice(key.indexOf('.') + 1));
    expect(said.filter(key => !known.has(key))).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'x'])('%s has none', key => {
    expect(en.site.keyMeaning('hexo', key)).toBeNull();
  });

  it.each(profileIds)('of a new post and dates of %s are known', id => {
    const { newPostKeys, dates, keys } = profileOf(id);
    const known = keys.map(({ key }) => key);
    const named = [...newPostKeys, dates.own, ...dates.modified, ...dates.others];
    expect(named.filter(key => !known.includes(key))).toEqual([]);
  });
});
