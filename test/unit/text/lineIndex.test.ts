import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { SlugCounter, slugOf } from '../../../src/core/text/slug';
import { SourceText } from '../../../src/core/note/sourceText';

describe('a line index', () => {
  it('knows all three line ends', () => {
    const index = new LineIndex('a\nbc\r\nd\re');
    expect(index.count).toBe(4);
    expect([0, 1, 2, 3].map(line => index.startOf(line))).toEqual([0, 2, 6, 8]);
    expect(index.positionAt(4)).toEqual({ line: 1, column: 2 });
    expect(index.offsetAt({ line: 3, column: 9 })).toBe(9);
  });

  it('takes every offset to its place and back', () => {
    const texts = fc
      .array(fc.constantFrom('a', '中', '\n', '\r\n', '\r'))
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(40), (text, offset) => {
        const index = new LineIndex(text);
        const at = Math.min(offset, text.length);
        expect(index.offsetAt(index.positionAt(at))).toBe(at);
      }),
    );
  });
});

describe('the text that Markdown reads', () => {
  it('keeps the way back to the raw text', () => {
    const raw = '头\r\nab\r\n\r\nc\0d\re';
    const source = new SourceText(raw, 3);
    expect(source.text).toBe('ab\n\nc\ufffdd\ne');
    const back = [...source.text].map((_, offset) => raw[source.toRaw(offset)]);
    expect(back).toEqual(['a', 'b', '\r', '\r', 'c', '\0', 'd', '\r', 'e']);
  });
});

describe('a slug', () => {
  it('is what GitHub makes of a heading', () => {
    expect(slugOf(' 自回归 和 BERT: v1.0（上） ')).toBe('自回归-和-bert-v10上');
  });

  it('is made unique in order', () => {
    const slugs = new SlugCounter();
    expect(['a', 'a', 'a-1', 'a'].map(text => slugs.next(text))).toEqual([
      'a',
      'a-1',
      'a-1-1',
      'a-2',
    ]);
  });
});
