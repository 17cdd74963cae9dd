import { blanksBeforeFence } from '../note/frontMatterFence';
import type { Note } from '../note/note';
import type { Site } from '../site/site';
import { newValue } from './newValue';
import type { TextEdit } from './textEdit';
import { lineEndOf } from './textLines';

/** What a new front matter is made for. */
export interface NewFrontMatter {
  readonly site: Site;
  /** The file; null for a text that is no file yet. */
  readonly path: string | null;
  /** `2026-11-25` */
  readonly today: string;
  /** What the post is called; without it, by its first heading or its file. */
  readonly title?: string;
}

/**
 * Puts the keys that a new post of the site has before a text without front matter. One that is kept
 * from being it by blank lines comes to the top instead: nobody wants two.
 */
export function insertFrontMatter(note: Note, { site, ...sources }: NewFrontMatter): TextEdit {
  const { text } = note;
  const blanks = blanksBeforeFence(text);
  if (blanks !== null) {
    return { span: blanks, newText: '' };
  }
  const lineEnd = lineEndOf(text, 0);
  const lines = site.profile.newPostKeys.map(key => {
    const rule = site.keys.find(each => each.key === key) ?? { key, kind: 'any' };
    return `${key}: ${newValue(rule, site, { note, ...sources })}`.trimEnd();
  });
  const at = text.startsWith('\ufeff') ? 1 : 0;
  const gap = /^\ufeff?[ \t]*(?:[\r\n]|$)/.test(text) ? '' : lineEnd;
  const newText = ['---', ...lines, '---', gap].join(lineEnd);
  return { span: { start: at, end: at }, newText };
}
