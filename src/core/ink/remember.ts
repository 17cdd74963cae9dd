/**
 * `compute` with its results kept by their key, `limit` of them at most: when there are more, all
 * are forgotten, because a note has few colours and a generated one may have any number.
 */
export function remember<T>(compute: (key: string) => T, limit: number): (key: string) => T {
  const known = new Map<string, T>();
  return key => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    if (known.size >= limit) known.clear();
    known.set(key, value);
    return value;
  };
}
