import { noFacts, type ReadSite } from '../noFacts';
import { joined, stemOf } from '../paths';
import type { KeyRule, Profile, ValueKind } from '../profile';
import type { SiteReader } from '../siteReader';

/** The layouts that version 2 knows by name, whatever files there are. */
export const ownLayouts: readonly string[] = ['PostSimple', 'PostLayout', 'PostBanner'];

/** What a site of tailwind-nextjs-starter-blog tells: version 2 by its configuration, or 1. */
export async function tailwindFacts(profile: Profile, reader: SiteReader): Promise<ReadSite> {
  const config = await reader.textOf(/^contentlayer\.config\.[cm]?[jt]s$/);
  const [layoutFiles, authorFiles, next] = await Promise.all([
    reader.filesBelow('layouts'),
    reader.filesBelow('data/authors'),
    reader.textOf(/^next\.config\.[cm]?[jt]s$/),
  ]);
  const layouts = layoutFiles?.filter(file => /^[^/]+\.[jt]sx?$/.test(file)).map(stemOf) ?? null;
  const facts = {
    ...noFacts,
    layouts: layouts === null ? null : [...new Set([...ownLayouts, ...layouts])],
    authors:
      authorFiles
        ?.filter(file => /\.(?:mdx?|json|ya?ml)$/i.test(file))
        .map(file => file.replace(/\.\w+$/, '')) ?? null,
    basePath: /\bbasePath\s*:\s*['"`](\/[^'"`$]+)['"`]/.exec(next ?? '')?.[1] ?? '',
  };
  if (config === null) {
    return { profile, facts: { ...facts, compilesMdx: 'all', publishes: ['.md', '.mdx'] } };
  }
  const posts = postPatterns(config);
  return {
    profile: { ...profile, ...keysAndFolders(profile, config, posts) },
    facts: { ...facts, ...published(config, posts) },
  };
}

/** What `contentlayer.config.*` calls a kind of document: its part of the text, and its pattern. */
interface PostPattern {
  readonly text: string;
  readonly pattern: string;
}

/** The kinds of documents that are posts: all but authors, of which there is another pattern. */
function postPatterns(config: string): readonly PostPattern[] {
  const found = config.split(/(?=\bdefineDocumentType\s*\()/).flatMap(text => {
    const pattern = /\bfilePathPattern\s*:\s*['"`]([^'"`]+)['"`]/.exec(text)?.[1];
    return pattern === undefined ? [] : [{ text, pattern }];
  });
  const posts = found.filter(({ pattern }) => !/^(?:\.\/)?authors?\//.test(pattern));
  const named = posts.filter(({ text }) => /\bname\s*:\s*['"`](?:Blog|Post|Article)/i.test(text));
  return named.length > 0 ? named : posts;
}

function published(config: string, posts: readonly PostPattern[]) {
  const publishes = [...new Set(posts.flatMap(({ pattern }) => endingsOf(pattern)))];
  if (publishes.length === 0) {
    // A pattern that is put together at run time.
    return { compilesMdx: 'mdx-files' as const, publishes: null };
  }
  const isMdx = /\bcontentType\s*:\s*['"`]mdx['"`]/.test(config);
  const compilesMdx = !isMdx ? 'none' : publishes.includes('.md') ? 'all' : 'mdx-files';
  return { compilesMdx, publishes } as const;
}

// `.mdx` for a pattern that ends with `*.mdx`, both for `*.{md,mdx}` and `*.md?(x)`; nothing where it
// can't be told.
function endingsOf(pattern: string): readonly string[] {
  if (/\$\{/.test(pattern)) return [];
  const ending = /\.([^./]+)$/.exec(pattern)?.[1];
  switch (ending) {
    case undefined:
      return ['.md', '.mdx'];
    case 'md?(x)':
    case 'md*':
    case '(md|mdx)':
    case '@(md|mdx)':
    case '+(md|mdx)':
    case '*':
      return ['.md', '.mdx'];
    default: {
      const names = /^\{(.+)\}$/.exec(ending)?.[1]?.split(',') ?? [ending];
      return names.map(name => `.${name.trim()}`).filter(name => /^\.\w+$/.test(name));
    }
  }
}

const kinds: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  markdown: 'text',
  mdx: 'text',
  date: 'date',
  boolean: 'boolean',
  number: 'number',
};

function keysAndFolders(profile: Profile, config: string, posts: readonly PostPattern[]) {
  const content = /\bcontentDirPath\s*:\s*['"`]([^'"`$]+)['"`]/.exec(config)?.[1] ?? 'data';
  const folders = posts
    .filter(({ pattern }) => !pattern.includes('${'))
    .map(({ pattern }) => joined(content, pattern.replace(/[^/]*[*?{(].*$/s, '')).slice(1));
  const known = new Set(profile.keys.map(({ key }) => key));
  const added: KeyRule[] = [];
  for (const { text } of posts) {
    const fields = /\bfields\s*:\s*\{([\s\S]*?)\n {2}\}/.exec(text)?.[1] ?? '';
    for (const [, key = '', type = ''] of fields.matchAll(
      /^\s*['"]?([\w-]+)['"]?\s*:\s*\{\s*type\s*:\s*['"](\w+)['"]/gm,
    )) {
      if (!known.has(key)) {
        known.add(key);
        added.push({ key, kind: kinds[type] ?? 'any' });
      }
    }
  }
  return {
    keys: [...profile.keys, ...added],
    postFolders: folders.length > 0 ? [...new Set(folders)] : profile.postFolders,
  };
}
