import type { TextEdit } from '../../core/edit/textEdit';
import type { Profile } from '../../core/site/profile';
import { dateFormOf, dateIn, isoDate, type Clock, type DateForm } from './dateForm';
import { writtenEntries } from './writtenEntries';

/** How the time of a change is to be written down. */
export interface LastmodOptions {
  readonly profile: Profile;
  readonly clock: Clock;
  /** Whether a time of day may stay as it is if the day is today: while a person still types. */
  readonly keepsTimeOfDay: boolean;
}

/**
 * Writes the time of the clock to the key that says when a post was changed last (`lastmod`,
 * `updated`), if the post has one: a key that nobody wrote stays unwritten. The form is that of the
 * date that is there, else of the post's own. Null where there is nothing to do. `head` begins with
 * the note; what follows the front matter may be left out.
 */
export function lastmodEdit(head: string, options: LastmodOptions): TextEdit | null {
  const { profile, clock } = options;
  const entries = writtenEntries(head);
  const find = (key: string) =>
    entries.find(entry =>
      profile.keysInAnyCase ? entry.key.toLowerCase() === key.toLowerCase() : entry.key === key,
    );
  const modified = profile.dates.modified.map(find).find(entry => entry !== undefined);
  if (modified === undefined || modified.hasWideColon) {
    return null;
  }
  const form = formFor(modified.text, find(profile.dates.own)?.text ?? '');
  if (form === null) {
    return null;
  }
  const date = dateIn(form, clock);
  if (options.keepsTimeOfDay && sharesDay(modified.text, date)) {
    return null;
  }
  const { textSpan, valueSpan, text } = modified;
  const isBare = text === '' && textSpan.start === valueSpan.start;
  return text === date ? null : { span: textSpan, newText: isBare ? ` ${date}` : date };
}

/** The form of `text`; of the post's date where it is empty; null where it is no date but a word. */
function formFor(text: string, own: string): DateForm | null {
  if (text !== '') {
    return dateFormOf(text);
  }
  return dateFormOf(own) ?? isoDate;
}

/** Whether two dates of the same form are of one day. */
function sharesDay(one: string, other: string): boolean {
  const day = /^[\d年月]+(?:[-/.]\d+){0,2}日?/;
  return day.exec(one)?.[0] === day.exec(other)?.[0];
}
