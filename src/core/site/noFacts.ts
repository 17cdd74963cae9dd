import type { Profile } from './profile';
import type { SiteFacts } from './site';

/** What is known of a site of which no folder is. */
export const noFacts: SiteFacts = {
  layouts: null,
  authors: null,
  compilesMdx: 'unknown',
  publishes: null,
  basePath: '',
  hasAssetFolders: false,
  breaksLines: false,
  themeFolders: [],
};

/** A profile as a site's own configuration has it, and what its folders tell. */
export interface ReadSite {
  readonly profile: Profile;
  readonly facts: SiteFacts;
}
