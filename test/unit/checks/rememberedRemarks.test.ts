import { expect, test } from 'vitest';
import type { CheckFacts } from '../../../src/core/checks/checkFacts';
import { checkNote } from '../../../src/core/checks/checkNote';
import { parseNote } from '../../../src/core/note/parseNote';
import { testSite } from '../frontMatter/testSite';

const facts: CheckFacts = {
  path: '/blog/data/blog/文.mdx',
  site: testSite('tailwind-nextjs'),
  today: '2023-03-06',
  settings: { levels: {}, titleLength: 60, summaryLength: 200 },
};
const text = '---\ndate: 2023年1月5日\n---\n\n# 一\n\n正文\n';
const note = parseNote(text);

/** What is found in a text that was written after `note`. */
function after(changed: string, by = facts) {
  return checkNote(parseNote(changed, { previous: note }), by);
}

test('a front matter that was not touched is not checked again', () => {
  const [before] = checkNote(note, facts);
  expect(after(`${text}又一行\n`)[0]?.fixes).toBe(before?.fixes);
});

test('it is checked again when the facts are others', () => {
  checkNote(note, facts);
  const off = { ...facts, settings: { ...facts.settings, levels: { '*': 'off' } } } as const;
  expect(after(`${text}又一行\n`, off)).toEqual([]);
});

test('it is checked again when the heading is another, of which a title is made', () => {
  checkNote(note, facts);
  const fixes = after(text.replace('# 一', '# 二')).flatMap(({ fixes: each }) => each);
  expect(JSON.stringify(fixes)).toContain('title: 二');
});
