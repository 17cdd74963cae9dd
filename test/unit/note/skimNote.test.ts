import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { skimNote } from '../../../src/core/note/skimNote';
import { notes } from './notesOfAllKinds';

/** What `skimNote` has to find, as the whole note says it. */
function expected(text: string, dialect: Dialect): unknown {
  const { frontMatter, headings, annotations } = parseNote(text, { dialect });
  return {
    frontMatter,
    headings: headings.map(({ slug: _slug, ...heading }) => heading),
    annotations: annotations.map(annotation => ({
      ...annotation,
      heading: annotation.heading === null ? -1 : headings.indexOf(annotation.heading),
    })),
  };
}

/** Lines as the short look reads them, and their neighbours that it must leave to the rules. */
const pieces = [
  '<font color="red">',
  '<font color=blue>',
  '<FONT color="red">',
  '</font>',
  '</font >',
  '<span style="color:red">',
  '<span>',
  '</span>',
  '<br>',
  '<b>',
  '</b>',
  '<code>',
  '</code>',
  '<a href="x">',
  '<https://a.b/c>',
  '<a@b.c>',
  '<!-- ',
  ' -->',
  '<',
  '$x<y$',
  '$',
  '$$',
  '$$y$$',
  '\\(z\\)',
  '\\',
  '`',
  '``',
  '`a`',
  '[',
  ']',
  '](',
  ')',
  '[文](a.md)',
  '[文](a<b "c")',
  '[^1]',
  '^[',
  '![图](b.png)',
  'https://a.b/$c$',
  '&lt;',
  '*',
  '**',
  '_',
  '~~',
  '字',
  'a b',
  ' ',
  '\n',
  '  \n',
  '\n> ',
  '\n- ',
  '\n\n',
  '\n\n## ',
  '\n---\n',
  '|',
  '\n| a | b |\n|---|---|\n| ',
  '{',
  '}',
  '{/* ',
  ' */}',
  '<Box>',
  '：',
  '\u3000',
  '- [ ] ',
  '> [!NOTE] ',
  '\n\n[^1]: ',
  '\n```\n',
  '\r\n',
] as const;
const lines = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map(list => list.join(''));
const dialects: fc.Arbitrary<Dialect> = fc.constantFrom('markdown', 'markdown', 'mdx');

describe('a skimmed note', () => {
  it('says of annotations and headings what the whole note says', () => {
    fc.assert(
      fc.property(fc.oneof(lines, notes), dialects, (text, dialect) => {
        expect(skimNote(text, dialect)).toEqual(expected(text, dialect));
      }),
      { numRuns: 4000 },
    );
  });

  it.each([
    '其中<font color="red">待验证</font>，$x<y$ 与 `<font color=red>` 无关',
    '[链接](a.md)后<font color=red>字 $x_7$ 与<br>下一行</font>',
    '`<font color=red>`字</font>',
    '<font color=red>一\n\n二</font>\n\n## 三 <font color=blue>四</font>',
    '- [ ] <font color=red>要做</font>',
    '> [!NOTE] <font color=red>题\n> 文</font>',
    '| <font color=red>a</font> | $P(x\\|y)$ <font color=blue>b</font> |\n|---|---|\n| c | d |',
  ])('says it of %j', text => {
    expect(skimNote(text)).toEqual(expected(text, 'markdown'));
  });

  const folder = process.env['ZHUPI_NOTES'];
  it.skipIf(!folder)('says it of the notes of ZHUPI_NOTES', () => {
    const files = readdirSync(folder ?? '', { recursive: true, encoding: 'utf8' });
    const paths = files.filter(file => /\.mdx?$/.test(file));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const text = readFileSync(join(folder ?? '', path), 'utf8');
      expect([path, skimNote(text)]).toEqual([path, expected(text, 'markdown')]);
    }
  });
});
