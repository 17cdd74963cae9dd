import type { Site } from './site';

/** Tells a site from others: the same for two looks at one site. */
export function siteKey(site: Site | null): string {
  return site === null ? '' : `${site.profile.id} ${site.root ?? ''}`;
}
