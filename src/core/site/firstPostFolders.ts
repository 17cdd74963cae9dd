import type { Profile } from './profile';

/**
 * Folders, from the site's root, in which the first post of a site may go, in the order of how usual
 * they are: where none of them exists, the first. None where nothing tells.
 */
export function firstPostFolders({ id, postFolders }: Profile): readonly string[] {
  const [first] = postFolders;
  if (first === undefined) {
    return [];
  }
  switch (id) {
    case 'hugo':
      // What lies in the content folder itself is a page, no post.
      return ['posts', 'post', 'blog'].map(name => `${first}/${name}`);
    case 'astro':
      // So is a folder of content: each of its folders is a collection.
      return first === 'src/content'
        ? [`${first}/blog`, `${first}/posts`, ...postFolders.slice(1)]
        : postFolders;
    case 'tailwind-nextjs':
    case 'hexo':
    case 'jekyll':
    case 'generic':
      return [first];
  }
}
