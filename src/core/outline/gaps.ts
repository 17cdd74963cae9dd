import { byYear, type PlacedModel } from '../models/catalogue';
import type { Coverage } from './coverage';

/** How a gap is related to a model that is covered. */
export type Kinship = 'parent' | 'child' | 'sibling' | 'grandparent' | 'grandchild';

/** A model that no post covers, though a near relative is. */
export interface Gap {
  readonly model: PlacedModel;
  /** What it is of {@link of}: its parent, its child … */
  readonly kinship: Kinship;
  /** The relative that is covered: the nearest, and of several the one with a section. */
  readonly of: PlacedModel;
  /** Whether that relative has a section of its own. */
  readonly isOfSection: boolean;
  /** How many of the covered models it is related to like this or nearer. */
  readonly relatives: number;
}

/** The nearest kin of a section first; a relative of a mention is as far as a step further. */
const distances: Readonly<Record<Kinship, number>> = {
  parent: 0,
  child: 1,
  grandparent: 3,
  sibling: 4,
  grandchild: 5,
};
const ofMention = 2;

interface Draft {
  readonly model: PlacedModel;
  distance: number;
  kinship: Kinship;
  of: PlacedModel;
  isOfSection: boolean;
  relatives: number;
}

/**
 * The gaps of what is covered, those that matter most first: by how near they are to what has a
 * section, then by how many covered relatives they have, then by how much descends from them.
 * Those that the user has hidden are left out.
 */
export function gapsOf(coverage: Coverage): readonly Gap[] {
  const { catalogue, families } = coverage;
  const covered = new Map(
    families.flatMap(({ models }) =>
      models.map(({ model, coverage: how }) => [model.id, how === 'section'] as const),
    ),
  );
  const drafts = new Map<string, Draft>();
  const add = (
    model: PlacedModel | null,
    kinship: Kinship,
    of: PlacedModel,
    isOfSection: boolean,
  ) => {
    if (model === null || covered.has(model.id) || catalogue.hiddenGaps.has(model.id)) {
      return;
    }
    const distance = distances[kinship] + (isOfSection ? 0 : ofMention);
    const known = drafts.get(model.id);
    if (known === undefined) {
      drafts.set(model.id, { model, distance, kinship, of, isOfSection, relatives: 1 });
    } else {
      known.relatives += 1;
      if (distance < known.distance) {
        Object.assign(known, { distance, kinship, of, isOfSection });
      }
    }
  };
  for (const { models } of families) {
    for (const { model } of models) {
      addKin(coverage, model, covered.get(model.id) ?? false, add);
    }
  }
  const weights = new Map<string, number>();
  const weightOf = ({ id }: PlacedModel) => descendants(coverage, id, weights);
  return [...drafts.values()]
    .sort(
      (one, other) =>
        one.distance - other.distance ||
        weightOf(other.model) - weightOf(one.model) ||
        other.relatives - one.relatives ||
        byYear(one.model, other.model),
    )
    .map(({ model, kinship, of, isOfSection, relatives }) => ({
      model,
      kinship,
      of,
      isOfSection,
      relatives,
    }));
}

type Add = (
  model: PlacedModel | null,
  kinship: Kinship,
  of: PlacedModel,
  isOfSection: boolean,
) => void;

function addKin({ catalogue }: Coverage, of: PlacedModel, isOfSection: boolean, add: Add): void {
  const parent = of.parent === null ? null : catalogue.model(of.parent);
  add(parent, 'parent', of, isOfSection);
  const children = catalogue.childrenOf(of.id);
  children.forEach(child => add(child, 'child', of, isOfSection));
  if (!isOfSection) {
    return;
  }
  for (const child of children) {
    catalogue.childrenOf(child.id).forEach(model => add(model, 'grandchild', of, true));
  }
  if (parent !== null) {
    add(parent.parent === null ? null : catalogue.model(parent.parent), 'grandparent', of, true);
    catalogue.childrenOf(parent.id).forEach(model => add(model, 'sibling', of, true));
  }
}

/** How many models descend from one; a catalogue has no circles. */
function descendants(coverage: Coverage, id: string, known: Map<string, number>): number {
  let count = known.get(id);
  if (count === undefined) {
    count = 0;
    for (const child of coverage.catalogue.childrenOf(id)) {
      count += 1 + descendants(coverage, child.id, known);
    }
    known.set(id, count);
  }
  return count;
}
