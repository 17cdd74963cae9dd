import { describe, expect, it, test } from 'vitest';
import type { FromPreview, PreviewSettings, ToPreview } from '../../../src/protocol/preview';
import {
  readFromPreview,
  readPreviewState,
  readToPreview,
} from '../../../src/protocol/readPreview';

const settings: PreviewSettings = {
  language: 'zh-cn',
  macros: { '\\R': '\\mathbb{R}' },
  markEditorSelection: true,
  doubleClickToEditor: false,
  inkMarks: false,
  fontFamily: null,
  fontSize: 16,
  lineHeight: null,
};

const update: ToPreview = {
  type: 'update',
  doc: 'file:///笔记.md',
  version: 3,
  locked: false,
  blocks: [
    ['a', 0, 2],
    ['b', 3, 4],
  ],
  bodies: { b: '<p>新</p>' },
  notice: null,
  settings,
};

describe('messages to the preview', () => {
  const messages: readonly ToPreview[] = [
    update,
    { ...update, blocks: [], bodies: {}, notice: '这篇笔记还是空的' },
    { type: 'scroll', doc: 'file:///笔记.md', line: 12.5 },
    { type: 'cursor', doc: 'file:///笔记.md', line: 0 },
    { type: 'askLine', doc: 'file:///笔记.md' },
    { type: 'reveal', doc: 'file:///笔记.md', slug: '自编码' },
  ];

  test.each(messages)('a message of type $type is read as it was sent', message => {
    expect(readToPreview(structuredClone(message))).toEqual(message);
  });

  it('is none of ours where it names no note', () => {
    expect(readToPreview({ type: 'scroll', line: 1 })).toBeNull();
  });

  it.each([
    ['a block without its end', { blocks: [['a', 0]] }],
    ['a block whose line is negative', { blocks: [['a', -1, 2]] }],
    ['a body that is no text', { bodies: { a: 1 } }],
    ['an unknown language', { settings: { ...settings, language: 'fr' } }],
    ['a font size that is no number', { settings: { ...settings, fontSize: '16' } }],
    ['no word on whether it is locked', { locked: undefined }],
  ])('is refused with %s', (_, broken) => {
    expect(readToPreview({ ...update, ...broken })).toBeNull();
  });
});

describe('messages from the preview', () => {
  const messages: readonly FromPreview[] = [
    { type: 'ready' },
    { type: 'shown', doc: 'file:///笔记.md', version: 7 },
    { type: 'need', doc: 'file:///笔记.md', ids: ['a', 'b'] },
    { type: 'openLink', doc: 'file:///笔记.md', href: '别的.md#标题' },
    { type: 'showLine', doc: 'file:///笔记.md', line: 4 },
    { type: 'chooseProfile', doc: 'file:///笔记.md' },
    { type: 'failed', message: 'TypeError' },
  ];

  test.each(messages)('a message of type $type is read as it was sent', message => {
    expect(readFromPreview(structuredClone(message))).toEqual(message);
  });

  it.each([
    null,
    undefined,
    'ready',
    ['ready'],
    { type: 'run', doc: 'file:///笔记.md' },
    { type: 'shown', doc: 'file:///笔记.md', version: '7' },
    { type: 'need', doc: 'file:///笔记.md', ids: [1] },
    { type: 'openLink', href: '别的.md' },
    { type: 'showLine', doc: 'file:///笔记.md', line: Number.NaN },
    { type: 'failed' },
  ])('what is no message is refused: %j', value => {
    expect(readFromPreview(value)).toBeNull();
  });

  it('keep nothing that nobody asked for', () => {
    expect(readFromPreview({ type: 'ready', command: 'zhupi.openPreview' })).toEqual({
      type: 'ready',
    });
  });
});

describe('what a preview remembers', () => {
  it('is read as it was kept', () => {
    const state = {
      doc: 'file:///笔记.md',
      locked: true,
      line: 40.25,
      imageSizes: { 'https://example.com/图.png': [640, 480] as const },
    };
    expect(readPreviewState(structuredClone(state))).toEqual(state);
  });

  it('is made whole where an older version kept less', () => {
    expect(readPreviewState({ doc: 'file:///笔记.md' })).toEqual({
      doc: 'file:///笔记.md',
      locked: false,
      line: 0,
      imageSizes: {},
    });
  });

  it.each([null, undefined, {}, { doc: 1 }, 'file:///笔记.md'])('is nothing in %j', value => {
    expect(readPreviewState(value)).toBeNull();
  });
});
