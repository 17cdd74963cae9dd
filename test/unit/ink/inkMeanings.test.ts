import { describe, expect, test } from 'vitest';
import {
  conclusionInk,
  meaningOf,
  questionInk,
  readInkMeanings,
} from '../../../src/core/ink/inkMeanings';

describe('what inks mean', () => {
  test('is read by ink, or by a colour of it', () => {
    const meanings = readInkMeanings({ red: ' 疑问 ', navy: '结论', '#090': '任务' });
    expect([...meanings]).toEqual([
      ['red', '疑问'],
      ['blue', '结论'],
      ['green', '任务'],
    ]);
    expect(meaningOf(meanings, 'red')).toBe('疑问');
    expect(meaningOf(meanings, 'pink')).toBeNull();
    expect(meaningOf(meanings, 'other')).toBeNull();
  });

  test.each([null, 'red', 5, [], { red: 1, bleuu: '结论', blue: ' ' }])(
    'is nothing where the setting is %j',
    value => {
      expect(readInkMeanings(value).size).toBe(0);
    },
  );

  test('says which ink asks and which answers', () => {
    const asked = (value: object) => {
      const meanings = readInkMeanings(value);
      return [questionInk(meanings), conclusionInk(meanings)];
    };
    expect(asked({})).toEqual(['red', 'blue']);
    expect(asked({ orange: '问题', green: '结论' })).toEqual(['orange', 'green']);
    expect(asked({ purple: 'Open question', gray: 'Answer' })).toEqual(['purple', 'gray']);
    expect(asked({ blue: '疑问' })).toEqual(['blue', 'green']);
  });
});
