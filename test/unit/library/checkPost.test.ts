import { describe, expect, it } from 'vitest';
import { acceptedFinding, Baseline } from '../../../src/core/checks/baseline';
import type { CheckFacts } from '../../../src/core/checks/checkFacts';
import { checkPost } from '../../../src/core/library/checkPost';
import { SiteTags } from '../../../src/core/library/siteTags';
import { parseNote } from '../../../src/core/note/parseNote';
import { testSite } from '../frontMatter/testSite';

const site = testSite('tailwind-nextjs', {});
const facts: CheckFacts = {
  path: '/blog/data/blog/文.mdx',
  site,
  today: '2023-03-06',
  settings: { levels: {}, titleLength: 60, summaryLength: 200 },
};
const note = parseNote('---\ntitle: 甲\ndate: 2023-13-45\ntags: [bert, bert]\n---\n正文\n', {
  dialect: 'mdx',
});

/** The tags of posts that use `BERT` three times, and `bert` once. */
function tags(): SiteTags {
  const uses = new SiteTags(site);
  ['BERT', 'BERT', 'BERT', 'bert', 'C', 'C++'].forEach(tag => uses.add(tag));
  return uses;
}

const codes = (findings: readonly { readonly problem: { readonly code: string } }[]) =>
  findings.map(({ problem }) => problem.code);

describe('what is wrong in a post', () => {
  it('is what is wrong in itself and beside others, in the order of the text', () => {
    const { findings } = checkPost(note, { facts, tags: tags(), accepted: null });
    expect(codes(findings)).toEqual([
      'front-matter/invalid-date',
      'publish/tag-slug',
      'front-matter/duplicate-tag',
    ]);
  });

  it('says nothing of tags as long as nobody knows those of other posts', () => {
    const { findings } = checkPost(note, { facts, tags: null, accepted: null });
    expect(codes(findings)).toEqual(['front-matter/invalid-date', 'front-matter/duplicate-tag']);
  });

  it('says nothing of the tags of a file that is no post', () => {
    const path = '/blog/templates/文.mdx';
    const { findings } = checkPost(note, {
      facts: { ...facts, path },
      tags: tags(),
      accepted: null,
    });
    expect(findings).toEqual([]);
  });

  it('is told apart from what was accepted', () => {
    const path = 'data/blog/文.mdx';
    const [date] = checkPost(note, { facts, tags: null, accepted: null }).findings;
    const baseline = new Baseline(date === undefined ? [] : [acceptedFinding(path, note, date)]);
    const { findings, accepted } = checkPost(note, {
      facts,
      tags: null,
      accepted: { baseline, path },
    });
    expect(codes(findings)).toEqual(['front-matter/duplicate-tag']);
    expect(codes(accepted)).toEqual(['front-matter/invalid-date']);
  });

  it('heeds what the user said of tags', () => {
    const settings = { ...facts.settings, levels: { 'publish/tag-slug': 'off' } as const };
    const { findings } = checkPost(note, {
      facts: { ...facts, settings },
      tags: tags(),
      accepted: null,
    });
    expect(codes(findings)).not.toContain('publish/tag-slug');
  });
});
