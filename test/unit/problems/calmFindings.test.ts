import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../src/core/checks/finding';
import type { Span } from '../../../src/core/text/span';
import { CalmFindings } from '../../../src/features/problems/calmFindings';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/**
 * A note in which each `‹…›` is found to be wrong, the date's as a date and any other as a key; a
 * `|` is the cursor. The marks are no part of the text.
 */
function noteOf(marked: string): { text: string; findings: Finding[]; cursorLine: Span } {
  let text = '';
  let cursor = 0;
  const findings: Finding[] = [];
  let start = 0;
  for (const part of marked.split(/([‹›|])/)) {
    if (part === '‹') start = text.length;
    else if (part === '|') cursor = text.length;
    else if (part === '›') findings.push(finding({ start, end: text.length }, text.slice(start)));
    else text += part;
  }
  const lineStart = text.lastIndexOf('\n', cursor - 1) + 1;
  const lineEnd = text.indexOf('\n', cursor);
  return {
    text,
    findings,
    cursorLine: { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd },
  };
}

function finding(span: Span, found: string): Finding {
  const problem = /^\d/.test(found)
    ? ({ code: 'front-matter/invalid-date', key: 'date', reason: 'impossible', found } as const)
    : ({ code: 'front-matter/unknown-key', key: found, meant: null } as const);
  return { problem, span, severity: 'error', isOff: false, fixes: [] };
}

/** A note that is written in, and what is shown of it. */
function writing(marked: string) {
  let note = noteOf(marked);
  let shown: readonly Finding[] = [];
  const calm = new CalmFindings(findings => (shown = findings));
  calm.offer(note.findings, []);
  const become = (marked: string, isTyping: boolean): void => {
    const before = note.text;
    note = noteOf(marked);
    calm.edit([changeBetween(before, note.text)], isTyping);
    calm.offer(note.findings, [note.cursorLine]);
  };
  return {
    calm,
    type: (marked: string) => void become(marked, true),
    replace: (marked: string) => void become(marked, false),
    shown: () => shown.map(({ span }) => note.text.slice(span.start, span.end)),
  };
}

function changeBetween(before: string, after: string) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  return { span: { start, end: before.length - tail }, length: after.length - tail - start };
}

describe('findings while a person types', () => {
  it('are shown at once when a note is opened', () => {
    expect(writing('titel: ‹2023-13-01›').shown()).toEqual(['2023-13-01']);
  });

  it('appear on the line of the cursor after 600 ms of rest', () => {
    const note = writing('date: |');
    note.type('date: ‹2›|');
    note.type('date: ‹20›|');
    vi.advanceTimersByTime(599);
    expect(note.shown()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(note.shown()).toEqual(['20']);
  });

  it('wait anew with every stroke', () => {
    const note = writing('date: |');
    note.type('date: ‹2›|');
    vi.advanceTimersByTime(599);
    note.type('date: ‹20›|');
    vi.advanceTimersByTime(599);
    expect(note.shown()).toEqual([]);
  });

  it('go at once from the line of the cursor when they are mended', () => {
    const note = writing('date: ‹2023-13-01›|');
    note.type('date: 2023-12-01|');
    expect(note.shown()).toEqual([]);
  });

  it('stay on the line of the cursor as long as the same is wrong', () => {
    const note = writing('date: ‹2023-13-01›|');
    note.type('date: ‹2023-13-0›|');
    expect(note.shown()).toEqual(['2023-13-0']);
    note.type('date: ‹2023-13-02›|');
    expect(note.shown()).toEqual(['2023-13-02']);
  });

  it('stay on other lines while a half-written one hides them', () => {
    const note = writing('titel: x\n|\ndate: ‹2023-13-01›');
    note.type('titel: x\ntags: [|\ndate: 2023-13-01');
    expect(note.shown()).toEqual(['2023-13-01']);
    note.type('titel: x\ntags: []|\ndate: ‹2023-13-01›');
    vi.advanceTimersByTime(600);
    expect(note.shown()).toEqual(['2023-13-01']);
  });

  it('do not come on other lines because of a half-written one, until it rests', () => {
    const note = writing('|\ndate: x');
    note.type('tags: [|\n‹date›: x');
    expect(note.shown()).toEqual([]);
    vi.advanceTimersByTime(600);
    expect(note.shown()).toEqual(['date']);
  });

  it('go from other lines with the text that they were about', () => {
    const note = writing('|a: 1\n‹b›: 2\nc: 3');
    note.type('|a: 1\nc: 3');
    expect(note.shown()).toEqual([]);
  });

  it('are shown at once when no person typed there', () => {
    const note = writing('a: 1|\nb: 2');
    note.replace('a: 1|\n‹date›: 2');
    expect(note.shown()).toEqual(['date']);
  });

  it('keep to their text when something is written before it and nothing is found yet', () => {
    let places: readonly Span[] = [];
    const calm = new CalmFindings(findings => (places = findings.map(({ span }) => span)));
    calm.offer(noteOf('\n‹date›: 2').findings, []);
    calm.edit([{ span: { start: 0, end: 0 }, length: 3 }], true);
    vi.advanceTimersByTime(600);
    expect(places).toEqual([{ start: 4, end: 8 }]);
  });

  it('are all gone when the note is closed, and do not come back', () => {
    const note = writing('date: |');
    note.type('date: ‹2›|');
    note.calm.clear();
    vi.advanceTimersByTime(600);
    expect(note.shown()).toEqual([]);
  });
});
