import { describe, expect, it } from 'vitest';
import { FormulaMemo } from '../../../src/core/formula/formulaMemo';

const memoOf = (limit: number) => new FormulaMemo<string>(limit, (_, value) => value.length);

describe('the memory of formulas', () => {
  it('gives back what it was given', () => {
    const memo = memoOf(100);
    memo.set('a', 'one');
    expect(memo.get('a')).toBe('one');
    expect(memo.get('b')).toBeUndefined();
  });

  it('never holds more than its limit', () => {
    const memo = memoOf(100);
    for (let i = 0; i < 50; i++) memo.set(String(i), 'x'.repeat(10));
    const held = Array.from({ length: 50 }, (_, i) => String(i)).filter(
      key => memo.get(key) !== undefined,
    );
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThanOrEqual(10);
  });

  it('keeps what is asked for again and again', () => {
    const memo = memoOf(100);
    memo.set('kept', 'x'.repeat(10));
    for (let i = 0; i < 50; i++) {
      memo.set(String(i), 'x'.repeat(10));
      expect(memo.get('kept')).toBe('x'.repeat(10));
    }
  });

  it('forgets when it is told to', () => {
    const memo = memoOf(100);
    memo.set('a', 'one');
    memo.clear();
    expect(memo.get('a')).toBeUndefined();
  });
});
