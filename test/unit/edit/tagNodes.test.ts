import { describe, expect, it } from 'vitest';
import { writtenTags } from '../../../src/core/edit/tagNodes';
import { parseFrontMatter } from '../../../src/core/note/frontMatter';
import { frontMatterTree } from '../../../src/core/note/keptTree';
import { tagRulesOf } from '../../../src/core/site/tagRules';

function tagsIn(yaml: string): string[] {
  const text = `---\n${yaml}\n---\n`;
  const frontMatter = parseFrontMatter(text);
  const tree = frontMatter && frontMatterTree(text, frontMatter);
  return tree === null ? [] : writtenTags(tree, tagRulesOf(null)).map(({ tag }) => tag);
}

/** Lists of nine aliases of the list before, `levels` times: nine to the power of that many tags. */
function multiplied(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const item = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} [${new Array<string>(9).fill(item).join(', ')}]`;
  });
  return [...lines, `tags: *a${levels - 1}`].join('\n');
}

describe('tags behind aliases', () => {
  it('are those of what the alias stands for', () => {
    expect(tagsIn('all: &all [AI, NLP]\ntags: *all')).toEqual(['AI', 'NLP']);
    expect(tagsIn('all: &all [AI]\ntags: [*all, CV]')).toEqual(['AI', 'CV']);
    expect(tagsIn(multiplied(2))).toHaveLength(81);
  });

  it('are none where aliases of aliases multiply them without end', () => {
    expect(tagsIn(multiplied(12))).toEqual([]);
  });
});
