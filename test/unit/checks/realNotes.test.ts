import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeFixes } from '../../../src/core/checks/safeFixes';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { bodyStart, parseFrontMatter } from '../../../src/core/note/frontMatter';
import { findingsIn } from './siteForTests';

const folder = process.env['ZHUPI_NOTES'];

function notesIn(path: string): readonly string[] {
  return readdirSync(path).flatMap(name => {
    const child = join(path, name);
    return statSync(child).isDirectory() ? notesIn(child) : /\.mdx?$/.test(name) ? [child] : [];
  });
}

/** The text with all safe fixes made; null where they come to no end. */
function fixed(text: string): string | null {
  let result = text;
  for (let round = 0; round < 10; round += 1) {
    const edits = safeFixes(findingsIn(result, 'hexo')).flat();
    if (edits.length === 0) {
      return result;
    }
    result = applyEdits(result, edits);
  }
  return null;
}

describe.skipIf(folder === undefined)('real notes (ZHUPI_NOTES)', () => {
  const paths = folder === undefined ? [] : notesIn(folder);

  it('have few findings in their front matter, one a post at most in the median', () => {
    const counts = paths
      .map(path => readFileSync(path, 'utf8'))
      .filter(text => parseFrontMatter(text) !== null)
      .map(text => findingsIn(text).filter(({ severity }) => severity !== 'hint').length)
      .sort((a, b) => a - b);
    expect(counts.length).toBeGreaterThan(0);
    expect(counts[counts.length >> 1]).toBeLessThanOrEqual(1);
  }, 120_000);

  it('keep their body when all that is safe is mended', () => {
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      const after = fixed(text);
      const body = text.slice(bodyStart(text, parseFrontMatter(text)));
      expect([path, after?.endsWith(body)]).toEqual([path, true]);
    }
  }, 120_000);
});
