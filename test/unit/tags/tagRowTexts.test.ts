import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/core/library/library';
import type { PostSummary } from '../../../src/core/library/postSummary';
import { TagTree } from '../../../src/core/library/tagTree';
import type { TagTreeItem } from '../../../src/core/library/tagTreeItem';
import { en } from '../../../src/core/words/en';
import { zhCn } from '../../../src/core/words/zhCn';
import { tagRowTexts, tagTooltip, type TextFacts } from '../../../src/features/tags/tagRowTexts';

const plain: Omit<PostSummary, 'path'> = {
  folder: '/w',
  site: null,
  title: '变分自编码器',
  date: '2023-01-15T08:30:00',
  lastmod: '2024-02-01',
  draft: false,
  excerpt: '从下界讲起。',
  tags: ['NLP/BERT', 'VAE'],
  headings: [],
  annotations: [],
  models: null,
};

function treeOf(posts: readonly (Partial<PostSummary> & { readonly path: string })[]): TagTree {
  const library = new Library();
  library.change(posts.map(post => ({ path: post.path, post: { ...plain, ...post } })));
  return new TagTree(library, { order: 'name', filter: '', hideDrafts: false });
}

/** The first row of a kind. */
function row<K extends TagTreeItem['kind']>(
  tree: TagTree,
  kind: K,
  id = '',
): Extract<TagTreeItem, { readonly kind: K }> {
  const found = [...tree.children(id)].find(item => item.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found as Extract<TagTreeItem, { readonly kind: K }>;
}

function facts(
  tree: TagTree,
  language: 'en' | 'zhCn' = 'en',
  open: string | null = null,
): TextFacts {
  return {
    words: { en, zhCn }[language].tags,
    open,
    newestOf: item => tree.newestOf(item),
    placeOf: () => ({ name: '笔记', above: '二', path: '/二/笔记' }),
  };
}

describe('the row of a tag', () => {
  const tree = treeOf([
    { path: 'a', tags: ['NLP/BERT'] },
    { path: 'b', tags: ['NLP/BERT'], draft: true },
  ]);
  const tag = row(tree, 'tag', row(tree, 'tag').id);

  it('has its own part of the name, and says the whole', () => {
    expect(tagRowTexts(tag, facts(tree))).toEqual({
      label: 'BERT',
      description: '2 · 1 draft',
      said: 'NLP/BERT, tag, 2 posts, 1 draft',
    });
    expect(tagRowTexts(tag, facts(tree, 'zhCn')).said).toBe('NLP/BERT，标签，2 篇，1 篇草稿');
  });

  it('tells the date of its newest post in its tooltip', () => {
    expect(tagTooltip(tag, facts(tree))).toBe(
      'NLP/BERT, tag, 2 posts, 1 draft\nNewest post: 2023-01-15',
    );
  });
});

describe('the row of a post', () => {
  const tree = treeOf([{ path: 'a', draft: true }]);
  const post = row(tree, 'post', row(tree, 'group').id);

  it('has its title, day and draft mark, and says whether it is open', () => {
    expect(tagRowTexts(post, facts(tree))).toEqual({
      label: '变分自编码器',
      description: '2023-01-15 · draft',
      said: '变分自编码器, post, 2023-01-15, draft',
    });
    expect(tagRowTexts(post, facts(tree, 'zhCn', 'a')).said).toBe(
      '变分自编码器，文章，2023-01-15，草稿，已打开',
    );
  });

  it('has summary, dates and tags in its tooltip', () => {
    expect(tagTooltip(post, facts(tree)).split('\n')).toEqual([
      '变分自编码器',
      '',
      '从下界讲起。',
      '',
      '2023-01-15, changed 2024-02-01',
      '#NLP/BERT #VAE',
    ]);
  });

  it('says that it has no date', () => {
    const undated = treeOf([{ path: 'a', date: null, tags: [] }]);
    const item = row(undated, 'post', row(undated, 'group').id);
    expect(tagRowTexts(item, facts(undated)).description).toBe('');
    expect(tagRowTexts(item, facts(undated)).said).toBe('变分自编码器, post, no date');
  });
});

describe('the row of a group', () => {
  it('says how many posts it has, and its tooltip what they are', () => {
    const tree = treeOf([{ path: 'a', tags: [] }]);
    const group = row(tree, 'group');
    expect(tagRowTexts(group, facts(tree))).toEqual({
      label: 'Untagged',
      description: '1',
      said: 'Untagged, 1 post',
    });
    expect(tagTooltip(group, facts(tree))).toBe('1 post that has no tag');
    expect(tagTooltip(group, facts(tree, 'zhCn'))).toBe('1 篇没有标签的文章');
  });

  it('of clashes counts these, and each says what the matter is', () => {
    const tree = treeOf([
      { path: 'a', tags: ['VAE'] },
      { path: 'b', tags: ['vae'] },
    ]);
    const group = row(tree, 'group');
    expect(tagRowTexts(group, facts(tree)).said).toBe('Clashes, 1');
    expect(tagTooltip(group, facts(tree))).toMatch(/^1 clash of tags that differ in case/);
    const clash = row(tree, 'clash', group.id);
    expect(tagRowTexts(clash, facts(tree))).toEqual({
      label: 'VAE / vae',
      description: 'Written in different ways',
      said: 'Clash of VAE, vae, Written in different ways',
    });
    expect(tagRowTexts(clash, facts(tree, 'zhCn')).said).toBe('标签冲突：VAE、vae，写法不一致');
    expect(tagTooltip(clash, facts(tree))).toBe('VAE / vae\nWritten in different ways');
  });
});

it('the row of a folder has its name and where it lies, its tooltip the whole path', () => {
  const tree = treeOf([{ path: 'a' }, { path: 'b', folder: '/v' }]);
  const folder = row(tree, 'folder');
  expect(tagRowTexts(folder, facts(tree))).toEqual({
    label: '笔记',
    description: '1 · 二',
    said: '笔记, 二, folder, 1 post',
  });
  expect(tagTooltip(folder, facts(tree))).toBe('/二/笔记\n1 post');
});

describe('posts that are spoken of', () => {
  it('are called by the title where it is one, else by their number', () => {
    expect(en.tags.thesePosts(['甲'])).toBe('“甲”');
    expect(en.tags.thesePosts(['甲', '乙'])).toBe('2 posts');
    expect(zhCn.tags.thesePosts(['甲'])).toBe('《甲》');
    expect(zhCn.tags.thesePosts(['甲', '乙', '丙'])).toBe('3 篇文章');
  });

  it('are named where one lost its tags', () => {
    expect(en.tags.removed(['GAN'], '甲')).toBe('The tag “GAN” was removed from “甲”.');
    expect(en.tags.removed(['GAN', 'VAE'], '甲')).toBe(
      'The tags “GAN”, “VAE” were removed from “甲”.',
    );
    expect(zhCn.tags.removed(['GAN'], '甲')).toBe('已从《甲》移除标签“GAN”。');
  });
});

it('files that could not be read are named, with the reason', () => {
  const { unreadable, unreadableFile } = en.tags;
  expect(unreadable([unreadableFile('a.md', 'unreadable')], 1)).toBe(
    '1 file or folder could not be read: a.md',
  );
  expect(unreadable([unreadableFile('a.md', 'tooBig'), unreadableFile('b.md', 'binary')], 4)).toBe(
    '4 files or folders could not be read: a.md (too large for a post), b.md (no text), and 2 more',
  );
});
