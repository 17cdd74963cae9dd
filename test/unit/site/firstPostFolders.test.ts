import { expect, it } from 'vitest';
import { firstPostFolders } from '../../../src/core/site/firstPostFolders';
import { detectSite } from '../../../src/core/site/siteFinder';
import { hexoSite, MemoryFiles, tailwindSite } from './memoryFiles';

it.each<readonly [string, Record<string, string>, readonly string[]]>([
  ['tailwind-nextjs', tailwindSite('/w'), ['data/blog']],
  ['hugo', { '/w/hugo.toml': '' }, ['content/posts', 'content/post', 'content/blog']],
  ['hugo', { '/w/hugo.toml': 'contentDir = "notes"' }, ['notes/posts', 'notes/post', 'notes/blog']],
  ['hexo', hexoSite('/w'), ['source/_posts']],
  ['jekyll', { '/w/_config.yml': '', '/w/Gemfile': '' }, ['_posts']],
  [
    'astro',
    { '/w/astro.config.mjs': '' },
    ['src/content/blog', 'src/content/posts', 'src/data/blog', 'src/pages/posts', 'src/pages/blog'],
  ],
  ['generic', {}, []],
])('the first post of a site of %s goes where such sites have them', async (id, files, folders) => {
  const site = await detectSite(new MemoryFiles(files), '/w/a.md');
  expect(site?.profile.id).toBe(id);
  expect(site && firstPostFolders(site.profile)).toEqual(folders);
});
