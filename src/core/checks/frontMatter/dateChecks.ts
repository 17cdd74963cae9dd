import { isoText, type WrittenDate } from '../../text/writtenDate';
import type { Site } from '../../site/site';
import type { Fix, Level } from '../finding';
import type { Remark } from '../remark';
import type { Scalar } from './keyedEntry';
import type { PostContext } from './postContext';
import type { PostDate } from './postDates';

/** Dates that no calendar has, that the site can't read, or reads although they are written oddly. */
export function checkDates(context: PostContext): readonly Remark[] {
  return context.dates.flatMap(date => checkDate(context, date));
}

type Reason = 'impossible' | 'unreadable' | 'uncommon';

function checkDate(
  { site }: PostContext,
  { entry: { key }, value, date }: PostDate,
): readonly Remark[] {
  if (date?.form === 'iso' && date.isReal) {
    return [];
  }
  const found = value.text.trim();
  const remark = (reason: Reason, level: Level, fixes: readonly Fix[]): readonly Remark[] => [
    {
      problem: { code: 'front-matter/invalid-date', key, reason, found },
      span: value.span,
      level,
      fixes,
    },
  ];
  if (date === null) {
    const isRead = site.profile.dates.reads === 'javascript' && isReadByJavaScript(found);
    return isRead ? [] : remark('unreadable', 'error', []);
  }
  if (!date.isReal) {
    return remark('impossible', 'error', []);
  }
  const reading = readingOf(date, site);
  return reading === null
    ? []
    : remark(reading, reading === 'unreadable' ? 'error' : 'hint', fixesFor(date, value));
}

/** Other forms that have a year, and that `new Date` takes. */
function isReadByJavaScript(text: string): boolean {
  const hasYear = /^[\x20-\x7e]*\d{4}[\x20-\x7e]*$/.test(text) && !/^\d+$/.test(text);
  return (hasYear && !Number.isNaN(Date.parse(text))) || /^\d{13}$/.test(text);
}

/** How the site reads a real date; null where it is written as dates are. */
function readingOf({ form }: WrittenDate, { profile }: Site): Reason | null {
  switch (form) {
    case 'iso':
      return null;
    case 'loose':
      return 'uncommon';
    case 'slashes':
      // Hugo knows no date with slashes.
      return profile.id === 'hugo' ? 'unreadable' : 'uncommon';
    case 'month-first':
      return profile.id === 'hugo' || profile.id === 'jekyll' ? 'unreadable' : 'uncommon';
    case 'english':
      return profile.dates.reads === 'javascript' ? null : 'uncommon';
    case 'digits':
    case 'chinese':
    case 'short-year':
    case 'wide':
      return 'unreadable';
  }
}

function fixesFor(date: WrittenDate, value: Scalar): readonly Fix[] {
  if (value.style === 'block') {
    return [];
  }
  const { form } = date;
  const iso = isoText(date);
  const safe = form !== 'short-year' && form !== 'month-first';
  const isQuoted = value.style !== 'plain';
  const span = isQuoted ? { start: value.span.start + 1, end: value.span.end - 1 } : value.span;
  const title = { kind: 'replace', old: value.text.trim(), new: iso } as const;
  return [{ title, safe, edits: [{ span, newText: iso }] }];
}
