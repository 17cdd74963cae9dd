import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import type { ProfileId } from '../../../src/core/site/profile';
import { findingsIn } from './siteForTests';

/** The codes of what is found, hints left out. */
function codesIn(text: string, id: ProfileId): readonly string[] {
  return findingsIn(text, id).flatMap(({ problem, severity }) =>
    severity === 'hint' ? [] : [problem.code],
  );
}

const tabbed =
  '---\ntitle: 甲\ndate: 2023-01-05\ntags:\n\t- AI\n\t- NLP\ncategories:\n\t- 乙\n---\n文';

describe('a post of Hexo', () => {
  it('may indent its lists by tabs', () => {
    expect(codesIn(tabbed, 'hexo')).toEqual([]);
    expect(codesIn(tabbed.replaceAll('\n', '\r\n'), 'hexo')).toEqual([]);
    expect(codesIn(tabbed, 'hugo')).toContain('front-matter/syntax');
  });

  it('may mix tabs and blanks of the same width', () => {
    expect(codesIn(tabbed.replace('\t- NLP', '  - NLP'), 'hexo')).toEqual([]);
  });

  it('has its tabs found elsewhere', () => {
    expect(codesIn('---\ntitle: 甲\ntags:\n \t- AI\n---\n', 'hexo')).toEqual([
      'front-matter/syntax',
    ]);
  });

  it('is checked as it is read', () => {
    expect(codesIn(tabbed.replace('2023-01-05', '2023-13-45'), 'hexo')).toEqual([
      'front-matter/invalid-date',
    ]);
    expect(codesIn(tabbed.replace('NLP', 'AI'), 'hexo')).toEqual(['front-matter/duplicate-tag']);
  });

  it.each([
    'title: 甲\ndate: 2023-01-05\ntags: [NLP]\n---\n文',
    'title: 甲\r\ndate: 2023-01-05\r\n---\r\n文',
    '----\ntitle: 甲\ndate: 2023-01-05\n----\n文',
    '\n---\ntitle: 甲\ndate: 2023-01-05\n---\n文',
  ])('may have its front matter without the usual fences: %j', text => {
    expect(codesIn(text, 'hexo')).toEqual([]);
    expect(codesIn(text, 'jekyll')).toEqual(['front-matter/missing']);
  });

  it.each(['文\n---\n字', '注意: 甲\n---\n字', '----\n文', '# 题\n\n文'])(
    'has none where Hexo reads none: %j',
    text => {
      expect(codesIn(text, 'hexo')).toEqual(['front-matter/missing']);
    },
  );
});

describe('a front matter', () => {
  it('is read with its tabs as it is meant, at its places', () => {
    const { frontMatter } = parseNote(tabbed);
    expect(frontMatter?.values).toMatchObject({ tags: ['AI', 'NLP'], categories: ['乙'] });
    expect(frontMatter?.problems).toHaveLength(1);
  });

  it('may have all its keys indented alike', () => {
    const text = '---\n  title: 甲\n  date: 2023-01-05\n  tags: [AI]\n---\n文';
    expect(parseNote(text).frontMatter?.values).toMatchObject({ title: '甲', tags: ['AI'] });
    for (const id of ['hexo', 'hugo', 'jekyll', 'generic'] as const) {
      expect(codesIn(text, id)).toEqual([]);
    }
  });
});
