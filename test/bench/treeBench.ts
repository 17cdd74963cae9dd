import { stratify, tree } from 'd3-hierarchy';
import { builtInCatalogue } from '../../src/core/models/builtInCatalogue';
import { ancestorsOf } from '../../src/core/models/lineage';
import { treeLayout } from '../../src/core/outline/treeLayout';
import type { TreeModel } from '../../src/core/outline/treeModel';
import { contest, median } from './contest';
import type { SeededRandom } from './seededRandom';

/** The layout may take so many times as long as d3-hierarchy's own of the same models. */
const goal = 5;
const size = 400;

/** The first models of the catalogue that have a line of descent, with what they descend from. */
function someModels(): readonly TreeModel[] {
  const catalogue = builtInCatalogue();
  const chosen = new Set<string>();
  for (const { id, parent } of catalogue.models) {
    if (parent === null) continue;
    const line = [id, ...ancestorsOf(catalogue, id).map(ancestor => ancestor.id)];
    if (chosen.size + line.length > size) break;
    line.forEach(each => chosen.add(each));
  }
  const states = ['section', 'mention', 'gap'] as const;
  return catalogue.models
    .filter(({ id }) => chosen.has(id))
    .map(({ id, name, year, family, parent }, index) => {
      return { id, name, year, family, parent, state: states[index % 3] ?? 'gap' };
    });
}

/** Prints what laying out the family tree takes beside d3-hierarchy's tree. @returns how many goals are missed */
export function printTree(random: SeededRandom): number {
  const models = someModels();
  const families = builtInCatalogue().families.map(({ id, name }) => ({ id, name }));
  const root = { id: 'all', parent: null };
  const layoutOfD3 = tree<Pick<TreeModel, 'id' | 'parent'>>().nodeSize([32, 120]);
  const times = contest(
    [
      {
        name: 'd3',
        run: () => {
          // One tree has one root.
          const rooted = models.map(({ id, parent }) => ({ id, parent: parent ?? root.id }));
          const made = layoutOfD3(
            stratify<Pick<TreeModel, 'id' | 'parent'>>()
              .id(({ id }) => id)
              .parentId(({ parent }) => parent)([root, ...rooted]),
          );
          return [`${made.descendants().length} ${made.height}`];
        },
      },
      {
        name: 'zhupi',
        run: () => {
          const { width, height, edges } = treeLayout(models, families);
          return [`${width} ${height} ${edges.length}`];
        },
      },
    ],
    15,
    random,
  );
  const [d3, own] = ['d3', 'zhupi'].map(name => median(times.get(name) ?? []));
  const ratio = (own ?? Number.NaN) / (d3 ?? Number.NaN);
  const verdict = ratio <= goal ? 'reached' : 'MISSED';
  console.log(
    `\nLaying out ${models.length} models as a family tree, beside d3-hierarchy's tree:\n`,
  );
  console.log(
    `d3-hierarchy ${(d3 ?? 0).toFixed(2)} ms, Zhupi ${(own ?? 0).toFixed(2)} ms, ratio ${ratio.toFixed(2)} ≤ ${goal} ${verdict}`,
  );
  return ratio <= goal ? 0 : 1;
}
