import { describe, expect, it } from 'vitest';
import { SentBlocks } from '../../../src/features/preview/sentBlocks';

/** Blocks of one line each, one below the other, by their ids. */
function blocks(...ids: readonly string[]) {
  return ids.map((id, line) => ({ id, html: `<p>${id}</p>`, line, endLine: line + 1 }));
}

describe('the blocks sent to a page', () => {
  it('go with all their bodies at first', () => {
    expect(new SentBlocks().take(blocks('a', 'b'))).toEqual({
      blocks: [
        ['a', 0, 1],
        ['b', 1, 2],
      ],
      bodies: { a: '<p>a</p>', b: '<p>b</p>' },
    });
  });

  it('go without the bodies that the page has, wherever they have moved', () => {
    const sent = new SentBlocks();
    sent.take(blocks('a', 'b'));
    expect(sent.take(blocks('b', 'new', 'a')).bodies).toEqual({ new: '<p>new</p>' });
  });

  it('go with a body again when it has been out of the note', () => {
    const sent = new SentBlocks();
    sent.take(blocks('a', 'b'));
    sent.take(blocks('b'));
    expect(sent.take(blocks('a', 'b')).bodies).toEqual({ a: '<p>a</p>' });
  });

  it('go with the bodies that the page says it lacks', () => {
    const sent = new SentBlocks();
    sent.take(blocks('a', 'b', 'c'));
    sent.forget(['b', 'unknown']);
    expect(sent.take(blocks('a', 'b', 'c')).bodies).toEqual({ b: '<p>b</p>' });
  });

  it('go whole to a page that was reloaded', () => {
    const sent = new SentBlocks();
    sent.take(blocks('a', 'b'));
    sent.reset();
    expect(Object.keys(sent.take(blocks('a', 'b')).bodies)).toEqual(['a', 'b']);
  });
});
