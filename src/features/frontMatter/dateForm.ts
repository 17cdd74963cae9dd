/** A moment, and how far the user's clock is ahead of UTC, in minutes: 480 in Beijing. */
export interface Clock {
  readonly now: Date;
  readonly offset: number;
}

/** How somebody writes dates, learned from one that is there. */
export interface DateForm {
  /** What stands between year, month and day: `-`, `/`, `.`; of `2023年1月5日` it is `年`. */
  readonly separator: '-' | '/' | '.' | '年';
  /** Whether a month or day below ten has two digits. */
  readonly isPadded: boolean;
  /** Null for a date without a time. */
  readonly time: TimeForm | null;
}

interface TimeForm {
  /** What stands between date and time: `T`, a space. */
  readonly separator: string;
  /** Hours and minutes, or seconds and their digits behind the point as well. */
  readonly seconds: number | null;
  /** As written: `Z`, ` +08:00`; empty where the clock on the user's wall is meant. */
  readonly zone: string;
}

/** A date in the form of ISO 8601. */
export const isoDate: DateForm = { separator: '-', isPadded: true, time: null };

const written =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:([Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?([ \t]*(?:Z|[+-]\d{2}(?::?\d{2})?))?)?$/;

/** The form of a date as written; null where it has none that is known here. */
export function dateFormOf(date: string): DateForm | null {
  const match = written.exec(date);
  if (match === null) {
    return null;
  }
  const [, , separator = '年', month = match[5], day = match[6]] = match;
  const [between, seconds, fraction, zone] = [match[7], match[10], match[11], match[12]];
  return {
    separator: separator as DateForm['separator'],
    isPadded: month?.length === 2 && day?.length === 2,
    time:
      between === undefined
        ? null
        : {
            separator: between,
            seconds: seconds === undefined ? null : (fraction?.length ?? 0),
            zone: zone ?? '',
          },
  };
}

/** The moment of the clock, written in a form, in the time zone that the form names. */
export function dateIn(form: DateForm, clock: Clock): string {
  const offset = form.time === null ? clock.offset : offsetOf(form.time.zone, clock.offset);
  const wall = new Date(clock.now.getTime() + offset * 60_000).toISOString();
  const [year = '', month = '', day = ''] = wall.slice(0, 10).split('-');
  const digits = (number: string) => (form.isPadded ? number : String(Number(number)));
  const date =
    form.separator === '年'
      ? [year, '年', digits(month), '月', digits(day), '日'].join('')
      : [year, digits(month), digits(day)].join(form.separator);
  return form.time === null ? date : `${date}${timeIn(form.time, wall)}`;
}

function timeIn({ separator, seconds, zone }: TimeForm, wall: string): string {
  const length = seconds === null ? 5 : seconds === 0 ? 8 : 9 + Math.min(seconds, 3);
  const time = wall.slice(11, 11 + length);
  return `${separator}${time}${seconds === null ? '' : '0'.repeat(Math.max(0, seconds - 3))}${zone}`;
}

function offsetOf(zone: string, otherwise: number): number {
  const match = /([+-])(\d{2}):?(\d{2})?/.exec(zone);
  if (match === null) {
    return zone.trim() === '' ? otherwise : 0;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * How many days a date as written lies before today, by the user's calendar: negative for one to
 * come. Null where it is no date that there is.
 */
export function daysSince(date: string, clock: Clock): number | null {
  const match = written.exec(date);
  if (match === null) {
    return null;
  }
  const [year, month, day] = [match[1], match[3] ?? match[5], match[4] ?? match[6]].map(Number);
  const then = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  if (then.getUTCMonth() + 1 !== month || then.getUTCDate() !== day) {
    return null;
  }
  const today = Date.parse(dateIn(isoDate, clock));
  return Math.round((today - then.getTime()) / 86_400_000);
}
