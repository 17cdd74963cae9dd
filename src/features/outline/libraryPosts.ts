import * as vscode from 'vscode';
import { tagParts } from '../../core/library/folderTags';
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
        const withAbove = post.tags.flatMap(tag => {
          const parts = tagParts(tag, post.site);
          return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
        });
        for (const tag of new Set(withAbove)) {
          const uris = tags.get(tag) ?? [];
          tags.set(tag, uris);
          uris.push(library.uriOf(path));
        }
      }
      return tags;
    },
  };
}
