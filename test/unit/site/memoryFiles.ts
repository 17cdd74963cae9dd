import type { Files, FolderEntry } from '../../../src/core/site/files';

/** Files that are nowhere but here, by absolute path, and how often each folder was looked at. */
export class MemoryFiles implements Files {
  readonly looks = new Map<string, number>();
  readonly #texts: ReadonlyMap<string, string>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts));
  }

  readFolder(path: string): Promise<readonly FolderEntry[] | null> {
    this.looks.set(path, (this.looks.get(path) ?? 0) + 1);
    const start = path === '/' ? '/' : `${path}/`;
    const entries = new Map<string, FolderEntry>();
    for (const file of this.#texts.keys()) {
      if (file.startsWith(start)) {
        const [name = '', ...deeper] = file.slice(start.length).split('/');
        entries.set(name, { name, kind: deeper.length === 0 ? 'file' : 'folder' });
      }
    }
    return Promise.resolve(entries.size === 0 ? null : [...entries.values()]);
  }

  readText(path: string): Promise<string | null> {
    return Promise.resolve(this.#texts.get(path) ?? null);
  }
}

/** A site of version 2 of tailwind-nextjs-starter-blog at `root`. */
export function tailwindSite(root: string): Record<string, string> {
  return {
    [`${root}/contentlayer.config.ts`]: `export const Blog = defineDocumentType(() => ({
  name: 'Blog',
  filePathPattern: 'blog/**/*.mdx',
  contentType: 'mdx',
  fields: {
    title: { type: 'string', required: true },
    cover: { type: 'string' },
    tags: { type: 'list', of: { type: 'string' }, default: [] },
    isFinished: { type: 'boolean' },
  },
}))
export const Authors = defineDocumentType(() => ({
  name: 'Authors',
  filePathPattern: 'authors/**/*.mdx',
  contentType: 'mdx',
  fields: { name: { type: 'string', required: true } },
}))
export default makeSource({ contentDirPath: 'data', documentTypes: [Blog, Authors] })
`,
    [`${root}/next.config.js`]: "module.exports = { basePath: '/notes' }",
    [`${root}/layouts/PostLayout.tsx`]: '',
    [`${root}/layouts/ListLayout.tsx`]: '',
    [`${root}/data/authors/default.mdx`]: '',
    [`${root}/data/authors/梁.mdx`]: '',
    [`${root}/data/blog/vae.mdx`]: '',
  };
}

/** A Hexo site at `root`, whose posts keep their pictures in asset folders. */
export function hexoSite(root: string): Record<string, string> {
  return {
    [`${root}/_config.yml`]: 'title: 站\nroot: /blog/\npost_asset_folder: true\ntheme: next\n',
    [`${root}/scaffolds/post.md`]: '---\ntitle: {{ title }}\n---\n',
    [`${root}/themes/next/layout/post.njk`]: '',
    [`${root}/themes/next/layout/_layout.njk`]: '',
    [`${root}/themes/next/layout/gallery.njk`]: '',
    [`${root}/source/_posts/vae.md`]: '',
  };
}
