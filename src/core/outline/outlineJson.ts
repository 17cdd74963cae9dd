import { ancestorsOf } from '../models/lineage';
import type { CoveredModel, Coverage } from './coverage';

/** What `outline --format json` prints: a promise to scripts. Lines count from 1. */
export interface OutlineJson {
  readonly families: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameZh: string;
    readonly models: readonly OutlineJsonModel[];
  }[];
  readonly unplaced: readonly {
    readonly name: string;
    readonly posts: readonly {
      readonly path: string;
      readonly line: number;
      readonly heading: string;
    }[];
  }[];
}

export interface OutlineJsonModel {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly parent: string | null;
  readonly ancestors: readonly {
    readonly id: string;
    readonly name: string;
    readonly year: number;
  }[];
  readonly coverage: 'section' | 'mention';
  readonly spellings: readonly string[];
  readonly posts: readonly {
    readonly path: string;
    readonly line: number;
    readonly heading: string | null;
    readonly coverage: 'section' | 'mention';
  }[];
}

/** Coverage as data for scripts. */
export function outlineJson(coverage: Coverage): OutlineJson {
  return {
    families: coverage.families.map(({ family, models }) => ({
      id: family.id,
      name: family.name,
      nameZh: family.nameZh,
      models: models.map(covered => modelJson(covered, coverage)),
    })),
    unplaced: coverage.unplaced.map(({ name, places }) => ({
      name,
      posts: places.map(({ path, line, heading }) => ({ path, line: line + 1, heading })),
    })),
  };
}

function modelJson(
  { model, coverage, spellings, places }: CoveredModel,
  { catalogue }: Coverage,
): OutlineJsonModel {
  return {
    id: model.id,
    name: model.name,
    year: model.year,
    parent: model.parent,
    ancestors: ancestorsOf(catalogue, model.id).map(({ id, name, year }) => ({ id, name, year })),
    coverage,
    spellings,
    posts: places.map(place => ({
      path: place.path,
      line: place.line + 1,
      heading: place.heading,
      coverage: place.coverage,
    })),
  };
}
