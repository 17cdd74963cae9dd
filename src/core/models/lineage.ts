import { byYear, type Catalogue, type PlacedModel } from './catalogue';
import type { Family } from './model';

/** A model with those of its family that descend from it. */
export interface FamilyNode {
  readonly model: PlacedModel;
  readonly children: readonly FamilyNode[];
}

/** A family as a forest: roots descend from no model, or from one of another family. */
export interface FamilyTree {
  readonly family: Family;
  readonly roots: readonly FamilyNode[];
}

/** The models that this one descends from, the nearest first; of any family. */
export function ancestorsOf(catalogue: Catalogue, id: string): readonly PlacedModel[] {
  const ancestors: PlacedModel[] = [];
  const seen = new Set([id]);
  let parent = catalogue.model(id)?.parent ?? null;
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent);
    const model = catalogue.model(parent);
    if (model === null) {
      break;
    }
    ancestors.push(model);
    ({ parent } = model);
  }
  return ancestors;
}

/**
 * The families with those of their models that `includes` takes; where it leaves out a model between
 * two, the younger hangs below its nearest ancestor of the family that is included.
 */
export function familyTrees(
  catalogue: Catalogue,
  includes: (model: PlacedModel) => boolean = () => true,
): readonly FamilyTree[] {
  const included = catalogue.models.filter(includes);
  const ids = new Set(included.map(({ id }) => id));
  const childrenOf = new Map<string, PlacedModel[]>();
  const rootsOf = new Map<string, PlacedModel[]>();
  for (const model of included) {
    const above = ancestorsOf(catalogue, model.id).find(
      ({ id, family }) => family === model.family && ids.has(id),
    );
    const [map, key] = above ? [childrenOf, above.id] : [rootsOf, model.family];
    map.set(key, [...(map.get(key) ?? []), model]);
  }
  // The trees have no cycles: a model stands below a real ancestor, and each walk up ends.
  const nodeOf = (model: PlacedModel): FamilyNode => ({
    model,
    children: (childrenOf.get(model.id) ?? []).sort(byYear).map(nodeOf),
  });
  return catalogue.families.flatMap(family => {
    const roots = (rootsOf.get(family.id) ?? []).sort(byYear).map(nodeOf);
    return roots.length === 0 ? [] : [{ family, roots }];
  });
}
