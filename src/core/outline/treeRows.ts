import type { TreeColumns } from './treeColumns';
import type { TreeModel } from './treeModel';

/** A model of a lane and where in it it stands. */
export interface PlacedRow {
  readonly model: TreeModel;
  readonly column: number;
  /** From 0, in its lane. */
  readonly row: number;
  /** Its parent in the same lane; null where no line of the lane leads to it. */
  readonly parent: PlacedRow | null;
}

/**
 * Gives each model of a lane its row: a child goes on in its parent's row, the next child into the
 * first row below that is free from its parent on; what descends from no one in the lane into the
 * first free row of all. Older ones come first, so that a new model moves younger ones at most.
 */
export function treeRows(models: readonly TreeModel[], columns: TreeColumns): PlacedRow[] {
  const children = new Map<string | null, TreeModel[]>();
  for (const model of models) {
    const parent = columns.parentInLane(model)?.id ?? null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [model]);
    else siblings.push(model);
  }
  for (const siblings of children.values()) {
    siblings.sort(byAge);
  }
  const rows = new Rows(columns.count);
  const placed = new Map<string, PlacedRow>();
  const place = (root: TreeModel): void => {
    const open: { model: TreeModel; above: PlacedRow | null }[] = [{ model: root, above: null }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { model, above } = next;
      if (placed.has(model.id)) continue;
      const column = columns.columnOf(model);
      const from = above === null ? column : above.column + 1;
      const row = rows.take(Math.min(from, column), column, above?.row ?? 0);
      const isBehind = above !== null && above.column < column;
      const here: PlacedRow = { model, column, row, parent: isBehind ? above : null };
      placed.set(model.id, here);
      // The eldest is taken next.
      const own = children.get(model.id) ?? none;
      for (let index = own.length - 1; index >= 0; index -= 1) {
        const child = own[index];
        if (child !== undefined) open.push({ model: child, above: here });
      }
    }
  };
  (children.get(null) ?? []).forEach(place);
  // Those that descend from each other in a circle have no root.
  models.forEach(place);
  return [...placed.values()];
}

const none: readonly TreeModel[] = [];

function byAge(a: TreeModel, b: TreeModel): number {
  return a.year - b.year || (a.id < b.id ? -1 : 1);
}

/** Which cells of which rows are taken, by pills and by the lines that lead to them. */
class Rows {
  readonly #rows: Uint8Array[] = [];
  readonly #columns: number;

  constructor(columns: number) {
    this.#columns = columns;
  }

  /** Takes the columns `from` to `to` of the first row, from `first` on, that has them free. */
  take(from: number, to: number, first: number): number {
    let row = first;
    while (!this.#isFree(row, from, to)) {
      row += 1;
    }
    this.#rowAt(row).fill(1, from, to + 1);
    return row;
  }

  #isFree(row: number, from: number, to: number): boolean {
    const cells = this.#rows[row];
    if (cells === undefined) {
      return true;
    }
    for (let column = from; column <= to; column += 1) {
      if (cells[column] === 1) {
        return false;
      }
    }
    return true;
  }

  #rowAt(row: number): Uint8Array {
    for (let at = this.#rows.length; at <= row; at += 1) {
      this.#rows.push(new Uint8Array(this.#columns));
    }
    return this.#rows[row] ?? new Uint8Array(this.#columns);
  }
}
