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
 * `{title}`; what no file may be called is taken out.
 */
export function newPostName(pattern: string, { title, today }: Omit<NewPost, 'tags'>): string {
  const name = pattern
    .replace(/\{date\}/g, today)
    .replace(/\{slug\}/g, slugOf(title) || 'post')
    .replace(/\{title\}/g, title);
  return withoutForbidden(name).slice(0, longest).trim() || today;
}

const longest = 100;

/** As Windows wants it, since blogs are carried from machine to machine. */
function withoutForbidden(name: string): string {
  const clean = name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[ .]+$/, '')
    .trim();
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(clean) ? `${clean}-` : clean;
}
