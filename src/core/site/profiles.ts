import { profileIds, type Profile, type ProfileId } from './profile';
import { astro } from './profiles/astro';
import { generic } from './profiles/generic';
import { hexo } from './profiles/hexo';
import { hugo } from './profiles/hugo';
import { jekyll } from './profiles/jekyll';
import { tailwindNextjs } from './profiles/tailwindNextjs';

const profiles: Readonly<Record<ProfileId, Profile>> = {
  'tailwind-nextjs': tailwindNextjs,
  hugo,
  hexo,
  jekyll,
  astro,
  generic,
};

/** What a user may ask for: a profile by name, the one that is found, or none at all. */
export type ProfileChoice = ProfileId | 'auto' | 'none';

/** All choices in the order in which they are offered. */
export const profileChoices: readonly ProfileChoice[] = ['auto', ...profileIds, 'none'];

/** The rules of a generator as it comes, without a site's own configuration. */
export function profileOf(id: ProfileId): Profile {
  return profiles[id];
}

/** Reads the setting `zhupi.site.profile`; what is written wrongly counts as not written. */
export function readProfileChoice(setting: unknown): ProfileChoice {
  return profileChoices.find(choice => choice === setting) ?? 'auto';
}
