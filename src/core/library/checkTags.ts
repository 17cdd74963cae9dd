import type { Finding, Fix, Problem } from '../checks/finding';
import { readSlips } from '../checks/frontMatter/readSlips';
import { keyRulesOf } from '../checks/keyRules';
import { levels } from '../checks/levels';
import { editTags } from '../edit/tagEdits';
import { type TagLeaf, writtenTags } from '../edit/tagNodes';
import { frontMatterTree } from '../note/keptTree';
import type { Note } from '../note/note';
import type { Site } from '../site/site';
import { tagRulesOf } from '../site/tagRules';
import type { SiteTags } from './siteTags';

type TagProblem = Problem & {
  readonly code: 'front-matter/tag-variant' | 'publish/tag-slug';
};

/** The rules for a post's tags that need the tags of the other posts of its site, its own included. */
export function checkTags(note: Note, site: Site | null, tags: SiteTags): readonly Finding[] {
  const { frontMatter, text } = note;
  if (site === null || frontMatter?.format !== 'yaml') {
    return [];
  }
  const written = writtenTags(frontMatterTree(text, frontMatter), tagRulesOf(site));
  const first = new Map<string, TagLeaf>();
  written.forEach(leaf => first.set(leaf.tag, first.get(leaf.tag) ?? leaf));
  return [...first.values()].flatMap(leaf => {
    const problem = slugProblem(leaf.tag, site, tags) ?? variantProblem(leaf.tag, site, tags);
    return problem === null || isMistyped(note, site, leaf)
      ? []
      : [finding(note, site, leaf, problem)];
  });
}

/**
 * Whether something in a tag is mistyped: the rules of front matter say so, and what it is then is
 * not what was meant.
 */
function isMistyped({ text, frontMatter }: Note, site: Site, { span }: TagLeaf): boolean {
  const slips = frontMatter === null ? [] : readSlips(text, frontMatter, keyRulesOf(site));
  return slips.some(slip => slip.span.start < span.end && span.start < slip.span.end);
}

/** Two pages with one address, or a page without any: on the tag that fewer posts use. */
function slugProblem(tag: string, site: Site, tags: SiteTags): TagProblem | null {
  const clash = site.profile.id === 'tailwind-nextjs' ? tags.sameAddress(tag) : null;
  if (clash === null) {
    return null;
  }
  const { key: slug } = clash;
  const [other = tag] = clash.tags;
  if (slug === '') {
    return { code: 'publish/tag-slug', tag, slug, other: null };
  }
  return other === tag ? null : { code: 'publish/tag-slug', tag, slug, other };
}

/** Another writing that more posts use. Where addresses are equal, that is said, and not this. */
function variantProblem(tag: string, site: Site, tags: SiteTags): TagProblem | null {
  if (site.profile.id === 'tailwind-nextjs' && tags.sameAddress(tag) !== null) {
    return null;
  }
  const [common = tag] = tags.alike(tag)?.tags ?? [];
  const posts = tags.countOf(common);
  return posts > tags.countOf(tag)
    ? { code: 'front-matter/tag-variant', tag, common, posts }
    : null;
}

function finding(note: Note, site: Site, { tag, span }: TagLeaf, problem: TagProblem): Finding {
  const level = levels[problem.code];
  return {
    problem,
    span,
    severity: level === 'off' ? 'hint' : level,
    isOff: level === 'off',
    fixes:
      problem.code === 'front-matter/tag-variant' ? renaming(note, site, tag, problem.common) : [],
  };
}

function renaming(note: Note, site: Site, tag: string, common: string): readonly Fix[] {
  const intent = { kind: 'rename', from: tag, to: common, withBelow: false } as const;
  const result = editTags(note, intent, tagRulesOf(site));
  return result.kind === 'edits'
    ? [{ title: { kind: 'replace', old: tag, new: common }, safe: false, edits: result.edits }]
    : [];
}
