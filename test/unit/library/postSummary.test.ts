import { describe, expect, it } from 'vitest';
import { noteContent } from '../../../src/core/library/noteContent';
import { summaryOf, type PostSummary } from '../../../src/core/library/postSummary';
import { parseNote } from '../../../src/core/note/parseNote';
import { skimNote } from '../../../src/core/note/skimNote';
import type { Site } from '../../../src/core/site/site';
import { siteOf } from './randomPosts';

function summary(
  text: string,
  { fileName = '笔记.md', site = null }: { fileName?: string; site?: Site | null } = {},
): PostSummary {
  const place = { path: `/blog/${fileName}`, folder: '/blog', site, fileName };
  const skimmed = summaryOf(place, { text, ...skimNote(text) });
  // An open note and a file say the same.
  expect(summaryOf(place, noteContent(parseNote(text)))).toEqual(skimmed);
  return skimmed;
}

describe('the summary of a post', () => {
  it('holds title, dates, draft, tags and excerpt of the front matter', () => {
    const text =
      '---\ntitle: 自编码 # 注\ndate: 2023-1-5 08:30:00\nlastmod: 2023/02/01\n' +
      'tags: [NLP, NLP, C++]\ndraft: true\nsummary: |\n  一\n  二\n---\n文\n';
    expect(summary(text)).toEqual({
      path: '/blog/笔记.md',
      folder: '/blog',
      site: null,
      title: '自编码',
      date: '2023-01-05T08:30:00',
      lastmod: '2023-02-01',
      draft: true,
      excerpt: '一 二',
      tags: ['NLP', 'C++'],
      headings: [],
      annotations: [],
      models: null,
    });
  });

  it('holds headings, and annotations under them', () => {
    const { headings, annotations } = summary(
      '<font color=red>前</font>\n\n# 一 $x$\n\n<font color="#00f">后 $y$</font>\n',
    );
    expect(headings).toEqual([{ text: '一 x', level: 1, line: 2 }]);
    expect(annotations.map(({ ink, text, heading }) => [ink, text, heading])).toEqual([
      ['red', '前', -1],
      ['blue', '后 y', 0],
    ]);
  });

  it('is called by the first heading, or by its file, where there is no title', () => {
    expect(summary('# 题\n').title).toBe('题');
    expect(summary('---\ntitle:\n---\n').title).toBe('笔记');
    expect(summary('---\ntitle: 2023\n---\n').title).toBe('2023');
  });

  it('takes the date of the file’s name where there is no other', () => {
    expect(summary('文', { fileName: '2023-01-05-题.md' }).date).toBe('2023-01-05');
    expect(summary('---\ndate: 后天\n---\n').date).toBe(null);
    expect(summary('---\npubDate: Jul 08 2022\n---\n', { site: siteOf('astro') }).date).toBe(
      '2022-07-08',
    );
  });

  it('reads keys as the site does', () => {
    const hugo = summary('---\nTitle: 甲\nTags: AI\nDRAFT: true\n---\n', { site: siteOf('hugo') });
    expect([hugo.title, hugo.tags, hugo.draft]).toEqual(['甲', ['AI'], true]);
    const jekyll = { site: siteOf('jekyll') };
    expect(summary('---\ntags: a b\npublished: false\n---\n', jekyll)).toMatchObject({
      tags: ['a', 'b'],
      draft: true,
    });
    expect(summary('---\ntag: a b\ntags: c\n---\n', jekyll).tags).toEqual(['a b']);
    expect(summary('---\ntag: a\n---\n', { site: siteOf('hexo') }).tags).toEqual(['a']);
  });

  it('is read of TOML and JSON as of YAML', () => {
    const said = {
      title: '甲',
      date: '2023-01-05',
      lastmod: '2023-02-01T08:30:00',
      draft: true,
      excerpt: '一',
      tags: ['NLP', '2023'],
    };
    expect(
      summary(
        '+++\ntitle = "甲"\ndate = 2023-01-05\nlastmod = 2023-02-01T08:30:00+08:00\ndraft = true\n' +
          'description = "一"\ntags = ["NLP", [2023, ""], "NLP"]\n+++\n# 乙\n',
      ),
    ).toMatchObject(said);
    expect(
      summary(
        '{"title": "甲", "date": "2023-01-05", "lastmod": "2023-02-01 08:30", "draft": true,' +
          ' "summary": "一", "tags": ["NLP", 2023, null, {"a": 1}]}\n\n# 乙\n',
      ),
    ).toMatchObject(said);
    const hugo = summary('+++\nTitle = "甲"\nTAGS = "AI"\nDraft = true\n+++\n', {
      site: siteOf('hugo'),
    });
    expect([hugo.title, hugo.tags, hugo.draft]).toEqual(['甲', ['AI'], true]);
    const jekyll = { site: siteOf('jekyll') };
    expect(summary('---json\n{"tags": "a b"}\n---\n', jekyll).tags).toEqual(['a', 'b']);
    expect(summary('---json\n{"tag": "a b", "tags": ["c"]}\n---\n', jekyll).tags).toEqual(['a b']);
    expect(summary('+++\n[taxonomies]\ntags = ["a"]\n+++\n').tags).toEqual([]);
    expect(summary('+++\ntitle = 甲\n+++\n')).toMatchObject({ title: '笔记', tags: [] });
  });

  it('keeps what can be read of a front matter that someone is just writing', () => {
    expect(summary('---\ntags: [NLP, AI]\ntitle: "甲\n---\n').tags).toEqual(['NLP', 'AI']);
    expect(summary('---\ntags: [NLP, AI]\nti\n---\n').tags).toEqual(['NLP', 'AI']);
    expect(summary('---\ntags: [NLP, AI\n---\n').tags).toEqual(['NLP', 'AI']);
  });

  it('holds strings of its own, whatever is in them', () => {
    expect(summary('---\ntitle: "a\\0b"\ntags: ["c\\0d", e]\n---\n# f\n')).toMatchObject({
      title: 'a\0b',
      tags: ['c\0d', 'e'],
      headings: [{ text: 'f' }],
    });
  });

  it.each(['', '\ufeff', '---\ntags: &a [*a]\n---\n', '---\ntags: {a: 1}\n---\n', '+++\n+++\n'])(
    'is there for any text: %j',
    text => {
      expect(summary(text).tags).toEqual([]);
    },
  );
});
