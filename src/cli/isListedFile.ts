import { placesByGlobs } from '../core/library/postPlaces';
import { isListedPost } from '../core/site/isPost';
import type { Site } from '../core/site/site';
import { withSlashes } from './diskFiles';
import type { WorkspaceSettings } from './workspaceSettings';

/** What decides whether a file is listed, besides its place. */
export interface ListingFacts {
  readonly settings: Pick<WorkspaceSettings, 'folder' | 'posts'>;
  readonly site: Site | null;
  readonly hasFrontMatter: boolean;
}

/** Whether the file at `path` is one of the posts, as the editor lists them. */
export function isListedFile(
  path: string,
  { settings, site, hasFrontMatter }: ListingFacts,
): boolean {
  const { folder, posts } = settings;
  return folder !== null && posts.length > 0
    ? placesByGlobs(withSlashes(folder), posts, []).has(path)
    : isListedPost(site, path, hasFrontMatter);
}
