import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grammars } from '../../../scripts/grammars/grammars';

const folder = join(import.meta.dirname, '../../../syntaxes');

test('the grammars of the package are those that npm run grammars writes', () => {
  const written = Object.entries(grammars()).map(([name, grammar]) => ({
    file: `${name}.tmLanguage.json`,
    grammar: JSON.parse(JSON.stringify(grammar)) as unknown,
  }));
  const found = readdirSync(folder).map(file => ({
    file,
    grammar: JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown,
  }));
  const byName = (a: { file: string }, b: { file: string }) => a.file.localeCompare(b.file);
  expect(found.sort(byName)).toEqual(written.sort(byName));
});
