import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../../src/cli/dialectOf';
import { parseNote } from '../../../src/core/note/parseNote';
import { documentOf } from './page';

/** Chinese characters of a text, counted. */
function chineseOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(/\p{Script=Han}/gu)) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** What a page need not show: comments, attributes, targets, definitions, programs and the like. */
function showable(text: string): string {
  const { frontMatter } = parseNote(text);
  const body = frontMatter === null ? text : text.slice(frontMatter.span.end);
  return body
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/!\[(?:[^[\]]|\[[^[\]]*\])*\](?=[([])/g, ']')
    .replace(/\]\((?:"[^"\n]*"|[^()\n"]|\([^()\n]*\))*\)/g, ']')
    .replace(/^ {0,3}\[[^\]\n]+\]:.*$/gm, '')
    .replace(/^([ \t>]*(?:[-*+]\s+|\d+[.)]\s+)?)(`{3,}|~{3,})[^`\n]*$/gm, '$1');
}

/** Characters of the note that its page lacks. */
function lostFrom(path: string, text: string): string {
  const page = documentOf(text, undefined, dialectOf(path)).body.textContent;
  const shown = chineseOf(page);
  return [...chineseOf(showable(text))]
    .filter(([character, count]) => (shown.get(character) ?? 0) < count)
    .map(([character]) => character)
    .join('');
}

describe('a page', () => {
  it.each([
    '甲$x$乙**丙**`丁`[戊](己.md)<font color=red>庚',
    '| 一 | 二 |\n|---|---|\n| 三 | 四 | 五 |\n| 六',
    '<div>甲\n\n乙</div>\n\n<未知>丙</未知>\n\n<eos>丁',
    '$$\n甲\n\n乙 $$ 丙\n\n## 丁 $ 戊',
    '> [!NOTE] 甲\n> 乙\n\n- [x] 丙\n\n```py:丁.py\n戊\n```',
    '<font color=red>甲\n\n## 乙</font>丙</b></div>丁',
    '![](file:///甲.png)乙 [丙](javascript:丁) <select><option>戊</select>',
  ])('loses no word of %j', text => {
    expect(lostFrom('a.md', text.replace('py:丁.py', 'py').replace('javascript:丁', ''))).toBe('');
  });

  const folder = process.env['ZHUPI_NOTES'];
  it.skipIf(!folder)(
    'loses no word of the notes in ZHUPI_NOTES',
    () => {
      const files = readdirSync(folder ?? '', { recursive: true, encoding: 'utf8' });
      const paths = files.filter(file => /\.mdx?$/.test(file));
      expect(paths.length).toBeGreaterThan(0);
      const lost = paths.map(path => [
        path,
        lostFrom(path, readFileSync(join(folder ?? '', path), 'utf8')),
      ]);
      expect(lost.filter(([, characters]) => characters !== '')).toEqual([]);
    },
    120_000,
  );
});
