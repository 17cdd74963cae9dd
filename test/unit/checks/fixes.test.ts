import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/checks/finding';
import { safeFixes } from '../../../src/core/checks/safeFixes';
import { applyEdits } from '../../../src/core/edit/textEdit';
import type { ProfileId } from '../../../src/core/site/profile';
import { profileIds } from '../../../src/core/site/profile';
import { siteOf, findingsIn } from './siteForTests';

type Case = readonly [before: string, after: string, profile?: ProfileId];

/** The text with the first fix of its first finding of `code` made. */
function fixedOnce(text: string, profile: ProfileId, code: string): string {
  const finding = findingsIn(text, profile).find(({ problem }) => problem.code === code);
  return applyEdits(text, finding?.fixes[0]?.edits ?? []);
}

/** The text with all safe fixes made, as often as there are any. */
function fixedAll(text: string, profile: ProfileId): string {
  let fixed = text;
  for (let round = 0; round < 10; round += 1) {
    const edits = safeFixes(findingsIn(fixed, profile)).flat();
    if (edits.length === 0) {
      return fixed;
    }
    fixed = applyEdits(fixed, edits);
  }
  throw new Error(`No end of fixes: ${JSON.stringify(text)}`);
}

function post(yaml: string): string {
  return `---\n${yaml}\n---\n\n# 标题\n`;
}

describe('safe fixes', () => {
  it.each<Case>([
    ['tags：[AI，NLP]', 'tags: [AI, NLP]'],
    ['title：笔记： 一\ntags： [a]', 'title: 笔记： 一\ntags: [a]'],
    ['title：笔记: 一', 'title: "笔记: 一"'],
    ['date: 2023年1月15日 10:30', 'date: 2023-01-15 10:30:00'],
    ['date: 20230115', 'date: 2023-01-15'],
    ["date: '2023年1月5日' # 日期", "date: '2023-01-05' # 日期"],
    ['draft: 否 # 草稿', 'draft: false # 草稿'],
    ['draft: "false"', 'draft: false'],
    ['tags:\n\t- AI\n\t- NLP\ntitle: x', 'tags:\n  - AI\n  - NLP\ntitle: x'],
    ['tags:\n    - AI\n\t- NLP', 'tags:\n    - AI\n    - NLP'],
    ['title: BERT: 预训练', 'title: "BERT: 预训练"'],
    ['title: 说 "好": 一', 'title: \'说 "好": 一\''],
    ["title: 'it's'", 'title: "it\'s"'],
    ['title: "他说"好""', 'title: \'他说"好"\''],
    ['title: "a" and "b"', 'title: \'"a" and "b"\''],
    ['title: 笔记 #1', 'title: "笔记 #1"'],
    ['title: “笔记”', 'title: "笔记"'],
    ['title: “说"好"”', 'title: \'说"好"\''],
    ['tags: 【AI，NLP】', 'tags: [AI, NLP]'],
    ['tags: [“AI”，“NLP”]', 'tags: ["AI", "NLP"]'],
    ['tags:\n－ AI\n－NLP\ntitle: x', 'tags:\n- AI\n- NLP\ntitle: x'],
    ['tags:\n  -AI\n  -NLP', 'tags:\n  - AI\n  - NLP'],
    ['tags:\n  - AI、NLP，CV\n  - RL', 'tags:\n  - AI\n  - NLP\n  - CV\n  - RL'],
    ['tags: AI，NLP', 'tags: [AI, NLP]', 'hexo'],
    ['tags: AI, NLP # 标签', 'tags: [AI, NLP] # 标签', 'astro'],
    ['tags: 6.824', 'tags: ["6.824"]', 'astro'],
    ["tags: 'AI, C#, a: b'", "tags: [AI, 'C#', 'a: b']", 'astro'],
    ['tags: [3.10]', 'tags: ["3.10"]'],
    ['Tags: [a]', 'tags: [a]'],
    ['"Title": x', '"title": x'],
    ['title: 2023', 'title: "2023"'],
    ['tags: [AI, NLP, AI]', 'tags: [AI, NLP]'],
    ['tags:\n  - AI\n  - NLP\n  - AI # 又\ntitle: x', 'tags:\n  - AI\n  - NLP\ntitle: x'],
    ['title: a\ndate: 2023-01-15\ntitle: a', 'title: a\ndate: 2023-01-15'],
    ['title: x\n  date: 2023-01-15', 'title: x\ndate: 2023-01-15'],
    ['title:x\ndate:2023-01-15', 'title: x\ndate: 2023-01-15'],
    ['summary: 第一行: x\n  第二行\ntitle: x', "summary: '第一行: x\n  第二行'\ntitle: x"],
    ['title: *重点*', 'title: "*重点*"'],
  ])('make %j to %j', (...each) => {
    const [before, after, profile = 'generic'] = each as unknown as Case;
    const extra = profile === 'astro' ? 'title: t\n' : '';
    expect(fixedAll(post(extra + before), profile)).toBe(post(extra + after));
  });

  it.each<Case>([
    ['title: a\ntitle: b', 'title: a\ntitle: b'],
    ['date: 23/1/5', 'date: 23/1/5'],
    ['titel: x', 'titel: x'],
    ['date: 2023-02-30', 'date: 2023-02-30'],
    ['title: "笔记\ndate: 2023-01-15', 'title: "笔记\ndate: 2023-01-15'],
    ['tags: [AI', 'tags: [AI'],
    ['draft: ture', 'draft: ture'],
    ['title:\ntags: []', 'title:\ntags: []', 'tailwind-nextjs'],
  ])('leave %j alone', (...each) => {
    const [before, after, profile = 'generic'] = each as unknown as Case;
    expect(fixedAll(post(before), profile)).toBe(post(after));
  });

  it('keep the byte order mark and line ends', () => {
    const before = '\ufeff---\r\ntags：[a，b]\r\ntags: [a]\r\n---\r\n文';
    const after = '\ufeff---\r\ntags: [a, b]\r\ntags: [a]\r\n---\r\n文';
    expect(fixedAll(before, 'generic')).toBe(after);
  });

  it.each([
    ['---\ntitle: x\ntags: [a]\n\n正文\n', '---\ntitle: x\ntags: [a]\n---\n\n正文\n'],
    ['---\r\ntitle: x\r\n\r\n正文', '---\r\ntitle: x\r\n---\r\n\r\n正文'],
    ['---\ntitle: x\n----\n\n正文', '---\ntitle: x\n---\n\n正文'],
    ['---\ntitle: x\n———\n\n正文', '---\ntitle: x\n---\n\n正文'],
    ['---\ntitle: x', '---\ntitle: x\n---'],
  ])('close the fence of %j', (before, after) => {
    expect(fixedAll(before, 'generic')).toBe(after);
  });
});

describe('other fixes', () => {
  it.each<[code: string, before: string, after: string, profile: ProfileId]>([
    [
      'syntax',
      post('title: "笔记\ndate: 2023-01-15'),
      post('title: "笔记"\ndate: 2023-01-15'),
      'hexo',
    ],
    ['syntax', post('tags: [AI, NLP\ntitle: x'), post('tags: [AI, NLP]\ntitle: x'), 'hexo'],
    ['duplicate-key', post('title: a\ntitle: b'), post('title: a'), 'hexo'],
    ['unknown-key', post('titel: b'), post('title: b'), 'hexo'],
    ['invalid-date', post('date: 23/1/5'), post('date: 2023-01-05'), 'hexo'],
    ['missing-key', post('  title: a'), post('  title: a\n  date: 2026-11-25'), 'tailwind-nextjs'],
    [
      'missing-key',
      post('title: x\ntags: [a]'),
      post('title: x\ndate: 2026-11-25\ntags: [a]'),
      'tailwind-nextjs',
    ],
    [
      'missing-key',
      post('# 注\ndate: 2023-01-15\n# 尾'),
      post('title: 标题\n# 注\ndate: 2023-01-15\n# 尾'),
      'tailwind-nextjs',
    ],
    [
      'missing',
      '# 自编码: BERT\n\n文',
      "---\ntitle: '自编码: BERT'\ndate: 2026-11-25\ntags:\ncategories:\n---\n\n# 自编码: BERT\n\n文",
      'hexo',
    ],
    [
      'missing',
      '\ufeff文\r\n字',
      '\ufeff---\r\ntitle: post\r\ndate: 2026-11-25\r\ntags: []\r\n---\r\n\r\n文\r\n字',
      'generic',
    ],
    ['missing', '', '---\ntitle: post\ndate: 2026-11-25\ntags: []\n---\n', 'generic'],
    ['missing', '\n \t\r\n---\ntitle: 甲\n---\n文', '---\ntitle: 甲\n---\n文', 'generic'],
    ['missing', '\ufeff\n---\ntitle: 甲\n---\n文', '\ufeff---\ntitle: 甲\n---\n文', 'jekyll'],
    [
      'missing',
      '\n---\n文\n',
      '---\ntitle: post\ndate: 2026-11-25\ntags: []\n---\n\n---\n文\n',
      'generic',
    ],
  ])('of %s', (code, before, after, profile) => {
    expect(fixedOnce(before, profile, `front-matter/${code}`)).toBe(after);
  });

  it('propose the nearest name', () => {
    const site = siteOf('tailwind-nextjs', {
      layouts: ['PostLayout', 'PostSimple'],
      authors: null,
    });
    const text = post('layout: "PostSimpel"');
    const [finding] = findingsIn(text, 'tailwind-nextjs', { site }).filter(
      ({ problem }) => problem.code === 'front-matter/unknown-layout',
    );
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(post('layout: "PostSimple"'));
    expect(finding?.fixes[0]?.safe).toBe(false);
  });
});

const keys = [
  'title',
  'date',
  'tags',
  'draft',
  'lastmod',
  'Tags',
  'summary',
  'x',
  '标题',
  'layout',
];
const colons = [': ', '：', ':', ':　', ' : '];
const values = [
  ...[
    '笔记',
    '笔记：一',
    'BERT: 一',
    '[AI，NLP]',
    '【AI、CV】',
    '[AI, NLP',
    '“笔记”',
    "'it's'",
    '"a',
  ],
  ...['2023-01-15', '2023年1月15日', '2023-1-5', '20230115', '23/1/5', '否', '"false"', 'ture', ''],
  ...[
    '笔记 #1',
    '笔记 # 注',
    '*重点*',
    '@a',
    '6.824',
    '3.10',
    '2023',
    '　x',
    'x　',
    'AI, NLP',
    'AI，NLP',
  ],
  ...[
    '|\n  a: b\n  c',
    '\n  - AI\n  - AI',
    '\n\t- AI\n\t- NLP',
    '\n－ AI',
    '\n  -AI',
    '[AI, AI, “x”]',
  ],
  ...[
    '&a [AI]',
    '*a',
    '{a: 1}',
    '> 80%',
    '[论文] x',
    '!x y',
    '\n  - AI、NLP',
    '"x" # 注',
    'a\n  b: c',
  ],
];

const yaml = fc
  .array(
    fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...colons), fc.constantFrom(...values)),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map(entries => entries.map(parts => parts.join('')).join('\n'));
const lineEnd = fc.constantFrom('\n', '\r\n');
const profile = fc.constantFrom(...profileIds);
const text = fc
  .tuple(yaml, lineEnd, fc.boolean(), fc.boolean())
  .map(([content, end, hasMark, isClosed]) =>
    `${hasMark ? '\ufeff' : ''}---\n${content}\n${isClosed ? '---\n' : ''}\n正文\n`.replace(
      /\n/g,
      end,
    ),
  );

/** What a finding is about, wherever it has moved to. */
function about({ problem }: Finding): string {
  return JSON.stringify(problem);
}

describe('every fix', () => {
  it('ends its finding and brings no other than one that it hid', () => {
    fc.assert(
      fc.property(text, profile, (before, id) => {
        const findings = findingsIn(before, id);
        for (const finding of findings) {
          for (const fix of finding.fixes) {
            const after = applyEdits(before, fix.edits);
            const had = new Set(findings.map(about));
            const now = findingsIn(after, id);
            const count = (all: readonly Finding[]) =>
              all.filter(each => about(each) === about(finding)).length;
            expect([before, after, count(now) < count(findings)]).toEqual([before, after, true]);
            // What was hidden stands where the fix was made, or behind it.
            const from = Math.min(...fix.edits.map(({ span }) => span.start));
            const early = now.filter(
              each =>
                !had.has(about(each)) &&
                each.problem.code !== 'front-matter/missing-key' &&
                each.span.end < from,
            );
            expect([before, after, early]).toEqual([before, after, []]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('touches the front matter only, and what is safe comes to an end', () => {
    fc.assert(
      fc.property(text, profile, (before, id) => {
        const after = fixedAll(before, id);
        expect(after.endsWith(before.slice(before.lastIndexOf('正文')))).toBe(true);
        expect(fixedAll(after, id)).toBe(after);
        expect(safeFixes(findingsIn(after, id))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
