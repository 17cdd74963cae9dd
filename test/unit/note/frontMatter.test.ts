import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';

function frontMatterOf(text: string): {
  format: string | undefined;
  source: string | undefined;
  values: unknown;
  problems: unknown;
} {
  const { frontMatter } = parseNote(text);
  return {
    format: frontMatter?.format,
    source: frontMatter ? text.slice(frontMatter.span.start, frontMatter.span.end) : undefined,
    values: frontMatter?.values,
    problems: frontMatter?.problems.map(({ code, span }) => [
      code,
      text.slice(span.start, span.end),
    ]),
  };
}

describe('front matter', () => {
  it.each([
    ['---\ntitle: 甲\n---\n文', '---\ntitle: 甲\n---'],
    ['\ufeff---\ntitle: 甲\n---\n文', '---\ntitle: 甲\n---'],
    ['---\r\ntitle: 甲\r\n---\r\n文', '---\r\ntitle: 甲\r\n---'],
    ['--- \ntitle: 甲\n---  \n文', '--- \ntitle: 甲\n---'],
    ['---yaml\ntitle: 甲\n---\n文', '---yaml\ntitle: 甲\n---'],
  ])('is found in %j', (text, source) => {
    expect(frontMatterOf(text)).toMatchObject({
      format: 'yaml',
      source,
      values: { title: '甲' },
      problems: [],
    });
    expect(parseNote(text).blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '文',
    ]);
  });

  it.each([
    '---\n\n只是一条线\n\n---\n文',
    '---\n文字\n---\n',
    '文\n---\na: b\n---',
    '----\na: b\n---\n',
    '---',
  ])('is no rule at the top: %j', text => {
    expect(parseNote(text).frontMatter).toBe(null);
  });

  it('is not ended by dashes inside a value', () => {
    const text = '---\ntitle: a --- b\nsummary: |\n  ---\n  c\n---\n文';
    expect(frontMatterOf(text).values).toEqual({ title: 'a --- b', summary: '---\nc\n' });
  });

  it('keeps dates and versions as written', () => {
    const { values } = frontMatterOf(
      '---\ndate: 2023-01-15\ntags: [AI, 6.824]\ndraft: false\n---\n',
    );
    expect(values).toEqual({ date: '2023-01-15', tags: ['AI', 6.824], draft: false });
  });

  it('says where YAML breaks', () => {
    const { problems } = frontMatterOf('---\ntitle: [甲\ndate: 1\n---\n文');
    expect(problems).not.toEqual([]);
    expect(frontMatterOf('---\na: 1\na: 2\n---\n').problems).toEqual([['DUPLICATE_KEY', 'a']]);
  });

  it('that nobody closed ends where the text begins', () => {
    const text = '---\ntitle: 甲\ntags:\n  - a\n\n正文 $x$';
    const note = parseNote(text);
    expect(note.frontMatter?.closeSpan).toBe(null);
    expect(frontMatterOf(text).values).toEqual({ title: '甲', tags: ['a'] });
    expect(note.formulas).toHaveLength(1);
  });

  it('with full-width colons is front matter all the same', () => {
    expect(frontMatterOf('---\ntitle：甲\ntags：[a]\n---\n文').source).toBe(
      '---\ntitle：甲\ntags：[a]\n---',
    );
  });

  it.each([
    ['+++\ntitle = "甲"\n+++\n文', 'toml'],
    ['---toml\ntitle = "甲"\n---\n文', 'toml'],
    ['---json\n{"title": "甲"}\n---\n文', 'json'],
    ['---js\nthrow new Error()\n---\n文', 'executable'],
    ['---javascript\nprocess.exit(1)\n---\n文', 'executable'],
    ['---coffee\nx\n---\n文', 'executable'],
  ])('of another kind is recognised and never run: %j', (text, format) => {
    expect(frontMatterOf(text)).toMatchObject({ format, values: {}, problems: [] });
  });
});
