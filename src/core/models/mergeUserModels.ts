import { Catalogue, type CatalogueParts, namesOf, type PlacedModel } from './catalogue';
import { foldName } from './foldName';
import type { JsonPath, UserModel, UserModels, UserModelsProblem } from './userModels';

/** A catalogue, and what of the user's file did not fit into it. */
export interface MergedCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly UserModelsProblem[];
}

/**
 * A catalogue with what a user says: new models and families, changes of models that are there
 * (aliases are added, other fields replaced). Where two models have a name, it is the user's.
 */
export function mergeUserModels(parts: CatalogueParts, user: UserModels): MergedCatalogue {
  const merge = new Merge(parts, user);
  return { catalogue: merge.catalogue(), problems: [...user.problems, ...merge.problems] };
}

class Merge {
  readonly problems: UserModelsProblem[] = [];
  readonly #parts: CatalogueParts;
  readonly #user: UserModels;
  readonly #models: Map<string, PlacedModel>;
  readonly #touched = new Map<string, JsonPath>();

  constructor(parts: CatalogueParts, user: UserModels) {
    this.#parts = parts;
    this.#user = user;
    this.#models = new Map(parts.models.map(model => [model.id, model]));
  }

  catalogue(): Catalogue {
    const { families, ignored } = this.#parts;
    const own = this.#user.families.filter(({ id }) => !families.some(known => known.id === id));
    const allFamilies = [...families, ...own];
    const isFamily = new Set(allFamilies.map(({ id }) => id));
    for (const user of this.#user.models) {
      this.#add(user, isFamily);
    }
    this.#checkParents();
    this.#takeNames();
    this.#user.hiddenGaps.forEach((id, index) => {
      if (!this.#models.has(id)) {
        this.#problem(['hiddenGaps', index], { kind: 'unknown-model', id });
      }
    });
    const all = [...this.#models.values()];
    const isOwn = ({ id }: PlacedModel) => this.#touched.has(id);
    return new Catalogue({
      families: allFamilies,
      // Of several models with one name, the first has it.
      models: [...all.filter(isOwn), ...all.filter(model => !isOwn(model))],
      ignored: [...ignored, ...this.#user.ignored],
      hiddenGaps: [...this.#parts.hiddenGaps, ...this.#user.hiddenGaps],
    });
  }

  #add(user: UserModel, isFamily: ReadonlySet<string>): void {
    const { path, ...fields } = user;
    const known = this.#models.get(user.id);
    if (this.#touched.has(user.id)) {
      this.#problem([...path, 'id'], { kind: 'duplicate-id', id: user.id });
      return;
    }
    if (user.family !== undefined && !isFamily.has(user.family)) {
      this.#problem([...path, 'family'], { kind: 'unknown-family', id: user.family });
      return;
    }
    if (known === undefined) {
      const { name, family, year } = user;
      if (name === undefined || family === undefined || year === undefined) {
        for (const [key, value] of Object.entries({ name, family, year })) {
          if (value === undefined) this.#problem(path, { kind: 'missing-key', key });
        }
        return;
      }
      this.#models.set(user.id, { ...emptyModel, ...fields, name, family, year });
    } else {
      const aliases = [...known.aliases, ...(user.aliases ?? [])];
      this.#models.set(user.id, { ...known, ...fields, aliases });
    }
    this.#touched.set(user.id, path);
  }

  /** A parent that is not there, or that closes a circle, is none. */
  #checkParents(): void {
    for (const [id, path] of this.#touched) {
      const model = this.#models.get(id);
      if (model === undefined || model.parent === null) {
        continue;
      }
      const parent = this.#models.get(model.parent);
      const where = [...path, 'parent'];
      if (parent === undefined) {
        this.#problem(where, { kind: 'unknown-model', id: model.parent });
      } else if (this.#isBelow(parent, id)) {
        this.#problem(where, { kind: 'cycle', id });
      } else {
        if (parent.year > model.year) {
          this.#problem(where, { kind: 'younger-parent', id, parent: parent.id });
        }
        continue;
      }
      this.#models.set(id, { ...model, parent: null, descent: null });
    }
  }

  #isBelow(model: PlacedModel, id: string): boolean {
    const seen = new Set<string>();
    for (let at: PlacedModel | undefined = model; at !== undefined && !seen.has(at.id);) {
      if (at.id === id) {
        return true;
      }
      seen.add(at.id);
      at = at.parent === null ? undefined : this.#models.get(at.parent);
    }
    return false;
  }

  /** A name that the user gives to a model is taken from the others that have it. */
  #takeNames(): void {
    const owners = new Map<string, string>();
    for (const { id, path, name, aliases = [] } of this.#user.models) {
      if (this.#touched.get(id) !== path) {
        continue;
      }
      for (const alias of name === undefined ? aliases : [name, ...aliases]) {
        const { key } = foldName(alias);
        const owner = owners.get(key);
        if (owner !== undefined && owner !== id) {
          this.#problem(path, { kind: 'alias-taken', alias, id: owner });
        } else {
          owners.set(key, id);
        }
      }
    }
    for (const model of this.#models.values()) {
      const loses = (name: string) => (owners.get(foldName(name).key) ?? model.id) !== model.id;
      if (namesOf(model).some(loses)) {
        const aliases = model.aliases.filter(alias => !loses(alias));
        this.#models.set(model.id, { ...model, aliases });
      }
    }
  }

  #problem(path: JsonPath, problem: UserModelsProblem['problem']): void {
    this.problems.push({ path, problem });
  }
}

const emptyModel = {
  aliases: [],
  organisation: null,
  parent: null,
  descent: null,
  paper: null,
} as const;
