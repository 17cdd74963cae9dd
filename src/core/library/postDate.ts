const written =
  /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;

/**
 * A date of a front matter in a form that sorts: `2023-01-15`, or `2023-01-15T08:30:00` where a time
 * is written; null for what is no date. Zones are left out of it: a day is what the author wrote.
 */
export function postDate(value: unknown): string | null {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 19);
  }
  if (typeof value !== 'string') {
    return null;
  }
  const match = written.exec(value);
  if (match !== null) {
    const [, year = '', month = '', day = '', hour, minute = '', second = '00'] = match;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second}`;
  }
  return /[a-z]{3}/i.test(value) ? inWords(value) : null;
}

/** `Jul 08 2022`, as Astro's own template has it. */
function inWords(value: string): string | null {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) {
    return null;
  }
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The date that begins a file's name: `2023-01-15-题.md`. */
export function dateInName(name: string): string | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})-/.exec(name);
  return match === null ? null : postDate(match[0].slice(0, -1));
}
