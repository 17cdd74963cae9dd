import { asUserSays } from '../checks/asUserSays';
import type { Baseline } from '../checks/baseline';
import type { CheckFacts } from '../checks/checkFacts';
import { checkNote } from '../checks/checkNote';
import type { Finding } from '../checks/finding';
import type { Note } from '../note/note';
import { isPost } from '../site/isPost';
import { checkTags } from './checkTags';
import type { SiteTags } from './siteTags';

/** What a check of one post goes by. */
export interface PostFacts {
  readonly facts: CheckFacts;
  /** The tags of all posts of its site; null where nobody knows them yet. */
  readonly tags: SiteTags | null;
  /** The findings that were accepted, and what they call the post; null where there are none. */
  readonly accepted: { readonly baseline: Baseline; readonly path: string } | null;
}

/** What is wrong in a post, in the order of the text. */
export interface PostFindings {
  /** What is to be told. */
  readonly findings: readonly Finding[];
  /** What somebody has accepted. */
  readonly accepted: readonly Finding[];
}

/**
 * What is wrong in a note: by itself, and beside the other posts of its site. What the user turned
 * off or silenced is left out.
 */
export function checkPost(note: Note, { facts, tags, accepted }: PostFacts): PostFindings {
  const own = checkNote(note, facts);
  const ofTags = tags === null || !isOne(note, facts) ? [] : checkTags(note, facts.site, tags);
  const findings =
    ofTags.length === 0
      ? own
      : [...own, ...asUserSays(ofTags, note, facts)].sort(
          (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
        );
  if (accepted === null || findings.length === 0) {
    return { findings, accepted: [] };
  }
  const known = accepted.baseline.acceptedIn(accepted.path, note, findings);
  return {
    findings: findings.filter(finding => !known.has(finding)),
    accepted: findings.filter(finding => known.has(finding)),
  };
}

function isOne({ frontMatter }: Note, { site, path }: CheckFacts): boolean {
  return site !== null && (path === null || isPost(site, path, frontMatter !== null));
}
