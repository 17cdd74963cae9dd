import { noFacts, type ReadSite } from '../noFacts';
import { stemOf } from '../paths';
import type { Profile } from '../profile';
import type { SiteReader } from '../siteReader';

/** What a Hugo site tells. Of its configuration only plain top-level values are read. */
export async function hugoFacts(profile: Profile, reader: SiteReader): Promise<ReadSite> {
  const config =
    (await reader.textOf(/^(?:hugo|config)\.(?:toml|ya?ml|json)$/)) ??
    (await reader.textOf(/^(?:hugo|config)\.(?:toml|ya?ml|json)$/, 'config/_default')) ??
    '';
  const theme = valueOf(config, 'theme');
  const themeFolders = theme === null ? [] : [`themes/${theme}`];
  const contentDir = valueOf(config, 'contentDir') ?? 'content';
  const staticDir = valueOf(config, 'staticDir') ?? 'static';
  return {
    profile: {
      ...profile,
      postFolders: [contentDir],
      assetRoots: [...new Set([staticDir, 'assets', contentDir])],
    },
    facts: {
      ...noFacts,
      layouts: await layoutsOf(reader, config, themeFolders),
      compilesMdx: 'none',
      basePath: pathOfUrl(valueOf(config, 'baseURL') ?? ''),
      themeFolders,
    },
  };
}

/** Null where a theme that comes as a module may have more than is here. */
async function layoutsOf(
  reader: SiteReader,
  config: string,
  themeFolders: readonly string[],
): Promise<readonly string[] | null> {
  const own = await reader.filesBelow('layouts');
  const themes = await Promise.all(
    themeFolders.map(folder => reader.filesBelow(`${folder}/layouts`)),
  );
  if (own === null || themes.includes(null) || /^\s*(?:\[module|"?module"?\s*:)/m.test(config)) {
    return null;
  }
  const names = [own, ...themes]
    .flatMap(files => files ?? [])
    .filter(file => /\.html$/.test(file) && !/^_?(?:partials|shortcodes|markup)\//.test(file))
    .map(stemOf);
  return [...new Set(names)];
}

/** A plain value in TOML, YAML or JSON, by its key at the top. */
function valueOf(config: string, key: string): string | null {
  const top = config.split(/^\s*\[/m, 1)[0] ?? '';
  const line = new RegExp(
    `^\\s*"?${key}"?\\s*[=:]\\s*\\[?\\s*(?:"([^"\\n]*)"|'([^'\\n]*)'|([^\\s#,]+))`,
    'im',
  );
  const found = line.exec(top);
  const value = found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
  return value === '' ? null : value;
}

function pathOfUrl(url: string): string {
  return /^(?:https?:)?\/\/[^/]+(\/.*?)\/?$/i.exec(url)?.[1] ?? '';
}
