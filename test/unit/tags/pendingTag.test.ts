import { describe, expect, it } from 'vitest';
import { pendingTag } from '../../../src/features/tags/pendingTag';

/** A list of tags by its letters, with what is ticked and which row has the focus. */
function accepted(
  value: string,
  state: { readonly ticked?: string; readonly focus?: string; readonly before?: string },
  offered = `${value.trim()} a b c`,
): string | null {
  const listed = (tags = '') =>
    tags
      .split(' ')
      .filter(Boolean)
      .map(tag => ({ tag }));
  const list = {
    value,
    items: listed(offered),
    selectedItems: listed(state.ticked),
    activeItems: listed(state.focus),
  };
  return pendingTag(list, new Set((state.before ?? '').split(' ').filter(Boolean)));
}

describe('what was typed into a list of tags, when that is accepted', () => {
  it('is taken, new or known, beside what was ticked before', () => {
    expect(accepted('新', {})).toBe('新');
    expect(accepted(' 新 ', { ticked: 'a', before: 'a' })).toBe('新');
    expect(accepted('b', { ticked: 'a', before: 'a' })).toBe('b');
    expect(accepted('新', { focus: '新' })).toBe('新');
  });

  it('was only to find others by, where one of these was ticked or gone to', () => {
    expect(accepted('新', { ticked: 'a' })).toBeNull();
    expect(accepted('新', { ticked: 'a', before: 'a b' })).toBeNull();
    expect(accepted('新', { focus: 'b' })).toBeNull();
  });

  it('is nothing where it is no tag, or is not offered', () => {
    expect(accepted('', {})).toBeNull();
    expect(accepted('  ', {})).toBeNull();
    expect(accepted('新', {}, 'a b')).toBeNull();
  });
});
