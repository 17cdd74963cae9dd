/** Chinese by pinyin, letters without regard to case, numbers by their value. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** Order of names as a Chinese reader looks for them; the same names in the order of their characters. */
export function byName(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}
