import { describe, expect, test } from 'vitest';
import { readFromTree, readToTree, readTreeState } from '../../../src/protocol/readOutline';

const update = {
  type: 'update',
  version: 1,
  width: 100,
  height: 50,
  namesWidth: 20,
  headHeight: 10,
  parts: [['model:bert', 'models']],
  bodies: { 'model:bert': { svg: '<g/>', find: 'bert' } },
  notice: null,
  language: 'zh-cn',
};

describe('a message to the family tree', () => {
  test.each([
    update,
    { type: 'reveal', model: 'bert' },
    { type: 'draw', id: 1, svg: '<svg/>', width: 10, height: 10 },
  ])('is taken as it is: %j', message => {
    expect(readToTree(message)).toEqual(message);
  });

  test.each([
    null,
    7,
    [],
    {},
    { type: 'update' },
    { ...update, version: '1' },
    { ...update, width: Number.NaN },
    { ...update, parts: [['model:bert', 'attic']] },
    { ...update, parts: [['model:bert']] },
    { ...update, bodies: { a: { svg: 1, find: '' } } },
    { ...update, notice: 3 },
    { ...update, language: 'fr' },
    { type: 'reveal' },
    { type: 'draw', id: 'x', svg: '', width: 1, height: 1 },
    { type: 'erase' },
  ])('is refused where it is none: %j', message => {
    expect(readToTree(message)).toBeNull();
  });
});

describe('a message of the family tree', () => {
  test.each([
    { type: 'ready', folded: ['gan'] },
    { type: 'shown', version: 3 },
    { type: 'need', keys: ['edge:a>b'] },
    { type: 'open', model: 'bert' },
    { type: 'fold', folded: [] },
    { type: 'act', action: 'exportPng' },
    { type: 'picture', id: 1, png: null },
    { type: 'picture', id: 1, png: new ArrayBuffer(4) },
    { type: 'failed', message: 'Error: x' },
  ])('is taken as it is: %j', message => {
    expect(readFromTree(message)).toEqual(message);
  });

  test.each([
    undefined,
    'ready',
    { type: 'ready' },
    { type: 'fold', folded: [1] },
    { type: 'act', action: 'format' },
    { type: 'picture', id: 1, png: 'x' },
    { type: 'open', model: null },
    { type: 'run', code: 'x' },
  ])('is refused where it is none: %j', message => {
    expect(readFromTree(message)).toBeNull();
  });
});

describe('what the family tree remembered', () => {
  test('is taken as far as it can be used', () => {
    expect(readTreeState({ folded: ['gan'], zoom: 2, left: 5, top: 6, selected: 'bert' })).toEqual({
      folded: ['gan'],
      zoom: 2,
      left: 5,
      top: 6,
      selected: 'bert',
    });
    expect(readTreeState({ folded: 'gan', zoom: -1, left: 'x', selected: 7 })).toEqual({
      folded: [],
      zoom: 1,
      left: 0,
      top: 0,
      selected: null,
    });
  });

  test('is nothing the first time', () => {
    expect(readTreeState(undefined)).toBeNull();
  });
});
