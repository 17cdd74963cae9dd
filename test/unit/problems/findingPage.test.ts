import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { levels } from '../../../src/core/checks/levels';
import { findingPage } from '../../../src/features/problems/findingPage';

const documentation =
  '# 一览\n\n前言\n\n## a/b\n\n甲\n\n### 例\n\n乙\n\n## a/c\n\n丙\n\n# 附录\n\n丁\n';

describe('the page of a finding', () => {
  it('is the section of its code, with what is below it', () => {
    expect(findingPage(documentation, 'a/b')).toBe('# a/b\n\n甲\n\n### 例\n\n乙\n');
  });

  it('ends before a higher heading, too', () => {
    expect(findingPage(documentation, 'a/c')).toBe('# a/c\n\n丙\n');
  });

  it('is none for a code that has no section', () => {
    expect(findingPage(documentation, 'a/d')).toBeNull();
    expect(findingPage('', '')).toBeNull();
  });
});

test.each(['docs/findings.md', 'docs/findings.zh-CN.md'])('%s has a page for every code', file => {
  const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
  const missing = Object.keys(levels).filter(code => findingPage(text, code) === null);
  expect(missing).toEqual([]);
});
