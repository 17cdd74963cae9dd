import { describe, expect, it } from 'vitest';
import { Baseline, type AcceptedFinding } from '../../../src/core/checks/baseline';
import {
  extendedBaseline,
  reducedBaseline,
  rewrittenBaseline,
} from '../../../src/core/checks/changedBaseline';

const of = (path: string, line: string): AcceptedFinding => {
  return { path, code: 'front-matter/invalid-date', line };
};
const before = new Baseline([of('甲.md', 'a'), of('甲.md', 'a'), of('乙.md', 'b')]);

describe('a baseline', () => {
  it('has exactly what was found in the posts that were checked, and keeps the others', () => {
    const { entries } = rewrittenBaseline(before, new Set(['甲.md', '丙.md']), [of('丙.md', 'c')]);
    expect(entries).toEqual([of('乙.md', 'b'), of('丙.md', 'c')]);
  });

  it('is made where there was none', () => {
    expect(rewrittenBaseline(null, new Set(['甲.md']), [of('甲.md', 'a')]).entries).toHaveLength(1);
    expect(extendedBaseline(null, [of('甲.md', 'a')]).entries).toHaveLength(1);
  });

  it('takes one more for each finding that is accepted', () => {
    const after = extendedBaseline(before, [of('甲.md', 'a')]);
    expect(after.accepts([1, 2, 3, 4].map(() => of('甲.md', 'a')))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('loses one for each finding that is taken back, and nothing that it does not have', () => {
    const after = reducedBaseline(before, [of('甲.md', 'a'), of('丙.md', 'c')]);
    expect(after.entries).toEqual([of('甲.md', 'a'), of('乙.md', 'b')]);
  });

  it('is the same again when what was accepted is taken back', () => {
    const more = [of('丁.md', 'd'), of('甲.md', 'a')];
    const after = reducedBaseline(extendedBaseline(before, more), more);
    expect(after.written()).toBe(before.written());
  });
});
