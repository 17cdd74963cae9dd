import { describe, expect, it } from 'vitest';
import { isListedPost, isPost } from '../../../src/core/site/isPost';
import { isLeftOut, mdxUse } from '../../../src/core/site/mdxUse';
import type { ProfileChoice } from '../../../src/core/site/profiles';
import { detectSite } from '../../../src/core/site/siteFinder';
import { hexoSite, MemoryFiles, tailwindSite } from './memoryFiles';

async function siteOf(
  files: Record<string, string>,
  path: string,
  profile: ProfileChoice = 'auto',
) {
  const site = await detectSite(new MemoryFiles(files), path, { profile, keys: [] });
  if (site === null) throw new Error('no site');
  return site;
}

describe('a post', () => {
  it.each<readonly [string, boolean, boolean]>([
    ['source/_posts/a.md', false, true],
    ['source/about/index.md', true, true],
    ['source/about/index.md', false, false],
    ['README.md', false, false],
    ['scaffolds/post.md', true, false],
    ['source/_drafts/a.md', true, false],
  ])('of hexo: %s with front matter %s is %s', async (name, hasFrontMatter, expected) => {
    const site = await siteOf(hexoSite('/w'), `/w/${name}`);
    expect(isPost(site, `/w/${name}`, hasFrontMatter)).toBe(expected);
  });

  it.each<readonly [string, boolean, boolean]>([
    ['content/posts/a.md', false, true],
    ['content/posts/_index.md', false, false],
    ['archetypes/default.md', true, false],
    ['themes/x/archetypes/default.md', true, false],
  ])('of hugo: %s with front matter %s is %s', async (name, hasFrontMatter, expected) => {
    const site = await siteOf({ '/w/hugo.toml': '' }, `/w/${name}`);
    expect(isPost(site, `/w/${name}`, hasFrontMatter)).toBe(expected);
  });

  it('of jekyll lies in any folder called _posts', async () => {
    const site = await siteOf({ '/w/_config.yml': '', '/w/Gemfile': '' }, '/w/a.md');
    expect(isPost(site, '/w/ml/_posts/2023-01-15-a.md', false)).toBe(true);
    expect(isPost(site, '/w/ml/a.md', false)).toBe(false);
  });

  it('outside any site has front matter, or the profile was named', async () => {
    const files = { '/templates/w/deep/folder/here/a.md': '' };
    const path = '/templates/w/deep/folder/here/a.md';
    const generic = await siteOf(files, path);
    expect([isPost(generic, path, true), isPost(generic, path, false)]).toEqual([true, false]);
    const named = await siteOf(files, path, 'hugo');
    expect(isPost(named, path, false)).toBe(true);
    expect(isPost(named, '/w/README.md', false)).toBe(false);
    expect(isPost(named, '/w/templates/a.md', true)).toBe(false);
  });
});

describe('a post that is listed', () => {
  it.each<readonly [string, Record<string, string>, readonly string[], readonly string[]]>([
    [
      'tailwind-nextjs',
      tailwindSite('/w'),
      ['/w/data/blog/a.mdx', '/w/data/blog/b/c.mdx'],
      ['/w/data/authors/default.mdx', '/w/README.md', '/w/templates/a.mdx'],
    ],
    [
      'hugo',
      { '/w/hugo.toml': '' },
      ['/w/content/a.md', '/w/content/posts/a/index.md'],
      ['/w/content/_index.md', '/w/content/posts/_index.zh.md', '/w/archetypes/default.md'],
    ],
    [
      'hexo',
      hexoSite('/w'),
      ['/w/source/_posts/a.md'],
      ['/w/source/about/index.md', '/w/source/_drafts/a.md', '/w/scaffolds/post.md'],
    ],
    [
      'jekyll',
      { '/w/_config.yml': '', '/w/Gemfile': '' },
      ['/w/_posts/2023-01-15-a.md', '/w/ml/_posts/2023-01-15-a.md', '/w/_drafts/a.md'],
      ['/w/about.md', '/w/_layouts/a.md'],
    ],
  ])('of %s lies where its posts are', async (profile, files, listed, others) => {
    for (const path of [...listed, ...others]) {
      const found = await siteOf(files, path);
      expect(found.profile.id).toBe(profile);
      expect([path, isListedPost(found, path, true)]).toEqual([path, listed.includes(path)]);
      const named = await siteOf(files, path, found.profile.id);
      expect([path, isListedPost(named, path, true)]).toEqual([path, listed.includes(path)]);
    }
  });

  it('has front matter where no site is', async () => {
    const generic = await siteOf({}, '/w/a.md');
    for (const site of [generic, null]) {
      expect(isListedPost(site, '/w/a.md', true)).toBe(true);
      expect(isListedPost(site, '/w/a.md', false)).toBe(false);
    }
    const named = await siteOf({}, '/w/a.md', 'hugo');
    expect(isListedPost(named, '/w/a.md', false)).toBe(true);
    expect(isListedPost(named, '/w/README.md', false)).toBe(false);
  });
});

describe('what is compiled as MDX', () => {
  it('is .mdx in version 2, all posts in version 1', async () => {
    const second = await siteOf(tailwindSite('/w'), '/w/data/blog/a.mdx');
    expect(mdxUse(second, '/w/data/blog/a.mdx')).toBe('compiled');
    expect(mdxUse(second, '/w/data/blog/a.md')).toBe('beside');
    const first = await siteOf({ '/w/lib/mdx.js': '' }, '/w/data/blog/a.md');
    expect(mdxUse(first, '/w/data/blog/a.md')).toBe('compiled');
    expect(mdxUse(first, '/w/README.md')).toBe('beside');
  });

  it('is .mdx outside of sites, and may be a post that only its layout tells of', async () => {
    const generic = await siteOf({}, '/w/a.md');
    expect([mdxUse(generic, '/w/a.mdx'), mdxUse(generic, '/w/a.md')]).toEqual(['compiled', 'none']);
    expect([mdxUse(null, '/w/a.mdx'), mdxUse(null, '/w/a.md')]).toEqual(['compiled', 'none']);
    const files = new MemoryFiles({});
    const told = await detectSite(files, '/w/a.md', {
      profile: 'auto',
      keys: [],
      layout: 'PostSimple',
    });
    expect(mdxUse(told, '/w/a.md')).toBe('unknown');
  });

  it('is nothing on hexo', async () => {
    expect(mdxUse(await siteOf(hexoSite('/w'), '/w/a.md'), '/w/source/_posts/a.md')).toBe('none');
  });
});

it('a .md among the posts of version 2 is left out', async () => {
  const site = await siteOf(tailwindSite('/w'), '/w/data/blog/a.md');
  expect(isLeftOut(site, '/w/data/blog/a.md')).toBe(true);
  expect(isLeftOut(site, '/w/data/blog/a.mdx')).toBe(false);
  expect(isLeftOut(site, '/w/README.md')).toBe(false);
});
