// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { NoteBlocks, type BlockChanges } from '../../../src/client/noteBlocks';

let page: HTMLElement;
let blocks: NoteBlocks;

beforeEach(() => {
  page = document.createElement('article');
  blocks = new NoteBlocks(page);
});

/** Shows blocks of one line each by their ids, with bodies for those named in `bodies`. */
function show(ids: readonly string[], bodies: readonly string[] = ids): BlockChanges {
  return blocks.apply(
    ids.map((id, line) => [id, line, line + 1]),
    Object.fromEntries(bodies.map(id => [id, `<p>${id}</p>`])),
  );
}

function text(): string[] {
  return Array.from(page.children, child => child.textContent);
}

describe('the blocks on the page', () => {
  it('stand in the order of the note, with their lines', () => {
    show(['a', 'b']);
    expect(page.innerHTML).toBe(
      '<div class="zhupi-block" data-line="0" data-line-end="1"><p>a</p></div>' +
        '<div class="zhupi-block" data-line="1" data-line-end="2"><p>b</p></div>',
    );
  });

  it('keep their elements when others change around them', () => {
    show(['a', 'b', 'c']);
    const [a, , c] = page.children;
    const { added, removed } = show(['new', 'c', 'a'], ['new']);
    expect(text()).toEqual(['new', 'c', 'a']);
    expect(page.children[1]).toBe(c);
    expect(page.children[2]).toBe(a);
    expect([added.length, removed.length]).toEqual([1, 1]);
  });

  it('are not touched where only their lines have changed', async () => {
    show(['a', 'b', 'c']);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver(records => changes.push(...records));
    observer.observe(page, { childList: true, subtree: true });
    show(['new', 'a', 'b', 'c'], ['new']);
    await Promise.resolve();
    observer.disconnect();
    expect(changes).toHaveLength(1);
    expect(page.children[1]?.getAttribute('data-line')).toBe('1');
  });

  it('say which bodies they lack, and show the others', () => {
    expect(show(['a', 'lost', 'b'], ['a', 'b']).missing).toEqual(['lost']);
    expect(text()).toEqual(['a', 'b']);
    expect(show(['a', 'lost', 'b'], ['lost']).missing).toEqual([]);
    expect(text()).toEqual(['a', 'lost', 'b']);
  });

  it('are as after a fresh start, whatever came before', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 6 }), steps => {
        blocks.clear();
        for (const step of steps) {
          show(step);
          expect(text()).toEqual(step);
          expect(blocks.shown.map(({ element }) => element)).toEqual([...page.children]);
        }
      }),
    );
  });
});
