import { noFacts } from '../../../src/core/site/noFacts';
import type { ProfileId } from '../../../src/core/site/profile';
import { profileOf } from '../../../src/core/site/profiles';
import type { Site, SiteFacts } from '../../../src/core/site/site';

/** A site as its generator comes, with what is told of its folders. */
export function testSite(id: ProfileId, facts: Partial<SiteFacts> = {}): Site {
  const profile = profileOf(id);
  return {
    profile,
    root: '/blog',
    isNamed: false,
    facts: { ...noFacts, ...facts },
    keys: profile.keys,
  };
}
