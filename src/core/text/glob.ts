const known = new Map<string, RegExp>();

/**
 * Whether `path` fits a glob of paths below any of the folders above it: `posts/old/**` fits
 * `/home/me/blog/posts/old/a.md`. Knows `*`, `?`, `**`, `{a,b}` and `[ab]`.
 */
export function matchesGlob(path: string, glob: string): boolean {
  let pattern = known.get(glob);
  if (pattern === undefined) {
    pattern = patternOf(glob);
    known.set(glob, pattern);
  }
  return pattern.test(path);
}

function patternOf(glob: string): RegExp {
  const parts = glob.replace(/^\.?\//, '').match(/\*\*\/?|\[!?[^\]/]+\]|[^]/g) ?? [];
  let depth = 0;
  const source = parts.map(part => {
    switch (part) {
      case '**/':
        return '(?:[^/]*/)*';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        depth += 1;
        return '(?:';
      case '}':
        depth -= 1;
        return depth < 0 ? '\\}' : ')';
      case ',':
        return depth > 0 ? '|' : ',';
      default:
        return part.length > 1 ? part.replace('[!', '[^') : part.replace(/[\\^$.|+()[\]]/g, '\\$&');
    }
  });
  try {
    return new RegExp(`(?:^|/)${source.join('')}$`);
  } catch {
    // A brace that nothing closes: such a glob fits nothing.
    return /(?!)/;
  }
}
