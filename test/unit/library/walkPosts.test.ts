import { describe, expect, it } from 'vitest';
import {
  mayBeFolderOfPosts,
  placesByGlobs,
  placesOfSite,
  staticPrefix,
  type PostPlaces,
} from '../../../src/core/library/postPlaces';
import { walkPosts, type WalkEntry } from '../../../src/core/library/walkPosts';
import { siteOf } from './randomPosts';

/** Folders with what is in them; null for one that can't be read. */
type Tree = { readonly [name: string]: Tree | 'file' | 'link' | null };

/** What a walk finds, what it could not read, and how often it read a folder. */
async function walked(
  places: PostPlaces | null,
  tree: Tree,
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<{ found: string[]; unreadable: string[]; read: number }> {
  const result = { found: [] as string[], unreadable: [] as string[], read: 0 };
  const folderAt = (path: string): Tree | null => {
    let folder: Tree | 'file' | 'link' | null = tree;
    for (const name of path.split('/').filter(each => each !== '')) {
      folder = typeof folder === 'object' && folder !== null ? (folder[name] ?? null) : null;
    }
    return typeof folder === 'object' ? folder : null;
  };
  const entriesOf = (path: string) => {
    result.read += 1;
    const folder = folderAt(path);
    if (folder === null) {
      return Promise.resolve(null);
    }
    const entries = Object.entries(folder).map(([name, entry]): WalkEntry => {
      return { name, kind: entry === 'file' ? 'file' : entry === 'link' ? 'other' : 'folder' };
    });
    return Promise.resolve(entries);
  };
  await walkPosts(
    places ?? placesByGlobs('/', [], []),
    { entriesOf, pause: () => Promise.resolve(), isCancelled: () => result.read >= stopAfter },
    paths => result.found.push(...paths),
    folder => result.unreadable.push(folder),
  );
  return result;
}

const blog: Tree = {
  blog: {
    'hugo.toml': 'file',
    'README.md': 'file',
    node_modules: { a: { 'x.md': 'file' } },
    content: {
      posts: { 'a.md': 'file', 'b.MDX': 'file', 'c.txt': 'file', '图.png': 'file' },
      '.obsidian': { 'x.md': 'file' },
      node_modules: { 'x.md': 'file' },
      old: { 'd.md': 'file', back: 'link' },
      locked: null,
    },
  },
};

describe('the walk for posts', () => {
  it('looks through the folders where the site keeps them, and no others', async () => {
    const places = placesOfSite('/blog', siteOf('hugo', '/blog'), ['**/old']);
    expect(await walked(places, blog)).toEqual({
      found: ['/blog/content/posts/a.md', '/blog/content/posts/b.MDX'],
      unreadable: ['/blog/content/locked'],
      read: 3,
    });
  });

  it('enters no link to a folder: it may lead back', async () => {
    const places = placesOfSite('/blog', siteOf('hugo', '/blog'), []);
    const { found } = await walked(places, blog);
    expect(found).toContain('/blog/content/old/d.md');
    expect(found).toHaveLength(3);
  });

  it('starts where globs begin to vary', async () => {
    expect(['posts/**/*.md', 'a/b/c.md', '**', './x/{y,z}/*.md'].map(staticPrefix)).toEqual([
      'posts',
      'a/b',
      '',
      'x',
    ]);
    const places = placesByGlobs('/blog', ['content/posts/*.md', 'content/old/**'], []);
    expect(await walked(places, blog)).toEqual({
      found: ['/blog/content/posts/a.md', '/blog/content/old/d.md'],
      unreadable: [],
      read: 2,
    });
  });

  it('takes all of a folder whose site the user named, and of none that nobody did', async () => {
    const named = { ...siteOf('generic', null), isNamed: true };
    const { found } = await walked(placesOfSite('/blog', named, []), blog);
    expect(found).toHaveLength(4);
    expect(placesOfSite('/blog', siteOf('generic', null), [])).toBe(null);
  });

  it('looks through a folder that lies in the posts of a site, and not outside of it', () => {
    const site = siteOf('hugo', '/blog');
    expect(placesOfSite('/blog/content/posts', site, [])?.starts).toEqual(['/blog/content/posts']);
    expect(placesOfSite('/blog/themes', site, [])).toBe(null);
    expect(placesOfSite('/home', site, [])).toBe(null);
  });

  it('stops when it is told to', async () => {
    const places = placesByGlobs('/', ['**/*.md'], []);
    const { read } = await walked(places, blog, 1);
    expect(read).toBe(1);
  });

  it('knows for one file what it would find', () => {
    const places = placesOfSite('/blog', siteOf('hugo', '/blog'), ['**/old']);
    const has = (path: string) => places?.has(path);
    expect(has('/blog/content/posts/new.md')).toBe(true);
    expect(has('/blog/content/old/x/new.md')).toBe(false);
    expect(has('/blog/content/.x/new.md')).toBe(false);
    expect(has('/blog/README.md')).toBe(false);
    expect(has('/blog/content/posts/new.txt')).toBe(false);
  });
});

it.each<readonly [string, boolean]>([
  ['/w/data/blog/Node.js', true],
  ['/w/data/blog/D2L.ai', true],
  ['/w/data/blog/第1.2章', true],
  ['/w/data/blog/旧.md', true],
  ['/w/data/blog', true],
  ['/w/node_modules/a', false],
  ['/w/node_modules', false],
  ['/w/.git/refs', false],
  ['/w/data/.cache', false],
])('%s may be a folder with posts: %s', (path, expected) => {
  expect(mayBeFolderOfPosts(path)).toBe(expected);
});
