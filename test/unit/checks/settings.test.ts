import { describe, expect, it } from 'vitest';
import type { CheckSettings } from '../../../src/core/checks/checkFacts';
import { silenceEdit } from '../../../src/core/checks/silence';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { parseNote } from '../../../src/core/note/parseNote';
import { findingsIn } from './siteForTests';

const text = '---\ntitle: 2023\nTags: [a]\nother: x\n---\n';

function levelsOf(levels: CheckSettings['levels'], path = '/home/me/blog/posts/old/a.md'): unknown {
  const settings = { levels, titleLength: 60, summaryLength: 200 };
  return findingsIn(text, 'generic', { settings, path }).map(({ problem, severity, isOff }) => [
    problem.code.slice('front-matter/'.length),
    isOff ? `off, ${severity}` : severity,
  ]);
}

describe('levels', () => {
  it('are those of the table', () => {
    expect(levelsOf({})).toEqual([
      ['wrong-type', 'error'],
      ['unknown-key', 'warning'],
      ['unknown-key', 'off, hint'],
    ]);
  });

  it('can be set for a code or a pattern of codes, the last one holding', () => {
    expect(levelsOf({ 'front-matter/*': 'off', 'front-matter/unknown-key': 'info' })).toEqual([
      ['unknown-key', 'info'],
      ['unknown-key', 'info'],
    ]);
    expect(levelsOf({ 'front-matter/unknown-key': 'info', 'front-matter/*': 'off' })).toEqual([]);
    expect(levelsOf({ '*': 'hint' })).toHaveLength(3);
  });

  it('can be set for paths below the folder of the workspace', () => {
    const levels = { 'front-matter/*': { '**': 'info', 'posts/old/**': 'off' } } as const;
    expect(levelsOf(levels)).toEqual([]);
    expect(levelsOf(levels, '/home/me/blog/posts/new/a.md')).toEqual([
      ['wrong-type', 'info'],
      ['unknown-key', 'info'],
      ['unknown-key', 'info'],
    ]);
  });

  it.each([
    ['*.md', true],
    ['posts/*/a.md', true],
    ['posts/{old,new}/?.md', true],
    ['**/[ab].md', true],
    ['posts/*.md', false],
    ['osts/**', false],
    ['posts/old', false],
    ['posts/{old', false],
  ])('with the glob %s', (glob, fits) => {
    expect(levelsOf({ '*': { [glob]: 'off' } })).toHaveLength(fits ? 0 : 3);
  });
});

function codesIn(source: string): readonly string[] {
  return findingsIn(source, 'tailwind-nextjs').flatMap(({ problem, isOff }) =>
    isOff ? [] : [problem.code],
  );
}

describe('comments that silence', () => {
  it.each([
    [
      '---\n# zhupi-disable-next-line front-matter/wrong-type\ntitle: 2023\ndate: 2023-01-15\n---\n',
    ],
    ['---\n# zhupi-disable-next-line\ntitle: 2023\ndate: 2023-01-15\n---\n'],
    ['---\ndate: 2023-01-15\n# zhupi-disable front-matter/*\ntitle: 2023\ntags: x\n---\n'],
    ['---\n# zhupi-disable front-matter/missing-key\ntitle: x\n---\n'],
    ['---\r\n# zhupi-disable front-matter/missing-key\r\ntitle: x\r\n---\r\n'],
    ['<!-- zhupi-disable front-matter/missing -->\n# 标题\n'],
    ['{/* zhupi-disable */}\n# 标题\n'],
  ])('do so in %j', source => {
    expect(codesIn(source)).toEqual([]);
  });

  it.each([
    [
      '---\ntitle: 2023\n# zhupi-disable-next-line front-matter/wrong-type\ndate: 2023-01-15\n---\n',
    ],
    [
      '---\n# zhupi-disable-next-line front-matter/invalid-date\ntitle: 2023\ndate: 2023-01-15\n---\n',
    ],
    ['---\ntitle: 2023\ndate: 2023-01-15\n---\n<!-- zhupi-disable -->\n'],
    ['```\n<!-- zhupi-disable -->\n```\n'],
    ['# 标题\n# zhupi-disable\n'],
  ])('do not in %j', source => {
    expect(codesIn(source)).toHaveLength(1);
  });

  it.each([
    '---\ntitle: 2023\ndate: 2023-01-15\n---\n',
    '---\r\ndate: 2023-01-15\r\ntitle: x\r\ntags:\r\n  - 6.824\r\n---\r\n',
    '---\ntitle: x\n---\n',
    '# 标题\n',
    '\ufeff# 标题\n',
  ])('are written so that they do, in %j', source => {
    const note = parseNote(source);
    const [finding] = findingsIn(source, 'tailwind-nextjs').filter(({ isOff }) => !isOff);
    if (finding === undefined) {
      throw new Error('Nothing to silence');
    }
    for (const isMdx of [false, true]) {
      const silenced = applyEdits(source, [silenceEdit(note, finding, isMdx)]);
      expect(codesIn(silenced)).toEqual([]);
    }
  });
});
