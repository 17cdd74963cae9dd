import type { Finding } from '../checks/finding';
import { writtenTags } from '../edit/tagNodes';
import { frontMatterTree } from '../note/keptTree';
import type { Note } from '../note/note';
import type { Site } from '../site/site';
import { tagRulesOf } from '../site/tagRules';
import { checkTags } from './checkTags';
import { LibraryTags } from './libraryTags';
import { tagsInValues } from './tagsInValues';

/** A post with its text. */
export interface LibraryPost {
  readonly path: string;
  readonly note: Note;
  readonly site: Site | null;
}

/**
 * The rules that need other posts, for each of `posts`: findings by path, in the order of the text.
 * Who does not want to hold all notes at once counts tags with {@link LibraryTags}, and asks
 * `checkTags` for one note after the other.
 */
export function checkLibrary(
  posts: readonly LibraryPost[],
): ReadonlyMap<string, readonly Finding[]> {
  const tags = new LibraryTags();
  posts.forEach(({ note, site }) => tags.add(tagsOfNote(note, site), site));
  return new Map(posts.map(({ path, note, site }) => [path, checkTags(note, site, tags.of(site))]));
}

/** The tags of a note as its site reads them. */
export function tagsOfNote(
  { text, frontMatter }: Pick<Note, 'text' | 'frontMatter'>,
  site: Site | null,
): readonly string[] {
  const rules = tagRulesOf(site);
  switch (frontMatter?.format) {
    case 'yaml':
      return writtenTags(frontMatterTree(text, frontMatter), rules).map(({ tag }) => tag);
    case 'toml':
    case 'json':
      return tagsInValues(frontMatter.values, rules);
    case 'executable':
    case undefined:
      return [];
  }
}
