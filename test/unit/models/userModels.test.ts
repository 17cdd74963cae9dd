import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue, catalogueWith } from '../../../src/core/models/builtInCatalogue';
import { ancestorsOf, familyTrees } from '../../../src/core/models/lineage';

/** The problems of a file, as `path: kind`. */
function problemsOf(value: unknown): readonly string[] {
  return catalogueWith(value).problems.map(
    ({ path, problem }) => `${path.join('.')}: ${problem.kind}`,
  );
}

describe('a user’s models', () => {
  it('are added, in families of their own, too', () => {
    const { catalogue, problems } = catalogueWith({
      families: [{ id: 'mine', name: 'Mine', nameZh: '我的' }],
      models: [{ name: 'Foo Net', family: 'mine', year: 2025, parent: 'bert' }],
      hiddenGaps: ['gpt-2'],
    });
    expect(problems).toEqual([]);
    expect(catalogue.model('foo-net')).toMatchObject({ parent: 'bert', descent: 'variant' });
    expect(catalogue.families.at(-1)).toEqual({ id: 'mine', name: 'Mine', nameZh: '我的' });
    expect([...catalogue.hiddenGaps]).toEqual(['gpt-2']);
  });

  it('change those that are there, without touching the rest of them', () => {
    const { catalogue } = catalogueWith({ models: [{ id: 'claude', parent: 'gpt-3' }] });
    const before = builtInCatalogue().model('claude');
    expect(catalogue.model('claude')).toMatchObject({ name: before?.name, parent: 'gpt-3' });
    expect(before?.parent).toBeNull();
  });

  it('have the names that they share with others', () => {
    const { catalogue } = catalogueWith({
      models: [{ name: 'Mine', family: 'cnn', year: 2025, aliases: ['残差网络'] }],
    });
    expect(catalogue.named('残差网络')?.id).toBe('mine');
  });

  it('are told what is wrong, and where', () => {
    expect(problemsOf([])).toEqual([': wrong-type']);
    expect(problemsOf({ model: [] })).toEqual(['model: unknown-key']);
    expect(problemsOf({ models: {} })).toEqual(['models: wrong-type']);
    expect(problemsOf({ models: [{ name: 'A', family: 'x', year: 2020 }] })).toEqual([
      'models.0.family: unknown-family',
    ]);
    expect(problemsOf({ models: [{ name: 'A' }] })).toEqual([
      'models.0: missing-key',
      'models.0: missing-key',
    ]);
    expect(problemsOf({ models: [{ id: 'bert', parent: 'nobody' }] })).toEqual([
      'models.0.parent: unknown-model',
    ]);
    expect(problemsOf({ models: [{ id: 'bert', parent: 'albert' }] })).toEqual([
      'models.0.parent: cycle',
    ]);
    expect(problemsOf({ models: [{ id: 'bert', year: '2018' }] })).toEqual([
      'models.0.year: wrong-type',
    ]);
    expect(problemsOf({ models: [{ id: 'bert' }, { id: 'bert' }] })).toEqual([
      'models.1.id: duplicate-id',
    ]);
    expect(problemsOf({ hiddenGaps: ['nobody'] })).toEqual(['hiddenGaps.0: unknown-model']);
  });

  it('never break the catalogue, whatever is in the file', () => {
    const value = fc.anything({ key: fc.constantFrom('models', 'id', 'name', 'parent', 'year') });
    const model = fc.record(
      {
        id: fc.constantFrom('bert', 'gpt', 'a', 'b'),
        name: fc.oneof(fc.constantFrom('A', 'BERT'), value),
        family: fc.constantFrom('cnn', 'nobody'),
        year: fc.constantFrom<unknown>(2020, -1, 'x'),
        parent: fc.constantFrom<unknown>('bert', 'gpt', 'a', 'b', null, 3),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(value, fc.record({ models: fc.array(model) })), file => {
        const { catalogue } = catalogueWith(file);
        for (const id of ['bert', 'gpt', 'a', 'b']) {
          const ids = ancestorsOf(catalogue, id).map(ancestor => ancestor.id);
          expect(ids).not.toContain(id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the lineage', () => {
  const catalogue = builtInCatalogue();

  it('leads from a model to its first ancestor', () => {
    const ids = ancestorsOf(catalogue, 'chatgpt').map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['gpt-3.5', 'gpt-3', 'gpt-2', 'gpt']);
    expect(ancestorsOf(catalogue, 'nobody')).toEqual([]);
  });

  it('hangs a model below the nearest ancestor of its family that is shown', () => {
    const shown = new Set(['gpt', 'gpt-3', 'bert']);
    const trees = familyTrees(catalogue, ({ id }) => shown.has(id));
    expect(
      trees.map(({ family, roots }) => [
        family.id,
        roots.map(({ model, children }) => [model.id, children.map(child => child.model.id)]),
      ]),
    ).toEqual([
      ['autoencoding', [['bert', []]]],
      ['autoregressive', [['gpt', ['gpt-3']]]],
    ]);
  });

  it('shows every model once', () => {
    const count = (nodes: readonly { readonly children: readonly unknown[] }[]): number =>
      nodes.reduce((sum, { children }) => sum + 1 + count(children as typeof nodes), 0);
    const all = familyTrees(catalogue).reduce((sum, { roots }) => sum + count(roots), 0);
    expect(all).toBe(catalogue.models.length);
  });
});
