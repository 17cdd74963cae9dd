/** Where a model stands in the drawing, in its pixels. */
export interface WalkModel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A line of the drawing. */
export interface WalkLine {
  readonly parent: string;
  readonly child: string;
}

/** Where an arrow leads. */
export type WalkStep = 'left' | 'right' | 'up' | 'down';

/**
 * The model that an arrow leads to: left to the parent, right to the first child, up and down to the
 * next of the same column, else of the nearest row. Null where there is none.
 */
export function nextModel(
  from: string,
  step: WalkStep,
  models: readonly WalkModel[],
  lines: readonly WalkLine[],
): string | null {
  const own = models.find(({ id }) => id === from);
  if (own === undefined) {
    return null;
  }
  const byId = new Map(models.map(model => [model.id, model]));
  switch (step) {
    case 'left': {
      const parent = lines.find(({ child }) => child === from)?.parent;
      const drawn = parent === undefined ? undefined : byId.get(parent);
      return (drawn ?? nearest(own, models, ({ x }) => x < own.x))?.id ?? null;
    }
    case 'right': {
      const children = lines.flatMap(({ parent, child }) =>
        parent === from ? (byId.get(child) ?? []) : [],
      );
      children.sort((one, other) => one.y - other.y || one.x - other.x);
      return (children[0] ?? nearest(own, models, ({ x }) => x > own.x))?.id ?? null;
    }
    case 'up':
      return nearest(own, models, ({ y }) => y < own.y)?.id ?? null;
    case 'down':
      return nearest(own, models, ({ y }) => y > own.y)?.id ?? null;
  }
}

/** The nearest of those on one side: of the nearest row or column, the one least aside. */
function nearest(
  own: WalkModel,
  models: readonly WalkModel[],
  isThere: (model: WalkModel) => boolean,
): WalkModel | null {
  const distance = ({ x, y }: WalkModel) => Math.abs(x - own.x) + 4 * Math.abs(y - own.y);
  let best: WalkModel | null = null;
  for (const model of models) {
    if (isThere(model) && (best === null || distance(model) < distance(best))) best = model;
  }
  return best;
}
