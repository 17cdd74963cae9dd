import { byName } from '../core/library/nameOrder';
import type { TagListing } from '../core/library/tagListing';
import type { Words } from '../core/words/words';
import { printable } from './displayWidth';

export function tagsAsJson(listed: readonly TagListing[]): string {
  return `${JSON.stringify(listed, null, 2)}\n`;
}

/** A line for each tag, the most used first, those below it indented: `12  NLP  (2 drafts)`. */
export function tagsAsText(listed: readonly TagListing[], words: Words): string {
  const width = Math.max(0, ...listed.map(({ count }) => String(count).length));
  return linesOf(listed, words, width, 0).join('');
}

function linesOf(
  listed: readonly TagListing[],
  words: Words,
  width: number,
  depth: number,
): string[] {
  const { cli } = words;
  return [...listed].sort(mostUsedFirst).flatMap(({ tag, count, drafts, children }) => {
    const name = tag === null ? cli.withoutTags() : printable(tag);
    const note = drafts === 0 ? '' : `  ${cli.draftsAmong(drafts)}`;
    const line = `${String(count).padStart(width)}  ${'  '.repeat(depth)}${name}${note}\n`;
    return [line, ...linesOf(children, words, width, depth + 1)];
  });
}

/** Posts without tags last. */
function mostUsedFirst(one: TagListing, other: TagListing): number {
  if (one.tag === null || other.tag === null) {
    return one.tag === other.tag ? 0 : one.tag === null ? 1 : -1;
  }
  return other.count - one.count || byName(one.tag, other.tag);
}
