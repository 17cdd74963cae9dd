import { treeColumns, type TreeColumns } from './treeColumns';
import { treeRows, type PlacedRow } from './treeRows';
import { labelWidth } from './labelWidth';
import { gutters, type Gutters } from './treeGutters';
import type { TreeFamily, TreeModel } from './treeModel';
import { treeSizes } from './treeSizes';

/** A model's pill: left, top, width; as high as `treeSizes.pillHeight`. */
export interface TreePill {
  readonly model: TreeModel;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A line from a parent to a child, by its corners. */
export interface TreeEdge {
  readonly parent: string;
  readonly child: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Names a parent in another lane, in front of its children: `Transformer`. */
export interface TreePort {
  readonly parent: string;
  readonly label: string;
  /** Of the family of its children. */
  readonly family: string;
  readonly x: number;
  /** The middle of its line. */
  readonly y: number;
  readonly width: number;
}

export interface TreeLane {
  readonly family: TreeFamily;
  /** Its place among all families, those without models included: what its colour goes by. */
  readonly index: number;
  readonly y: number;
  readonly height: number;
  readonly models: number;
  readonly isFolded: boolean;
}

export interface TreeYear {
  /** `2018`; null for years left out. */
  readonly year: number | null;
  /** The last year of an early decade, which has a column together; else that year. */
  readonly until: number | null;
  readonly x: number;
  readonly width: number;
}

/** The family tree with the places of all that is drawn. */
export interface TreeLayout {
  readonly width: number;
  readonly height: number;
  /** Width of the column with the families' names. */
  readonly namesWidth: number;
  readonly years: readonly TreeYear[];
  readonly lanes: readonly TreeLane[];
  readonly pills: readonly TreePill[];
  readonly edges: readonly TreeEdge[];
  readonly ports: readonly TreePort[];
}

export interface TreeLayoutOptions {
  /** Families of which only the name and the count are drawn. */
  readonly folded?: ReadonlySet<string>;
}

/**
 * Lays out the family tree: years to the right, a lane for each family. Lines run forward in time,
 * and never behind a pill: a line has its row for itself from the gutter behind its parent to its
 * child, and changes rows in gutters only.
 */
export function treeLayout(
  models: readonly TreeModel[],
  families: readonly TreeFamily[],
  { folded = new Set() }: TreeLayoutOptions = {},
): TreeLayout {
  const drawn = models.filter(({ family }) => !folded.has(family));
  const columns = treeColumns(drawn);
  const byFamily = new Map<string, TreeModel[]>();
  for (const model of models) {
    const lane = byFamily.get(model.family);
    if (lane === undefined) byFamily.set(model.family, [model]);
    else lane.push(model);
  }
  const lanes = families
    .map((family, index) => ({ family, index, all: byFamily.get(family.id) ?? [] }))
    .filter(({ all }) => all.length > 0)
    .map(lane => {
      const isFolded = folded.has(lane.family.id);
      return { ...lane, isFolded, rows: isFolded ? [] : treeRows(lane.all, columns) };
    });
  const namesWidth = Math.max(
    120,
    ...lanes.map(
      ({ family }) => labelWidth(family.name, treeSizes.familyFont) * treeSizes.bold + 30,
    ),
  );
  const rows = lanes.map(lane => lane.rows);
  const spaces = gutters(rows, columns, nameOf(models));
  const xs = columnPlaces(columns, spaces, namesWidth + treeSizes.margin);
  let y = treeSizes.headHeight;
  const laid: TreeLane[] = [];
  const parts = new LaneParts(xs, spaces, columns);
  for (const { family, index, all, isFolded, rows: placed } of lanes) {
    const count = Math.max(1, ...placed.map(({ row }) => row + 1));
    const height = count * treeSizes.rowHeight + 2 * treeSizes.lanePadding;
    laid.push({ family, index, y, height, models: all.length, isFolded });
    parts.add(placed, y + treeSizes.lanePadding);
    y += height;
  }
  const width = (xs.right ?? namesWidth) + treeSizes.margin;
  const { pills, edges, ports } = parts;
  return {
    width,
    height: y + treeSizes.margin,
    namesWidth,
    years: xs.years,
    lanes: laid,
    pills,
    edges,
    ports,
  };
}

function nameOf(models: readonly TreeModel[]): (id: string) => string {
  const names = new Map(models.map(({ id, name }) => [id, name]));
  return id => names.get(id) ?? id;
}

interface ColumnPlaces {
  /** Left end of the gutter before each column. */
  readonly gutterX: readonly number[];
  /** Left end of the pills of each column. */
  readonly x: readonly number[];
  readonly years: readonly TreeYear[];
  readonly right: number;
}

function columnPlaces(columns: TreeColumns, spaces: Gutters, left: number): ColumnPlaces {
  const gutterX: number[] = [];
  const x: number[] = [];
  const years: TreeYear[] = [];
  let at = left;
  for (const { year, until, first, count } of columns.years) {
    const start = at;
    if (count === 0) {
      at += treeSizes.emptyYear;
    }
    for (let column = first; column < first + count; column += 1) {
      gutterX.push(at);
      at += spaces.width(column);
      x.push(at);
      at += columns.widths[column] ?? 0;
    }
    years.push({ year, until, x: start, width: at - start });
  }
  return { gutterX, x, years, right: at };
}

/** Puts the pills, lines and ports of lane after lane at their places. */
class LaneParts {
  readonly pills: TreePill[] = [];
  readonly edges: TreeEdge[] = [];
  readonly ports: TreePort[] = [];
  readonly #xs: ColumnPlaces;
  readonly #spaces: Gutters;
  readonly #columns: TreeColumns;

  constructor(xs: ColumnPlaces, spaces: Gutters, columns: TreeColumns) {
    this.#xs = xs;
    this.#spaces = spaces;
    this.#columns = columns;
  }

  add(rows: readonly PlacedRow[], top: number): void {
    const middle = (row: number): number => top + (row + 0.5) * treeSizes.rowHeight;
    for (const { model, column, row } of rows) {
      const width = this.#columns.pillWidth(model);
      const y = middle(row) - treeSizes.pillHeight / 2;
      this.pills.push({ model, x: this.#xs.x[column] ?? 0, y, width });
    }
    for (const placed of rows) {
      if (placed.parent !== null) {
        this.edges.push(this.#edge(placed.parent, placed, middle));
      }
    }
    for (const port of this.#spaces.portsOf(rows)) {
      const labels = (this.#xs.gutterX[port.column] ?? 0) + this.#spaces.portOffset(port.column);
      const [first] = port.children;
      if (first === undefined) {
        continue;
      }
      const x = port.isBefore ? (this.#xs.gutterX[port.column] ?? 0) - port.width : labels;
      const { family } = first.model;
      this.ports.push({
        parent: port.parent,
        label: port.label,
        family,
        x,
        y: middle(first.row),
        width: port.width,
      });
      const trunk = labels + port.labelSpace + port.track * treeSizes.track;
      for (const child of port.children) {
        const [y0, y1] = [middle(first.row), middle(child.row)];
        const right = this.#xs.x[child.column] ?? 0;
        const bend =
          y0 === y1
            ? []
            : ([
                [trunk, y0],
                [trunk, y1],
              ] as const);
        const points = [[x + port.width, y0], ...bend, [right, y1]] as const;
        this.edges.push({ parent: port.parent, child: child.model.id, points });
      }
    }
  }

  #edge(parent: PlacedRow, child: PlacedRow, middle: (row: number) => number): TreeEdge {
    const start = (this.#xs.x[parent.column] ?? 0) + this.#columns.pillWidth(parent.model);
    const end = this.#xs.x[child.column] ?? 0;
    const [y0, y1] = [middle(parent.row), middle(child.row)];
    const trunk =
      (this.#xs.gutterX[parent.column + 1] ?? end) + this.#spaces.trunkOffset(parent.model.id);
    const bend =
      y0 === y1
        ? []
        : ([
            [trunk, y0],
            [trunk, y1],
          ] as const);
    const points = [[start, y0], ...bend, [end, y1]] as const;
    return { parent: parent.model.id, child: child.model.id, points };
  }
}
