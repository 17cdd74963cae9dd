import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levels } from '../../../src/core/checks/levels';
import { profileIds } from '../../../src/core/site/profile';
import { findingsIn, siteOf } from './siteForTests';

const files = { en: 'docs/findings.md', 'zh-cn': 'docs/findings.zh-CN.md' };
const levelWords = {
  en: { error: 'error', warning: 'warning', info: 'information', hint: 'hint', off: 'off' },
  'zh-cn': { error: '错误', warning: '警告', info: '信息', hint: '提示', off: '关闭' },
};
const facts = { layouts: ['PostSimple'], authors: ['default'] };

/** The sections of a page by their headings. */
function sectionsOf(path: string): ReadonlyMap<string, string> {
  const text = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map(section => {
        const [heading = '', ...lines] = section.split('\n');
        return [heading, lines.join('\n')];
      }),
  );
}

function codesIn(yaml: string): readonly (readonly string[])[] {
  return profileIds.map(id =>
    findingsIn(`---\n${yaml}---\n`, id, { site: siteOf(id, facts) }).map(
      ({ problem }) => problem.code,
    ),
  );
}

describe.each(['en', 'zh-cn'] as const)('the page of findings in %s', language => {
  const sections = sectionsOf(files[language]);

  it('has a section for every code, and no other', () => {
    expect([...sections.keys()]).toEqual(Object.keys(levels));
  });

  it.each(Object.entries(levels))('tells the level of %s: %s', (code, level) => {
    const [told = ''] = /^(?:Level: |级别：).*$/m.exec(sections.get(code) ?? '') ?? [];
    expect(told).toContain(levelWords[language][level]);
    expect(sections.get(code)).toMatch(/^(?:Fix|修复)/m);
  });

  it.each(Object.keys(levels))('shows a true example of %s', code => {
    const [before, after] = [...(sections.get(code) ?? '').matchAll(/```yaml\n([^]*?)```/g)].map(
      ([, yaml = '']) => yaml,
    );
    if (before !== undefined) {
      expect(codesIn(before).flat()).toContain(code);
    }
    if (after !== undefined) {
      expect(codesIn(after).some(codes => !codes.includes(code))).toBe(true);
    }
  });
});
