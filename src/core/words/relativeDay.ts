/**
 * How far a day lies from today, in words: `yesterday`, `3 weeks ago`, `明天`. `daysAgo` is negative
 * for days to come. The unit is the largest of which there are at least two, or days. What is no
 * number is said as it is.
 */
export function relativeDay(daysAgo: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const days = Math.abs(daysAgo);
  if (!Number.isFinite(days)) {
    return String(daysAgo);
  }
  const sign = daysAgo > 0 ? -1 : 1;
  if (days < 14) {
    return format.format(sign * days, 'day');
  }
  if (days < 61) {
    return format.format(sign * Math.floor(days / 7), 'week');
  }
  return days < 730
    ? format.format(sign * Math.floor(days / 30.44), 'month')
    : format.format(sign * Math.floor(days / 365.25), 'year');
}
