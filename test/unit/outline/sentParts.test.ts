import { describe, expect, test } from 'vitest';
import type { TreePart } from '../../../src/core/outline/treeParts';
import { SentParts } from '../../../src/features/outline/sentParts';

function parts(...all: readonly (readonly [key: string, svg: string])[]): readonly TreePart[] {
  return all.map(([key, svg]) => ({ key, layer: 'models', svg }));
}

const find = (key: string) => key.replace('model:', '');

describe('what is sent of the drawing', () => {
  test('is all of it at first, then only what is another', () => {
    const sent = new SentParts();
    const first = sent.take(parts(['model:a', '<a/>'], ['model:b', '<b/>']), find);
    expect(Object.keys(first.bodies)).toEqual(['model:a', 'model:b']);
    expect(first.bodies['model:a']).toEqual({ svg: '<a/>', find: 'a' });
    const next = sent.take(parts(['model:a', '<a/>'], ['model:b', '<b x="1"/>']), find);
    expect(next.bodies).toEqual({ 'model:b': { svg: '<b x="1"/>', find: 'b' } });
    expect(next.parts).toEqual([
      ['model:a', 'models'],
      ['model:b', 'models'],
    ]);
  });

  test('is sent again once it was away, or is lacking, or the page is new', () => {
    const sent = new SentParts();
    const both = parts(['model:a', '<a/>'], ['model:b', '<b/>']);
    sent.take(both, find);
    sent.take(parts(['model:b', '<b/>']), find);
    expect(Object.keys(sent.take(both, find).bodies)).toEqual(['model:a']);
    sent.forget(['model:b']);
    expect(Object.keys(sent.take(both, find).bodies)).toEqual(['model:b']);
    sent.reset();
    expect(Object.keys(sent.take(both, find).bodies)).toEqual(['model:a', 'model:b']);
  });
});
