import { byYear, type Catalogue, type PlacedModel } from '../models/catalogue';
import type { Family } from '../models/model';
import type { ModelPlace, NoteCoverage, UnplacedPlace } from './noteCoverage';

/** A post, and what it covers. */
export interface CoveringPost {
  /** As it is shown and linked: `posts/bert.md`. */
  readonly path: string;
  /** What a reader knows it by; null where it says nothing of itself. */
  readonly title: string | null;
  readonly coverage: NoteCoverage;
}

/** A place in a post. */
export interface PostPlace extends ModelPlace {
  readonly path: string;
  readonly title: string | null;
}

/** A model that posts cover. */
export interface CoveredModel {
  readonly model: PlacedModel;
  /** The best of its places. */
  readonly coverage: 'section' | 'mention';
  /** All forms found, the most frequent first. */
  readonly spellings: readonly string[];
  /** By path, then position. */
  readonly places: readonly PostPlace[];
}

export interface CoveredFamily {
  readonly family: Family;
  /** The oldest first. */
  readonly models: readonly CoveredModel[];
}

/** A heading's name that stands in no catalogue, and where it stands. */
export interface Unplaced {
  readonly name: string;
  readonly places: readonly (UnplacedPlace & { readonly path: string })[];
}

/** What several posts cover together. */
export interface Coverage {
  readonly catalogue: Catalogue;
  /** Families with a model that is covered, in the catalogue's order. */
  readonly families: readonly CoveredFamily[];
  readonly unplaced: readonly Unplaced[];
  readonly posts: number;
}

interface Draft {
  readonly places: PostPlace[];
  readonly spellings: Map<string, number>;
}

/** Gathers what posts cover; the order of `posts` does not matter. */
export function coverageOf(catalogue: Catalogue, posts: readonly CoveringPost[]): Coverage {
  const drafts = new Map<string, Draft>();
  const draftOf = (id: string): Draft => {
    const draft = drafts.get(id) ?? { places: [], spellings: new Map<string, number>() };
    drafts.set(id, draft);
    return draft;
  };
  const unplaced = new Map<string, Unplaced['places'][number][]>();
  const sorted = [...posts].sort((one, other) => compare(one.path, other.path));
  for (const { path, title, coverage } of sorted) {
    for (const place of coverage.places) {
      draftOf(place.model).places.push({ ...place, path, title });
    }
    for (const { model, spelling, count } of coverage.spellings) {
      const { spellings } = draftOf(model);
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + count);
    }
    for (const place of coverage.unplaced) {
      const places = unplaced.get(place.name) ?? [];
      unplaced.set(place.name, places);
      places.push({ ...place, path });
    }
  }
  return {
    catalogue,
    families: familiesWith(catalogue, drafts),
    unplaced: [...unplaced]
      .map(([name, places]) => ({ name, places }))
      .sort((one, other) => compare(one.name, other.name)),
    posts: posts.length,
  };
}

function familiesWith(
  catalogue: Catalogue,
  drafts: ReadonlyMap<string, Draft>,
): readonly CoveredFamily[] {
  const byFamily = new Map<string, CoveredModel[]>();
  for (const [id, { places, spellings }] of drafts) {
    const model = catalogue.model(id);
    if (model !== null) {
      const models = byFamily.get(model.family) ?? [];
      byFamily.set(model.family, models);
      const hasSection = places.some(({ coverage }) => coverage === 'section');
      models.push({
        model,
        coverage: hasSection ? 'section' : 'mention',
        spellings: mostFrequent(spellings),
        places,
      });
    }
  }
  return catalogue.families.flatMap(family => {
    const models = byFamily.get(family.id) ?? [];
    models.sort((one, other) => byYear(one.model, other.model));
    return models.length === 0 ? [] : [{ family, models }];
  });
}

function mostFrequent(spellings: ReadonlyMap<string, number>): readonly string[] {
  return [...spellings]
    .sort(([one, count], [other, otherCount]) => otherCount - count || compare(one, other))
    .map(([spelling]) => spelling);
}

/** Order by UTF-16 code units: the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
