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
    ['---\ntitle: 甲\n...\n文', '---\ntitle: 甲\n...'],
    ['---\n\n# 注\n\ntitle: 甲\n\n---\n文', '---\n\n# 注\n\ntitle: 甲\n\n---'],
    ['---\n{title: 甲}\n---\n文', '---\n{title: 甲}\n---'],
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
    '---\n\n说明：本文分两部分\n\n---\n文',
    '---\n今天我们来看注意力机制。\n\n注意: 这里有坑。\n还有一些。\n\n---\n',
    '---\n注意: 后面没有围栏\n\n文',
    '\n---\ntitle: a\n---\n',
    '{x, y} 的集合',
    '{/* 注 */}\n文',
    '+++\n文字\n+++\n',
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

  it.each([
    ['---\ntitle: 甲\n\n正文一。\n\n正文二。\n\n---\n\n正文三。', '---\ntitle: 甲'],
    ['---\ntitle: 甲\n----\n正文一。\n\n正文二。', '---\ntitle: 甲'],
    ['---\ntitle: 甲\n# 一\n\n正文', '---\ntitle: 甲'],
  ])('that nobody closed does not reach to a rule below: %j', (text, source) => {
    expect(frontMatterOf(text)).toMatchObject({ source, values: { title: '甲' } });
  });

  it.each([
    '---\ntitle: 甲\n随便\ntags: [a]\n---\n文',
    '---\ntit\ntags: [a]\n---\n文',
    '---\ntitle: 甲\n\nta\n---\n文',
    '---\ntags:\nAI\nNLP\n---\n文',
  ])('with a line that is no YAML stays whole: %j', text => {
    expect(frontMatterOf(text).source).toBe(text.slice(0, -2));
  });

  it.each([
    `a: ${'['.repeat(20_000)}`,
    `${'? '.repeat(10_000)}a: b`,
    `a: &a [1]\nb: [${'*a, '.repeat(20_000)}]`,
    'a: &a [*a]\nb: *a',
  ])('that is hostile costs neither time nor stack', yaml => {
    const text = `---\nkey: 1\n${yaml}\n---\n文`;
    expect(frontMatterOf(text).format).toBe('yaml');
  });

  it('takes over what merge keys name', () => {
    const { values } = frontMatterOf('---\nb: &b {x: 1, y: 2}\n<<: *b\ny: 3\n---\n');
    expect(values).toEqual({ b: { x: 1, y: 2 }, x: 1, y: 3 });
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
    ['--- js\nx\n\n文', 'executable'],
    ['{\n  "title": "甲 {",\n  "tags": {"a": 1}\n}\n\n文', 'json'],
  ])('of another kind is recognised and never run: %j', (text, format) => {
    expect(frontMatterOf(text)).toMatchObject({ format, values: {}, problems: [] });
  });
});
