import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { FrontMatterTree } from '../../../src/core/note/frontMatterTree';
import { readPlainYaml } from '../../../src/core/note/plainYaml';
import { treeOfDocument } from '../../../src/core/note/yamlTree';
import { valuesOfTree } from '../../../src/core/note/yamlValues';

function plainValues(yaml: string): unknown {
  const tree = readPlainYaml(yaml, 0);
  return tree && valuesOfTree(tree);
}

function parserTree(yaml: string, offset: number): FrontMatterTree {
  return treeOfDocument(parseDocument(yaml, { uniqueKeys: false }), yaml, offset);
}

describe('the reader of plain front matter', () => {
  it('reads keys, lists of both forms, numbers, dates, comments and nothing', () => {
    const yaml =
      'title: 自编码：BERT, [GPT] 与 "XLNet"\r\n# 注\ndate: 2024-05-06 07:08:09\ntags: [NLP, "a b", 3]\n' +
      "categories:\n  - 深度学习\n  - true\ndraft: false\nweight: 12\nnote: 'it is'\nempty:\n\n" +
      'list:\n- https://example.org/a\nurl: https://example.org/b#c\n';
    expect(plainValues(yaml)).toEqual(parse(yaml));
    expect(readPlainYaml(yaml, 4)).toEqual(parserTree(yaml, 4));
    expect(plainValues('tags: []\n')).toEqual({ tags: [] });
    expect(plainValues('')).toEqual({});
  });

  it.each([
    'a: b: c',
    'a: |\n  text',
    'a: b\n  c',
    'a: 007',
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
    expect(readPlainYaml(yaml, 0)).toBeNull();
  });

  it('reads what YAML reads, or leaves it to YAML', () => {
    const piece = fc.constantFrom(
      ...['a', 'tags', 'b-c', 'null', '中文', ':', ': ', '-', '- ', ' ', '  ', '\n', '\r\n', '#'],
      ...[' #', '[', ']', ', ', ',', '"', "'", '\\', '1', '0', '1.5', '2024-05-06', '12:30', '.'],
      ...['true', 'false', 'no', '~', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`', '\t', '?'],
      ...[
        '：',
        '，',
        '“',
        '】',
        '　',
        '\u00a0',
        '２',
        '/x',
        '2023年',
        '3D',
        '1e3',
        '0x1',
        '1_0',
        ' # c',
      ],
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
        const tree = readPlainYaml(yaml, 7);
        if (tree !== null) {
          expect(valuesOfTree(tree)).toEqual(parse(yaml) ?? {});
          expect(tree).toEqual(parserTree(yaml, 7));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
