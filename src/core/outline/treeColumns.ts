import { labelWidth } from './labelWidth';
import { treeSizes } from './treeSizes';
import type { TreeModel } from './treeModel';

/** A year, and the columns of pills in it: several where a model and its child are of one year. */
interface ColumnYear {
  /** Null stands for years left out because they have no model. */
  readonly year: number | null;
  /** Index of its first column. */
  readonly first: number;
  readonly count: number;
}

/** Which column each model stands in. */
export interface TreeColumns {
  readonly years: readonly ColumnYear[];
  readonly count: number;
  /** Width of the widest pill of each column. */
  readonly widths: readonly number[];
  columnOf(model: TreeModel): number;
  /** The parent, where it is of the same family and not younger, so that a line can lead to it. */
  parentInLane(model: TreeModel): TreeModel | null;
  pillWidth(model: TreeModel): number;
}

/** Puts models into columns by their years, and behind a parent of the same year and family. */
export function treeColumns(models: readonly TreeModel[]): TreeColumns {
  const byId = new Map(models.map(model => [model.id, model]));
  const depths = new Map<string, number>();
  const parentInLane = (model: TreeModel): TreeModel | null => {
    const parent = model.parent === null ? undefined : byId.get(model.parent);
    return parent?.family === model.family && parent.year <= model.year ? parent : null;
  };
  const depthOf = (model: TreeModel): number => {
    const known = depths.get(model.id);
    if (known !== undefined) {
      return known;
    }
    // Whoever descends from himself ends here.
    depths.set(model.id, 0);
    const parent = parentInLane(model);
    const depth = parent?.year === model.year ? depthOf(parent) + 1 : 0;
    depths.set(model.id, depth);
    return depth;
  };
  const deepest = new Map<number, number>();
  for (const model of models) {
    deepest.set(model.year, Math.max(deepest.get(model.year) ?? 0, depthOf(model)));
  }
  const years = yearsOf(deepest);
  const firsts = new Map(years.map(({ year, first }) => [year, first]));
  const columnOf = (model: TreeModel): number => (firsts.get(model.year) ?? 0) + depthOf(model);
  const last = years[years.length - 1];
  const count = last === undefined ? 0 : last.first + last.count;
  const pillWidths = new Map(
    models.map(({ id, name }) => [
      id,
      labelWidth(name, treeSizes.font) + 2 * treeSizes.pillPadding,
    ]),
  );
  const pillWidth = ({ id }: TreeModel): number => pillWidths.get(id) ?? 0;
  const widths = new Array<number>(count).fill(0);
  for (const model of models) {
    const column = columnOf(model);
    widths[column] = Math.max(widths[column] ?? 0, pillWidth(model));
  }
  return { years, count, widths, columnOf, parentInLane, pillWidth };
}

function yearsOf(deepest: ReadonlyMap<number, number>): ColumnYear[] {
  const years: ColumnYear[] = [];
  let first = 0;
  let before: number | null = null;
  for (const [year, depth] of [...deepest].sort(([a], [b]) => a - b)) {
    if (before !== null && year > before + 1) {
      years.push({ year: null, first, count: 0 });
    }
    years.push({ year, first, count: depth + 1 });
    first += depth + 1;
    before = year;
  }
  return years;
}
