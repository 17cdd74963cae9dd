import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlainYaml } from '../../../src/core/note/plainYaml';

describe('the reader of plain front matter', () => {
  it('reads keys, lists of both forms, numbers, dates, comments and nothing', () => {
    const yaml =
      'title: 自编码：BERT, [GPT] 与 "XLNet"\r\n# 注\ndate: 2024-05-06 07:08:09\ntags: [NLP, "a b", 3]\n' +
      "categories:\n  - 深度学习\n  - true\ndraft: false\nweight: 12\nnote: 'it is'\nempty:\n\n" +
      'list:\n- https://example.org/a\nurl: https://example.org/b#c\n';
    expect(readPlainYaml(yaml)).toEqual(parse(yaml));
    expect(readPlainYaml('tags: []\n')).toEqual({ tags: [] });
    expect(readPlainYaml('')).toEqual({});
  });

  it.each([
    'a: b: c',
    'a: b #c',
    'a: |\n  text',
    'a: b\n  c',
    'a: 007',
    'a: 1.5',
    'a: ~',
    'a: null',
    'a: yes',
    'a: "b\\n"',
    "a: 'it''s'",
    'a: {b: c}',
    'a: [b, [c]]',
    'a: [b,]',
    'a: &x b',
    'a: *x',
    'a: !!str b',
    'a: b\na: c',
    'a: b\n- c',
    'a:\n  - b\n - c',
    'a:\n  b: c',
    'a:\tb',
    'null: a',
    '__proto__: a',
    '"a": b',
    '- a',
    'a',
    'a: @b',
    'a: -',
  ])('leaves %j to the YAML parser', yaml => {
    expect(readPlainYaml(yaml)).toBeNull();
  });

  it('reads what YAML reads, or leaves it to YAML', () => {
    const piece = fc.constantFrom(
      ...['a', 'tags', 'b-c', 'null', '中文', ':', ': ', '-', '- ', ' ', '  ', '\n', '\r\n', '#'],
      ...[' #', '[', ']', ', ', ',', '"', "'", '\\', '1', '0', '1.5', '2024-05-06', '12:30', '.'],
      ...['true', 'false', 'no', '~', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`', '\t', '?'],
    );
    const line = fc.oneof(
      fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join('')),
      fc
        .tuple(fc.constantFrom('a', 'b', 'c'), fc.array(piece, { maxLength: 4 }))
        .map(([key, pieces]) => `${key}: ${pieces.join('')}`),
      fc.array(piece, { maxLength: 3 }).map(pieces => `  - ${pieces.join('')}`),
      fc.array(piece, { maxLength: 5 }).map(pieces => `d: [${pieces.join('')}]`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), lines => {
        const yaml = lines.join('\n');
        const values = readPlainYaml(yaml);
        if (values !== null) {
          expect(values).toEqual(parse(yaml) ?? {});
        }
      }),
      { numRuns: 3000 },
    );
  });
});
