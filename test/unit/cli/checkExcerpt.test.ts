import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/cli/displayWidth';
import { sourceExcerpt } from '../../../src/cli/sourceExcerpt';

const widthOf = (text: string) => [...text].reduce((sum, each) => sum + displayWidth(each), 0);

/** The excerpt around the part of the line between the two bars. */
function excerpt(drawn: string): readonly string[] {
  const [before = '', part = '', after = ''] = drawn.split('|');
  const { source, pointer } = sourceExcerpt(
    before + part + after,
    before.length,
    before.length + part.length,
  );
  return [source, pointer];
}

describe('the line of a finding', () => {
  it.each<readonly [string, string, string]>([
    ['title|：|a', 'title：a', '     ^^'],
    ['|标题|: a', '标题: a', '^^^^'],
    ['é|x|', 'éx', ' ^'],
    ['e\u0301|x|', 'e\u0301x', ' ^'],
    ['𝒙|y|', '𝒙y', ' ^'],
    ['ab||', 'ab', '  ^'],
    ['||', '', '^'],
    ['a\t|b|', 'a   b', '    ^'],
    ['|\t|- a', '    - a', '^^^^'],
    ['标\t|b|', '标  b', '    ^'],
  ])('%j has its carets below the part', (drawn, source, pointer) => {
    expect(excerpt(drawn)).toEqual([source, pointer]);
  });

  it('is cut where it is long, around the part', () => {
    const [source = '', pointer = ''] = excerpt(`${'前'.repeat(500)}|问题|${'后'.repeat(500)}`);
    expect(source).toMatch(/^…前+问题后+…$/);
    expect(widthOf(source)).toBeLessThanOrEqual(104);
    expect(pointer).toMatch(/^ +\^{4}$/);
    expect(widthOf(source.slice(0, source.indexOf('问')))).toBe(pointer.indexOf('^'));
  });

  it('holds nothing that a terminal would act on', () => {
    expect(excerpt('a\u001b[31m\u0007|b|\u202e')[0]).toBe('a\ufffd[31m\ufffdb\ufffd');
  });

  it('is never wider than a terminal, and points into itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.nat(),
        fc.nat(),
        (line, a, b) => {
          const start = a % (line.length + 1);
          const { source, pointer } = sourceExcerpt(line, start, start + (b % 50));
          expect(widthOf(source)).toBeLessThanOrEqual(110);
          expect(pointer).toMatch(/^ *\^+$/);
          expect(pointer.length).toBeLessThanOrEqual(widthOf(source) + 1);
        },
      ),
    );
  });
});
