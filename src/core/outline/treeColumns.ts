import { labelWidth } from './labelWidth';
import { treeSizes } from './treeSizes';
import type { TreeModel } from './treeModel';

/** A year, and the columns of pills in it: several where a model and its child are of one year. */
interface ColumnYear {
  /** Null stands for years left out because they have no model. */
  readonly year: number | null;
  /** The last year of a decade; of a year it is that year. */
  readonly until: number | null;
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

/**
 * Puts models into columns by their years, the early ones by decades, and behind a parent of the
 * same column and family.
 */
export function treeColumns(models: readonly TreeModel[]): TreeColumns {
  const places = new Map(models.map(model => [model.id, placeOf(model)]));
  for (const place of places.values()) {
    const { model } = place;
    const parent = model.parent === null ? undefined : places.get(model.parent);
    if (parent?.model.family === model.family && parent.model.year <= model.year) {
      place.parent = parent;
    }
  }
  const deepest = new Map<number, number>();
  for (const place of places.values()) {
    const year = firstOfPeriod(place.model.year);
    deepest.set(year, Math.max(deepest.get(year) ?? 0, depthOf(place)));
  }
  const years = yearsOf(deepest);
  const firsts = new Map(years.map(({ year, first }) => [year, first]));
  const last = years[years.length - 1];
  const count = last === undefined ? 0 : last.first + last.count;
  const widths = new Array<number>(count).fill(0);
  for (const place of places.values()) {
    place.column = (firsts.get(firstOfPeriod(place.model.year)) ?? 0) + place.depth;
    widths[place.column] = Math.max(widths[place.column] ?? 0, place.width);
  }
  return {
    years,
    count,
    widths,
    columnOf: ({ id }) => places.get(id)?.column ?? 0,
    parentInLane: ({ id }) => places.get(id)?.parent?.model ?? null,
    pillWidth: ({ id }) => places.get(id)?.width ?? 0,
  };
}

/** What is found out of a model, step by step. */
interface Place {
  readonly model: TreeModel;
  readonly width: number;
  parent: Place | null;
  /** How many of its ancestors in the lane, without a break, are of its year or decade; -1 is not known yet. */
  depth: number;
  column: number;
}

function placeOf(model: TreeModel): Place {
  // As wide as the bold name of a section, so that nothing moves when a model gets one.
  const letters = Math.ceil(labelWidth(model.name, treeSizes.font) * treeSizes.bold);
  const width = letters + 2 * treeSizes.pillPadding;
  return { model, width, parent: null, depth: -1, column: 0 };
}

function depthOf(place: Place): number {
  if (place.depth < 0) {
    // Whoever descends from himself ends here.
    place.depth = 0;
    const { parent } = place;
    const isOfPeriod =
      parent !== null && firstOfPeriod(parent.model.year) === firstOfPeriod(place.model.year);
    place.depth = isOfPeriod ? depthOf(parent) + 1 : 0;
  }
  return place.depth;
}

/** Before this, a decade has as many models as a year since, and is as wide. */
const yearsSince = 2010;

/** The year itself; of the early ones the first year of the decade. */
function firstOfPeriod(year: number): number {
  return year >= yearsSince ? year : Math.floor(year / 10) * 10;
}

function lastOfPeriod(first: number): number {
  return first >= yearsSince ? first : first + 9;
}

function yearsOf(deepest: ReadonlyMap<number, number>): ColumnYear[] {
  const years: ColumnYear[] = [];
  let first = 0;
  let before: number | null = null;
  for (const [year, depth] of [...deepest].sort(([a], [b]) => a - b)) {
    if (before !== null && year > lastOfPeriod(before) + 1) {
      years.push({ year: null, until: null, first, count: 0 });
    }
    years.push({ year, until: lastOfPeriod(year), first, count: depth + 1 });
    first += depth + 1;
    before = year;
  }
  return years;
}
