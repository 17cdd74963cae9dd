import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/textEdit';
import type { Site } from '../../../src/core/site/site';
import {
  offersAt,
  type KnownTag,
  type Offer,
} from '../../../src/features/frontMatter/frontMatterOffers';
import { testSite } from './testSite';

const clock = { now: new Date('2023-03-05T19:30:08Z'), offset: 480 };
const starter = testSite('tailwind-nextjs', {
  layouts: ['PostBanner', 'PostLayout', 'PostSimple'],
  authors: ['default', '王小明'],
});
const tags: readonly KnownTag[] = [
  { name: 'NLP', posts: 12 },
  { name: '深度学习', posts: 3 },
  { name: 'GAN: 入门', posts: 1 },
];

/** A front matter with the cursor at the `|`, as the offers are made for it. */
function at(frontMatter: string, site: Site = starter) {
  const marked = `---\n${frontMatter}\n---\n正文\n`;
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const offers = offersAt(text, offset, { site, clock, tags });
  return {
    offers,
    labels: offers.map(({ label }) => label),
    /** The front matter once the offer is taken over all that stands there; `|` is the cursor. */
    take: (label: string) => taken(text, offers, label),
  };
}

function taken(text: string, offers: readonly Offer[], label: string): string | undefined {
  const offer = offers.find(each => each.label === label);
  if (offer === undefined) return undefined;
  const newText = offer.snippet
    .replace(/\$\{1:((?:\\.|[^}\\])*)\}/, '$1|')
    .replace(/(?<!\\)\$[01]/, '|')
    .replace(/\\([\\$}])/g, '$1');
  return applyEdits(text, [{ span: offer.whole, newText }, ...offer.edits])
    .replace(/^---\n/, '')
    .replace(/\n---\n正文\n$/, '');
}

describe('keys', () => {
  it('are those of the profile that are not there yet, what the build needs first', () => {
    expect(at('tags: []\n|\nsummary: 甲').labels).toEqual([
      'title',
      'date',
      'lastmod',
      'draft',
      'images',
      'authors',
      'layout',
      'bibliography',
      'canonicalUrl',
    ]);
  });

  it('come with the shape of their value', () => {
    expect(at('ti|').take('title')).toBe('title: |');
    expect(at('title: 甲\nta|').take('tags')).toBe('title: 甲\ntags: [|]');
    expect(at('title: 甲\n|').take('draft')).toBe('title: 甲\ndraft: |');
    expect(at('|').take('date')).toBe('date: 2023-03-06|');
  });

  it('come with today in the form of the dates that are there', () => {
    expect(at("date: '2020/1/5'\n|").take('lastmod')).toBe("date: '2020/1/5'\nlastmod: 2023/3/6|");
    expect(at('date: 2020-01-05 08:00:00 # 初稿\n|').take('lastmod')).toContain(
      'lastmod: 2023-03-06 03:30:08|',
    );
  });

  it('come alone where the colon is there', () => {
    expect(at('dat|x: 2023-01-15').take('date')).toBe('date: 2023-01-15');
  });

  it('are taken in any case where the site reads them so', () => {
    expect(at('Title: 甲\n|', testSite('hugo')).labels).not.toContain('title');
    expect(at('Title: 甲\n|').labels).toContain('title');
  });

  it('ask for more where their value can be chosen', () => {
    const asking = at('|').offers.filter(({ hasMore }) => hasMore);
    expect(asking.map(({ label }) => label)).toEqual(['tags', 'draft', 'authors', 'layout']);
  });
});

describe('values', () => {
  it('are true and false', () => {
    expect(at('draft: |').labels).toEqual(['true', 'false']);
    expect(at('draft: tr|u').take('true')).toBe('draft: true');
    expect(at('draft:|').take('false')).toBe('draft: false');
  });

  it('are no booleans in quotes', () => {
    expect(at("draft: '|'").labels).toEqual([]);
  });

  it('are the layouts and authors that the site has', () => {
    expect(at('layout: Post|').labels).toEqual(['PostBanner', 'PostLayout', 'PostSimple']);
    expect(at("layout: 'Post|Bann'").take('PostSimple')).toBe("layout: 'PostSimple'");
    expect(at('layout: "|').take('PostSimple')).toBe('layout: "PostSimple"');
    expect(at('authors: [default, |]').labels).toEqual(['王小明']);
    expect(at('authors: |').take('default')).toBe('authors: [default|]');
  });

  it('are none where the site’s folders are not there', () => {
    expect(at('layout: |', testSite('tailwind-nextjs')).labels).toEqual([]);
  });

  it('are today', () => {
    expect(at('date: |').take('2023-03-06')).toBe('date: 2023-03-06');
    expect(at('date: 2020-|').take('2023-03-06')).toBe('date: 2023-03-06');
    expect(at("date: 2020-01-15T10:00:00Z\nlastmod: '|'").take('2023-03-05T19:30:08Z')).toBe(
      "date: 2020-01-15T10:00:00Z\nlastmod: '2023-03-05T19:30:08Z'",
    );
  });

  it('are today in the common form where the post’s own is one that sites can’t read', () => {
    expect(at('date: 2020年1月5日\nlastmod: |').labels).toEqual(['2023-03-06']);
  });

  it('mend the colon of a Chinese keyboard', () => {
    expect(at('draft：|').take('true')).toBe('draft: true');
    expect(at('draft： |').take('true')).toBe('draft: true');
  });

  it('are none for texts, and for keys that nobody knows', () => {
    expect(at('title: |').labels).toEqual([]);
    expect(at('mood: |').labels).toEqual([]);
  });
});

describe('tags', () => {
  it('are words of one text where the site reads them so', () => {
    const jekyll = testSite('jekyll');
    expect(at('tags: 深度学习 N|', jekyll).labels).toEqual(['NLP']);
    expect(at('tags: 深度学习 N|', jekyll).take('NLP')).toBe('tags: 深度学习 NLP');
    expect(at('tags: N|x 深度学习', jekyll).take('NLP')).toBe('tags: NLP 深度学习');
    expect(at('tags: "AI |"', jekyll).take('深度学习')).toBe('tags: "AI 深度学习"');
    expect(at('tags: N|', jekyll).take('NLP')).toBe('tags: [NLP|]');
  });

  it('are those of other posts that this one does not have', () => {
    expect(at('tags: [NLP, |]').labels).toEqual(['深度学习', 'GAN: 入门']);
    expect(at('tags:\n  - |\n  - 深度学习').labels).toEqual(['NLP', 'GAN: 入门']);
  });

  it('begin a list', () => {
    expect(at('tags: |').take('NLP')).toBe('tags: [NLP|]');
  });

  it('are quoted where they must be, or their neighbours are', () => {
    expect(at('tags: [|]').take('GAN: 入门')).toBe("tags: ['GAN: 入门']");
    expect(at('tags: ["深度学习", |]').take('NLP')).toBe('tags: ["深度学习", "NLP"]');
    expect(at("tags: ['深度学习', 'N|']").take('NLP')).toBe("tags: ['深度学习', 'NLP']");
    expect(at("tags:\n- '深度学习'\n-|").take('NLP')).toBe("tags:\n- '深度学习'\n- 'NLP'");
  });
});

it('offers nothing outside of a front matter', () => {
  const text = '---\ntitle: 甲\n---\ndraft: ';
  expect(offersAt(text, text.length, { site: starter, clock, tags })).toEqual([]);
});

it('offers without failing at every place of a half-written front matter', () => {
  const text = '\ufeff---\r\ntitle： "甲\r\ntags: [\'AI，【\r\n  - x: {a\r\n\r\n:\r\n-\r\n---\r\n';
  for (let end = 0; end <= text.length; end++) {
    for (let offset = 0; offset <= end; offset++) {
      for (const { typed, whole } of offersAt(text.slice(0, end), offset, {
        site: starter,
        clock,
        tags,
      })) {
        expect([typed.start <= offset, typed.end, whole.start]).toEqual([
          true,
          offset,
          typed.start,
        ]);
        expect(text.slice(whole.start, whole.end)).not.toMatch(/[\r\n]/);
      }
    }
  }
});
