import { describe, expect, it } from 'vitest';
import type { ProfileChoice } from '../../../src/core/site/profiles';
import { automatic, detectSite, SiteFinder } from '../../../src/core/site/siteFinder';
import { readUserKeys } from '../../../src/core/site/userKeys';
import { hexoSite, MemoryFiles, tailwindSite } from './memoryFiles';

async function found(files: Record<string, string>, path: string, profile: ProfileChoice = 'auto') {
  const site = await detectSite(new MemoryFiles(files), path, { ...automatic, profile });
  return site === null ? null : [site.profile.id, site.root];
}

describe('the site of a file', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['tailwind-nextjs', ['contentlayer.config.ts'], 'data/blog/a.mdx'],
    ['tailwind-nextjs', ['contentlayer.config.js'], 'data/blog/a.mdx'],
    ['tailwind-nextjs', ['lib/mdx.js'], 'data/blog/a.md'],
    ['hugo', ['hugo.toml'], 'content/posts/a.md'],
    ['hugo', ['config.yaml', 'archetypes/default.md'], 'content/a.md'],
    ['hugo', ['config/_default/hugo.toml', 'archetypes/default.md'], 'content/a.md'],
    ['hexo', ['_config.yml', 'scaffolds/post.md'], 'source/_posts/a.md'],
    ['hexo', ['_config.yml', 'themes/next/x'], 'source/_posts/a.md'],
    ['hugo', ['config.toml', 'content/x.md', 'themes/x/theme.toml'], 'content/a.md'],
    ['hexo', ['_config.yml', 'package.json', 'source/x'], 'source/_posts/a.md'],
    ['jekyll', ['_config.yml', '_posts/2023-01-15-a.md'], '_posts/2023-01-15-a.md'],
    ['jekyll', ['_config.yml', 'Gemfile'], 'notes/a.md'],
    ['astro', ['astro.config.mjs'], 'src/content/blog/a.md'],
  ])('is %s by %j', async (id, marks, post) => {
    const files = Object.fromEntries([...marks, post].map(name => [`/w/blog/${name}`, '']));
    expect(await found(files, `/w/blog/${post}`)).toEqual([id, '/w/blog']);
  });

  it.each<readonly [string, readonly string[]]>([
    ['a config.json of something else', ['config.json', 'src/a.ts']],
    ['a _config.yml alone', ['_config.yml']],
    ['a config.toml and content of something else', ['config.toml', 'content/x.md']],
    ['a lib without mdx.js', ['lib/other.js']],
    ['a note called hugo', ['hugo.md']],
    ['a folder called Gemfile', ['_config.yml', 'Gemfile/x']],
  ])('is none by %s', async (_name, marks) => {
    const files = Object.fromEntries([...marks, 'a.md'].map(name => [`/w/${name}`, '']));
    expect(await found(files, '/w/a.md')).toEqual(['generic', null]);
  });

  it('is the nearest one upwards', async () => {
    const files = { ...hexoSite('/w'), ...tailwindSite('/w/next'), '/w/next/data/blog/a.mdx': '' };
    expect(await found(files, '/w/next/data/blog/a.mdx')).toEqual(['tailwind-nextjs', '/w/next']);
    expect(await found(files, '/w/source/_posts/vae.md')).toEqual(['hexo', '/w']);
    expect(await found(files, '/elsewhere/a.md')).toEqual(['generic', null]);
  });

  it('is the one that was named, where it is found', async () => {
    const files = { ...hexoSite('/w'), ...tailwindSite('/w/next') };
    expect(await found(files, '/w/next/data/blog/vae.mdx', 'hexo')).toEqual(['hexo', '/w']);
    expect(await found(files, '/w/next/data/blog/vae.mdx', 'hugo')).toEqual(['hugo', null]);
    expect(await found(files, '/w/next/data/blog/vae.mdx', 'none')).toBeNull();
  });

  it('is told by the layout where there is none', async () => {
    const files = new MemoryFiles({ '/w/a.md': '' });
    const siteOf = (layout: unknown) => detectSite(files, '/w/a.md', { ...automatic, layout });
    expect((await siteOf('PostSimple'))?.profile.id).toBe('tailwind-nextjs');
    expect((await siteOf('PostSimple'))?.facts.compilesMdx).toBe('unknown');
    expect((await siteOf('post'))?.profile.id).toBe('generic');
    expect((await siteOf({ a: 1 }))?.profile.id).toBe('generic');
  });

  it('is looked for once in each folder', async () => {
    const files = new MemoryFiles(hexoSite('/w'));
    const finder = new SiteFinder(files);
    const first = await finder.siteOf('/w/source/_posts/a.md');
    expect(await finder.siteOf('/w/source/_posts/b.md')).toBe(first);
    expect([...files.looks.values()].filter(count => count > 2)).toEqual([]);
    expect(files.looks.get('/w/source/_posts')).toBe(1);
  });
});

describe('what a site tells', () => {
  it('tailwind-nextjs 2: layouts, authors, what it publishes, its own fields', async () => {
    const site = await detectSite(new MemoryFiles(tailwindSite('/w')), '/w/data/blog/vae.mdx');
    expect(site?.facts).toMatchObject({
      layouts: ['PostSimple', 'PostLayout', 'PostBanner', 'ListLayout'],
      authors: ['default', '梁'],
      compilesMdx: 'mdx-files',
      publishes: ['.mdx'],
      basePath: '/notes',
    });
    expect(site?.profile.postFolders).toEqual(['data/blog']);
    const kinds = new Map(site?.keys.map(({ key, kind }) => [key, kind]));
    expect([kinds.get('cover'), kinds.get('isFinished'), kinds.get('name')]).toEqual([
      'text',
      'boolean',
      undefined,
    ]);
    expect(site?.keys.find(({ key }) => key === 'title')?.required).toBe('fails');
  });

  it('tailwind-nextjs 1: everything is compiled', async () => {
    const files = new MemoryFiles({ '/w/lib/mdx.js': '', '/w/data/blog/a.md': '' });
    const site = await detectSite(files, '/w/data/blog/a.md');
    expect(site?.facts).toMatchObject({
      layouts: null,
      authors: null,
      compilesMdx: 'all',
      publishes: ['.md', '.mdx'],
    });
  });

  it.each<readonly [string, readonly string[] | null, string]>([
    ["'blog/**/*.mdx'", ['.mdx'], 'mdx-files'],
    ["'blog/**/*.md?(x)'", ['.md', '.mdx'], 'all'],
    ["'blog/**/*.{md,mdx}'", ['.md', '.mdx'], 'all'],
    ['`${folder}/*.mdx`', null, 'mdx-files'],
  ])('tailwind-nextjs 2 with the pattern %s', async (pattern, publishes, compilesMdx) => {
    const config = `defineDocumentType(() => ({ filePathPattern: ${pattern}, contentType: 'mdx' }))`;
    const files = new MemoryFiles({ '/w/contentlayer.config.ts': config });
    const site = await detectSite(files, '/w/data/blog/a.md');
    expect(site?.facts).toMatchObject({ publishes, compilesMdx });
  });

  it('hexo: its theme’s layouts, asset folders, and where it is served', async () => {
    const site = await detectSite(new MemoryFiles(hexoSite('/w')), '/w/source/_posts/vae.md');
    expect(site?.facts).toMatchObject({
      layouts: ['post', 'page', 'draft', 'gallery'],
      hasAssetFolders: true,
      breaksLines: true,
      basePath: '/blog',
      compilesMdx: 'none',
    });
  });

  it.each(['', '- a\n- b', 'a: [', 'a: *b', '\0'])('hexo with the broken config %j', async text => {
    const files = new MemoryFiles({ ...hexoSite('/w'), '/w/_config.yml': text });
    const site = await detectSite(files, '/w/source/_posts/vae.md');
    expect(site?.profile.id).toBe('hexo');
    expect(site?.facts.hasAssetFolders).toBe(false);
  });

  it.each<readonly [string, boolean]>([
    ['title: a', true],
    ['marked:\n  gfm: true', true],
    ['marked:\n  breaks: false', false],
    ['markdown:\n  render:\n    breaks: false', false],
    ['marked: false', true],
    ['- a', true],
  ])('hexo: what a line end is by %j', async (config, breaksLines) => {
    const files = new MemoryFiles({ ...hexoSite('/w'), '/w/_config.yml': config });
    const site = await detectSite(files, '/w/source/_posts/vae.md');
    expect(site?.facts.breaksLines).toBe(breaksLines);
  });

  it('hugo: plain values of its configuration', async () => {
    const config =
      "baseURL = 'https://a.example/notes/'\ncontentDir = \"笔记\"\n[params]\ntheme = 'x'\n";
    const files = new MemoryFiles({
      '/w/hugo.toml': config,
      '/w/layouts/_default/single.html': '',
      '/w/layouts/partials/head.html': '',
    });
    const site = await detectSite(files, '/w/笔记/a.md');
    expect(site?.profile.postFolders).toEqual(['笔记']);
    expect(site?.facts).toMatchObject({
      basePath: '/notes',
      layouts: ['single'],
      themeFolders: [],
    });
  });

  it('jekyll: layouts, unless a gem has more', async () => {
    const files = { '/w/Gemfile': '', '/w/_layouts/post.html': '' };
    const layouts = async (config: string) =>
      (await detectSite(new MemoryFiles({ ...files, '/w/_config.yml': config }), '/w/_posts/a.md'))
        ?.facts.layouts;
    expect(await layouts('title: 站\n')).toContain('post');
    expect(await layouts('theme: minima\n')).toBeNull();
  });

  it('astro: whether formulas are read by remark-math', async () => {
    const config =
      "import remarkMath from 'remark-math'\nexport default defineConfig({ base: '/n/' })";
    const site = await detectSite(new MemoryFiles({ '/w/astro.config.mjs': config }), '/w/a.md');
    expect(site?.profile.hasRemarkMath).toBe(true);
    expect(site?.facts.basePath).toBe('/n');
  });
});

describe('keys of the user’s', () => {
  it('are put in the place of the profile’s, or behind them', async () => {
    const keys = readUserKeys({
      series: { type: 'text', required: true, values: ['VAE', 7], description: '系列' },
      tags: { description: '标签' },
      wrong: 'text',
      odd: { type: 'nothing', required: 'yes', values: 'VAE' },
    });
    const site = await detectSite(new MemoryFiles({}), '/w/a.md', {
      profile: 'tailwind-nextjs',
      keys,
    });
    expect(site?.keys.find(({ key }) => key === 'series')).toEqual({
      key: 'series',
      kind: 'text',
      required: 'wanted',
      values: ['VAE', '7'],
      description: '系列',
    });
    expect(site?.keys.find(({ key }) => key === 'tags')).toEqual({
      key: 'tags',
      kind: 'tags',
      description: '标签',
    });
    expect(site?.keys.find(({ key }) => key === 'odd')).toEqual({ key: 'odd', kind: 'any' });
    expect(site?.keys.some(({ key }) => key === 'wrong')).toBe(false);
  });

  it.each([null, 7, 'x', []])('are none where the setting is %j', setting => {
    expect(readUserKeys(setting)).toEqual([]);
  });
});
