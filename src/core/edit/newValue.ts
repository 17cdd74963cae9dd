import type { Note } from '../note/note';
import type { KeyRule } from '../site/profile';
import type { Site } from '../site/site';
import { yamlText } from './yamlText';

/** What a new key's value can be made of. */
export interface ValueSources {
  readonly note: Note;
  /** The file; null for a text that is no file yet. */
  readonly path: string | null;
  /** `2026-11-25` */
  readonly today: string;
  readonly title?: string;
}

/** The YAML to begin with for a key: a title, today, `false`, an empty list or text. */
export function newValue(rule: KeyRule, site: Site, sources: ValueSources): string {
  switch (rule.kind) {
    case 'date':
      return sources.today;
    case 'boolean':
      return 'false';
    case 'tags':
    case 'texts':
      // An empty `tags:` is how Hexo's own templates begin.
      return site.profile.id === 'hexo' ? '' : '[]';
    case 'text':
      return rule.key === 'title' ? quote(sources.title ?? titleOf(sources)) : "''";
    case 'layout':
      return site.profile.id === 'jekyll' ? 'post' : '';
    case 'texts-or-text':
    case 'authors':
    case 'number':
    case 'any':
      return '';
  }
}

/** The first heading, or the file's name without the date that Jekyll wants before it. */
function titleOf({ note, path }: ValueSources): string {
  const [heading] = note.headings;
  const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
  const bare = name.replace(/\.[^.]*$/, '').replace(/^\d{4}-\d\d?-\d\d?-/, '');
  const title = heading?.text.replace(/\s+/g, ' ').trim() ?? '';
  return title === '' ? bare : title;
}

function quote(text: string): string {
  const quotes = text.includes("'") && !/["\\]/.test(text) ? 'double' : 'single';
  return yamlText(text, { inFlow: false, quotes, always: false });
}
