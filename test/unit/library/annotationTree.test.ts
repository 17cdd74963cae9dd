import { describe, expect, test } from 'vitest';
import {
  annotationTree,
  changedGroups,
  type AnnotationGroup,
  type AnnotationGrouping,
} from '../../../src/core/library/annotationTree';
import { annotationsOfNote } from '../../../src/core/library/listedAnnotation';
import { openQuestions, questionAfter } from '../../../src/core/library/openQuestions';
import { parseNote } from '../../../src/core/note/parseNote';

const red = (text: string) => `<font color="red">${text}</font>`;
const blue = (text: string) => `<font color="blue">${text}</font>`;

function annotations(text: string, title = '甲', date: string | null = null) {
  return annotationsOfNote(parseNote(text), { path: `${title}.md`, title, date });
}

interface Shown {
  readonly grouping?: AnnotationGrouping;
  readonly filter?: string;
}

function tree(text: string, { grouping = 'ink', filter = '' }: Shown = {}) {
  return annotationTree(annotations(text), {
    grouping,
    filter,
    inkText: ink => (ink === 'red' ? 'red 疑问' : ink),
  });
}

/** The groups by what they are put together by, each with the texts in it. */
function shown(groups: readonly AnnotationGroup[]): unknown {
  return groups.map(({ grouping, first, items }) => [
    { ink: first.ink, post: first.post.title, heading: first.heading }[grouping],
    ...items.map(({ annotation }) => annotation.text),
  ]);
}

describe('the tree of annotations', () => {
  const text = `${blue('一')}\n\n# 标题\n\n${red('二 $x_1$')}和${blue('三')}`;

  test('puts them together by ink, in the order of the inks', () => {
    expect(shown(tree(text))).toEqual([
      ['red', '二 x_1'],
      ['blue', '一', '三'],
    ]);
  });

  test('puts them together by heading and by post, in the order of the text', () => {
    expect(shown(tree(text, { grouping: 'heading' }))).toEqual([
      [null, '一'],
      ['标题', '二 x_1', '三'],
    ]);
    expect(shown(tree(text, { grouping: 'post' }))).toEqual([['甲', '一', '二 x_1', '三']]);
  });

  test('keeps headings of the same name in different posts apart', () => {
    const both = [
      ...annotations(`# 甲\n${red('一')}`, 'a'),
      ...annotations(`# 甲\n${red('二')}`, 'b'),
    ];
    const groups = annotationTree(both, { grouping: 'heading', filter: '', inkText: ink => ink });
    expect(shown(groups)).toEqual([
      ['甲', '一'],
      ['甲', '二'],
    ]);
  });

  test.each([
    ['二', ['二 x_1']],
    ['X_1 标题', ['二 x_1']],
    ['疑问', ['二 x_1']],
    ['甲 blue', ['一', '三']],
    ['没有', []],
  ])('filters by the words “%s” in text, heading, post and ink', (filter, found) => {
    const groups = tree(text, { filter, grouping: 'post' });
    expect(groups.flatMap(({ items }) => items.map(({ annotation }) => annotation.text))).toEqual(
      found,
    );
  });
});

describe('what an edit changes in the tree', () => {
  const before = tree(`${red('一')}${blue('二')}`);

  test('is nothing where annotations only move', () => {
    expect(changedGroups(before, tree(`前面多了几个字。${red('一')}${blue('二')}`))).toEqual([]);
  });

  test('is the group in which an annotation is new, gone or reads otherwise', () => {
    expect(changedGroups(before, tree(`${red('一')}${blue('二')}${blue('三')}`))).toEqual([
      'ink blue',
    ]);
    expect(changedGroups(before, tree(`${red('一个')}${blue('二')}`))).toEqual(['ink red']);
  });

  test('is everything where a group is new or gone', () => {
    expect(changedGroups(before, tree(red('一')))).toBeNull();
  });

  test('tells equal annotations apart', () => {
    const [group] = tree(`${red('一')}${red('一')}`);
    expect(new Set(group?.items.map(({ id }) => id)).size).toBe(2);
  });
});

describe('open questions', () => {
  const all = [
    ...annotations(`${red('无日期')}`, 'z'),
    ...annotations(`${red('新一')}${blue('结论')}${red('新二')}`, 'new', '2024-01-01'),
    ...annotations(`${red('旧')}`, 'old', '2021-05-01'),
  ];
  const questions = openQuestions(all, 'red');

  test('come from the oldest post to the newest, then from those without a date', () => {
    expect(questions.map(({ text }) => text)).toEqual(['旧', '新一', '新二', '无日期']);
  });

  test('are gone through in that order, and on from the first', () => {
    const after = (path: string, date: string | null, start: number) =>
      questionAfter(questions, { post: { path, title: '', date }, start })?.text;
    expect(after('new.md', '2024-01-01', -1)).toBe('新一');
    expect(after('new.md', '2024-01-01', 0)).toBe('新二');
    expect(after('new.md', '2024-01-01', 1000)).toBe('无日期');
    expect(after('z.md', null, 1000)).toBe('旧');
    expect(
      questionAfter([], { post: { path: 'a.md', title: '', date: null }, start: 0 }),
    ).toBeNull();
  });

  test('are gone on with behind a post whose last one was answered', () => {
    const answered = { post: { path: 'answered.md', title: '', date: '2022-03-04' }, start: 0 };
    expect(questionAfter(questions, answered)?.text).toBe('新一');
  });
});
