import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library, type PostChange } from '../../../src/core/library/library';
import { TagTree, type TagTreeEvents } from '../../../src/core/library/tagTree';
import { rowOf, type TagTreeOptions } from '../../../src/core/library/tagTreeItem';
import { type DrawnPost, paths, postAt, posts } from './randomPosts';

type Step = readonly (readonly [path: string, post: DrawnPost | null])[];

/** An edit or a creation, a deletion, a rename; or several at once. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...paths), posts).map(one => [one]) },
  { weight: 2, arbitrary: fc.constantFrom(...paths).map(path => [[path, null] as const]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...paths), fc.constantFrom(...paths), posts)
      .map(([from, to, post]) => [[from, null] as const, [to, post] as const]),
  },
);

function changesOf(step: Step): readonly PostChange[] {
  return step.map(([path, post]) => ({ path, post: post && postAt(path, post) }));
}

const options: fc.Arbitrary<TagTreeOptions> = fc.record({
  order: fc.constantFrom('name', 'count', 'newest'),
  filter: fc.constantFrom('', '', 'nlp', '甲', '编码'),
  hideDrafts: fc.boolean(),
});

/** Rows and lists of the whole tree by id. */
interface Shown {
  readonly rows: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

function shown(tree: TagTree): Shown {
  const rows = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const walk = (id: string) => {
    const children = tree.children(id);
    lists.set(
      id,
      children.map(child => child.id),
    );
    for (const child of children) {
      expect(rows.has(child.id)).toBe(false);
      rows.set(child.id, rowOf(child));
      walk(child.id);
    }
  };
  walk('');
  return { rows, lists };
}

/** What the events should name: what was there before, is still, and is otherwise now. */
function changed(before: Shown, after: Shown): TagTreeEvents {
  const differ = <T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>) =>
    new Set(
      [...one.keys()].filter(
        id => other.has(id) && JSON.stringify(one.get(id)) !== JSON.stringify(other.get(id)),
      ),
    );
  return { rows: differ(before.rows, after.rows), lists: differ(before.lists, after.lists) };
}

function sorted({ rows, lists }: TagTreeEvents): unknown {
  return { rows: [...rows].sort(), lists: [...lists].sort() };
}

/** All that a library knows, in an order of its own. */
function known(library: Library): unknown {
  const inOrder = <T>(items: Iterable<readonly [string, T]>) =>
    [...items].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    inOrder(library.posts),
    inOrder(library.folders).map(([name, folder]) => [
      name,
      [...folder.posts].sort(),
      [...folder.drafts].sort(),
      [...folder.untagged].sort(),
      inOrder(
        [...folder.sites].map(tags => [
          tags.key,
          [
            inOrder(tags.counts),
            inOrder(tags.clashes.map(clash => [clash.kind + clash.key, clash])),
          ],
        ]),
      ),
    ]),
  ];
}

describe('a library', () => {
  it('after 200 edits, creations, renames and deletions is the one built from nothing, and its tree names only what changed', () => {
    fc.assert(
      fc.property(fc.array(steps, { minLength: 200, maxLength: 200 }), options, (list, how) => {
        const library = new Library();
        const tree = new TagTree(library, how);
        let before = shown(tree);
        for (const step of list) {
          const events = tree.update(library.change(changesOf(step)));
          const after = shown(tree);
          expect(sorted(events)).toEqual(sorted(changed(before, after)));
          before = after;
        }
        const fresh = new Library();
        fresh.change([...library.posts].map(([path, post]) => ({ path, post })));
        expect(known(library)).toEqual(known(fresh));
        expect(before).toEqual(shown(new TagTree(fresh, how)));
      }),
      { numRuns: 12 },
    );
  });
});
