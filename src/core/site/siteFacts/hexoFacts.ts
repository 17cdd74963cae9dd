import { noFacts, type ReadSite } from '../noFacts';
import { stemOf } from '../paths';
import type { Profile } from '../profile';
import type { SiteReader } from '../siteReader';

const breaks = [
  ['marked', 'breaks'],
  ['markdown', 'render', 'breaks'],
] as const;

/** What a Hexo site tells: its folders, its theme's layouts, and where posts keep their pictures. */
export async function hexoFacts(profile: Profile, reader: SiteReader): Promise<ReadSite> {
  const config = await reader.yaml(/^_config\.ya?ml$/);
  const source = config.text('source_dir')?.replace(/^\.?\/|\/$/g, '') ?? 'source';
  const theme = config.text('theme');
  const themeFolders =
    theme === null ? [] : [`themes/${theme}`, `node_modules/hexo-theme-${theme}`];
  return {
    profile: {
      ...profile,
      postFolders: [`${source}/_posts`],
      assetRoots: [source],
    },
    facts: {
      ...noFacts,
      layouts: await layoutsOf(reader, themeFolders),
      compilesMdx: 'none',
      basePath: (config.text('root') ?? '').replace(/\/+$/, ''),
      hasAssetFolders: config.flag('post_asset_folder'),
      // Its renderers do, hexo-renderer-marked and -markdown-it alike, unless they are told not to.
      breaksLines: !breaks.some(path => config.at(path) === false),
      themeFolders,
    },
  };
}

/** `false` is no name: it asks for no theme at all, and every theme has `post` and `page`. */
async function layoutsOf(
  reader: SiteReader,
  themeFolders: readonly string[],
): Promise<readonly string[] | null> {
  for (const folder of themeFolders) {
    const entries = await reader.folder(`${folder}/layout`);
    if (entries !== null) {
      const names = entries
        .filter(({ name, kind }) => kind === 'file' && /^[^_.].*\.\w+$/.test(name))
        .map(({ name }) => stemOf(name));
      return [...new Set(['post', 'page', 'draft', ...names])];
    }
  }
  return null;
}
