import { labelWidth } from './labelWidth';
import type { TreeColumns } from './treeColumns';
import { treeSizes } from './treeSizes';
import type { PlacedRow } from './treeRows';

/** A parent of another lane, and its children of one column: named once in front of them. */
export interface Port {
  readonly parent: string;
  readonly label: string;
  readonly column: number;
  /** The topmost first. */
  readonly children: readonly PlacedRow[];
  readonly width: number;
  /** Whether its label stands in the column before, in a row that is free there. */
  readonly isBefore: boolean;
  /** From the left end of the labels of the gutter to the first vertical line behind them. */
  readonly labelSpace: number;
  /** Which of the vertical lines is its own. */
  readonly track: number;
}

/** The spaces between columns, where lines change rows: first those of parents, then ports. */
export interface Gutters {
  width(column: number): number;
  /** From the left end of the gutter behind a parent to the line from which its children branch. */
  trunkOffset(parent: string): number;
  portOffset(column: number): number;
  portsOf(rows: readonly PlacedRow[]): readonly Port[];
}

interface Stretch {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
}

/** The gutters for these lanes. */
export function gutters(
  lanes: readonly (readonly PlacedRow[])[],
  columns: TreeColumns,
  nameOf: (id: string) => string,
): Gutters {
  const trunkTracks = new Map<string, number>();
  const trunkCounts = new Array<number>(columns.count + 1).fill(0);
  const portCounts = new Array<number>(columns.count + 1).fill(0);
  const labelWidths = new Array<number>(columns.count + 1).fill(0);
  const drafts = new Map<readonly PlacedRow[], readonly PortDraft[]>();
  for (const rows of lanes) {
    addTrunks(rows, trunkTracks, trunkCounts);
    const ports = portsIn(rows, columns, nameOf);
    drafts.set(rows, ports);
    for (const { column, track, width, isBefore } of ports) {
      portCounts[column] = Math.max(portCounts[column] ?? 0, track + 1);
      if (!isBefore) labelWidths[column] = Math.max(labelWidths[column] ?? 0, width);
    }
  }
  const trunksWidth = (column: number): number =>
    treeSizes.gutterPadding + (trunkCounts[column] ?? 0) * treeSizes.track;
  const labelsWidth = (column: number): number => labelWidths[column] ?? 0;
  return {
    width: column => {
      const ports = (portCounts[column] ?? 0) * treeSizes.track;
      return trunksWidth(column) + labelsWidth(column) + ports + treeSizes.gutterPadding;
    },
    trunkOffset: parent =>
      treeSizes.gutterPadding + (trunkTracks.get(parent) ?? 0) * treeSizes.track,
    portOffset: trunksWidth,
    portsOf: rows =>
      (drafts.get(rows) ?? []).map(port => ({
        ...port,
        labelSpace: labelsWidth(port.column) + treeSizes.track / 2,
      })),
  };
}

type PortDraft = Omit<Port, 'labelSpace'>;

function addTrunks(
  rows: readonly PlacedRow[],
  tracks: Map<string, number>,
  counts: number[],
): void {
  const lowest = new Map<PlacedRow, number>();
  for (const { parent, row } of rows) {
    if (parent !== null) lowest.set(parent, Math.max(lowest.get(parent) ?? 0, row));
  }
  const byColumn = new Map<number, Stretch[]>();
  for (const [parent, bottom] of lowest) {
    if (bottom > parent.row) {
      const stretches = byColumn.get(parent.column) ?? [];
      stretches.push({ key: parent.model.id, top: parent.row, bottom });
      byColumn.set(parent.column, stretches);
    }
  }
  for (const [column, stretches] of byColumn) {
    const count = giveTracks(stretches, (key, track) => tracks.set(key, track));
    counts[column + 1] = Math.max(counts[column + 1] ?? 0, count);
  }
}

function portsIn(
  rows: readonly PlacedRow[],
  columns: TreeColumns,
  nameOf: (id: string) => string,
): PortDraft[] {
  const groups = new Map<string, PlacedRow[]>();
  // A parent of this lane that is younger than its child has no line.
  const own = new Set(rows.map(({ model }) => model.id));
  for (const placed of rows) {
    const { parent } = placed.model;
    if (parent !== null && !own.has(parent)) {
      const key = `${placed.column}\n${parent}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [placed]);
      else group.push(placed);
    }
  }
  const stretches = new Map<number, Stretch[]>();
  for (const [key, children] of groups) {
    children.sort((a, b) => a.row - b.row);
    const [first, last] = [children[0], children[children.length - 1]];
    if (first !== undefined && last !== undefined) {
      const ofColumn = stretches.get(first.column) ?? [];
      ofColumn.push({ key, top: first.row, bottom: last.row });
      stretches.set(first.column, ofColumn);
    }
  }
  const tracks = new Map<string, number>();
  for (const ofColumn of stretches.values()) {
    giveTracks(ofColumn, (key, track) => tracks.set(key, track));
  }
  const taken = takenCells(rows, columns);
  return [...groups].map(([key, children]) => {
    const parent = children[0]?.model.parent ?? '';
    const label = nameOf(parent);
    const width = labelWidth(label, treeSizes.smallFont) + 4;
    const [column, row] = [children[0]?.column ?? 0, children[0]?.row ?? 0];
    const isRoomy = width <= (columns.widths[column - 1] ?? 0);
    const isBefore = isRoomy && !taken.has(row * columns.count + column - 1);
    return { parent, label, column, children, width, isBefore, track: tracks.get(key) ?? 0 };
  });
}

/** The cells of a lane, counted row by row, that have a pill or a line to one. */
function takenCells(rows: readonly PlacedRow[], columns: TreeColumns): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { column, row, parent } of rows) {
    const from = parent === null ? column : parent.column + 1;
    for (let each = from; each <= column; each += 1) taken.add(row * columns.count + each);
  }
  return taken;
}

/** Gives stretches that touch each other different tracks; returns how many there are. */
function giveTracks(
  stretches: readonly Stretch[],
  give: (key: string, track: number) => void,
): number {
  const bottoms: number[] = [];
  for (const { key, top, bottom } of [...stretches].sort((a, b) => a.top - b.top)) {
    let track = bottoms.findIndex(end => end < top);
    if (track < 0) track = bottoms.length;
    bottoms[track] = bottom;
    give(key, track);
  }
  return bottoms.length;
}
