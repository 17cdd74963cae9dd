import type { Dialect } from '../core/note/note';

/** The dialect that a file's name tells. */
export function dialectOf(path: string): Dialect {
  return /\.mdx$/i.test(path) ? 'mdx' : 'markdown';
}
