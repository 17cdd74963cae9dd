import { describe, expect, it } from 'vitest';
import { checksZhCn } from '../../../src/core/words/checksZhCn';
import { findingsIn } from './siteForTests';

/** What is said in Chinese of the syntax of a front matter. */
function said(yaml: string): readonly string[] {
  return findingsIn(`---\ntitle: 甲\n${yaml}\n---\n文\n`, 'generic')
    .map(({ problem }) => problem)
    .filter(({ code }) => code === 'front-matter/syntax')
    .map(problem => checksZhCn.message(problem));
}

describe('what YAML refuses', () => {
  it.each([
    'tags: ["a" "b"]',
    'tags: [a, , b]',
    'k: {a: b, , c: d}',
    'k: "a\\q"',
    'k: &a &b c',
    'k: !!foo [a]',
    'k: !foo bar',
    'k: |x\n  a',
    'k: "a" b',
    'k: [a] b',
    'k: {a: b} c',
    'k: [a]]',
    'k: }',
    'k: a\n- b',
    'k:\n  - a\n - b',
    'k: - a',
    'a b c',
    'k: *',
    '&a',
    'k: >\n a\nb',
    'k: "a"#b',
    '? a\n? b',
    'k: {a',
    '%x',
    'k: ,',
    'k: &a*b',
  ])('is said in Chinese, without YAML’s English: %j', yaml => {
    for (const message of said(yaml)) {
      expect(message.replaceAll('YAML', '')).not.toMatch(/[A-Za-z]{2,}/);
      expect(message).not.toBe('YAML 读不懂这里。');
    }
  });

  it('is told apart', () => {
    expect(said('tags: ["a" "b"]')).toEqual(['YAML 读不懂这里：两项之间缺少逗号。']);
    expect(said('tags: [a, , b]')).toEqual(['YAML 读不懂这里：逗号多了一个。']);
  });
});
