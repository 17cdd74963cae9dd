import type { ValuePlace } from './completionPlace';

/**
 * The word that the cursor writes on, in a text each word of which is a tag: `NL` in `AI NL|`; null
 * where it is the only one.
 */
export function tagWordPlace(head: string, place: ValuePlace): ValuePlace | null {
  const { typed, whole } = place;
  const text = head.slice(whole.start, whole.end);
  const cursor = typed.end - whole.start;
  if (place.form !== 'single' || !/\s/.test(text)) {
    return null;
  }
  const before = /\S*$/.exec(text.slice(0, cursor))?.[0].length ?? 0;
  const after = /^\S*/.exec(text.slice(cursor))?.[0].length ?? 0;
  const start = typed.end - before;
  const others = `${text.slice(0, cursor - before)} ${text.slice(cursor + after)}`;
  return {
    ...place,
    typed: { start, end: typed.end },
    whole: { start, end: typed.end + after },
    others: others.split(/\s+/).filter(word => word !== ''),
  };
}

/** Whether a tag can be a word of such a text, and would be read as written. */
export function isTagWord(tag: string): boolean {
  return !/\s|^#|:$/.test(tag);
}
