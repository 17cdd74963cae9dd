import { describe, expect, it } from 'vitest';
import { profileIds } from '../../../src/core/site/profile';
import { parseNote } from '../../../src/core/note/parseNote';
import { findingsIn } from './siteForTests';

const posts = [
  '---\ntitle: 自编码：BERT 与 GPT\ndate: 2023-01-15\ntags: [AI, NLP]\ndraft: false\nsummary: 说“好”。\n---\n\n# 标题\n\n正文 $x_7$。\n',
  "---\ntitle: 'it''s'\ndate: '2023-01-15T10:00:00+08:00'\ntags:\n  - AI\n  - 'C#' # 语言\nauthors: ['default']\nlayout: PostSimple\n---\n正文\n",
  '---\r\ntitle: "a: b"\r\ncategories:\r\n  - [AI, NLP]\r\nsummary: |\r\n  一：二\r\n  三\r\nmathjax: true\r\n---\r\n\r\n正文\r\n',
  '\ufeff---\ntitle：笔记\ntags：[AI，NLP]\ndate: 2023年1月15日\ndraft: 否\n---\n正文\n\n---\n\n正文\n',
  '---\nbase: &b {a: 1}\nother:\n  <<: *b\n  list: [1, {c: d}]\ntitle: >-\n  多\n  行\ntags:\n\t- AI\n---\n正文\n',
  '---\nlayout: post\ntitle: BERT: 预训练\nimages: [\n  a.png,\n  b.png\n]\n# 注\n"quoted": 1\n...\n正文\n',
];

describe('while a front matter is typed', () => {
  it.each(posts)('nothing outside of it is marked: %j', post => {
    const bodyStart = parseNote(post).frontMatter?.span.end ?? 0;
    for (const profile of profileIds) {
      for (let length = 0; length <= bodyStart; length += 1) {
        for (const text of [post.slice(0, length), post.slice(0, length) + post.slice(bodyStart)]) {
          const { frontMatter } = parseNote(text);
          const outside = findingsIn(text, profile).filter(
            ({ problem, span }) =>
              problem.code !== 'front-matter/missing' &&
              (frontMatter === null ||
                span.start < frontMatter.span.start ||
                span.end > frontMatter.span.end ||
                span.start > span.end),
          );
          expect([text, outside]).toEqual([text, []]);
        }
      }
    }
  });

  it('is the same front matter while the body changes', () => {
    const [first = ''] = posts;
    const before = parseNote(first);
    const after = parseNote(`${first}字`, { previous: before });
    expect(after.frontMatter).toBe(before.frontMatter);
    const changed = parseNote(first.replace('BERT', 'XLNet'), { previous: before });
    expect(changed.frontMatter).not.toBe(before.frontMatter);
    expect(changed.frontMatter?.values['title']).toBe('自编码：XLNet 与 GPT');
  });
});
