/** A rectangle of the drawing, in its own pixels. */
export interface TreeBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A model of the drawing. */
export interface OpenedModel extends TreeBox {
  /** Whether the notes have a section about it: such are what the reader wants to see. */
  readonly hasSection: boolean;
}

const [sectionWeight, margin] = [3, 24];

/**
 * How far to the right the drawing is seen first. Families stand from the top, years from the left,
 * and the oldest models are few: a window of this size, at the top, begins where it sees the most
 * models, those with sections above all; of equal places, at the leftmost.
 */
export function openingLeft(
  models: readonly OpenedModel[],
  window: { readonly width: number; readonly height: number },
): number {
  const seen = models.filter(({ y, width, height }) => {
    return width <= window.width && y + height <= window.height;
  });
  const byStart = [...seen].sort((one, other) => one.x - other.x);
  const byEnd = [...seen].sort((one, other) => endOf(one) - endOf(other));
  let [best, most, weight, ended] = [0, 0, 0, 0];
  // From each model's left edge on: those that end in the window, without those that begin before.
  for (const model of byStart) {
    for (let next = byEnd[ended]; next !== undefined; next = byEnd[ended]) {
      if (endOf(next) > model.x + window.width) break;
      weight += weightOf(next);
      ended += 1;
    }
    if (weight > most) [best, most] = [model.x, weight];
    weight -= weightOf(model);
  }
  return Math.max(0, best - margin);
}

function endOf({ x, width }: TreeBox): number {
  return x + width;
}

function weightOf({ hasSection }: OpenedModel): number {
  return hasSection ? sectionWeight : 1;
}
