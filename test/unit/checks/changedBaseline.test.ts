import { describe, expect, it } from 'vitest';
import { Baseline, type AcceptedFinding } from '../../../src/core/checks/baseline';
import {
  extendedBaseline,
  reducedBaseline,
  renamedEntries,
  rewrittenBaseline,
  undoneBaseline,
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

  it('keeps what was accepted since when an acceptance is undone', () => {
    const after = extendedBaseline(before, [of('甲.md', 'a'), of('丁.md', 'd')]);
    const since = extendedBaseline(after, [of('丁.md', 'd'), of('戊.md', 'e')]);
    expect(undoneBaseline(since, before, after).written()).toBe(
      extendedBaseline(before, [of('丁.md', 'd'), of('戊.md', 'e')]).written(),
    );
  });

  it('has again what an acceptance had tidied away when that is undone', () => {
    const after = rewrittenBaseline(before, new Set(['甲.md']), [of('甲.md', 'x')]);
    expect(undoneBaseline(after, before, after).written()).toBe(before.written());
    expect(undoneBaseline(after, null, after).entries).toEqual([]);
  });

  it('knows the entries of a post, or of a folder, that is elsewhere now', () => {
    const entries = [of('posts/甲.md', 'a'), of('posts/甲.md.bak', 'b'), of('posts/深/乙.md', 'c')];
    const files = new Baseline(entries);
    expect(renamedEntries(files, 'posts/甲.md', 'old/子.md')).toEqual({
      moved: [of('posts/甲.md', 'a')],
      there: [of('old/子.md', 'a')],
    });
    const { there } = renamedEntries(files, 'posts', 'notes');
    expect(there.map(({ path }) => path)).toEqual([
      'notes/甲.md',
      'notes/甲.md.bak',
      'notes/深/乙.md',
    ]);
    expect(renamedEntries(files, 'post', 'notes').there).toEqual([]);
  });
});
