import { describe, expect, test } from 'vitest';
import { annotationsOfNote } from '../../../src/core/library/listedAnnotation';
import { parseNote } from '../../../src/core/note/parseNote';
import {
  annotationAround,
  annotationStep,
  type Direction,
} from '../../../src/features/annotations/annotationStep';

/** Notes by path; `[` and `]` are the selection, or `|` the cursor, in the one that one is in. */
function step(notes: Readonly<Record<string, string>>, direction: Direction): string | undefined {
  const all = Object.entries(notes).flatMap(([path, marked]) => {
    const text = marked.replace(/[[\]|]/g, '');
    return annotationsOfNote(parseNote(text), { path, title: path, date: null });
  });
  const [path = '', marked = ''] =
    Object.entries(notes).find(([, text]) => /[[|]/.test(text)) ?? [];
  const start = marked.search(/[[|]/);
  const end = marked.includes('[') ? marked.indexOf(']') - 1 : start;
  const place = { path, selection: { start, end } };
  const around = annotationAround(all, place);
  return annotationStep(all, { ...place, around }, direction)?.text;
}

const red = (text: string) => `<font color="red">${text}</font>`;

describe('the next annotation', () => {
  test('is the one behind the cursor', () => {
    expect(step({ a: `${red('一')}|${red('二')}` }, 'next')).toBe('二');
    expect(step({ a: `|${red('一')}${red('二')}` }, 'next')).toBe('一');
  });

  test('is the one behind the annotation that the cursor is in, or that is selected', () => {
    expect(step({ a: `${red('一|个')}${red('二')}` }, 'next')).toBe('二');
    expect(step({ a: `${red('[一]')}${red('二')}` }, 'next')).toBe('二');
    expect(step({ a: `[${red('一')}]${red('二')}` }, 'next')).toBe('二');
  });

  test('may lie inside another', () => {
    expect(step({ a: `<font color="blue">[外${red('内')}]</font>${red('后')}` }, 'next')).toBe(
      '内',
    );
  });

  test('is the first again behind the last one', () => {
    expect(step({ a: `${red('一')}${red('[二]')}` }, 'next')).toBe('一');
  });

  test('is the first of the next post, where there are others', () => {
    const notes = { a: `${red('一')}${red('[二]')}`, b: '没有', c: red('三') };
    expect(step(notes, 'next')).toBe('三');
    expect(step({ ...notes, a: red('一'), c: red('[三]') }, 'next')).toBe('一');
  });

  test('is found from a post that has none', () => {
    expect(step({ a: red('一'), b: '|', c: red('三') }, 'next')).toBe('三');
  });

  test('is none without annotations', () => {
    expect(step({ a: '|没有' }, 'next')).toBeUndefined();
  });
});

describe('the previous annotation', () => {
  test('is the one before the annotation that the cursor is in', () => {
    expect(step({ a: `${red('一')}${red('二|')}` }, 'previous')).toBe('一');
    expect(step({ a: `${red('一')}${red('[二]')}` }, 'previous')).toBe('一');
  });

  test('is the one before the cursor', () => {
    expect(step({ a: `${red('一')}中|${red('二')}` }, 'previous')).toBe('一');
  });

  test('is the last again before the first, or the last of the post before', () => {
    expect(step({ a: `${red('[一]')}${red('二')}` }, 'previous')).toBe('二');
    expect(step({ a: `${red('一')}${red('二')}`, b: red('[三]') }, 'previous')).toBe('二');
  });
});
