import { noFacts, type ReadSite } from './noFacts';
import type { Profile } from './profile';
import { profileOf } from './profiles';
import { astroFacts } from './siteFacts/astroFacts';
import { hexoFacts } from './siteFacts/hexoFacts';
import { hugoFacts } from './siteFacts/hugoFacts';
import { jekyllFacts } from './siteFacts/jekyllFacts';
import { tailwindFacts } from './siteFacts/tailwindFacts';
import type { SiteReader } from './siteReader';

/** Reads the configuration and the folders of a site. */
export async function readSite(id: Profile['id'], reader: SiteReader): Promise<ReadSite> {
  const profile = profileOf(id);
  switch (id) {
    case 'tailwind-nextjs':
      return tailwindFacts(profile, reader);
    case 'hugo':
      return hugoFacts(profile, reader);
    case 'hexo':
      return hexoFacts(profile, reader);
    case 'jekyll':
      return jekyllFacts(profile, reader);
    case 'astro':
      return astroFacts(profile, reader);
    case 'generic':
      return { profile, facts: { ...noFacts, compilesMdx: 'mdx-files' } };
  }
}
