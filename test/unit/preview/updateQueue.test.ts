import { describe, expect, it } from 'vitest';
import { UpdateQueue } from '../../../src/host/updateQueue';

/** A note that is sent by a queue: what was sent, in order. */
function typing(): { sent: string[]; write: (text: string) => void; queue: UpdateQueue } {
  let now = '';
  const sent: string[] = [];
  const queue = new UpdateQueue(() => sent.push(now));
  const write = (text: string): void => {
    now = text;
    queue.offer();
  };
  return { sent, write, queue };
}

describe('the queue of updates', () => {
  it('sends the first change at once', () => {
    const { sent, write } = typing();
    write('一');
    expect(sent).toEqual(['一']);
  });

  it('keeps one update under way, and then sends what stands by then', () => {
    const { sent, write, queue } = typing();
    write('一');
    write('一二');
    write('一二三');
    expect(sent).toEqual(['一']);
    queue.release();
    expect(sent).toEqual(['一', '一二三']);
  });

  it('sends nothing again when nothing has changed meanwhile', () => {
    const { sent, write, queue } = typing();
    write('一');
    queue.release();
    queue.release();
    expect(sent).toEqual(['一']);
  });

  it('begins anew with a page that was reloaded before it answered', () => {
    const { sent, write, queue } = typing();
    write('一');
    write('一二');
    queue.reset();
    expect(sent).toEqual(['一']);
    queue.offer();
    expect(sent).toEqual(['一', '一二']);
  });

  it('is not blocked by an update that could not be made', () => {
    let fails = true;
    let sent = 0;
    const queue = new UpdateQueue(() => {
      if (fails) throw new Error('no note');
      sent++;
    });
    expect(() => queue.offer()).toThrow('no note');
    fails = false;
    queue.offer();
    expect(sent).toBe(1);
  });
});
