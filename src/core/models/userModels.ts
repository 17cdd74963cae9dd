import type { PlacedModel } from './catalogue';
import { foldName } from './foldName';
import type { Descent, Family, Paper } from './model';

/** What a user's `zhupi.models.json` says, as far as it can be read. */
export interface UserModels {
  readonly models: readonly UserModel[];
  readonly families: readonly Family[];
  readonly ignored: readonly string[];
  readonly hiddenGaps: readonly string[];
  readonly problems: readonly UserModelsProblem[];
}

/** A new model, or what is to be changed of one that the catalogue has. */
export interface UserModel extends Partial<Omit<PlacedModel, 'id'>> {
  readonly id: string;
  /** Where it stands in the file. */
  readonly path: JsonPath;
}

/** Keys and indexes from the root: `['models', 0, 'year']`. */
export type JsonPath = readonly (string | number)[];

/** What is wrong in a user's file. The sentences are in `core/words`. */
export interface UserModelsProblem {
  readonly path: JsonPath;
  readonly problem:
    | { readonly kind: 'wrong-type'; readonly expected: 'object' | 'list' | 'text' | 'year' }
    | { readonly kind: 'unknown-key'; readonly key: string }
    | { readonly kind: 'missing-key'; readonly key: string }
    | { readonly kind: 'bad-value'; readonly value: string; readonly allowed: readonly string[] }
    | { readonly kind: 'unknown-family' | 'unknown-model'; readonly id: string }
    | { readonly kind: 'duplicate-id'; readonly id: string }
    | { readonly kind: 'cycle'; readonly id: string }
    | { readonly kind: 'younger-parent'; readonly id: string; readonly parent: string }
    | { readonly kind: 'alias-taken'; readonly alias: string; readonly id: string };
}

const noUserModels: UserModels = {
  models: [],
  families: [],
  ignored: [],
  hiddenGaps: [],
  problems: [],
};

const descents: readonly Descent[] = ['version', 'variant', 'tuned', 'distilled', 'combined'];

/** Reads a parsed `zhupi.models.json`. Never throws: what can't be used is a problem. */
export function readUserModels(value: unknown): UserModels {
  if (value === undefined) {
    return noUserModels;
  }
  const reader = new Reader();
  const root = reader.record(value, []);
  if (root === null) {
    return { ...noUserModels, problems: reader.problems };
  }
  reader.knownKeys(root, [], ['$schema', 'models', 'families', 'ignore', 'hiddenGaps']);
  return {
    models: reader.list(root['models'], ['models']).flatMap(at => reader.model(at)),
    families: reader.list(root['families'], ['families']).flatMap(at => reader.family(at)),
    ignored: reader.texts(root['ignore'], ['ignore']),
    hiddenGaps: reader.texts(root['hiddenGaps'], ['hiddenGaps']),
    problems: reader.problems,
  };
}

/** The id of a model that is known by name only: `K-BERT` → `k-bert`. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

type Value = { readonly value: unknown; readonly path: JsonPath };
type Rec = Readonly<Record<string, unknown>>;
/** Fields that are being read: what is missing or wrong stays away. */
type Draft = { -readonly [Key in keyof UserModel]?: UserModel[Key] };

class Reader {
  readonly problems: UserModelsProblem[] = [];

  record(value: unknown, path: JsonPath): Rec | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Rec;
    }
    this.#wrong(path, 'object');
    return null;
  }

  list(value: unknown, path: JsonPath): readonly Value[] {
    if (value === undefined) {
      return [];
    }
    if (!Array.isArray(value)) {
      this.#wrong(path, 'list');
      return [];
    }
    return value.map((item: unknown, index) => ({ value: item, path: [...path, index] }));
  }

  texts(value: unknown, path: JsonPath): readonly string[] {
    return this.list(value, path).flatMap(item => this.#text(item.value, item.path) ?? []);
  }

  knownKeys(record: Rec, path: JsonPath, known: readonly string[]): void {
    for (const key of Object.keys(record)) {
      if (!known.includes(key)) {
        this.problems.push({ path: [...path, key], problem: { kind: 'unknown-key', key } });
      }
    }
  }

  family({ value, path }: Value): readonly Family[] {
    const record = this.record(value, path);
    if (record === null) {
      return [];
    }
    this.knownKeys(record, path, ['id', 'name', 'nameZh']);
    const name = this.#needed(record, path, 'name');
    if (name === null) {
      return [];
    }
    const id = this.#text(record['id'], [...path, 'id']) ?? idOf(name);
    return [{ id, name, nameZh: this.#text(record['nameZh'], [...path, 'nameZh']) ?? name }];
  }

  model({ value, path }: Value): readonly UserModel[] {
    const record = this.record(value, path);
    if (record === null) {
      return [];
    }
    this.knownKeys(record, path, modelKeys);
    const name = this.#text(record['name'], [...path, 'name']);
    const id = this.#text(record['id'], [...path, 'id']) ?? (name === null ? '' : idOf(name));
    if (id === '') {
      this.problems.push({ path, problem: { kind: 'missing-key', key: 'name' } });
      return [];
    }
    const draft: Draft = {};
    if (name !== null) draft.name = name;
    for (const key of ['family', 'organisation'] as const) {
      const text = this.#text(record[key], [...path, key]);
      if (text !== null) draft[key] = text;
    }
    for (const key of ['aliases', 'words', 'cues'] as const) {
      if (record[key] !== undefined) draft[key] = this.texts(record[key], [...path, key]);
    }
    const year = this.#year(record['year'], [...path, 'year']);
    if (year !== null) draft.year = year;
    this.#descent(record, path, draft);
    const paper = this.#paper(record['paper'], [...path, 'paper']);
    if (paper !== null) draft.paper = paper;
    return [{ ...draft, id, path }];
  }

  #descent(record: Rec, path: JsonPath, draft: Draft): void {
    if (record['parent'] === null) {
      draft.parent = null;
      draft.descent = null;
      return;
    }
    const parent = this.#text(record['parent'], [...path, 'parent']);
    if (parent === null) {
      return;
    }
    draft.parent = parent;
    const written = this.#text(record['descent'], [...path, 'descent']);
    const descent = descents.find(known => known === written);
    if (written !== null && descent === undefined) {
      const problem = { kind: 'bad-value', value: written, allowed: descents } as const;
      this.problems.push({ path: [...path, 'descent'], problem });
    }
    draft.descent = descent ?? 'variant';
  }

  #paper(value: unknown, path: JsonPath): Paper | null {
    if (value === undefined || value === null) {
      return null;
    }
    const record = this.record(value, path);
    if (record === null) {
      return null;
    }
    this.knownKeys(record, path, ['title', 'arxiv', 'doi', 'url']);
    const title = this.#needed(record, path, 'title');
    if (title === null) {
      return null;
    }
    const address = (key: 'arxiv' | 'doi' | 'url') => {
      const text = this.#text(record[key], [...path, key]);
      return text === null ? {} : { [key]: text };
    };
    return { title, ...address('arxiv'), ...address('doi'), ...address('url') };
  }

  #needed(record: Rec, path: JsonPath, key: string): string | null {
    if (record[key] === undefined) {
      this.problems.push({ path, problem: { kind: 'missing-key', key } });
    }
    return this.#text(record[key], [...path, key]);
  }

  /** A text that says something; null where there is none. */
  #text(value: unknown, path: JsonPath): string | null {
    if (value === undefined) {
      return null;
    }
    if (typeof value === 'string' && foldName(value).key !== '') {
      return value.trim();
    }
    this.#wrong(path, 'text');
    return null;
  }

  #year(value: unknown, path: JsonPath): number | null {
    if (value === undefined) {
      return null;
    }
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1800 && value <= 2200) {
      return value;
    }
    this.#wrong(path, 'year');
    return null;
  }

  #wrong(path: JsonPath, expected: 'object' | 'list' | 'text' | 'year'): void {
    this.problems.push({ path, problem: { kind: 'wrong-type', expected } });
  }
}

const modelKeys = [
  ...['id', 'name', 'family', 'aliases', 'year', 'organisation', 'parent', 'descent', 'paper'],
  ...['words', 'cues'],
];
