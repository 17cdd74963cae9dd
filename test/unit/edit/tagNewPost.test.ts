import { describe, expect, it } from 'vitest';
import { newPostName, newPostText } from '../../../src/core/edit/newPost';
import { siteOf } from '../library/randomPosts';

const today = '2026-11-25';

describe('a new post', () => {
  it('begins with the front matter of its site, title and tags filled in', () => {
    const post = { title: '自编码: 一', tags: ['NLP', 'C#'], today };
    expect(newPostText(siteOf('tailwind-nextjs'), post)).toBe(
      `---\ntitle: '自编码: 一'\ndate: 2026-11-25\ntags: [NLP, 'C#']\ndraft: false\nsummary: ''\n---\n`,
    );
    expect(newPostText(siteOf('hexo'), post)).toBe(
      `---\ntitle: '自编码: 一'\ndate: 2026-11-25\ntags:\n  - NLP\n  - 'C#'\ncategories:\n---\n`,
    );
  });

  it.each([
    ['{slug}', 'Self-Attention 机制？', 'self-attention-机制'],
    ['{date}-{slug}', '题', '2026-11-25-题'],
    ['{title}', 'a/b: "c"?', 'a b c'],
    ['{slug}', '？？', 'post'],
    ['{title}', 'con', 'con-'],
    ['{title}', '???', today],
    ['{title}', '..', today],
  ])('is called by the pattern %j for %j: %j', (pattern, title, name) => {
    expect(newPostName(pattern, { title, today })).toBe(name);
  });
});
