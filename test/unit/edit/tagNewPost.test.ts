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

  it.each<readonly [string, string, string]>([
    ['{title}', '自'.repeat(100), '自'.repeat(80)],
    ['{date}-{slug}', '自'.repeat(100), `${today}-${'自'.repeat(76)}`],
    ['{title} {date}', '自'.repeat(100), `${'自'.repeat(76)} ${today}`],
    ['{slug}-{title}', '自'.repeat(100), `${'自'.repeat(39)}-${'自'.repeat(39)}`],
    ['{slug}', 'a b '.repeat(60), `${'a-b-'.repeat(24)}a-b`],
    ['{title}', `${'自'.repeat(79)}🦙🦙`, '自'.repeat(79)],
    ['{title}', '👨‍👩‍👧‍👦'.repeat(30), '👨‍👩‍👧‍👦'.repeat(9)],
    [`${'长'.repeat(90)}{title}`, '题', '长'.repeat(80)],
  ])(
    'has a name that file systems take, whole characters of it: %j for %j',
    (pattern, title, name) => {
      const found = newPostName(pattern, { title, today });
      expect(found).toBe(name);
      expect(new TextEncoder().encode(`${found}-10.markdown`).length).toBeLessThanOrEqual(255);
    },
  );

  it('keeps what its title has of dollars and braces', () => {
    expect(newPostName('{title}-{date}', { title: "$$x$& $' {date}", today })).toBe(
      `$$x$& $' {date}-${today}`,
    );
  });
});
