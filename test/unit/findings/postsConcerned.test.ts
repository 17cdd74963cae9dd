import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/core/library/library';
import type { PostSummary } from '../../../src/core/library/postSummary';
import { postsConcerned } from '../../../src/features/findings/postsConcerned';
import { testSite } from '../frontMatter/testSite';

const site = testSite('tailwind-nextjs');

function post(path: string, ...tags: string[]): PostSummary {
  return {
    path,
    folder: '',
    site,
    title: path,
    date: null,
    lastmod: null,
    draft: false,
    excerpt: null,
    tags,
    headings: [],
    annotations: [],
    models: null,
  };
}

/** The posts to be checked again once a post has become another. */
function concernedBy(changed: PostSummary): readonly string[] {
  const library = new Library();
  const posts = [post('甲', 'BERT'), post('乙', 'bert', 'CV'), post('丙', 'C++'), post('丁')];
  library.change(posts.map(each => ({ path: each.path, post: each })));
  const difference = library.change([{ path: changed.path, post: changed }]);
  return [...postsConcerned(library, difference)].sort();
}

describe('the posts of which findings may be others', () => {
  it('are only the one that changed, where its tags stayed', () => {
    expect(concernedBy({ ...post('甲', 'BERT'), title: '别的' })).toEqual(['甲']);
  });

  it('are those with a tag that is written much the same', () => {
    expect(concernedBy(post('丁', 'Bert'))).toEqual(['丁', '乙', '甲']);
  });

  it('are those with a tag of the same address', () => {
    expect(concernedBy(post('丁', 'C'))).toEqual(['丁', '丙']);
  });

  it('are those that were like a tag which is gone', () => {
    expect(concernedBy(post('甲'))).toEqual(['乙', '甲']);
  });
});
