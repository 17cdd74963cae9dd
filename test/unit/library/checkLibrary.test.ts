import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { checkLibrary } from '../../../src/core/library/checkLibrary';
import { parseNote } from '../../../src/core/note/parseNote';
import type { Site } from '../../../src/core/site/site';
import { siteOf } from './randomPosts';

/** The findings in posts with these tags: where, on what, and what they say. */
function findings(site: Site | null, ...tagLines: readonly string[]): unknown[] {
  const posts = tagLines.map((tags, index) => ({
    path: `${index}.md`,
    note: parseNote(`---\ntitle: 甲\ntags: ${tags}\n---\n文\n`),
    site,
  }));
  const found = checkLibrary(posts);
  return posts.flatMap(({ path, note }) =>
    (found.get(path) ?? []).map(({ problem, span }) => [
      path,
      note.text.slice(span.start, span.end),
      problem,
    ]),
  );
}

const tailwind = siteOf('tailwind-nextjs');
const hugo = siteOf('hugo');

it('tags in TOML and JSON count, and are not checked themselves', () => {
  const texts = [
    '+++\ntags = ["AI"]\n+++\n',
    '{"tags": ["AI"]}\n',
    '+++\ntags = ["ai"]\n+++\n',
    '---\ntags: [ai]\n---\n',
  ];
  const posts = [...texts, texts[0] ?? ''].map((text, index) => ({
    path: `${index}.md`,
    note: parseNote(text),
    site: hugo,
  }));
  const found = [...checkLibrary(posts)].flatMap(([path, list]) =>
    list.map(({ problem }) => [path, problem]),
  );
  expect(found).toEqual([
    ['3.md', { code: 'front-matter/tag-variant', tag: 'ai', common: 'AI', posts: 3 }],
  ]);
});

describe('tags that differ only in writing', () => {
  const variant = (tag: string, common: string, posts: number) => ({
    code: 'front-matter/tag-variant',
    tag,
    common,
    posts,
  });

  it.each([
    ['self attention', 'Self-Attention'],
    ['ＡＩ', 'AI'],
    ['ai', 'AI'],
    ['深度_学习', '深度学习'],
  ])('%j is a variant of %j where more posts use that', (tag, common) => {
    expect(findings(hugo, `[${common}]`, `[x, '${tag}']`, `[${common}, y]`)).toEqual([
      ['1.md', `'${tag}'`, variant(tag, common, 2)],
    ]);
  });

  it('are left alone on a tie, and where no site is', () => {
    expect(findings(hugo, '[AI]', '[ai]')).toEqual([]);
    expect(findings(null, '[AI]', '[AI]', '[ai]')).toEqual([]);
  });

  it('are counted once a post', () => {
    expect(findings(hugo, '[AI, AI, AI]', '[ai]')).toEqual([]);
  });

  it('are no variants where a letter differs', () => {
    expect(findings(hugo, '[GPT]', '[GPT]', '[ChatGPT]', '[GPT-2]', '[C++]', '[C]')).toEqual([]);
  });

  it('are mended by the common form, which then stands once', () => {
    const note = parseNote('---\ntags: [ai, "AI"]\n---\n');
    const other = parseNote('---\ntags: [AI]\n---\n');
    const found = checkLibrary([
      { path: 'a', note, site: hugo },
      { path: 'b', note: other, site: hugo },
    ]).get('a');
    const [fix] = found?.[0]?.fixes ?? [];
    expect(fix?.safe).toBe(false);
    expect(applyEdits(note.text, fix?.edits ?? [])).toBe('---\ntags: ["AI"]\n---\n');
  });
});

describe('tags with the same address', () => {
  const slug = (tag: string, address: string, other: string | null) => ({
    code: 'publish/tag-slug',
    tag,
    slug: address,
    other,
  });

  it('are told of on the one that fewer posts use', () => {
    expect(findings(tailwind, '[C]', '[C, "C++"]')).toEqual([
      ['1.md', '"C++"', slug('C++', 'c', 'C')],
    ]);
    expect(findings(tailwind, '[C++]', '[C++]', '[C]')).toEqual([
      ['2.md', 'C', slug('C', 'c', 'C++')],
    ]);
  });

  it('are told of once on a tie, and not as variants as well', () => {
    expect(findings(tailwind, '[C++]', '[C]')).toEqual([['0.md', 'C++', slug('C++', 'c', 'C')]]);
    expect(findings(tailwind, '[AI]', '[AI]', '[ai]')).toEqual([
      ['2.md', 'ai', slug('ai', 'ai', 'AI')],
    ]);
  });

  it.each<readonly [string, readonly string[]]>([
    ['tailwind-nextjs', ['[“a”]', '[a]', '[a]']],
    ['tailwind-nextjs', ['[a，C++]', '["a，c"]', '["a，c"]']],
    ['jekyll', ['\n-NLP', '[NLP]', '[NLP]']],
  ])('are not told of where the tag is mistyped: %s %j', (id, tags) => {
    const site = id === 'jekyll' ? siteOf('jekyll', '/b') : tailwind;
    expect(findings(site, ...tags)).toEqual([]);
  });

  it('or with none are told of by themselves', () => {
    expect(findings(tailwind, '[？]')).toEqual([['0.md', '？', slug('？', '', null)]]);
  });

  it('are a matter of one site, and of tailwind-nextjs', () => {
    expect(findings(hugo, '[C++]', '[C++]', '[C#]')).toEqual([]);
    const posts = ['/a', '/b'].map((root, index) => ({
      path: String(index),
      note: parseNote(`---\ntags: [${index === 0 ? 'AI' : 'ai'}]\n---\n`),
      site: siteOf('tailwind-nextjs', root),
    }));
    expect([...checkLibrary(posts).values()].flat()).toEqual([]);
  });
});
