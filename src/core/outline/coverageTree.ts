import { ancestorsOf } from '../models/lineage';
import type { Words } from '../words/words';
import type { Coverage } from './coverage';
import { gapsOf } from './gaps';
import type { TreeFamily, TreeModel } from './treeModel';
import type { TreeWords } from './treeParts';

/** What is drawn of a coverage: its models, with the nearest of the gaps. */
export interface CoverageTree {
  readonly models: readonly TreeModel[];
  readonly families: readonly TreeFamily[];
}

const gapsAtLeast = 6;
const gapsAtMost = 24;
/** One gap for so many covered models: the drawing is of what there is. */
const coveredPerGap = 4;

/** The family tree of what posts cover. */
export function coverageTree(coverage: Coverage, { outline }: Words): CoverageTree {
  const { catalogue } = coverage;
  const covered = coverage.families.flatMap(({ models }) => models);
  const gaps = gapsOf(coverage).slice(0, gapsDrawn(covered.length));
  const states = new Map<string, TreeModel['state']>([
    ...covered.map(({ model, coverage: how }) => [model.id, how] as const),
    ...gaps.map(({ model }) => [model.id, 'gap'] as const),
  ]);
  const models = [...covered, ...gaps].map(({ model }): TreeModel => {
    const { id, name, year, family } = model;
    const above = ancestorsOf(catalogue, id).find(ancestor => states.has(ancestor.id));
    return { id, name, year, family, parent: above?.id ?? null, state: states.get(id) ?? 'gap' };
  });
  const families = catalogue.families.map(family => ({
    id: family.id,
    name: outline.familyName(family),
  }));
  return { models, families };
}

function gapsDrawn(covered: number): number {
  const wanted = Math.ceil(covered / coveredPerGap);
  return Math.min(gapsAtMost, Math.max(gapsAtLeast, wanted));
}

/** What the drawing of a tree says. */
export function treeWords({ models }: CoverageTree, words: Words): TreeWords {
  const { tree } = words.models;
  const names = new Map(models.map(({ id, name }) => [id, name]));
  return {
    title: words.outline.title(),
    states: { section: tree.section(), mention: tree.mention(), gap: tree.gap() },
    describe: ({ name, year, state, parent }) => {
      const from = parent === null ? null : (names.get(parent) ?? null);
      return tree.describe(
        name,
        year,
        { section: tree.section, mention: tree.mention, gap: tree.gap }[state](),
        from,
      );
    },
    count: tree.count,
  };
}
