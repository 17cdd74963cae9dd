import { expect, test } from 'vitest';
import { relativeDay } from '../../../src/core/words/relativeDay';

test.each([
  [0, 'today', '今天'],
  [1, 'yesterday', '昨天'],
  [-1, 'tomorrow', '明天'],
  [13, '13 days ago', '13天前'],
  [14, '2 weeks ago', '2周前'],
  [60, '8 weeks ago', '8周前'],
  [61, '2 months ago', '2个月前'],
  [729, '23 months ago', '23个月前'],
  [731, '2 years ago', '2年前'],
  [-400, 'in 13 months', '13个月后'],
])('a day that was %i days ago was “%s”, “%s”', (days, english, chinese) => {
  expect(relativeDay(days, 'en')).toBe(english);
  expect(relativeDay(days, 'zh-CN').replaceAll(' ', '')).toBe(chinese);
});
