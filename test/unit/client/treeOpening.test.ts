import { describe, expect, it } from 'vitest';
import { openingCorner, type OpenedModel } from '../../../src/client/treeOpening';

const window = { width: 300, height: 100 };

function model(x: number, y: number, hasSection = false): OpenedModel {
  return { x, y, width: 80, height: 20, hasSection };
}

describe('where the family tree is seen first', () => {
  it('is where the most models are, not the empty years before', () => {
    const models = [model(50, 40), model(1000, 40), model(1100, 40), model(1200, 60)];
    expect(openingCorner(models, window)).toEqual({ x: 976, y: 16 });
  });

  it('is where sections are rather than names', () => {
    const models = [model(50, 40), model(140, 40), model(1000, 400, true)];
    expect(openingCorner(models, window)).toEqual({ x: 976, y: 376 });
  });

  it('is the top and the left of equal places', () => {
    const models = [model(500, 300), model(50, 300), model(900, 40), model(50, 900)];
    expect(openingCorner(models, window)).toEqual({ x: 876, y: 16 });
  });

  it('is the corner of a drawing that has no models', () => {
    expect(openingCorner([], window)).toEqual({ x: 0, y: 0 });
  });

  it('is found among thousands', () => {
    const models = Array.from({ length: 5000 }, (_, index) => model(index * 100, 40));
    expect(openingCorner(models, window)).toEqual({ x: 0, y: 16 });
  });
});
