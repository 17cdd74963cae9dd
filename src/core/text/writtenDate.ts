/** A date as somebody wrote it. Nothing of it depends on where the machine is. */
export interface WrittenDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight; null where no time is written. */
  readonly seconds: number | null;
  /** Minutes east of Greenwich; null where no zone is written. */
  readonly zone: number | null;
  readonly form: DateForm;
  /** Whether the calendar and the clock have it. */
  readonly isReal: boolean;
}

/**
 * How a date is written:
 * - `iso`: 2023-01-15, with a time or not
 * - `loose`: 2023-1-5; `slashes`: 2023/01/15, 2023.1.15
 * - `digits`: 20230115; `chinese`: 2023年1月15日
 * - `short-year`: 23/1/5; `month-first`: 01/15/2023; `english`: Jan 15, 2023
 * - `wide`: any of them with full-width signs
 */
export type DateForm =
  | 'iso'
  | 'loose'
  | 'slashes'
  | 'digits'
  | 'chinese'
  | 'short-year'
  | 'month-first'
  | 'english'
  | 'wide';

const clock =
  '(?:(?:[ \\t]*[Tt][ \\t]*|[ \\t]+)(?<hour>\\d\\d?):(?<minute>\\d\\d?)(?::(?<second>\\d\\d?)(?:[.,](?<fraction>\\d*))?)?' +
  '[ \\t]*(?<zone>[Zz]|UTC|GMT|[-+]\\d\\d?(?::?\\d\\d)?)?)?';
const chineseDay =
  /(?<year>\d{4})[ \t]*年[ \t]*(?<month>\d\d?)[ \t]*月[ \t]*(?<day>\d\d?)[ \t]*[日号號]?[ \t]*(?:(?:星期|周|礼拜)[一二三四五六日天])?/
    .source;
const chineseClock =
  /(?:[ \t]*(?<hour>\d\d?)[时點点:](?:(?<minute>\d\d?)(?:分|:(?=\d))?(?:(?<second>\d\d?)秒?)?)?)?/
    .source;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName = `(?<name>${months.join('|')})[a-z]*\\.?`;
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?[ \\t]+)?';

/** In the order in which they are tried. */
const forms: readonly (readonly [DateForm, RegExp])[] = [
  ['iso', new RegExp(`^(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)${clock}$`)],
  ['loose', new RegExp(`^(?<year>\\d{4})-(?<month>\\d\\d?)-(?<day>\\d\\d?)${clock}$`)],
  ['slashes', new RegExp(`^(?<year>\\d{4})([/.])(?<month>\\d\\d?)\\2(?<day>\\d\\d?)${clock}$`)],
  ['digits', new RegExp(`^(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)${clock}$`)],
  ['chinese', new RegExp(`^${chineseDay}(?:${chineseClock}|${clock.replaceAll('?<', '?<c_')})$`)],
  ['short-year', /^(?<year>\d\d)(?:[-/.]|年)(?<month>\d\d?)(?:[-/.]|月)(?<day>\d\d?)日?$/],
  [
    'month-first',
    new RegExp(`^(?<month>\\d\\d?)([-/.])(?<day>\\d\\d?)\\2(?<year>\\d{4})${clock}$`),
  ],
  [
    'english',
    new RegExp(
      `^${weekday}${monthName}[ \\t]+(?<day>\\d\\d?)(?:st|nd|rd|th)?,?[ \\t]+(?<year>\\d{4})${clock}$`,
      'i',
    ),
  ],
  [
    'english',
    new RegExp(
      `^${weekday}(?<day>\\d\\d?)(?:st|nd|rd|th)?[- \\t]+${monthName},?[- \\t]+(?<year>\\d{4})${clock}$`,
      'i',
    ),
  ],
];

/** Reads a date; null where `text` is none. */
export function readWrittenDate(text: string): WrittenDate | null {
  const plain = text.replace(/[０-９：－／．　]/g, toAscii).trim();
  for (const [form, pattern] of forms) {
    const groups = pattern.exec(plain)?.groups;
    if (groups !== undefined) {
      const isWide = plain !== text.trim() && form !== 'chinese';
      return dateOf(groups, isWide ? 'wide' : form);
    }
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(groups: Groups, form: DateForm): WrittenDate {
  const part = (name: string) => groups[name] ?? groups[`c_${name}`];
  const number = (name: string) => Number(part(name) ?? 0);
  const written = number('year');
  const year = form === 'short-year' ? 2000 + written : written;
  const name = groups['name'];
  const month =
    name === undefined ? number('month') : months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const day = number('day');
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
  const hasTime = part('hour') !== undefined;
  const zone = part('zone');
  return {
    year,
    month,
    day,
    seconds: hasTime ? hour * 3600 + minute * 60 + second : null,
    zone: zone === undefined ? null : minutesOf(zone),
    form,
    isReal: day >= 1 && day <= daysIn(year, month) && isClock(hour, minute, second),
  };
}

/** `2023-01-15`, with time and zone where they are written: `2023-01-15 10:20:30 +08:00`. */
export function isoText({ year, month, day, seconds, zone }: WrittenDate): string {
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (seconds === null) {
    return date;
  }
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const time = parts.map(part => pad(part, 2)).join(':');
  return `${date} ${time}${zone === null ? '' : zoneText(zone)}`;
}

function zoneText(zone: number): string {
  const minutes = Math.abs(zone);
  const hours = `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
  return zone === 0 ? 'Z' : ` ${zone < 0 ? '-' : '+'}${hours}`;
}

/** The number of days in a month, by the Gregorian calendar; 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Midnight at the end of a day is `24:00`, and clocks know leap seconds. */
function isClock(hour: number, minute: number, second: number): boolean {
  return (
    (hour < 24 && minute < 60 && second <= 60) || (hour === 24 && minute === 0 && second === 0)
  );
}

function minutesOf(zone: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([-+])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function toAscii(character: string): string {
  return character === '　' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
