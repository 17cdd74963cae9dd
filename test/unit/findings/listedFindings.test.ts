import { describe, expect, it } from 'vitest';
import { acceptedFinding, Baseline } from '../../../src/core/checks/baseline';
import type { CheckFacts } from '../../../src/core/checks/checkFacts';
import { checkPost } from '../../../src/core/library/checkPost';
import { parseNote } from '../../../src/core/note/parseNote';
import {
  groupsByCode,
  listedFindings,
  type ListedPost,
} from '../../../src/features/findings/listedFindings';
import { testSite } from '../frontMatter/testSite';

const facts: CheckFacts = {
  path: '/blog/data/blog/文.mdx',
  site: testSite('tailwind-nextjs'),
  today: '2023-03-06',
  settings: { levels: {}, titleLength: 60, summaryLength: 200 },
};

/** A post with its findings, those on lines with `accepted` accepted. */
function post(key: string, frontMatter: string, accepted = '没有'): ListedPost {
  const note = parseNote(`---\n${frontMatter}\n---\n`, { dialect: 'mdx' });
  const all = checkPost(note, { facts, tags: null, accepted: null }).findings;
  const entries = all
    .filter(({ span }) => note.text.slice(span.start, span.end).includes(accepted))
    .map(finding => acceptedFinding(key, note, finding));
  const baseline = { baseline: new Baseline(entries), path: key };
  const found = checkPost(note, { facts, tags: null, accepted: baseline });
  return { key, title: key, findings: listedFindings(note, found) };
}

const posts = [
  post('甲', 'title: 甲\ndate: 2023-13-45\ntags: [AI, AI]\nfoo: 1'),
  post('乙', 'title: 乙\ndate: 2023-02-30\ntags: [NLP, NLP, NLP]'),
  post('丙', 'title: 丙\ndate: 2023-13-45', '2023-13-45'),
];

describe('the list of findings', () => {
  it('has what matters most first, and of that what there is most of', () => {
    expect(
      groupsByCode(posts, false).map(({ code, severity, count, hasSafeFix }) => {
        return [code, severity, count, hasSafeFix];
      }),
    ).toEqual([
      ['front-matter/invalid-date', 'error', 2, false],
      ['front-matter/duplicate-tag', 'warning', 3, true],
    ]);
  });

  it('has the posts of each code with no other findings', () => {
    const [dates] = groupsByCode(posts, false);
    expect(dates?.posts.map(({ key, findings }) => [key, findings.length])).toEqual([
      ['甲', 1],
      ['乙', 1],
    ]);
  });

  it('has what was accepted by itself', () => {
    expect(groupsByCode(posts, true).map(({ code, posts }) => [code, posts.length])).toEqual([
      ['front-matter/invalid-date', 1],
    ]);
  });

  it('leaves out what is off', () => {
    const codes = posts.flatMap(({ findings }) => findings.map(({ problem }) => problem.code));
    expect(codes).not.toContain('front-matter/unknown-key');
  });

  it('knows lines and characters', () => {
    const [date] = posts[0]?.findings ?? [];
    expect(date?.range).toEqual({
      start: { line: 2, character: 6 },
      end: { line: 2, character: 16 },
    });
  });
});
