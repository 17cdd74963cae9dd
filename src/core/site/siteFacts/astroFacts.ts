import { noFacts, type ReadSite } from '../noFacts';
import type { Profile } from '../profile';
import type { SiteReader } from '../siteReader';

/** What an Astro site tells: which of remark's plugins it uses, and where it is served. */
export async function astroFacts(profile: Profile, reader: SiteReader): Promise<ReadSite> {
  const config = (await reader.textOf(/^astro\.config\.[cm]?[jt]s$/)) ?? '';
  const base = /\bbase\s*:\s*['"`](\/[^'"`$]*)['"`]/.exec(config)?.[1] ?? '';
  const publicDir = /\bpublicDir\s*:\s*['"`]\.?\/?([^'"`$]+?)\/?['"`]/.exec(config)?.[1];
  return {
    profile: {
      ...profile,
      assetRoots: publicDir === undefined ? profile.assetRoots : [publicDir, 'src'],
      hasRemarkMath: /\bremark-?math\b/i.test(config),
    },
    facts: { ...noFacts, compilesMdx: 'mdx-files', basePath: base.replace(/\/+$/, '') },
  };
}
