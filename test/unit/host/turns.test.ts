import { afterEach, describe, expect, it, vi } from 'vitest';
import { Turns } from '../../../src/host/turns';

/** Lets each look at the clock find it so much later. */
function passing(milliseconds: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
}

/** What is done in which order: three turns, and what waits for its time from the start on. */
async function order(): Promise<readonly string[]> {
  const done: string[] = [];
  const turns = new Turns();
  setTimeout(() => done.push('other'));
  const all = ['one', 'two', 'three'].map(name => turns.take(() => done.push(name)));
  await Promise.all(all);
  return done;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('turns', () => {
  it('are taken one after the other, in one go as long as that is short', async () => {
    passing(0.1);
    expect(await order()).toEqual(['one', 'two', 'three']);
  });

  it('let others run before the next where those before took long', async () => {
    passing(11);
    const done = await order();
    expect(done.indexOf('other')).toBeLessThan(2);
    expect(done.filter(name => name !== 'other')).toEqual(['one', 'two', 'three']);
  });

  it('are given to the next also where one fails', async () => {
    const turns = new Turns();
    const failed = turns.take(() => {
      throw new Error('unreadable');
    });
    const next = turns.take(() => 'read');
    await expect(failed).rejects.toThrow('unreadable');
    expect(await next).toBe('read');
  });
});
