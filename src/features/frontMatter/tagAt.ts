import { writtenTags, type TagLeaf } from '../../core/edit/tagNodes';
import { frontMatterTree } from '../../core/note/keptTree';
import type { Note } from '../../core/note/note';
import type { Site } from '../../core/site/site';
import { tagRulesOf } from '../../core/site/tagRules';

/** The tag that is written at `offset`, as the site reads it; null where none is. */
export function tagAt({ text, frontMatter }: Note, offset: number, site: Site): TagLeaf | null {
  if (frontMatter?.format !== 'yaml') {
    return null;
  }
  const tags = writtenTags(frontMatterTree(text, frontMatter), tagRulesOf(site));
  return tags.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}
