import { foldName } from './foldName';
import type { Family, Model } from './model';

/** A model and the family that it stands in. */
export interface PlacedModel extends Model {
  /** Id of its family. */
  readonly family: string;
}

/** What a catalogue is made of. */
export interface CatalogueParts {
  /** In the order in which an outline shows them. */
  readonly families: readonly Family[];
  /** Each id once. */
  readonly models: readonly PlacedModel[];
  /** Names that are no models, whatever they look like. */
  readonly ignored: readonly string[];
  /** Ids of models that are not to be shown as gaps. */
  readonly hiddenGaps: readonly string[];
}

/** The models that can be recognised, and how they descend from each other. Immutable. */
export class Catalogue {
  readonly families: readonly Family[];
  readonly models: readonly PlacedModel[];
  readonly ignored: readonly string[];
  readonly hiddenGaps: ReadonlySet<string>;
  readonly #byId: ReadonlyMap<string, PlacedModel>;
  readonly #childrenOf: ReadonlyMap<string, readonly PlacedModel[]>;
  #byName: ReadonlyMap<string, PlacedModel> | null = null;

  constructor({ families, models, ignored, hiddenGaps }: CatalogueParts) {
    this.families = families;
    this.models = models;
    this.ignored = ignored;
    this.hiddenGaps = new Set(hiddenGaps);
    this.#byId = new Map(models.map(model => [model.id, model]));
    this.#childrenOf = childrenByParent(models);
  }

  /** The model with this id. */
  model(id: string): PlacedModel | null {
    return this.#byId.get(id) ?? null;
  }

  /** The model that has this name or alias, however it is spelled; the first of several. */
  named(name: string): PlacedModel | null {
    this.#byName ??= new Map(
      this.models
        .flatMap(model => namesOf(model).map(own => [foldName(own).key, model] as const))
        .reverse(),
    );
    return this.#byName.get(foldName(name).key) ?? null;
  }

  /** The models that descend from this one, the oldest first. */
  childrenOf(id: string): readonly PlacedModel[] {
    return this.#childrenOf.get(id) ?? [];
  }
}

/** The canonical name of a model, and its aliases. */
export function namesOf(model: Model): readonly string[] {
  return [model.name, ...model.aliases];
}

function childrenByParent(
  models: readonly PlacedModel[],
): ReadonlyMap<string, readonly PlacedModel[]> {
  const children = new Map<string, PlacedModel[]>();
  for (const model of models) {
    if (model.parent !== null) {
      const siblings = children.get(model.parent);
      if (siblings === undefined) {
        children.set(model.parent, [model]);
      } else {
        siblings.push(model);
      }
    }
  }
  for (const siblings of children.values()) {
    siblings.sort(byYear);
  }
  return children;
}

/** Orders models by year, then name: the same on every machine. */
export function byYear(one: Model, other: Model): number {
  return one.year - other.year || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
}
