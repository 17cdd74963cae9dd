import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkNote } from '../../../src/core/checks/checkNote';
import { parseNote } from '../../../src/core/note/parseNote';
import { testSite } from '../frontMatter/testSite';

const folder = join(import.meta.dirname, '../../../samples');
const names = readdirSync(folder).filter(name => /\.mdx?$/.test(name) && name !== 'README.md');

test.each(names)('the sample note %s has nothing that a person is told of', name => {
  const text = readFileSync(join(folder, name), 'utf8');
  const note = parseNote(text, { dialect: name.endsWith('.mdx') ? 'mdx' : 'markdown' });
  const findings = checkNote(note, {
    path: `/samples/${name}`,
    site: { ...testSite('generic'), root: null },
    today: '2026-11-25',
    settings: { levels: {}, titleLength: 60, summaryLength: 200 },
  });
  expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

test('there are sample notes', () => {
  expect(names.length).toBeGreaterThanOrEqual(4);
});
