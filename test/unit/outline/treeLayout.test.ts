import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelWidth } from '../../../src/core/outline/labelWidth';
import { treeLayout, type TreeLayout } from '../../../src/core/outline/treeLayout';
import type { TreeModel } from '../../../src/core/outline/treeModel';
import { treeSizes } from '../../../src/core/outline/treeSizes';

const families = ['甲', '乙', '丙'].map(id => ({ id, name: `${id}族` }));

/** Models `name year family parent`, one a line. */
function models(text: string): TreeModel[] {
  return text
    .trim()
    .split('\n')
    .map(line => {
      const [name = '', year = '', family = '', parent] = line.trim().split(/\s+/);
      const id = name.toLowerCase();
      return { id, name, year: Number(year), family, parent: parent ?? null, state: 'section' };
    });
}

/** Any models of three families: parents are older or of the same year, or none. */
const forests = fc
  .array(
    fc.record({
      year: fc.integer({ min: 2012, max: 2020 }),
      family: fc.constantFrom('甲', '乙', '丙'),
      parent: fc.option(fc.nat(), { nil: null }),
      name: fc.constantFrom('BERT', 'Transformer-XL', '长短期记忆网络', 'T5', 'GPT-3.5'),
      state: fc.constantFrom('section', 'mention', 'gap'),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map(list => {
    const sorted = [...list].sort((a, b) => a.year - b.year);
    return sorted.map((each, index): TreeModel => {
      const parent = each.parent === null || index === 0 ? null : `m${each.parent % index}`;
      return { ...each, id: `m${index}`, parent };
    });
  });

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxesOf({ pills, ports }: TreeLayout): Map<string, Box> {
  const half = treeSizes.pillHeight / 2;
  return new Map([
    ...pills.map(({ model, x, y, width }): [string, Box] => [
      model.id,
      { left: x, right: x + width, top: y, bottom: y + 2 * half },
    ]),
    ...ports.map(({ parent, x, y, width }, index): [string, Box] => [
      `port ${index} ${parent}`,
      { left: x, right: x + width, top: y - 7, bottom: y + 7 },
    ]),
  ]);
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('the family tree', () => {
  test('lets no two labels overlap', () => {
    fc.assert(
      fc.property(forests, forest => {
        const boxes = [...boxesOf(treeLayout(forest, families))];
        for (const [id, box] of boxes) {
          expect(boxes.filter(([other, each]) => other !== id && meet(box, each))).toEqual([]);
        }
      }),
    );
  });

  test('leads each line forward in time, from its parent to its child, and behind no label', () => {
    fc.assert(
      fc.property(forests, forest => {
        const layout = treeLayout(forest, families);
        const boxes = boxesOf(layout);
        for (const { parent, child, points } of layout.edges) {
          const ends = points.map(([x]) => x);
          expect([...ends].sort((a, b) => a - b)).toEqual(ends);
          expect(points[points.length - 1]?.[0]).toBe(boxes.get(child)?.left);
          points.slice(1).forEach(([x1, y1], index) => {
            const [x0, y0] = points[index] ?? [x1, y1];
            const line = {
              left: x0 + 0.1,
              right: x1 - 0.1,
              top: Math.min(y0, y1) + 0.1,
              bottom: Math.max(y0, y1) - 0.1,
            };
            const thin = {
              left: Math.min(line.left, line.right),
              right: Math.max(line.left, line.right),
              top: Math.min(line.top, line.bottom),
              bottom: Math.max(line.top, line.bottom),
            };
            const behind = [...boxes].filter(([, box]) => meet(thin, box)).map(([id]) => id);
            expect({ parent, child, behind }).toEqual({ parent, child, behind: [] });
          });
        }
      }),
    );
  });

  test('draws each model once, in the lane of its family and the column of its year', () => {
    fc.assert(
      fc.property(forests, forest => {
        const { pills, lanes, years, width, height } = treeLayout(forest, families);
        expect(pills.map(({ model }) => model.id).sort()).toEqual(
          forest.map(({ id }) => id).sort(),
        );
        for (const { model, x, y, width: pill } of pills) {
          const lane = lanes.find(({ family }) => family.id === model.family);
          const year = years.find(each => each.year === model.year);
          expect(lane && y >= lane.y && y + treeSizes.pillHeight <= lane.y + lane.height).toBe(
            true,
          );
          expect(year && x >= year.x && x + pill <= year.x + year.width).toBe(true);
          expect(pill).toBeGreaterThanOrEqual(labelWidth(model.name, treeSizes.font) + 12);
        }
        expect(lanes.every(({ y, height: lane }) => y + lane <= height)).toBe(true);
        expect(pills.every(({ x, width: pill }) => x + pill <= width)).toBe(true);
      }),
    );
  });

  test('connects each model with its parent, in another lane by the name of that', () => {
    const layout = treeLayout(
      models(`
        Transformer 2017 甲
        BERT 2018 乙 transformer
        ALBERT 2019 乙 bert
        RoBERTa 2019 乙 bert
        GPT 2018 丙 transformer
      `),
      families,
    );
    expect(layout.edges.map(({ parent, child }) => `${parent}→${child}`).sort()).toEqual([
      'bert→albert',
      'bert→roberta',
      'transformer→bert',
      'transformer→gpt',
    ]);
    expect(layout.ports.map(({ label, family }) => `${label} ${family}`)).toEqual([
      'Transformer 乙',
      'Transformer 丙',
    ]);
  });

  test('goes on in the row of the parent', () => {
    const { pills } = treeLayout(
      models('GPT 2018 甲\nGPT-2 2019 甲 gpt\nGPT-3 2020 甲 gpt-2'),
      families,
    );
    expect(new Set(pills.map(({ y }) => y)).size).toBe(1);
  });

  test('puts a child of the same year behind its parent', () => {
    const { pills } = treeLayout(models('GPT-3.5 2022 甲\nChatGPT 2022 甲 gpt-3.5'), families);
    const [parent, child] = pills;
    expect(child && parent && child.x > parent.x + parent.width).toBe(true);
  });

  test('draws no line to a parent that is younger than its child', () => {
    expect(treeLayout(models('A 2020 甲 b\nB 2021 甲'), families).edges).toEqual([]);
  });

  test('draws models that descend from each other in a circle, without the last of the lines', () => {
    const { pills, edges } = treeLayout(models('A 2020 甲 b\nB 2020 甲 a\nC 2021 甲'), families);
    expect(pills.map(({ model }) => model.name).sort()).toEqual(['A', 'B', 'C']);
    expect(edges.length).toBeLessThan(2);
  });

  test('leaves years without models out, and says so', () => {
    const { years } = treeLayout(models('A 2012 甲\nB 2017 甲\nC 2018 甲'), families);
    expect(years.map(({ year }) => year)).toEqual([2012, null, 2017, 2018]);
  });

  test('gives early decades a column together, in which a child stands behind its parent', () => {
    const early = models('RNN 1986 甲\nLSTM 1997 甲 rnn\nBRNN 1997 甲 lstm\nGRU 2014 甲 lstm');
    const { years, pills } = treeLayout(early, families);
    expect(years.map(({ year, until }) => [year, until])).toEqual([
      [1980, 1989],
      [1990, 1999],
      [null, null],
      [2014, 2014],
    ]);
    const [lstm, brnn] = ['lstm', 'brnn'].map(id => pills.find(({ model }) => model.id === id));
    expect(brnn?.x).toBeGreaterThan((lstm?.x ?? 0) + (lstm?.width ?? 0));
  });

  test('folds a lane to its name and count', () => {
    const folded = new Set(['乙']);
    const { lanes, pills } = treeLayout(models('A 2018 甲\nB 2018 乙\nC 2019 乙 b'), families, {
      folded,
    });
    expect(pills.map(({ model }) => model.name)).toEqual(['A']);
    expect(lanes.map(({ models: count, isFolded }) => [count, isFolded])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test('of nothing is empty', () => {
    const { pills, lanes, edges } = treeLayout([], families);
    expect([pills, lanes, edges]).toEqual([[], [], []]);
  });

  test('stays as it is when a model is added: other lanes keep their rows, elder models theirs', () => {
    fc.assert(
      fc.property(forests, fc.nat(), (forest, index) => {
        const added = forest[index % forest.length];
        if (added === undefined || forest.some(({ parent }) => parent === added.id)) return;
        const before = rowsIn(
          treeLayout(
            forest.filter(model => model !== added),
            families,
          ),
        );
        const after = rowsIn(treeLayout(forest, families));
        for (const { id, family, year } of forest) {
          const isElder = year < added.year;
          if (id !== added.id && (family !== added.family || (isElder && added.parent === null))) {
            expect([id, after.get(id)]).toEqual([id, before.get(id)]);
          }
        }
      }),
    );
  });
});

/** The row of each model in its lane. */
function rowsIn({ pills, lanes }: TreeLayout): Map<string, number> {
  const tops = new Map(lanes.map(({ family, y }) => [family.id, y]));
  return new Map(pills.map(({ model, y }) => [model.id, y - (tops.get(model.family) ?? 0)]));
}
