/**
 * The indices of a longest strictly increasing subsequence of `numbers`, in order: what may stay in
 * its place when a list is put into another order by the fewest moves. O(n log n), after
 * M. L. Fredman, “On computing the length of longest increasing subsequences”, 1975.
 */
export function longestIncreasing(numbers: readonly number[]): readonly number[] {
  /** For each length, the index that ends the sequence of that length with the least number. */
  const ends: number[] = [];
  /** For each index, the one before it in its sequence. */
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const result: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) {
    result.push(index);
  }
  return result.reverse();
}
