/** Sizes of the family tree in pixels at zoom 1. */
export const treeSizes = {
  font: 13,
  smallFont: 11,
  /** So many times as wide as others are bold letters. */
  bold: 1.1,
  /** Of the families' names, which are bold. */
  familyFont: 14,
  rowHeight: 32,
  pillHeight: 24,
  pillPadding: 11,
  lanePadding: 12,
  headHeight: 40,
  margin: 16,
  /** Between the vertical lines of a gutter. */
  track: 7,
  /** Before and behind the lines of a gutter. */
  gutterPadding: 11,
  emptyYear: 30,
} as const;
