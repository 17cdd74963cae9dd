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

/** Looked at for where to begin: of more, every so many-th one does as well. */
const looked = 200;
const [sectionWeight, margin] = [3, 24];

/**
 * The corner of the drawing from which a window of this size sees the most models, those with
 * sections above all; of equal ones the topmost, then the leftmost.
 */
export function openingCorner(
  models: readonly OpenedModel[],
  window: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  if (models.length === 0) return { x: 0, y: 0 };
  const every = Math.max(1, Math.ceil(models.length / looked));
  const corners = models.filter((_, index) => index % every === 0).map(({ x, y }) => [x, y]);
  const [left, top] = [least(models, 'x'), least(models, 'y')];
  let best = { x: left, y: top };
  let most = weightIn(models, { ...best, ...window });
  // A corner is at a model's left edge and at a model's, or the drawing's, upper one.
  for (const [x = 0, y = 0] of corners) {
    for (const corner of [
      { x, y: top },
      { x, y },
    ]) {
      const weight = weightIn(models, { ...corner, ...window });
      const isHigher = corner.y < best.y || (corner.y === best.y && corner.x < best.x);
      if (weight > most || (weight === most && isHigher)) {
        most = weight;
        best = corner;
      }
    }
  }
  return { x: Math.max(0, best.x - margin), y: Math.max(0, best.y - margin) };
}

function least(models: readonly OpenedModel[], side: 'x' | 'y'): number {
  return models.reduce((value, model) => Math.min(value, model[side]), Infinity);
}

/** The weight of the models that are wholly in a window. */
function weightIn(models: readonly OpenedModel[], { x, y, width, height }: TreeBox): number {
  return models.reduce((sum, model) => {
    const isIn =
      model.x >= x &&
      model.x + model.width <= x + width &&
      model.y >= y &&
      model.y + model.height <= y + height;
    return isIn ? sum + (model.hasSection ? sectionWeight : 1) : sum;
  }, 0);
}
