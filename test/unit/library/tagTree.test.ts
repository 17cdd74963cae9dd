import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/core/library/library';
import type { PostSummary } from '../../../src/core/library/postSummary';
import { postsWithAll, tagPosts } from '../../../src/core/library/tagPosts';
import { TagTree } from '../../../src/core/library/tagTree';
import type { TagTreeItem, TagTreeOptions } from '../../../src/core/library/tagTreeItem';
import { siteOf } from './randomPosts';

type Given = Partial<Pick<PostSummary, 'title' | 'date' | 'draft' | 'tags' | 'folder' | 'site'>>;

/** Posts by their paths; a title that is not given is the path. */
function libraryOf(posts: Readonly<Record<string, Given>>): Library {
  const library = new Library();
  library.change(
    Object.entries(posts).map(([path, given]) => ({
      path,
      post: {
        path,
        folder: '/w',
        site: null,
        title: path,
        date: null,
        lastmod: null,
        draft: false,
        excerpt: null,
        tags: [],
        headings: [],
        annotations: [],
        models: null,
        ...given,
      },
    })),
  );
  return library;
}

function treeOf(library: Library, options: Partial<TagTreeOptions> = {}): TagTree {
  return new TagTree(library, { order: 'name', filter: '', hideDrafts: false, ...options });
}

function labelOf(item: TagTreeItem): string {
  switch (item.kind) {
    case 'folder':
      return `${item.folder} ${item.count}`;
    case 'group':
      return `(${item.group}) ${item.count}`;
    case 'clash':
      return item.clash.tags.join(' ~ ');
    case 'tag':
      return `${item.name} ${item.count}${'*'.repeat(item.drafts)}`;
    case 'post':
      return item.post.title;
  }
}

/** The whole tree, one row a line, indented by a blank for each row above. */
function drawn(tree: TagTree): readonly string[] {
  const below = (id: string, indent: string): string[] =>
    tree.children(id).flatMap(item => [indent + labelOf(item), ...below(item.id, `${indent} `)]);
  return below('', '');
}

function shown(posts: Readonly<Record<string, Given>>, options?: Partial<TagTreeOptions>) {
  return drawn(treeOf(libraryOf(posts), options));
}

describe('the tree of tags', () => {
  it('begins with what has no tag, what is a draft and what clashes, then has tags with their posts', () => {
    const posts = {
      a: { tags: ['VAE'] },
      b: { tags: ['vae', 'GAN'], draft: true },
      c: {},
    };
    expect(shown(posts)).toEqual([
      '(untagged) 1',
      ' c',
      '(drafts) 1',
      ' b',
      '(clashes) 1',
      ' VAE ~ vae',
      '  vae 1*',
      '   b',
      '  VAE 1',
      '   a',
      'GAN 1*',
      ' b',
      'vae 1*',
      ' b',
      'VAE 1',
      ' a',
    ]);
  });

  it('nests tags where the site does', () => {
    const posts = {
      a: { tags: ['NLP/BERT'] },
      b: { tags: ['NLP/GPT', 'NLP'] },
    };
    expect(shown(posts)).toEqual(['NLP 2', ' BERT 1', '  a', ' GPT 1', '  b', ' b']);
    const site = siteOf('tailwind-nextjs');
    expect(shown({ a: { tags: ['NLP/BERT'], site } })).toEqual(['NLP/BERT 1', ' a']);
  });

  it('sorts by name in pinyin order, by count, by the newest post', () => {
    const posts = {
      a: { tags: ['自编码', '注意力'], date: '2020-01-01' },
      b: { tags: ['注意力', '扩散'], date: '2022-01-01' },
      c: { tags: ['GAN'], date: '2021-01-01' },
      d: { tags: ['无日期'] },
    };
    const top = (order: TagTreeOptions['order']) =>
      shown(posts, { order }).filter(line => !line.startsWith(' '));
    expect(top('name')).toEqual(['扩散 1', '无日期 1', '注意力 2', '自编码 1', 'GAN 1']);
    expect(top('count')[0]).toBe('注意力 2');
    expect(top('newest')).toEqual(['扩散 1', '注意力 2', 'GAN 1', '自编码 1', '无日期 1']);
    expect(shown(posts, { order: 'newest' }).slice(2, 5)).toEqual(['注意力 2', ' b', ' a']);
  });

  it('counts what it shows where drafts are hidden', () => {
    const posts = {
      a: { tags: ['VAE', '草'], draft: true },
      b: { tags: ['VAE'] },
      c: { draft: true },
    };
    expect(shown(posts, { hideDrafts: true })).toEqual(['VAE 1', ' b']);
  });

  it('is of folders where several have posts, which count what is shown', () => {
    const posts = {
      a: { tags: ['VAE'], folder: '/one' },
      b: { tags: ['VAE'], folder: '/two', draft: true },
      c: { tags: ['GAN'], folder: '/two' },
    };
    const top = (options: Partial<TagTreeOptions>) =>
      shown(posts, options).filter(line => !line.startsWith(' '));
    expect(top({})).toEqual(['/one 1', '/two 2']);
    expect(top({ hideDrafts: true })).toEqual(['/one 1', '/two 1']);
    expect(top({ filter: 'gan' })).toEqual(['/two 1']);
    expect(top({ filter: 'vae' })).toEqual(['/one 1', '/two 1']);
    expect(top({ filter: 'vae', hideDrafts: true })).toEqual(['/one 1']);
  });
});

describe('a filter of the tree of tags', () => {
  const posts = {
    a: { title: '变分下界', tags: ['VAE', 'NLP/BERT'] },
    b: { title: '重参数化', tags: ['VAE'] },
    c: { title: '下界', draft: true },
  };

  it('by a tag’s name shows all of its posts', () => {
    expect(shown(posts, { filter: 'vae' })).toEqual(['VAE 2', ' 变分下界', ' 重参数化']);
    expect(shown(posts, { filter: 'Ｂert' })).toEqual(['NLP 1', ' BERT 1', '  变分下界']);
  });

  it('by a title shows the post below its tags, which count what is shown', () => {
    expect(shown(posts, { filter: '下界' })).toEqual([
      '(untagged) 1',
      ' 下界',
      '(drafts) 1',
      ' 下界',
      'NLP 1',
      ' BERT 1',
      '  变分下界',
      'VAE 1',
      ' 变分下界',
    ]);
    expect(shown(posts, { filter: '没有' })).toEqual([]);
  });

  it('tells which rows hold what is looked for', () => {
    const holding = (filter: string) => {
      const tree = treeOf(libraryOf(posts), { filter });
      return tree
        .children('')
        .filter(item => tree.holdsMatch(item))
        .map(labelOf);
    };
    expect(holding('下界')).toEqual(['(untagged) 1', '(drafts) 1', 'NLP 1', 'VAE 1']);
    expect(holding('bert')).toEqual(['NLP 1']);
    expect(holding('vae')).toEqual([]);
    expect(holding('')).toEqual([]);
  });

  it('tells how many posts are shown, each once', () => {
    const count = (options: Partial<TagTreeOptions>) =>
      treeOf(libraryOf(posts), options).shownPosts;
    expect(count({})).toBe(3);
    expect(count({ hideDrafts: true })).toBe(2);
    expect(count({ filter: '下界' })).toBe(2);
    expect(count({ filter: '没有' })).toBe(0);
  });

  it('shows a clash in whole where it names one of its tags', () => {
    const clashing = { a: { tags: ['C-1'] }, b: { tags: ['c1'] } };
    expect(shown(clashing, { filter: '-' }).slice(0, 6)).toEqual([
      '(clashes) 1',
      ' c1 ~ C-1',
      '  C-1 1',
      '   a',
      '  c1 1',
      '   b',
    ]);
  });
});

describe('a tag that only stands above others', () => {
  const nested = {
    a: { tags: ['NLP/BERT'] },
    b: { tags: ['NLP/GPT', 'CV'] },
    c: { tags: ['nlp', 'CV'] },
  };

  it('clashes with another writing of it, and shows the posts below it there', () => {
    expect(shown(nested).slice(0, 7)).toEqual([
      '(clashes) 1',
      ' nlp ~ NLP',
      '  nlp 1',
      '   c',
      '  NLP 2',
      '   a',
      '   b',
    ]);
  });

  it('clashes no more once nothing stands below it', () => {
    const library = libraryOf(nested);
    library.change(['a', 'b'].map(path => ({ path, post: null })));
    expect(drawn(treeOf(library))).toEqual(['CV 1', ' c', 'nlp 1', ' c']);
  });

  it('is chosen like any other, and means the posts below it', () => {
    const all = tagPosts(libraryOf(nested));
    expect([...all].map(([tag, paths]) => [tag, paths.size])).toEqual([
      ['CV', 2],
      ['NLP', 2],
      ['nlp', 1],
      ['NLP/BERT', 1],
      ['NLP/GPT', 1],
    ]);
    expect(postsWithAll(all, ['NLP'])).toEqual(['a', 'b']);
    expect(postsWithAll(all, ['NLP', 'CV'])).toEqual(['b']);
    expect(postsWithAll(all, ['CV', 'nlp'])).toEqual(['c']);
    expect(postsWithAll(all, ['不在'])).toEqual([]);
    expect(postsWithAll(all, [])).toEqual([]);
  });
});

describe('the way to a post', () => {
  const way = (
    posts: Readonly<Record<string, Given>>,
    path: string,
    options?: Partial<TagTreeOptions>,
  ) => treeOf(libraryOf(posts), options).pathTo(path).map(labelOf);

  it('goes by its first tag, and where that is not shown by the next', () => {
    const posts = { a: { tags: ['VAE', 'AI/GAN'] } };
    expect(way(posts, 'a')).toEqual(['VAE 1', 'a']);
    expect(way(posts, 'a', { filter: 'gan' })).toEqual(['AI 1', 'GAN 1', 'a']);
    expect(way(posts, 'a', { filter: 'x' })).toEqual([]);
  });

  it('goes by a group where the post has no tag', () => {
    expect(way({ a: {} }, 'a')).toEqual(['(untagged) 1', 'a']);
    expect(way({ a: { draft: true } }, 'a')).toEqual(['(untagged) 1', 'a']);
  });

  it('leads nowhere where drafts are hidden, or there is no such post', () => {
    expect(way({ a: { draft: true, tags: ['x'] } }, 'a', { hideDrafts: true })).toEqual([]);
    expect(way({ a: {} }, 'b')).toEqual([]);
  });

  it('begins at the folder where several have posts', () => {
    const posts = { a: { folder: '/one', tags: ['x'] }, b: { folder: '/two' } };
    expect(way(posts, 'a')).toEqual(['/one 1', 'x 1', 'a']);
  });
});

it('a tree is counted with everything opened', () => {
  const tree = treeOf(libraryOf({ a: { tags: ['x', 'y/z'] }, b: {} }));
  expect(drawn(tree)).toHaveLength(7);
  expect(tree.isLargerThan(7)).toBe(false);
  expect(tree.isLargerThan(6)).toBe(true);
});
