import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/core/models/foldName';
import {
  type CatalogueFile,
  type FamilyId,
  familyIds,
  type Model,
} from '../../../src/core/models/model';

const folder = new URL('../../../src/core/models/catalogue/', import.meta.url);
const fileNames = readdirSync(folder);
const contents = fileNames.map(
  name => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown] as const,
);
const files = contents.map(([, file]) => file as CatalogueFile);
const models = files.flatMap(file => file.models);
const byId = new Map(models.map(model => [model.id, model]));
const familyOf = new Map(files.flatMap(file => file.models.map(({ id }) => [id, file.family])));

/** Models that were published or announced in a year before that of their paper on arXiv. */
const olderThanTheirArxiv = [
  // Printed long before it was put there.
  ...['plsa', 'bpr'],
  // Released as software, weights or a service first.
  ...['xgboost', 'lamda', 'mt-nlg', 'openclip', 'openai-five', 'codegeex'],
  ...['mixtral-8x7b', 'yi', 'deepseek-llm', 'deepseek-coder', 'telechat', 'aquila2'],
  ...['smollm2', 'olmo-2', 'ltx-video'],
  // Handed in during the last days of a December, or to a conference.
  ...['srcnn', 'cubert', 'e5-mistral'],
];

/** Models that came out in a year after that of the paper that they are built after. */
const youngerThanTheirArxiv = ['stable-diffusion'];

describe('the catalogue of models', () => {
  it('has a file for each family, and models in each', () => {
    expect(fileNames.sort()).toEqual(familyIds.map(id => `${id}.json`).sort());
    for (const [name, file] of contents) {
      expect(file).toMatchObject({ family: name.replace('.json', '') });
    }
    expect(files.filter(file => file.models.length === 0)).toEqual([]);
  });

  it('knows what notes write about', () => {
    expect(models.length).toBeGreaterThanOrEqual(400);
  });

  it('follows its schema, without unknown fields', () => {
    const problems = contents.flatMap(([name, file]) => [
      ...problemsOf(file, fileSchema).map(problem => `${name}: ${problem}`),
      ...listOf(file, 'models').flatMap((model, index) =>
        problemsOf(model, modelSchema).map(problem => `${name} [${index}]: ${problem}`),
      ),
    ]);
    expect(problems).toEqual([]);
  });

  it('refuses fields that are unknown, missing or of a wrong type', () => {
    const good = { ...models[0] };
    expect(problemsOf(good, modelSchema)).toEqual([]);
    expect(problemsOf({ ...good, color: 'red' }, modelSchema)).toEqual(['unknown color']);
    expect(problemsOf({ ...good, year: '2018' }, modelSchema)).toEqual(['bad year "2018"']);
    expect(problemsOf({ ...good, paper: { title: 'A' } }, modelSchema)).toEqual([
      'bad paper {"title":"A"}',
    ]);
    expect(problemsOf({ id: 'bert' }, modelSchema)).toContain('bad name undefined');
  });

  it('has each id once', () => {
    expect(repeated(models.map(({ id }) => id))).toEqual([]);
  });

  it('has each name for one model only, unless cues decide', () => {
    const owners = modelsByKey();
    const undecided = [...owners].filter(
      ([, list]) => list.length > 1 && list.some(({ cues }) => cues === undefined),
    );
    expect(undecided.map(([key, list]) => [key, list.map(({ id }) => id)])).toEqual([]);
    const shared = new Set([...owners.values()].filter(list => list.length > 1).flat());
    expect(models.filter(model => model.cues !== undefined && !shared.has(model))).toEqual([]);
  });

  it('marks as words only names that the model has', () => {
    const strange = models.flatMap(model =>
      (model.words ?? [])
        .filter(word => !keysOf(model).has(foldName(word).key))
        .map(word => `${model.id}: ${word}`),
    );
    expect(strange).toEqual([]);
  });

  it('tells how a model descends where and only where it has a parent', () => {
    expect(models.filter(model => (model.parent === null) !== (model.descent === null))).toEqual(
      [],
    );
  });

  it('has every parent, and none that is younger than its child', () => {
    const wrong = models.filter(({ parent, year }) => {
      const found = parent === null ? null : byId.get(parent);
      return found === undefined || (found !== null && found.year > year);
    });
    expect(wrong.map(({ id, parent }) => [id, parent])).toEqual([]);
  });

  it('has no model that descends from itself', () => {
    expect(models.filter(({ id }) => ancestors(id).includes(id)).map(({ id }) => id)).toEqual([]);
  });

  it('has identifiers of arXiv as they are given: month, and as many digits as in that year', () => {
    const wrong = models.filter(({ paper }) => {
      const [month = '', number = ''] = paper?.arxiv?.split('.') ?? [];
      return (
        month !== '' &&
        (!/^(?:0[7-9]|[1-9]\d)(?:0[1-9]|1[0-2])$/.test(month) ||
          number.length !== (month < '1501' ? 4 : 5))
      );
    });
    expect(wrong.map(({ id, paper }) => [id, paper?.arxiv])).toEqual([]);
  });

  it('dates a model by its paper on arXiv, unless it was known before', () => {
    const years = models.flatMap(({ id, year, paper }) =>
      paper?.arxiv === undefined ? [] : [{ id, year, arxiv: arxivYear(paper.arxiv) }],
    );
    const older = years.filter(({ year, arxiv }) => year < arxiv).map(({ id }) => id);
    const younger = years.filter(({ year, arxiv }) => year > arxiv).map(({ id }) => id);
    expect(older.sort()).toEqual([...olderThanTheirArxiv].sort());
    expect(younger.sort()).toEqual([...youngerThanTheirArxiv].sort());
  });
});

/** Where models stand that notes tend to file otherwise, or that are in nearly all of them. */
const places: Partial<Record<FamilyId, readonly string[]>> = {
  transformer: ['transformer', 'transformer-xl'],
  'pre-transformer': ['lstm', 'elmo', 'rwkv', 'mamba'],
  cnn: ['cnn'],
  autoencoding: [
    ...['bert', 'albert', 'roberta', 'finbert', 'k-bert', 'kg-bert', 'spanbert', 'ernie'],
    ...['unilm', 'mpnet', 'electra', 'sentence-bert'],
  ],
  autoregressive: [
    ...['gpt', 'gpt-3', 'gpt-3.5', 'chatgpt', 'palm', 'glam', 'gopher', 'chinchilla', 'mt-nlg'],
    ...['lamda', 'xlnet', 'glm', 'chatglm'],
  ],
  'encoder-decoder': ['t5', 'bart', 'pegasus', 'whisper'],
  multimodal: ['clip', 'blip', 'llava'],
  classical: ['svm', 'crf', 'hmm', 'lda', 'xgboost'],
};

describe('the places of models', () => {
  it.each(Object.entries(places).flatMap(([family, ids]) => ids.map(id => [id, family] as const)))(
    '%s is of the family %s',
    (id, family) => {
      expect(familyOf.get(id)).toBe(family);
    },
  );

  it.each([
    ['xlnet', ['transformer-xl', 'transformer']],
    ['chatgpt', ['gpt-3.5', 'gpt-3', 'gpt-2', 'gpt', 'transformer']],
    ['instructgpt', ['gpt-3', 'gpt-2', 'gpt', 'transformer']],
    ['tinybert', ['bert', 'transformer']],
    ['macbert', ['roberta', 'bert', 'transformer']],
    ['bilstm-crf', ['bilstm', 'lstm', 'rnn']],
    ['fasttext', ['skip-gram', 'word2vec', 'nnlm']],
    ['gpt-4', []],
    ['claude', []],
    ['gemini', []],
  ])('%s descends from %j', (id, expected) => {
    expect(ancestors(id)).toEqual(expected);
  });

  it.each(['albert', 'roberta', 'finbert', 'k-bert', 'kg-bert', 'spanbert', 'ernie', 'unilm'])(
    '%s is a child of BERT',
    id => {
      expect(byId.get(id)?.parent).toBe('bert');
    },
  );
});

type Check = (value: unknown) => boolean;
type Schema = Readonly<Record<string, Check>>;

const isText: Check = value => typeof value === 'string' && value !== '' && value.trim() === value;
const isNull: Check = value => value === null;
const isAbsent: Check = value => value === undefined;
const isId: Check = value =>
  typeof value === 'string' && /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(value);
const isYear: Check = value => Number.isInteger(value) && Number(value) > 1800;

const either =
  (...checks: readonly Check[]): Check =>
  value =>
    checks.some(check => check(value));
const matches =
  (pattern: RegExp): Check =>
  value =>
    typeof value === 'string' && pattern.test(value);
const oneOf =
  (...values: readonly string[]): Check =>
  value =>
    values.some(known => known === value);
const isListOf =
  (check: Check, least = 0): Check =>
  value =>
    Array.isArray(value) && value.length >= least && value.every(check);

const paperSchema: Schema = {
  title: isText,
  arxiv: either(isAbsent, matches(/^\d{4}\.\d{4,5}$/)),
  doi: either(isAbsent, matches(/^10\.\d{4,9}\/\S+$/)),
  url: either(isAbsent, matches(/^https?:\/\/[^\s/]+\.[a-z]+(?:\/\S*)?$/)),
};

const isPaper: Check = value =>
  problemsOf(value, paperSchema).length === 0 &&
  ['arxiv', 'doi', 'url'].some(key => fieldOf(value, key) !== undefined);

const modelSchema: Schema = {
  id: isId,
  name: isText,
  aliases: isListOf(isText),
  year: isYear,
  organisation: either(isNull, isText),
  parent: either(isNull, isId),
  descent: either(isNull, oneOf('version', 'variant', 'tuned', 'distilled', 'combined')),
  paper: either(isNull, isPaper),
  words: either(isAbsent, isListOf(isText, 1)),
  cues: either(isAbsent, isListOf(isText, 1)),
};

const fileSchema: Schema = { family: oneOf(...familyIds), models: Array.isArray };

/** What is wrong with a record. */
function problemsOf(value: unknown, schema: Schema): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [`no record: ${JSON.stringify(value)}`];
  }
  return [
    ...Object.keys(value)
      .filter(key => !(key in schema))
      .map(key => `unknown ${key}`),
    ...Object.entries(schema)
      .filter(([key, check]) => !check(fieldOf(value, key)))
      .map(([key]) => `bad ${key} ${JSON.stringify(fieldOf(value, key))}`),
  ];
}

function fieldOf(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

function keysOf(model: Model): ReadonlySet<string> {
  return new Set([model.name, ...model.aliases].map(name => foldName(name).key));
}

/** The models that have a name, by the name's key. */
function modelsByKey(): ReadonlyMap<string, readonly Model[]> {
  const owners = new Map<string, Model[]>();
  for (const model of models) {
    for (const key of keysOf(model)) {
      owners.set(key, [...(owners.get(key) ?? []), model]);
    }
  }
  return owners;
}

function repeated(list: readonly string[]): readonly string[] {
  return list.filter((item, index) => list.indexOf(item) !== index);
}

/** The parent, its parent and so on; ends where a circle closes. */
function ancestors(id: string): readonly string[] {
  const found: string[] = [];
  let parent = byId.get(id)?.parent ?? null;
  while (parent !== null && !found.includes(parent)) {
    found.push(parent);
    parent = byId.get(parent)?.parent ?? null;
  }
  return found;
}

function arxivYear(arxiv: string): number {
  return 2000 + Number(arxiv.slice(0, 2));
}
