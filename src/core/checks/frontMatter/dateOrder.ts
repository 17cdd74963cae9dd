import { readWrittenDate, type WrittenDate } from '../../text/writtenDate';
import type { Remark } from '../remark';
import type { Scalar } from './keyedEntry';
import type { PostContext } from './postContext';

interface RealDate {
  readonly key: string;
  readonly value: Scalar;
  readonly date: WrittenDate;
}

/** Posts that were changed before they were written, or will be written tomorrow. */
export function checkDateOrder(context: PostContext): readonly Remark[] {
  const { own, modified } = context.site.profile.dates;
  const [written] = realDates(context, [own]);
  const changed = realDates(context, modified);
  const orders = written === undefined ? [] : changed.flatMap(date => checkOrder(date, written));
  const all = written === undefined ? changed : [written, ...changed];
  return [...orders, ...all.flatMap(date => checkFuture(context, date))];
}

function realDates({ dates }: PostContext, names: readonly string[]): readonly RealDate[] {
  return dates.flatMap(({ entry, value, date }) =>
    date?.isReal === true && names.includes(entry.rule?.key ?? '')
      ? [{ key: entry.key, value, date }]
      : [],
  );
}

function checkOrder(changed: RealDate, written: RealDate): readonly Remark[] {
  if (!isBefore(changed.date, written.date)) {
    return [];
  }
  const [modified, date] = [changed.value.text.trim(), written.value.text.trim()];
  const problem = {
    code: 'front-matter/lastmod-before-date',
    key: changed.key,
    modified,
    date,
  } as const;
  return [{ problem, span: changed.value.span, fixes: [] }];
}

/** By day where one of them has no time; a zone that only one has may move it by a day. */
function isBefore(a: WrittenDate, b: WrittenDate): boolean {
  const days = dayNumber(a) - dayNumber(b);
  if ((a.zone === null) !== (b.zone === null)) {
    return days < (a.seconds === null || b.seconds === null ? 0 : -1);
  }
  if (a.seconds === null || b.seconds === null) {
    return days < 0;
  }
  const zones = (a.zone ?? 0) - (b.zone ?? 0);
  return days * 86_400 + a.seconds - b.seconds - zones * 60 < 0;
}

/** Days since the first of March of the year 0. */
function dayNumber({ year, month, day }: WrittenDate): number {
  const years = month <= 2 ? year - 1 : year;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}

function checkFuture({ today }: PostContext, { key, value, date }: RealDate): readonly Remark[] {
  const now = readWrittenDate(today);
  if (now === null || dayNumber(date) <= dayNumber(now)) {
    return [];
  }
  const problem = { code: 'front-matter/future-date', key, date: value.text.trim() } as const;
  return [{ problem, span: value.span, fixes: [] }];
}
