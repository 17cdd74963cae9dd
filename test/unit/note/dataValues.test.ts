import { describe, expect, it } from 'vitest';
import { dataValues } from '../../../src/core/note/dataValues';
import { parseFrontMatter } from '../../../src/core/note/frontMatter';

const valuesOf = (text: string) => parseFrontMatter(text)?.values;

describe('the values of a front matter in TOML or JSON', () => {
  it('are those that YAML would have, dates as texts', () => {
    const values = {
      title: '自编码',
      tags: ['NLP', 'C++'],
      draft: true,
      weight: 3,
      date: '2023-01-05',
      lastmod: '2023-01-06T08:30:00+08:00',
      author: { name: '默认', since: '2020-02-03T04:05:06' },
    };
    expect(
      valuesOf(
        '+++\ntitle = "自编码" # 注\ntags = ["NLP", \'C++\']\ndraft = true\nweight = 3\n' +
          'date = 2023-01-05\nlastmod = 2023-01-06T08:30:00+08:00\n' +
          '[author]\nname = "默认"\nsince = 2020-02-03 04:05:06\n+++\n文',
      ),
    ).toEqual(values);
    expect(valuesOf(`---json\n${JSON.stringify(values, null, 2)}\n---\n文`)).toEqual(values);
    expect(valuesOf(`${JSON.stringify(values, null, 2)}\n\n文`)).toEqual(values);
  });

  it.each([
    ['2023-01-05T08:30:00Z', '2023-01-05T08:30:00Z'],
    ['2023-01-05T08:30:00.250', '2023-01-05T08:30:00.250'],
    ['2023-01-05 08:30:00-05:00', '2023-01-05T08:30:00-05:00'],
    ['08:30:00', '08:30:00'],
  ])('tell the date %s as %j', (date, text) => {
    expect(valuesOf(`+++\ndate = ${date}\n+++\n`)).toEqual({ date: text });
  });

  it('are read whatever ends the lines, and with numbers of any size', () => {
    const lines = ['+++', 'a = 1', 'id = 12345678901234567890', '+++', ''];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(valuesOf(lines.join(end))).toEqual({ a: 1, id: 12345678901234567000 });
    }
  });

  it.each([
    '+++\ntitle = "甲\ntags = ["a"]\n+++\n',
    '+++\ntitle = 甲\n+++\n',
    '+++\na = 1\na = 2\n+++\n',
    '+++\ndate = 2023-13-45\n+++\n',
    '---json\n{"title": "甲",}\n---\n',
    '---json\n[1, 2]\n---\n',
    '---json\nnull\n---\n',
    '---json\n---\n',
  ])('are none where it is broken: %j', text => {
    expect(parseFrontMatter(text)).toMatchObject({ problems: [] });
    expect(valuesOf(text)).toEqual({});
  });

  it('reach no prototype', () => {
    const texts = [
      '+++\n__proto__ = { tags = ["x"] }\nconstructor = 1\n[a.__proto__]\ntags = 1\n+++\n',
      '---json\n{"__proto__": {"tags": ["x"]}, "constructor": 1, "a": {"__proto__": {"tags": 1}}}\n---\n',
    ];
    for (const text of texts) {
      const values = valuesOf(text) ?? {};
      expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
      expect(values['tags']).toBeUndefined();
      expect(Object.keys(values).sort()).toEqual(['__proto__', 'a', 'constructor']);
      expect(({} as Record<string, unknown>)['tags']).toBeUndefined();
    }
  });

  it('cost neither stack nor memory where someone means harm', () => {
    const many = 5_000_000;
    for (const size of [40_000, many]) {
      const deep = '['.repeat(size / 2) + ']'.repeat(size / 2);
      expect(dataValues('toml', `a = ${deep}`)).toEqual({});
      expect(dataValues('toml', `${'a.'.repeat(size / 2)}a = 1`)).not.toBeNull();
      expect(dataValues('toml', `[${'a.'.repeat(size / 2)}a]`)).not.toBeNull();
      expect(dataValues('toml', `a = ${'9'.repeat(size)}`)).not.toBeNull();
      expect(dataValues('toml', `a = """${'"\n'.repeat(size / 2)}`)).toEqual({});
      expect(dataValues('json', `{"a": ${deep}}`)).not.toBeNull();
      expect(dataValues('json', '{"a":'.repeat(size / 5))).toEqual({});
      expect(JSON.stringify(dataValues('json', `{"a": ${deep}}`)).length).toBeLessThan(200);
    }
  });
});
