import { byYear, type PlacedModel } from '../models/catalogue';
import { ancestorsOf } from '../models/lineage';
import type { Coverage } from './coverage';

/** How a gap is related to a model that is covered. */
export type Kinship = 'between' | 'parent' | 'child' | 'sibling' | 'grandparent' | 'grandchild';

/** A model that no post covers, though a near relative is. */
export interface Gap {
  readonly model: PlacedModel;
  /** What it is of {@link of}: its parent, its child …; `between` it and {@link and}. */
  readonly kinship: Kinship;
  /** The relative that is covered: the nearest, and of several the one with a section. */
  readonly of: PlacedModel;
  /** For what stands between two that are covered, the younger one; else null. */
  readonly and: PlacedModel | null;
  /** Whether that relative has a section of its own. */
  readonly isOfSection: boolean;
  /** How many of the covered models it is related to like this or nearer. */
  readonly relatives: number;
}

/** The nearest kin of a section first; a relative of a mention is as far as a step further. */
const distances: Readonly<Record<Kinship, number>> = {
  between: -1,
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
  and: PlacedModel | null;
  isOfSection: boolean;
  relatives: number;
}

/**
 * The gaps of what is covered, those that matter most first: what stands between two that are
 * covered, then by how near they are to what has a section; of those as near to the same model, the
 * one that most descends from comes first, and each such model has its turn. Those that the user has
 * hidden are left out.
 */
export function gapsOf(coverage: Coverage): readonly Gap[] {
  const finder = new GapFinder(coverage);
  const weights = new Map<string, number>();
  const weightOf = ({ id }: PlacedModel) => descendants(coverage, id, weights);
  const drafts = [...finder.find()].sort(
    (one, other) =>
      one.distance - other.distance ||
      weightOf(other.model) - weightOf(one.model) ||
      other.relatives - one.relatives ||
      byYear(one.model, other.model),
  );
  const turns = new Map<string, number>();
  const withTurns = drafts.map(draft => {
    const key = `${draft.distance} ${draft.of.id}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return { draft, turn };
  });
  // Sorting is stable: within a turn, the order stays.
  withTurns.sort(
    (one, other) => one.draft.distance - other.draft.distance || one.turn - other.turn,
  );
  return withTurns.map(({ draft: { distance: _distance, ...gap } }) => gap);
}

class GapFinder {
  readonly #coverage: Coverage;
  /** Whether the covered models have a section, by id. */
  readonly #covered: ReadonlyMap<string, boolean>;
  readonly #drafts = new Map<string, Draft>();

  constructor(coverage: Coverage) {
    this.#coverage = coverage;
    this.#covered = new Map(
      coverage.families.flatMap(({ models }) =>
        models.map(({ model, coverage: how }) => [model.id, how === 'section'] as const),
      ),
    );
  }

  find(): Iterable<Draft> {
    for (const { models } of this.#coverage.families) {
      for (const { model } of models) {
        this.#addKin(model, this.#covered.get(model.id) ?? false);
      }
    }
    return this.#drafts.values();
  }

  #addKin(of: PlacedModel, isOfSection: boolean): void {
    const { catalogue } = this.#coverage;
    const parent = of.parent === null ? null : catalogue.model(of.parent);
    if (parent !== null) {
      const above = ancestorsOf(catalogue, parent.id).find(({ id }) => this.#covered.has(id));
      if (above === undefined) {
        this.#add(parent, 'parent', of, isOfSection);
      } else {
        this.#add(
          parent,
          'between',
          above,
          isOfSection || this.#covered.get(above.id) === true,
          of,
        );
      }
    }
    const children = catalogue.childrenOf(of.id);
    children.forEach(child => this.#add(child, 'child', of, isOfSection));
    if (!isOfSection) {
      return;
    }
    for (const child of children) {
      for (const grandchild of catalogue.childrenOf(child.id)) {
        this.#add(grandchild, 'grandchild', of, true);
      }
    }
    if (parent !== null) {
      const grandparent = parent.parent === null ? null : catalogue.model(parent.parent);
      this.#add(grandparent, 'grandparent', of, true);
      catalogue.childrenOf(parent.id).forEach(model => this.#add(model, 'sibling', of, true));
    }
  }

  #add(
    model: PlacedModel | null,
    kinship: Kinship,
    of: PlacedModel,
    isOfSection: boolean,
    and: PlacedModel | null = null,
  ): void {
    const { hiddenGaps } = this.#coverage.catalogue;
    if (model === null || this.#covered.has(model.id) || hiddenGaps.has(model.id)) {
      return;
    }
    const distance = distances[kinship] + (isOfSection ? 0 : ofMention);
    const known = this.#drafts.get(model.id);
    if (known === undefined) {
      const draft = { model, distance, kinship, of, and, isOfSection, relatives: 1 };
      this.#drafts.set(model.id, draft);
    } else {
      known.relatives += 1;
      if (distance < known.distance) {
        Object.assign(known, { distance, kinship, of, and, isOfSection });
      }
    }
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
