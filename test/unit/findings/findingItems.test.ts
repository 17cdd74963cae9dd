import { describe, expect, it } from 'vitest';
import {
  findingsOfAll,
  itemsBelow,
  rootItems,
  type FindingItem,
} from '../../../src/features/findings/findingItems';
import {
  groupsByCode,
  type ListedFinding,
  type ListedPost,
} from '../../../src/features/findings/listedFindings';

function finding(
  code: 'front-matter/missing' | 'front-matter/syntax',
  line: number,
): ListedFinding {
  const place = { line, character: 0 };
  return {
    problem: code === 'front-matter/missing' ? { code } : { code, reason: 'tab', detail: '' },
    severity: 'error',
    range: { start: place, end: place },
    line: String(line),
    hasSafeFix: code === 'front-matter/syntax',
    isAccepted: line > 10,
  };
}

const posts: readonly ListedPost[] = [
  { key: 'file:///甲.md', title: '甲', findings: [finding('front-matter/syntax', 1)] },
  {
    key: 'file:///乙.md',
    title: '乙',
    findings: [
      finding('front-matter/syntax', 2),
      finding('front-matter/syntax', 3),
      finding('front-matter/missing', 11),
    ],
  },
];
const tree = {
  isPartial: false,
  groups: groupsByCode(posts, false),
  accepted: groupsByCode(posts, true),
  skipped: [{ key: 'file:///丙.md', reason: 'tooBig' }],
} as const;
const roots = rootItems(tree);

/** All rows, each under the one above. */
function allRows(items: readonly FindingItem[]): readonly FindingItem[] {
  return items.flatMap(item => [item, ...allRows(itemsBelow(item))]);
}

describe('the rows of findings', () => {
  it('are codes, then what was accepted, then what could not be checked', () => {
    expect(roots.map(({ kind }) => kind)).toEqual(['code', 'accepted', 'skipped']);
  });

  it('begin with a way to go on where the check was broken off', () => {
    const [first, ...more] = rootItems({ ...tree, isPartial: true });
    expect(first).toEqual({ kind: 'partial', id: 'partial' });
    expect(more).toEqual(roots);
  });

  it('name each file that could not be checked, with the reason', () => {
    const skipped = roots.find(({ kind }) => kind === 'skipped');
    const files = skipped === undefined ? [] : itemsBelow(skipped);
    expect(files.map(row => (row.kind === 'file' ? row.file : row.kind))).toEqual([
      { key: 'file:///丙.md', reason: 'tooBig' },
    ]);
    expect(findingsOfAll([...files, ...roots.filter(({ kind }) => kind === 'skipped')])).toEqual(
      [],
    );
  });

  it('have posts below codes, and findings below posts', () => {
    const [code] = roots;
    const inCode = code === undefined ? [] : itemsBelow(code);
    expect(inCode.map(row => (row.kind === 'post' ? row.post.title : row.kind))).toEqual([
      '甲',
      '乙',
    ]);
    expect(inCode.map(row => itemsBelow(row).length)).toEqual([1, 2]);
  });

  it('have ids of their own', () => {
    const ids = allRows(roots).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stand for their findings, each once, whatever rows are chosen together', () => {
    const fresh = allRows(roots.slice(0, 1));
    const chosen = findingsOfAll(fresh);
    expect(chosen.map(({ title, findings }) => [title, findings.length])).toEqual([
      ['甲', 1],
      ['乙', 2],
    ]);
  });

  it('stand for what was accepted under one row', () => {
    const accepted = roots.find(({ kind }) => kind === 'accepted');
    const chosen = findingsOfAll(accepted === undefined ? [] : [accepted]);
    expect(chosen.map(({ title, findings }) => [title, findings.length])).toEqual([['乙', 1]]);
  });
});
