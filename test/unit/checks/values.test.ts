import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../../src/core/site/profile';
import type { CheckFacts } from '../../../src/core/checks/checkFacts';
import { drawFindings } from './drawn';
import { factsOf, findingsIn, siteOf } from './siteForTests';

type Case = readonly [yaml: string, profile?: ProfileId];

function post(yaml: string): string {
  return `---\n${yaml}\n---\n正文\n`;
}

function expectDrawn(code: string, [yaml, profile]: Case, changes: Partial<CheckFacts> = {}): void {
  expect(drawFindings(code, post(yaml), profile, changes)).toBe(post(yaml));
}

/** Cases with places drawn in them, and cases without any. */
function describeCode(
  code: string,
  found: readonly Case[],
  notFound: readonly Case[],
  changes: Partial<CheckFacts> = {},
): void {
  describe(code, () => {
    it.each(found)('is found in %j', (...each) =>
      expectDrawn(code, each as unknown as Case, changes),
    );
    it.each(notFound)('is not found in %j', (...each) =>
      expectDrawn(code, each as unknown as Case, changes),
    );
  });
}

describeCode(
  'front-matter/duplicate-key',
  [
    ['title: a\n⟦title⟧: a'],
    ['title: a\ndate: 2023-01-15\n⟦title⟧: b\n⟦title⟧: c'],
    ['title: a\n⟦Title⟧: b', 'hugo'],
    ['title: a\n⟦"title"⟧: b'],
    ['title: a\n⟦title⟧：b'],
  ],
  [['title: a\nTitle: b'], ['a:\n  title: x\ntitle: x'], ['summary: |\n  title: a\ntitle: b']],
);

describeCode(
  'front-matter/unknown-key',
  [
    ['⟦Tags⟧: [a]'],
    ['⟦lastMod⟧: 2023-01-15'],
    ['⟦tag⟧: [a]', 'tailwind-nextjs'],
    ['⟦titel⟧: x'],
    ['⟦canonical_url⟧: x', 'tailwind-nextjs'],
    ['⟦author⟧: me', 'tailwind-nextjs'],
    ['⟦\u200btitle⟧: x'],
    ['⟦whatever⟧: x'],
  ],
  [['Tags: [a]', 'hugo'], ['title: x\ntags: [a]'], ['<<: {title: x}'], ['Summary: x', 'hugo']],
);

describeCode(
  'front-matter/missing-key',
  [
    ['title: x'],
    ['title: x\ndate: 2023-01-15', 'tailwind-nextjs'],
    ['title：x\ndate：2023-01-15', 'tailwind-nextjs'],
    ['Title: x\nDate: 2023-01-15', 'tailwind-nextjs'],
    ['titel: x\ndate:2023-01-15', 'tailwind-nextjs'],
    ['title "x"\ndate', 'tailwind-nextjs'],
    ['title:\ndate:', 'tailwind-nextjs'],
    ['base: &b\n  title: x\n  date: 2023-01-15\n<<: *b', 'tailwind-nextjs'],
    ['tags: [a]', 'hexo'],
  ],
  [],
);

describe('front-matter/missing-key', () => {
  it.each<[string, string]>([
    ['⟦⟦---⟧⟧\ntags: [a]\n---\n', 'title date'],
    ['⟦---⟧\ntitle: x\n---\n', 'date'],
    ['\ufeff⟦---⟧\r\ndate: 2023-01-15\r\n---\r\n', 'title'],
  ])('is marked at the opening fence of %j', (drawing, keys) => {
    expect(drawFindings('front-matter/missing-key', drawing, 'tailwind-nextjs')).toBe(drawing);
    const findings = findingsIn(drawing.replace(/[⟦⟧]/g, ''), 'tailwind-nextjs');
    const missing = findings.flatMap(({ problem, severity }) =>
      problem.code === 'front-matter/missing-key' ? [[problem.key, severity]] : [],
    );
    expect(missing).toEqual(keys.split(' ').map(key => [key, 'error']));
  });
});

describeCode(
  'front-matter/wrong-type',
  [
    ['tags: ⟦AI, NLP⟧', 'tailwind-nextjs'],
    ['tags: ⟦AI，NLP⟧', 'tailwind-nextjs'],
    ['tags: ⟦AI⟧', 'astro'],
    ['tags: ⟦"AI, NLP"⟧', 'tailwind-nextjs'],
    ['tags: ⟦6.824⟧', 'tailwind-nextjs'],
    ['tags: [AI, ⟦6.824⟧]', 'tailwind-nextjs'],
    ['tags: [⟦3.10⟧, AI]'],
    ['tags: ⟦3.10⟧', 'hexo'],
    ['tags: [⟦2023-01-15⟧]'],
    ['tags:\n  - AI\n  - ⟦C: 语言⟧'],
    ['tags: [AI, ⟦[NLP]⟧]', 'tailwind-nextjs'],
    ['tags: ⟦{AI: 1}⟧'],
    ['draft: ⟦"false"⟧'],
    ['draft: ⟦否⟧'],
    ['draft: ⟦是⟧', 'hugo'],
    ['draft: ⟦yes⟧', 'tailwind-nextjs'],
    ['draft: ⟦0⟧'],
    ['draft: ⟦ture⟧'],
    ['draft: ⟦maybe⟧'],
    ['title: ⟦2023⟧'],
    ['title: ⟦2023-01-15⟧'],
    ['title: ⟦true⟧'],
    ['title: ⟦[论文笔记]⟧'],
    ['title: ⟦{x}⟧'],
    ['date: ⟦[2023-01-15]⟧'],
    ['date: ⟦true⟧'],
    ['weight: ⟦高⟧', 'hugo'],
    ['authors: ⟦me⟧', 'tailwind-nextjs'],
    ['layout: ⟦[a]⟧', 'hexo'],
  ],
  [
    ['tags: AI, NLP', 'hexo'],
    ['tags: AI NLP', 'jekyll'],
    ['tags: 6.824', 'hexo'],
    ['tags: [6.824, 2023]', 'hexo'],
    ['tags:', 'tailwind-nextjs'],
    ['tags: ["6.824", "2023"]', 'tailwind-nextjs'],
    ['categories:\n  - [AI, NLP]\n  - [CV]', 'hexo'],
    ['draft: True'],
    ['draft: yes', 'jekyll'],
    ['comments: disqus', 'hexo'],
    ['title: "2023"'],
    ['title: 2018-09-01 九月开始'],
    ['title: 1984 年'],
    ['title: !!str 2023'],
    ['base: &t [a]\ntags: *t', 'tailwind-nextjs'],
    ['weight: "1"', 'hugo'],
    ['date: "2023-01-15"'],
    ['title: "abc\ndate: 2023-01-15'],
  ],
);

describeCode(
  'front-matter/invalid-date',
  [
    ['date: ⟦2023-13-45⟧'],
    ['date: ⟦2023-02-30⟧'],
    ['date: ⟦2023-02-29⟧'],
    ['date: ⟦1900-02-29⟧'],
    ['date: ⟦2023-01-15 25:00:00⟧'],
    ['date: ⟦"2023-02-30"⟧'],
    ['date: ⟦2023/02/30⟧'],
    ['date: ⟦2023年1月15日⟧'],
    ['date: ⟦2023年1月15日 10:30⟧'],
    ['date: ⟦23/1/5⟧'],
    ['date: ⟦20230115⟧'],
    ['date: ⟦2023⟧'],
    ['date: ⟦今天⟧'],
    ['date: ⟦２０２３-０１-１５⟧'],
    ['date: ⟦2023-01-15 10：00⟧'],
    ['lastmod: ⟦2023-1-5⟧'],
    ['date: ⟦2023/01/15⟧'],
    ['date: ⟦2023/01/15⟧', 'hugo'],
    ['date: ⟦Jan 15, 2023⟧', 'hugo'],
    ['date: ⟦Feb 30, 2023⟧', 'astro'],
    ['date：⟦2023年1月15日⟧'],
  ],
  [
    ['date: 2023-01-15'],
    ['date: 2024-02-29'],
    ['date: 2000-02-29'],
    ['date: 2023-01-15 10:00'],
    ['date: 2023-01-15 10:00:00'],
    ['date: 2023-01-15T10:00:00.000+08:00'],
    ['date: 2023-01-15 10:00:00 +0800', 'jekyll'],
    ['date: "2023-01-15"'],
    ["date: '2023-01-15T00:00:00Z'"],
    ['pubDate: Jul 08 2022', 'astro'],
    ['date:'],
    ['published: false'],
    ['title: 2023-02-30'],
  ],
);

describeCode(
  'front-matter/lastmod-before-date',
  [
    ['date: 2023-01-15\nlastmod: ⟦2023-01-14⟧'],
    ['lastmod: ⟦2022-12-31⟧\ndate: 2023-01-15'],
    ['date: 2023-01-15 10:00:00\nupdated: ⟦2023-01-15 09:00:00⟧', 'hexo'],
    ['pubDate: Jul 08 2022\nupdatedDate: ⟦Jul 07 2022⟧', 'astro'],
    ['date: 2023-01-15T00:30:00+08:00\nlastmod: ⟦2023-01-14T16:00:00Z⟧'],
    ['date: 2023年1月15日\nlastmod: ⟦2023年1月14日⟧'],
  ],
  [
    ['date: 2023-01-15\nlastmod: 2023-01-15'],
    ['date: 2023-01-15 10:00:00\nlastmod: 2023-01-15'],
    ['date: 2023-01-15T00:30:00+08:00\nlastmod: 2023-01-14T17:00:00Z'],
    ['date: 2023-01-15 02:00:00\nlastmod: 2023-01-14T18:30:00Z'],
    ['date: 2023-02-30\nlastmod: 2023-01-15'],
    ['lastmod: 2023-01-15'],
  ],
);

describeCode(
  'front-matter/future-date',
  [['date: ⟦2026-11-26⟧'], ['date: 2026-11-25\nlastmod: ⟦2027-01-01⟧'], ['date: ⟦2030/1/1⟧']],
  [
    ['date: 2026-11-25 23:59:59'],
    ['date: 2026-01-01\npublishDate: 2030-01-01\nexpiryDate: 2031-01-01', 'hugo'],
    ['date: 2026-11-25'],
  ],
);

describeCode(
  'front-matter/empty-value',
  [
    ['⟦title⟧:'],
    ["title: ⟦''⟧"],
    ['title: ⟦~⟧'],
    ['title: ⟦"  "⟧'],
    ['title: x\n⟦date⟧:  # 何时'],
    ["summary: ⟦''⟧"],
    ['⟦tags⟧:\ntitle: x', 'tailwind-nextjs'],
  ],
  [['tags:', 'hexo'], ['tags: []'], ['title: 0'], ['title: #1'], ['tags:\n  - AI']],
);

describeCode(
  'front-matter/duplicate-tag',
  [
    ['tags: [AI, ⟦AI⟧]'],
    ['tags: [AI, NLP, ⟦"AI"⟧, ⟦AI⟧]'],
    ['tags:\n  - AI\n  - NLP\n  - ⟦AI⟧'],
    ['tags: [知乎， ⟦知乎⟧]'],
  ],
  [['tags: [AI, ai]'], ['categories: [AI, AI]'], ['tags: [AI, NLP]'], ['tags: ["", ""]']],
);

describeCode(
  'front-matter/title-length',
  [['title: ⟦一二三四五六⟧'], ['title: ⟦"abcdef"⟧'], ['title: ⟦𠀀𠀁𠀂𠀃𠀄𠀅⟧']],
  [['title: 一二三四五'], ['title: "abcde"'], ['title: 𠀀𠀁𠀂𠀃𠀄']],
  { settings: { levels: {}, titleLength: 5, summaryLength: 5 } },
);

describeCode(
  'front-matter/summary-length',
  [['summary: ⟦一二三四五六⟧'], ['description: ⟦"abcdef"⟧'], ['summary: ⟦>-\n  一二三四五六⟧']],
  [['summary: 一二三四五'], ['excerpt: 一二三四五六'], ['title: 一二三四五六']],
  { settings: { levels: {}, titleLength: 60, summaryLength: 5 } },
);

const layouts = ['PostLayout', 'PostSimple', 'PostBanner'];
const known = siteOf('tailwind-nextjs', { layouts, authors: ['default', 'sparrowhawk'] });

describeCode(
  'front-matter/unknown-layout',
  [
    ['layout: ⟦PostSimpel⟧', 'tailwind-nextjs'],
    ['layout: ⟦postsimple⟧', 'tailwind-nextjs'],
    ['layout: ⟦"Post"⟧', 'tailwind-nextjs'],
  ],
  [['layout: PostSimple'], ['layout:'], ['title: PostSimpel']],
  { site: known },
);

describeCode(
  'front-matter/unknown-author',
  [["authors: ['default', ⟦'sparrow'⟧]"], ['authors:\n  - ⟦me⟧'], ['authors: ⟦defaut⟧']],
  [['authors: [default]'], ["authors: ['sparrowhawk', 'default']"], ['author: me']],
  { site: known },
);

describe('names that no folder tells', () => {
  it.each(['layout: Whatever', 'authors: [me]', 'layout: x\nauthors: [y]'])(
    'are not looked for: %j',
    yaml => {
      const codes = findingsIn(post(yaml), 'tailwind-nextjs').map(({ problem }) => problem.code);
      expect(codes.filter(code => code.includes('unknown'))).toEqual([]);
    },
  );
});

describe('front-matter/executable', () => {
  it.each([
    '⟦---js⟧\nmodule.exports = {}\n---\n文',
    '⟦---javascript⟧\nx\n---\n文',
    '\ufeff⟦--- coffee⟧\r\nx\r\n---\r\n文',
    '⟦---JS⟧\nprocess.exit(1)\n\n文',
  ])('is found in %j', drawing => {
    expect(drawFindings('front-matter/executable', drawing)).toBe(drawing);
  });

  it.each([
    '---yaml\ntitle: x\n---\n',
    '---toml\ntitle = "x"\n---\n',
    '---json\n{"title": "x"}\n---\n',
    '```js\nx\n```\n',
  ])('is not found in %j', drawing => {
    expect(drawFindings('front-matter/executable', drawing)).toBe(drawing);
  });
});

describe('front-matter/missing', () => {
  it.each(['# 标题\n', '', '---\n\n只是一条线\n\n---\n'])('is found in %j', text => {
    const [first, ...others] = findingsIn(text, 'generic');
    expect(first).toMatchObject({
      problem: { code: 'front-matter/missing' },
      span: { start: 0, end: 0 },
      severity: 'warning',
    });
    expect(others).toEqual([]);
  });

  it.each([
    ['/blog/README.md', factsOf(siteOf('generic'))],
    ['/blog/scaffolds/post.md', factsOf(siteOf('hexo'))],
    ['/blog/notes/a.md', factsOf({ ...siteOf('hexo'), root: '/blog', isNamed: false })],
    ['/blog/a.md', factsOf(null)],
  ])('is not found in %s', (path, facts) => {
    expect(findingsIn('# 标题\n', 'generic', { ...facts, path })).toEqual([]);
  });

  it('is found where a site keeps its posts', () => {
    const site = { ...siteOf('hexo'), root: '/blog', isNamed: false };
    const changes = { site, path: '/blog/source/_posts/a.md' };
    expect(findingsIn('# 标题\n', 'hexo', changes)).toHaveLength(1);
  });
});

describe('what is no post', () => {
  it.each([
    '+++\ntitle = 1\n+++\n',
    '---json\n{"title": 1}\n---\n',
    '{\n  "title": 1\n}\n\n文',
    '---\ntitle: {{ title }}\ndate: {{ date }}\ntags:\n---\n',
    '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndate: {{ .Date }}\ndraft: 否\n---\n',
  ])('is not checked: %j', text => {
    expect(findingsIn(text, 'tailwind-nextjs')).toEqual([]);
  });
});
