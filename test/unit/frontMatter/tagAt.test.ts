import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { tagAt } from '../../../src/features/frontMatter/tagAt';
import { testSite } from './testSite';

/** The tag under the `|` and its text as written. */
function at(frontMatter: string, id: 'hugo' | 'jekyll' = 'hugo') {
  const marked = `---\n${frontMatter}\n---\n`;
  const text = marked.replace('|', '');
  const found = tagAt(parseNote(text), marked.indexOf('|'), testSite(id));
  return found === null ? null : [found.tag, text.slice(found.span.start, found.span.end)];
}

describe('the tag at a place', () => {
  it.each([
    ['tags: [AI, N|LP]', ['NLP', 'NLP']],
    ["tags:\n  - AI\n  - '|自编码'", ['自编码', "'自编码'"]],
    ['tags: N|LP', ['NLP', 'NLP']],
    ['tags: [1.1|0]', ['1.10', '1.10']],
  ] as const)('is found in “%s”', (frontMatter, tag) => {
    expect(at(frontMatter)).toEqual(tag);
  });

  it('is a word of a text where the site reads words', () => {
    expect(at('tags: AI N|LP', 'jekyll')).toEqual(['NLP', 'NLP']);
  });

  it.each(['ta|gs: [AI]', 'title: A|I\ntags: [AI]', 'tags: [] |', 'tags: {a|: 1}'])(
    'is none in “%s”',
    frontMatter => {
      expect(at(frontMatter)).toBeNull();
    },
  );

  it('is none where there is no front matter, or one of another kind', () => {
    expect(tagAt(parseNote('AI'), 1, testSite('hugo'))).toBeNull();
    expect(tagAt(parseNote('+++\ntags = ["AI"]\n+++\n'), 14, testSite('hugo'))).toBeNull();
  });
});
