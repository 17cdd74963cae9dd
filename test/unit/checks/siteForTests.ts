import { checkNote } from '../../../src/core/checks/checkNote';
import type { CheckFacts } from '../../../src/core/checks/checkFacts';
import type { Finding } from '../../../src/core/checks/finding';
import { parseNote } from '../../../src/core/note/parseNote';
import { noFacts } from '../../../src/core/site/noFacts';
import type { ProfileId } from '../../../src/core/site/profile';
import { profileOf } from '../../../src/core/site/profiles';
import type { Site, SiteFacts } from '../../../src/core/site/site';

/** A site of a generator as it comes, named by the user. */
export function siteOf(id: ProfileId, facts: Partial<SiteFacts> = {}): Site {
  const profile = profileOf(id);
  return {
    profile,
    root: null,
    isNamed: true,
    facts: { ...noFacts, ...facts },
    keys: profile.keys,
  };
}

export function factsOf(site: Site | null, changes: Partial<CheckFacts> = {}): CheckFacts {
  const settings = { levels: {}, titleLength: 60, summaryLength: 200 };
  return { path: '/blog/post.md', site, today: '2026-11-25', settings, ...changes };
}

export function findingsIn(
  text: string,
  id: ProfileId = 'generic',
  changes: Partial<CheckFacts> = {},
): readonly Finding[] {
  return checkNote(parseNote(text), factsOf(siteOf(id), changes));
}
