import { noFacts, type ReadSite } from '../noFacts';
import { joined } from '../paths';
import type { Profile } from '../profile';
import type { SiteReader } from '../siteReader';

/** What a Jekyll site tells. */
export async function jekyllFacts(profile: Profile, reader: SiteReader): Promise<ReadSite> {
  const config = await reader.yaml(/^_config\.ya?ml$/);
  const collections = (config.text('collections_dir') ?? '').replace(/^\.?\/|\/$/g, '');
  const files = await reader.filesBelow('_layouts');
  // A theme that comes as a gem has layouts of its own, which are not here to be seen.
  const isWhole = config.text('theme') === null && config.text('remote_theme') === null;
  const layouts = files
    ?.filter(file => /\.(?:html?|liquid|md)$/.test(file))
    .map(file => file.replace(/\.\w+$/, ''));
  return {
    profile: {
      ...profile,
      postFolders: profile.postFolders.map(folder => joined(collections, folder).slice(1)),
    },
    facts: {
      ...noFacts,
      layouts: layouts === undefined || !isWhole ? null : [...layouts, 'none', 'null'],
      compilesMdx: 'none',
      basePath: (config.text('baseurl') ?? '').replace(/\/+$/, ''),
    },
  };
}
