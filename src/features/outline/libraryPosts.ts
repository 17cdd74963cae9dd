import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import type { Posts } from './posts';

/** The posts of the library, and the open notes that it looks at where it has no folders. */
export function libraryPosts({ library }: Host): Posts {
  const changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  library.onDidChange(({ posts }) => {
    changed.fire([...posts.keys()].map(path => library.uriOf(path)));
  });
  return {
    onDidChange: changed.event,
    all: async token => {
      const { posts } = await library.load(undefined, token);
      return [...posts.keys()].map(path => library.uriOf(path));
    },
    hasLibrary: () => library.state.hasPlaces,
    tags: () => {
      const tags = new Map<string, vscode.Uri[]>();
      for (const [path, post] of library.library.posts) {
        const nests = post.site?.profile.nestsTags !== false;
        const own = post.tags.flatMap(tag => (nests ? [tag, ...tagsAbove(tag)] : [tag]));
        for (const tag of new Set(own)) {
          const uris = tags.get(tag) ?? [];
          tags.set(tag, uris);
          uris.push(library.uriOf(path));
        }
      }
      return tags;
    },
  };
}

/** What a nested tag stands below: `NLP` of `NLP/BERT`. */
function tagsAbove(tag: string): readonly string[] {
  const parts = tag.split('/');
  const nests = parts.every(part => part.trim() !== '');
  return nests ? parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/')) : [];
}
