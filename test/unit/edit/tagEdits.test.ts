import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../../src/core/note/frontMatter';
import { applyEdits } from '../../../src/core/edit/textEdit';
import {
  addTags,
  editTags,
  removeTags,
  renameTag,
  setTags,
  type TagEdits,
} from '../../../src/core/edit/tagEdits';
import { tagRulesOf, type TagRules } from '../../../src/core/site/tagRules';

const rules = tagRulesOf(null);
const jekyll: TagRules = {
  ...rules,
  form: 'list-or-words',
  other: { key: 'tag', isReadFirst: true },
  newList: 'block',
};

const noteOf = (text: string) => ({ text, frontMatter: parseFrontMatter(text) });

/** The text after an edit; the reason where it was refused. */
function after(text: string, edit: (note: ReturnType<typeof noteOf>) => TagEdits): string {
  const result = edit(noteOf(text));
  return result.kind === 'refused' ? result.reason : applyEdits(text, result.edits);
}

/** The same for a front matter alone, given and returned without its fences. */
function inside(yaml: string, edit: (note: ReturnType<typeof noteOf>) => TagEdits): string {
  return after(`---\n${yaml}\n---\n文\n`, edit)
    .replace(/^---\n/, '')
    .replace(/\n---\n文\n$/, '');
}

describe('renaming a tag', () => {
  const rename = (yaml: string, from: string, to: string, how = rules) =>
    inside(yaml, note => renameTag(note, from, to, how));

  it('touches no other tag that holds its letters', () => {
    expect(rename("tags: ['ChatGPT', 'GPT', GPT-2]", 'GPT', 'GPT-1')).toBe(
      "tags: ['ChatGPT', 'GPT-1', GPT-2]",
    );
    expect(rename('tags:\n  - LLM综述\n  - LLM', 'LLM', '大模型')).toBe(
      'tags:\n  - LLM综述\n  - 大模型',
    );
    expect(rename('title: a\ntags: [a, b]', 'a', 'c')).toBe('title: a\ntags: [c, b]');
  });

  it('renames the tags below it where the site nests', () => {
    const yaml = 'tags: [NLP, NLP/BERT, NLPx]';
    expect(rename(yaml, 'NLP', '语言')).toBe('tags: [语言, 语言/BERT, NLPx]');
    expect(rename(yaml, 'NLP', '语言', { ...rules, nests: false })).toBe(
      'tags: [语言, NLP/BERT, NLPx]',
    );
  });

  it('merges with a tag that is there already', () => {
    expect(rename('tags: [AI, ai, b]', 'ai', 'AI')).toBe('tags: [AI, b]');
    expect(rename('tags: [ai, AI]', 'ai', 'AI')).toBe('tags: [AI]');
    expect(rename('tags:\n  - ai # 旧\n  - AI # 新', 'ai', 'AI')).toBe('tags:\n  - AI # 新');
    expect(rename('tags: [ai, ai]', 'ai', 'AI')).toBe('tags: [AI]');
  });

  it('makes one of several', () => {
    const merge = (yaml: string, tags: readonly string[], into: string) =>
      inside(yaml, note => {
        return editTags(note, { kind: 'merge', tags, into, withBelow: rules.nests }, rules);
      });
    expect(merge('tags: [ai, x, A-I, AI/b]', ['ai', 'A-I', 'AI'], 'AI')).toBe(
      'tags: [AI, x, AI/b]',
    );
    expect(merge('tags: [x, ai, AI]', ['ai', 'AI'], 'AI')).toBe('tags: [x, AI]');
  });

  it('makes one of several with those below them, where the site nests', () => {
    const merge = (yaml: string, tags: readonly string[], into: string, withBelow = true) =>
      inside(yaml, note => editTags(note, { kind: 'merge', tags, into, withBelow }, rules));
    expect(merge('tags: [NLP/BERT]', ['NLP'], 'CV')).toBe('tags: [CV/BERT]');
    expect(merge('tags: [NLP/GPT, CV]', ['NLP'], 'CV')).toBe('tags: [CV/GPT, CV]');
    expect(merge('tags: [NLP/GPT, NLP, NLPx]', ['NLP'], 'CV')).toBe('tags: [CV/GPT, CV, NLPx]');
    expect(merge('tags: [NLP/BERT, NLP/BERT/x]', ['NLP/BERT'], 'NLP')).toBe('tags: [NLP, NLP/x]');
    expect(merge('tags: [NLP, NLP/BERT/x, NLP/x]', ['NLP'], 'NLP/BERT')).toBe(
      'tags: [NLP/BERT, NLP/BERT/x]',
    );
    expect(merge('tags: [a/b/x, a/x]', ['a', 'a/b'], 'c')).toBe('tags: [c/x]');
    expect(merge('tags: [NLP/BERT]', ['NLP'], 'CV', false)).toBe('tags: [NLP/BERT]');
  });

  it('takes several tags to other places, each with those below it', () => {
    const move = (yaml: string, ...moves: readonly (readonly [string, string])[]) => {
      const all = moves.map(([from, to]) => ({ from, to }));
      return inside(yaml, note => editTags(note, { kind: 'move', moves: all }, rules));
    };
    expect(move('tags: [BERT, GPT/4, AI]', ['BERT', 'NLP/BERT'], ['GPT', 'NLP/GPT'])).toBe(
      'tags: [NLP/BERT, NLP/GPT/4, AI]',
    );
    expect(move('tags: [a, a/b, a/c]', ['a', 'x/a'], ['a/b', 'x/b'])).toBe(
      'tags: [x/a, x/b, x/a/c]',
    );
    expect(move('tags:\n  - a # 一\n  - x/a # 二', ['a', 'x/a'])).toBe('tags:\n  - x/a # 二');
    expect(move('tags: [a]', ['a', ' '], ['b', 'c'])).toBe('tags: [a]');
  });

  it('keeps quotes, and quotes where YAML needs it', () => {
    expect(rename(`tags: [a, "b", 'c']`, 'b', 'x"y')).toBe(`tags: [a, "x\\"y", 'c']`);
    expect(rename(`tags: [a, "b", 'c']`, 'c', "it's")).toBe(`tags: [a, "b", 'it''s']`);
    for (const tag of ['C#', '6.824', 'a: b', 'true', '#x', '[x]', '@', 'a, b', '2023-01-15']) {
      expect(rename('tags: [a, b]', 'a', tag)).toBe(`tags: ['${tag}', b]`);
    }
    expect(rename('tags:\n- a', 'a', 'C++')).toBe('tags:\n- C++');
    expect(rename('tags:\n- a', 'a', 'x, y')).toBe('tags:\n- x, y');
    expect(rename('tags: [6.824, b]', '6.824', 'MIT 6.824')).toBe('tags: [MIT 6.824, b]');
  });

  it('is no edit where the tag is not there', () => {
    const text = '---\ntags: [a]\n---\n';
    expect(renameTag(noteOf(text), 'x', 'y', rules)).toEqual({ kind: 'edits', edits: [] });
    expect(renameTag(noteOf('文'), 'x', 'y', rules)).toEqual({ kind: 'edits', edits: [] });
    expect(renameTag(noteOf(text), 'a', '  ', rules)).toEqual({ kind: 'edits', edits: [] });
  });

  it('renames words of one text where the site reads them so', () => {
    expect(rename('tags: nlp gpt chatgpt', 'gpt', 'GPT', jekyll)).toBe('tags: nlp GPT chatgpt');
    expect(rename('tags: nlp gpt', 'gpt', 'GPT 2', jekyll)).toBe('tags: [nlp, GPT 2]');
    expect(rename('tag: nlp gpt', 'nlp gpt', 'NLP', jekyll)).toBe('tag: NLP');
    expect(rename('tags: nlp gpt', 'nlp gpt', 'NLP')).toBe('tags: NLP');
  });

  it('follows anchors, and writes out an alias', () => {
    expect(rename('tags: [&x a, b]\nkeywords: [*x]', 'a', 'c')).toBe(
      'tags: [&x c, b]\nkeywords: [*x]',
    );
    expect(rename('k: &k [a, b]\ntags: *k', 'a', 'c')).toBe('k: &k [a, b]\ntags: [c, b]');
    expect(rename('k: &k a\ntags: [*k, b]', 'a', 'c')).toBe('k: &k a\ntags: [c, b]');
  });
});

describe('removing tags', () => {
  const remove = (yaml: string, ...tags: string[]) =>
    inside(yaml, note => removeTags(note, tags, rules));

  it.each([
    ['tags: [a, b, c]', ['a'], 'tags: [b, c]'],
    ['tags: [a, b, c]', ['b'], 'tags: [a, c]'],
    ['tags: [a, b, c]', ['c'], 'tags: [a, b]'],
    ['tags: [a, b, c]', ['a', 'b', 'c'], 'tags: []'],
    ['tags: [ a, b ]', ['b'], 'tags: [ a ]'],
    ['tags: [a,b,]', ['b'], 'tags: [a,]'],
    ['tags: [a]  # 注', ['a'], 'tags: []  # 注'],
    ['tags: [\n  a, # 一\n  b, # 二\n  c  # 三\n]', ['b'], 'tags: [\n  a, # 一\n  c  # 三\n]'],
    ['tags: [\n  a, # 一\n  b, # 二\n  c  # 三\n]', ['c'], 'tags: [\n  a, # 一\n  b # 二\n]'],
    ['tags:\n  - a\n  # 注\n  - b\n  - c', ['b'], 'tags:\n  - a\n  # 注\n  - c'],
    ['tags:\n- a\n- b\ndate: 2023-01-15', ['a', 'b'], 'tags: []\ndate: 2023-01-15'],
    ['tags: # 注\n  - a', ['a'], 'tags: [] # 注'],
    ['tags: a', ['a'], 'tags: []'],
    ['tags: [[a, b], c]', ['a', 'b'], 'tags: [c]'],
    ['tags:\n  - - a\n    - b\n  - c', ['a'], 'tags:\n  - - b\n  - c'],
    ['tags:\n  - |\n    a\n  - b', ['a'], 'tags:\n  - b'],
    ['tags: [😀, b]', ['😀'], 'tags: [b]'],
    ['tags: [a, null, {x: a}, b]', ['a'], 'tags: [null, {x: a}, b]'],
  ])('%j without %j is %j', (yaml, tags, expected) => {
    expect(remove(yaml, ...tags)).toBe(expected);
  });

  it('is refused where another key refers to the tag', () => {
    expect(
      after('---\ntags: [&x a, b]\nk: [*x]\n---\n', note => removeTags(note, ['a'], rules)),
    ).toBe('shared');
  });

  it('takes a word out of one text', () => {
    const words = (yaml: string, ...tags: string[]) =>
      inside(yaml, note => removeTags(note, tags, jekyll));
    expect(words('tags: a b  c', 'b')).toBe('tags: a c');
    expect(words('tags: a b  c', 'c')).toBe('tags: a b');
    expect(words('tags: "a b"', 'a')).toBe('tags: "b"');
    expect(words('tags: a b', 'a', 'b')).toBe('tags: []');
  });
});

describe('adding tags', () => {
  const add = (yaml: string, ...tags: string[]) => inside(yaml, note => addTags(note, tags, rules));

  it.each([
    ['tags: [a, b]', 'tags: [a, b, c]'],
    ['tags: [a,b]', 'tags: [a,b,c]'],
    ['tags: [ a ]', 'tags: [ a, c ]'],
    ['tags: ["a", "b"]', 'tags: ["a", "b", "c"]'],
    ["tags: ['a']", "tags: ['a', 'c']"],
    ["tags: ['a', b]", "tags: ['a', b, c]"],
    ['tags: [a, b,]', 'tags: [a, b, c,]'],
    ['tags: []', 'tags: [c]'],
    ['tags: []  # 注', 'tags: [c]  # 注'],
    ['tags:', 'tags: [c]'],
    ['tags: # 注', 'tags: [c] # 注'],
    ['tags: null', 'tags: [c]'],
    ["tags: ''", 'tags: [c]'],
    ['tags: a', 'tags: [a, c]'],
    ['tags: "a"', 'tags: ["a", "c"]'],
    ['tags: a, b', "tags: ['a, b', c]"],
    ['tags: [\n  a, # 一\n  b # 二\n]', 'tags: [\n  a, # 一\n  b, # 二\n  c\n]'],
    ['tags: [\n  a,\n  b,\n]', 'tags: [\n  a,\n  b,\n  c,\n]'],
    ['tags: [a,\n  b]', 'tags: [a,\n  b, c]'],
    ['tags:\n  - a # 注\ndate: 1', 'tags:\n  - a # 注\n  - c\ndate: 1'],
    ['tags:\n- a', 'tags:\n- a\n- c'],
    ['tags:\n  -   a', 'tags:\n  -   a\n  -   c'],
    ['tags:\n  - ', 'tags:\n  - c'],
    ['tags:\n  -', 'tags:\n  - c'],
    ['tags:\n  - |\n    a', 'tags:\n  - |\n    a\n  - c'],
    ['tags:\n  - [a]', 'tags:\n  - [a]\n  - c'],
    ['tags:\t[a]', 'tags:\t[a, c]'],
    ['tags: [c]', 'tags: [c]'],
    ['title: 甲', 'title: 甲\ntags: [c]'],
    ['title: 甲\nsummary: 乙', 'title: 甲\ntags: [c]\nsummary: 乙'],
    ['title: 甲\ncategories:\n  - x', 'title: 甲\ntags:\n  - c\ncategories:\n  - x'],
    ['summary: |\n  文', 'summary: |\n  文\ntags: [c]'],
    ['k: &k [a]\ntags: *k', 'k: &k [a]\ntags: [a, c]'],
    ['tags: &t [a]\nkeywords: *t', 'tags: &t [a, c]\nkeywords: *t'],
    ['"tags": [a]', '"tags": [a, c]'],
  ])('to %j gives %j', (yaml, expected) => {
    expect(add(yaml, 'c')).toBe(expected);
  });

  it('adds several, each once, on one line and without blanks around', () => {
    expect(add('tags: [a]', ' b ', 'b', 'a', '', 'c\nd')).toBe('tags: [a, b, c d]');
  });

  it('keeps the line ends', () => {
    const add = (text: string) => after(text, note => addTags(note, ['c'], rules));
    expect(add('---\r\ntags:\r\n  - a\r\n---\r\n文')).toBe(
      '---\r\ntags:\r\n  - a\r\n  - c\r\n---\r\n文',
    );
    expect(add('---\r\ntitle: 甲\r\n---\r\n')).toBe('---\r\ntitle: 甲\r\ntags: [c]\r\n---\r\n');
    expect(add('文\r\n')).toBe('---\r\ntags: [c]\r\n---\r\n\r\n文\r\n');
  });

  it('begins a front matter where there is none', () => {
    const add = (text: string, how = rules) => after(text, note => addTags(note, ['c', 'd'], how));
    expect(add('')).toBe('---\ntags: [c, d]\n---\n');
    expect(add('# 题\n')).toBe('---\ntags: [c, d]\n---\n\n# 题\n');
    expect(add('\ufeff\n文')).toBe('\ufeff---\ntags: [c, d]\n---\n\n文');
    expect(add('文', jekyll)).toBe('---\ntags:\n  - c\n  - d\n---\n\n文');
  });

  it('adds a word to one text where the site reads words', () => {
    const words = (yaml: string, tag: string) => inside(yaml, note => addTags(note, [tag], jekyll));
    expect(words('tags: a b', 'c')).toBe('tags: a b c');
    expect(words('tags: "a b" # 注', 'c')).toBe('tags: "a b c" # 注');
    expect(words('tags: a b', 'c d')).toBe('tags: [a, b, c d]');
    expect(words('tag: a b', 'c')).toBe('tag: [a b, c]');
  });
});

describe('setting tags', () => {
  const set = (yaml: string, ...tags: string[]) => inside(yaml, note => setTags(note, tags, rules));

  it('leaves those that stay where they are', () => {
    expect(set('tags: [a, b, c]', 'c', 'a')).toBe('tags: [a, c]');
    expect(set('tags: [a, b, c]', 'c', 'a', 'd')).toBe('tags: [a, d, c]');
    expect(set("tags: ['a', b]", 'p', 'q', 'r')).toBe("tags: ['p', q, r]");
    expect(set('tags:\n- a', 'x')).toBe('tags:\n- x');
    expect(set('tags: a', 'x')).toBe('tags: x');
    expect(set('title: 甲')).toBe('title: 甲');
    expect(set('tags: [a]')).toBe('tags: []');
  });
});

describe('front matter that can’t be edited', () => {
  it.each([
    ['---\ntitle: [甲\ntags: [a]\n---\n', 'broken'],
    ['---\ntags: [a]\ntags: [b]\n---\n', 'broken'],
    ['---\ntitle: 甲\ntags: [a]\n\n文', 'broken'],
    ['\n\n---\ntitle: 甲\n---\n\n文', 'broken'],
    ['+++\ntags = ["a"]\n+++\n', 'format'],
    ['---json\n{"tags": ["a"]}\n---\n', 'format'],
    ['---js\nmodule.exports = {}\n---\n', 'executable'],
    ['---\ntags: {a: b}\n---\n', 'shape'],
    ['---\ntitle：甲\n---\n', 'shape'],
  ])('is left alone, with the reason: %j', (text, reason) => {
    expect(addTags(noteOf(text), ['c'], rules)).toEqual({ kind: 'refused', reason });
  });
});

describe('keys', () => {
  it('are those of the site: any case in Hugo, `tag` in Hexo and Jekyll', () => {
    const hugo = { ...rules, keysInAnyCase: true };
    expect(inside('Tags: [a]', note => addTags(note, ['c'], hugo))).toBe('Tags: [a, c]');
    const hexo: TagRules = {
      ...rules,
      other: { key: 'tag', isReadFirst: false },
      newList: 'block',
    };
    expect(inside('tag: a', note => addTags(note, ['c'], hexo))).toBe('tag: [a, c]');
    expect(inside('tag: a\ntags: [b]', note => addTags(note, ['c'], hexo))).toBe(
      'tag: a\ntags: [b, c]',
    );
    expect(
      inside('tags:\ntag: a', note => editTags(note, { kind: 'add', tags: ['c'] }, hexo)),
    ).toBe('tags:\ntag: [a, c]');
    expect(inside('title: 甲\ntags:', note => addTags(note, ['c'], hexo))).toBe(
      'title: 甲\ntags:\n  - c',
    );
  });
});
