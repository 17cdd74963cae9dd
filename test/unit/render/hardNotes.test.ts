import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { renderBlocks } from '../../../src/core/render/renderBlocks';
import { hardNotes } from '../../bench/hardNotes';
import { contextWith, htmlOf } from './page';

const notes = Object.entries(hardNotes).map(([name, make]) => ({ name, make }));

describe('a note that is hard to parse', () => {
  it.each(notes)('comes to an end, with its annotations: $name', ({ make }) => {
    const text = make(40_000);
    const note = parseNote(text);
    const blocks = renderBlocks(note, contextWith());
    expect(note.annotations.every(({ span }) => span.end <= text.length)).toBe(true);
    expect(blocks.at(-1)?.endLine ?? 0).toBeLessThanOrEqual(note.lines.count);
  });

  it.each(notes)('comes to an end with formulas drawn: $name', ({ make }) => {
    const blocks = renderBlocks(parseNote(make(4000)), contextWith({ formulas: 'html' }));
    expect(blocks.map(({ html }) => html).join('')).not.toContain('undefined');
  });

  it.each(notes)('comes to an end as MDX: $name', ({ make }) => {
    const note = parseNote(make(20_000), { dialect: 'mdx' });
    expect(renderBlocks(note, contextWith()).length).toBeLessThanOrEqual(20_000);
  });
});

/** How often the Chinese character is on the page. */
function shown(text: string): number {
  return htmlOf(text).split('字').length - 1;
}

describe('words', () => {
  it('stay, however deep the quote that they stand in', () => {
    expect(shown(`${'>'.repeat(1000)} 字\n\n字`)).toBe(2);
    expect(shown(`${'> '.repeat(95)}字\n${'> '.repeat(1000)}字\n> 字`)).toBe(3);
  });

  it('stay, however deep the list that they stand in', () => {
    const lines = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- 字`);
    expect(shown(`${lines.join('\n')}\n- 字\n\n字`)).toBe(1002);
    expect(shown(`${'- '.repeat(1000)}字\n\n字`)).toBe(2);
  });

  it('stay, however many elements are around them', () => {
    expect(shown(`${'<font color=red>'.repeat(10_000)}字${'</font>'.repeat(10_000)}`)).toBe(1);
    expect(shown(`${'<font color=red>字'.repeat(10_000)}`)).toBe(10_000);
    expect(shown(`${'<font color=red><b>字</font></b>'.repeat(5000)}`)).toBe(5000);
    expect(shown(`${'<div>'.repeat(10_000)}字`)).toBe(1);
    expect(shown(`${'<div>\n\n'.repeat(2000)}字`)).toBe(1);
  });

  it('stay in a table of 10,000 cells and in a line of a megabyte', () => {
    const row = `|${'字|'.repeat(100)}`;
    expect(shown(`${row}\n|${'-|'.repeat(100)}\n${`${row}\n`.repeat(99)}`)).toBe(10_000);
    expect(shown('字词 $x$ '.repeat(130_000))).toBe(130_000);
  });

  it('stay with 5,000 footnotes and 10,000 headings', () => {
    const footnotes = Array.from({ length: 5000 }, (_, n) => `[^${n}]\n\n[^${n}]: 字\n\n`).join('');
    expect(shown(footnotes)).toBe(5000);
    // The word of a heading is in its id as well.
    expect(htmlOf('# 字\n\n'.repeat(10_000)).split('字</h1>')).toHaveLength(10_001);
  });
});
