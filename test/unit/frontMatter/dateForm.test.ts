import { describe, expect, it, test } from 'vitest';
import { dateFormOf, dateIn, daysSince, isoDate } from '../../../src/features/frontMatter/dateForm';

/** Half past seven in the evening in London, and the next morning in Beijing. */
const now = new Date('2023-03-05T19:30:08.250Z');
const beijing = { now, offset: 480 };
const london = { now, offset: 0 };

describe('the form of a date', () => {
  test.each([
    ['2020-01-15', '2023-03-06'],
    ['2020/01/15', '2023/03/06'],
    ['2020.01.15', '2023.03.06'],
    ['2020-1-5', '2023-3-6'],
    ['2020年1月5日', '2023年3月6日'],
    ['2020-01-15 10:00', '2023-03-06 03:30'],
    ['2020-01-15 10:00:00', '2023-03-06 03:30:08'],
    ['2020-01-15T10:00:00', '2023-03-06T03:30:08'],
    ['2020-01-15T10:00:00.000', '2023-03-06T03:30:08.250'],
    ['2020-01-15T10:00:00.000000', '2023-03-06T03:30:08.250000'],
  ])('%s is kept, by the clock on the wall', (example, expected) => {
    const form = dateFormOf(example);
    expect(form && dateIn(form, beijing)).toBe(expected);
  });

  test.each([
    ['2020-01-15T10:00:00Z', '2023-03-05T19:30:08Z'],
    ['2020-01-15T10:00:00.000Z', '2023-03-05T19:30:08.250Z'],
    ['2020-01-15T10:00:00+08:00', '2023-03-06T03:30:08+08:00'],
    ['2020-01-15 10:00:00 +0800', '2023-03-06 03:30:08 +0800'],
    ['2020-01-15 10:00 -05:00', '2023-03-05 14:30 -05:00'],
    ['2020-01-15T10:00:00+05:30', '2023-03-06T01:00:08+05:30'],
  ])('%s keeps its time zone, wherever the user is', (example, expected) => {
    const form = dateFormOf(example);
    expect(form && dateIn(form, beijing)).toBe(expected);
    expect(form && dateIn(form, london)).toBe(expected);
  });

  test.each([
    '',
    '草稿',
    '2020',
    '2020-01',
    '20200115',
    '15/1/2020',
    '2020-01-15abc',
    '2020/01-15',
  ])('of “%s” is not known', example => {
    expect(dateFormOf(example)).toBeNull();
  });
});

describe('the days since a date', () => {
  it('are counted by the user’s calendar', () => {
    expect(daysSince('2023-03-05', beijing)).toBe(1);
    expect(daysSince('2023-03-05', london)).toBe(0);
    expect(daysSince('2023-03-06T01:00:00', beijing)).toBe(0);
    expect(daysSince('2023年3月8日', beijing)).toBe(-2);
    expect(daysSince('2020/2/29', beijing)).toBe(1101);
  });

  it.each(['2023-02-30', '2023-13-01', '明天', ''])('are unknown for “%s”', date => {
    expect(daysSince(date, beijing)).toBeNull();
  });
});

test('a date of today is what the wall calendar says', () => {
  expect(dateIn(isoDate, beijing)).toBe('2023-03-06');
  expect(dateIn(isoDate, london)).toBe('2023-03-05');
});
