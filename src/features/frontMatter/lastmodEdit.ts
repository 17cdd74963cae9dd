import type { TextEdit } from '../../core/edit/textEdit';
import type { Profile } from '../../core/site/profile';
import type { Span } from '../../core/text/span';
import { dateFormOf, dateIn, isoDate, type Clock, type DateForm } from './dateForm';
import { frontMatterLinesAt, keyOfLine, type Line } from './frontMatterLines';
import { valueTextAt } from './valueText';

/** How the time of a change is to be written down. */
export interface LastmodOptions {
  readonly profile: Profile;
  readonly clock: Clock;
  /** Whether a time of day may stay as it is if the day is today: while a person still types. */
  readonly keepsTimeOfDay: boolean;
}

/** A date of the front matter: where its text is, quotes left out. */
interface WrittenDate {
  readonly span: Span;
  readonly text: string;
  /** What stands right before it: a quote, a space, the colon. */
  readonly before: string;
}

/**
 * Writes the time of the clock to the key that says when a post was changed last (`lastmod`,
 * `updated`), if the post has one: a key that nobody wrote stays unwritten. The form is that of the
 * date that is there, else of the post's own. Null where there is nothing to do. `head` begins with
 * the note; what follows the front matter may be left out.
 */
export function lastmodEdit(head: string, options: LastmodOptions): TextEdit | null {
  const { profile, clock } = options;
  const opening = /^[^\r\n]*(?:\r\n?|\n)/.exec(head)?.[0].length ?? head.length;
  const lines = frontMatterLinesAt(head, opening)?.lines ?? [];
  const find = (key: string) => writtenDate(head, lines, key, profile.keysInAnyCase);
  const modified = profile.dates.modified.map(find).find(found => found !== null);
  if (modified === undefined || modified === null) {
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
  const newText = modified.before === ':' ? ` ${date}` : date;
  return newText === modified.text ? null : { span: modified.span, newText };
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

function writtenDate(
  head: string,
  lines: readonly Line[],
  wanted: string,
  inAnyCase: boolean,
): WrittenDate | null {
  for (const { start, text } of lines) {
    const key = keyOfLine(text);
    const isWanted = inAnyCase
      ? key?.key.toLowerCase() === wanted.toLowerCase()
      : key?.key === wanted;
    if (key === null || !isWanted || key.isWide) {
      continue;
    }
    const area = { start: start + key.colonEnd, end: start + text.length };
    const [opening = ''] = /^[ \t]*["']?/.exec(text.slice(key.colonEnd)) ?? [];
    const isEmpty = /^(?:#|$)/.test(text.slice(key.colonEnd + opening.length));
    const isQuoted = /["']$/.test(opening);
    const at = area.start + (isEmpty && !isQuoted ? 0 : opening.length);
    const value = valueTextAt(head, area, at);
    return (
      value && {
        span: value.whole,
        text: head.slice(value.whole.start, value.whole.end),
        before: head[value.whole.start - 1] ?? '',
      }
    );
  }
  return null;
}
