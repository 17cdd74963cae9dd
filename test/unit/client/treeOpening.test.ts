import { describe, expect, it } from 'vitest';
import { openingLeft, type OpenedModel } from '../../../src/client/treeOpening';

const window = { width: 300, height: 100 };

function model(x: number, y: number, hasSection = false): OpenedModel {
  return { x, y, width: 80, height: 20, hasSection };
}

describe('where the family tree is seen first', () => {
  it('is where the most models are, not the empty years before', () => {
    const models = [model(50, 40), model(1000, 40), model(1100, 40), model(1200, 60)];
    expect(openingLeft(models, window)).toBe(976);
  });

  it('is where sections are rather than names', () => {
    const models = [model(50, 40), model(140, 40), model(1000, 40, true)];
    expect(openingLeft(models, window)).toBe(976);
  });

  it('is the leftmost of equal places', () => {
    expect(openingLeft([model(900, 40), model(500, 40), model(50, 40)], window)).toBe(26);
  });

  it('looks at what can be seen from the top', () => {
    const models = [model(50, 40), model(900, 400), model(950, 400)];
    expect(openingLeft(models, window)).toBe(26);
  });

  it('takes models that are wider than the window for none', () => {
    const wide = { ...model(0, 40), width: 400 };
    expect(openingLeft([wide, model(700, 40)], window)).toBe(676);
  });

  it('is the left of a drawing that has no models', () => {
    expect(openingLeft([], window)).toBe(0);
  });

  it('sees as many as looking at each place would', () => {
    const models = Array.from({ length: 400 }, (_, index) => {
      return model(100 + ((index * 7919) % 5000), 40, index % 3 === 0);
    });
    const seenFrom = (left: number) =>
      models
        .filter(({ x }) => x >= left && x + 80 <= left + window.width)
        .reduce((sum, { hasSection }) => sum + (hasSection ? 3 : 1), 0);
    const most = Math.max(...models.map(({ x }) => seenFrom(x)));
    expect(seenFrom(openingLeft(models, window) + 24)).toBe(most);
  });
});
