import { describe, expect, it } from 'vitest';
import { postHomes } from '../../../src/core/library/postHomes';

/** The folders, as `folder count`; posts may be anywhere below `/w/blog`. */
function homes(paths: readonly string[], active: string | null = null): readonly string[] {
  const holds = (folder: string) => folder.startsWith('/w/blog');
  return postHomes(paths, active, holds).map(({ folder, count }) => `${folder} ${count}`);
}

describe('the folders that hold posts', () => {
  it('are those that posts are in, the fullest first', () => {
    expect(
      homes(['/w/blog/a.md', '/w/blog/nlp/b.md', '/w/blog/nlp/c.md', '/w/blog/cv/d.md']),
    ).toEqual(['/w/blog/nlp 2', '/w/blog 1', '/w/blog/cv 1']);
    expect(homes([])).toEqual([]);
  });

  it('begin with the one of the active note, or the nearest above it', () => {
    const paths = ['/w/blog/nlp/b.md', '/w/blog/nlp/c.md', '/w/blog/cv/d.md', '/w/blog/cv/x/e.md'];
    const nlpFirst = ['/w/blog/nlp 2', '/w/blog/cv 1', '/w/blog/cv/x 1'];
    expect(homes(paths, '/w/blog/cv/d.md')[0]).toBe('/w/blog/cv 1');
    expect(homes(paths, '/w/blog/cv/图/草稿.md')[0]).toBe('/w/blog/cv 1');
    expect(homes(paths, '/w/README.md')).toEqual(nlpFirst);
    expect(homes(paths, '/w/blog/nlp/b.md')).toEqual(nlpFirst);
  });

  it('are around posts that are folders of their own', () => {
    const paths = ['/w/blog/a/index.md', '/w/blog/b/index.en.md', '/w/blog/c.md'];
    expect(homes(paths)).toEqual(['/w/blog 3']);
    expect(homes(paths, '/w/blog/a/index.md')).toEqual(['/w/blog 3']);
    // Here it stands beside others, or there is no place for posts around it.
    expect(homes(['/w/blog/a/index.md', '/w/blog/a/b.md'])).toEqual(['/w/blog/a 2']);
    expect(homes(['/w/blog/index.md'])).toEqual(['/w/blog 1']);
  });
});
