import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestIncreasing } from '../../../src/client/longestIncreasing';

it('finds what may stay where it is', () => {
  expect(longestIncreasing([])).toEqual([]);
  expect(longestIncreasing([0, 1, 2])).toEqual([0, 1, 2]);
  // The first has moved to the end: the others may stay.
  expect(longestIncreasing([1, 2, 3, 0])).toEqual([0, 1, 2]);
  expect(longestIncreasing([3, 0, 1, 2])).toEqual([1, 2, 3]);
  expect(longestIncreasing([2, 1, 0])).toHaveLength(1);
});

it('finds an increasing sequence, and none is longer', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 9 }), numbers => {
      const found = longestIncreasing(numbers).map(index => numbers[index] ?? -1);
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(found.length).toBe(lengthOfLongest(numbers));
    }),
  );
});

/** By trying all of them. */
function lengthOfLongest(numbers: readonly number[], above = -1): number {
  const [first, ...rest] = numbers;
  if (first === undefined) return 0;
  const without = lengthOfLongest(rest, above);
  return first > above ? Math.max(without, 1 + lengthOfLongest(rest, first)) : without;
}
