import { describe, expect, it } from 'vitest';
import {
  readRecords,
  recordOf,
  type PreviewRecord,
} from '../../../src/features/preview/previewRecords';

function record(name: string, column: number | null, locked = false): PreviewRecord {
  return { doc: `file:///${name}`, locked, title: `Preview ${name}`, column };
}

const [left, right] = [record('左.md', 1), record('右.md', 2, true)];

describe('what is written down of previews', () => {
  it('is read back as it was written', () => {
    expect(readRecords(JSON.parse(JSON.stringify([left, right])))).toEqual([left, right]);
  });

  it('is passed over where it is none', () => {
    expect(readRecords(undefined)).toEqual([]);
    expect(readRecords({ doc: 'file:///a' })).toEqual([]);
    expect(readRecords([null, 7, { doc: 'file:///a' }, { title: 'a' }, left])).toEqual([left]);
  });

  it('is not locked, and in no group, where that is not said', () => {
    expect(readRecords([{ doc: 'file:///a', title: 'a', locked: 'yes', column: '1' }])).toEqual([
      { doc: 'file:///a', title: 'a', locked: false, column: null },
    ]);
  });
});

describe('the record of a tab', () => {
  it('has the same title and group', () => {
    const elsewhere = record('左.md', 3);
    expect(recordOf({ title: 'Preview 左.md', column: 1 }, [elsewhere, right, left])).toBe(left);
  });

  it('has the same title where groups were counted anew', () => {
    expect(recordOf({ title: 'Preview 右.md', column: 1 }, [left, right])).toBe(right);
  });

  it('is in the same group where the title is in another language', () => {
    expect(recordOf({ title: '预览 右.md', column: 2 }, [left, right])).toBe(right);
  });

  it('is none where nothing was written down', () => {
    expect(recordOf({ title: 'Preview 左.md', column: 1 }, [])).toBeNull();
  });
});
