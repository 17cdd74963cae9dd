import { parseNote } from '../note/parseNote';
import { parseFrontMatter } from '../note/frontMatter';
import type { Site } from '../site/site';
import { tagRulesOf } from '../site/tagRules';
import { slugOf } from '../text/slug';
import { insertFrontMatter } from './insertFrontMatter';
import { addTags } from './tagEdits';
import { applyEdits } from './textEdit';

/** A post that is to be written. */
export interface NewPost {
  readonly title: string;
  readonly tags: readonly string[];
  /** `2026-11-25` */
  readonly today: string;
}

/** The text that a new post of the site begins with: its front matter, and an empty line. */
export function newPostText(site: Site, { title, tags, today }: NewPost): string {
  const note = parseNote('');
  const text = applyEdits('', [insertFrontMatter(note, { site, path: null, today, title })]);
  const result = addTags({ text, frontMatter: parseFrontMatter(text) }, tags, tagRulesOf(site));
  return result.kind === 'edits' ? applyEdits(text, result.edits) : text;
}

/**
 * The name of a new post's file, without its ending. `pattern` may hold `{date}`, `{slug}` and
 * `{title}`; what no file may be called is taken out, and a long title is cut.
 */
export function newPostName(pattern: string, { title, today }: Omit<NewPost, 'tags'>): string {
  const uses = pattern.match(titlePlaces)?.length ?? 0;
  const others = bytesOf(pattern.replace(/\{date\}/g, today).replace(titlePlaces, ''));
  const room = Math.max(0, (mostBytes - others) / Math.max(1, uses));
  const slug = shortened(slugOf(title), room).replace(/(?<=.)-+$/, '') || 'post';
  const values = { date: today, slug, title: shortened(withoutForbidden(title), room) };
  const name = pattern.replace(
    /\{(date|slug|title)\}/g,
    (_, key: keyof typeof values) => values[key],
  );
  return withoutForbidden(shortened(withoutForbidden(name), mostBytes)) || today;
}

const titlePlaces = /\{(?:slug|title)\}/g;

/** A file system takes 255 bytes: an ending and a number have to fit in as well. */
const mostBytes = 240;
const mostCharacters = 100;

/** The beginning of `text` that is no longer than a name may be; no character is cut in two. */
function shortened(text: string, bytes: number): string {
  const characters = new Intl.Segmenter().segment(text.slice(0, 2 * mostBytes));
  let end = 0;
  let count = 0;
  let left = bytes;
  for (const { segment, index } of characters) {
    left -= bytesOf(segment);
    count += 1;
    if (left < 0 || count > mostCharacters) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** How many bytes `text` has in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** As Windows wants it, since blogs are carried from machine to machine. */
function withoutForbidden(name: string): string {
  const clean = name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[ .]+$/, '')
    .trim();
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(clean) ? `${clean}-` : clean;
}
