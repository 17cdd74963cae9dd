import { below } from '../site/paths';
import type { CheckFacts } from './checkFacts';

/**
 * The path that globs of levels are held against: below the folder that they start from, so that
 * the names of folders above it can't fit; the whole path of a file that lies elsewhere.
 */
export function levelPath({ path, folder }: CheckFacts): string | null {
  return path === null || folder === undefined || folder === null
    ? path
    : (below(path, folder) ?? path);
}
