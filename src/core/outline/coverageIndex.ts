import type { Catalogue } from '../models/catalogue';
import { coverageOf, type Coverage, type CoveringPost, type PostPlace } from './coverage';

/** What a change of a post changed of what all posts cover together. */
export interface CoverageDifference {
  /** Ids of the models that have other places now. */
  readonly models: ReadonlySet<string>;
  /** Whether a model is covered now that was not, or no longer, or otherwise. */
  readonly isOtherTree: boolean;
  /** Whether other headings stand in no catalogue. */
  readonly isOtherUnplaced: boolean;
}

type State = 'section' | 'mention' | null;

/**
 * What posts cover, brought up to date post by post: a change costs what that post covers, and says
 * which models it is about.
 */
export class CoverageIndex {
  readonly catalogue: Catalogue;
  readonly #posts = new Map<string, CoveringPost>();
  /** The places of each model, by post. */
  readonly #places = new Map<string, Map<string, readonly PostPlace[]>>();
  #coverage: Coverage | null = null;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  get posts(): ReadonlyMap<string, CoveringPost> {
    return this.#posts;
  }

  /** All that is covered. */
  get coverage(): Coverage {
    this.#coverage ??= coverageOf(this.catalogue, [...this.#posts.values()]);
    return this.#coverage;
  }

  /** The places of a model, by path, then position. */
  placesOf(model: string): readonly PostPlace[] {
    const byPost = [...(this.#places.get(model) ?? [])];
    byPost.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
    return byPost.flatMap(([, places]) => places);
  }

  /** Takes in a post as it is now; `post` is null where it is there no more. */
  set(path: string, post: CoveringPost | null): CoverageDifference {
    const before = this.#posts.get(path) ?? null;
    if (before !== null && post !== null && isSame(before, post)) {
      return noDifference;
    }
    this.#coverage = null;
    const old = placesByModel(before);
    const now = placesByModel(post);
    const models = new Set<string>();
    let isOtherTree = false;
    for (const model of new Set([...old.keys(), ...now.keys()])) {
      const [were, are] = [old.get(model) ?? [], now.get(model) ?? []];
      if (!isSame(were, are)) {
        models.add(model);
        const state = this.#stateOf(model);
        this.#put(model, path, are);
        isOtherTree ||= state !== this.#stateOf(model);
      }
    }
    if (post === null) this.#posts.delete(path);
    else this.#posts.set(path, post);
    const unplaced = (each: CoveringPost | null) => each?.coverage.unplaced ?? [];
    return { models, isOtherTree, isOtherUnplaced: !isSame(unplaced(before), unplaced(post)) };
  }

  #put(model: string, path: string, places: readonly PostPlace[]): void {
    const byPost = this.#places.get(model) ?? new Map<string, readonly PostPlace[]>();
    if (places.length === 0) byPost.delete(path);
    else byPost.set(path, places);
    if (byPost.size === 0) this.#places.delete(model);
    else this.#places.set(model, byPost);
  }

  #stateOf(model: string): State {
    let state: State = null;
    for (const places of this.#places.get(model)?.values() ?? []) {
      for (const { coverage } of places) {
        if (coverage === 'section') return 'section';
        state = 'mention';
      }
    }
    return state;
  }
}

/** What changes nothing. */
const noDifference: CoverageDifference = {
  models: new Set(),
  isOtherTree: false,
  isOtherUnplaced: false,
};

function placesByModel(post: CoveringPost | null): ReadonlyMap<string, readonly PostPlace[]> {
  const byModel = new Map<string, PostPlace[]>();
  for (const place of post?.coverage.places ?? []) {
    const { path, title } = post ?? { path: '', title: null };
    const places = byModel.get(place.model) ?? [];
    byModel.set(place.model, places);
    places.push({ ...place, path, title });
  }
  return byModel;
}

/** Whether two values say the same; both are small, and made by the same code. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
