import type { TagLeaf } from './tagNodes';

/** What is to become of the tags of a note. */
export type TagIntent =
  | { readonly kind: 'add'; readonly tags: readonly string[] }
  /** `withBelow`: `a/b` becomes `c/b` where `a` becomes `c`. Where `to` is there, they are one. */
  | {
      readonly kind: 'rename';
      readonly from: string;
      readonly to: string;
      readonly withBelow: boolean;
    }
  /** Several tags, each with those below it, go to other places: of `a` and `a/b`, the nearest. */
  | { readonly kind: 'move'; readonly moves: readonly TagMove[] }
  /** Several tags become one. `withBelow`: `a/b` becomes `c/b` where `a` becomes `c`. */
  | {
      readonly kind: 'merge';
      readonly tags: readonly string[];
      readonly into: string;
      readonly withBelow: boolean;
    }
  | { readonly kind: 'remove'; readonly tags: readonly string[]; readonly withBelow: boolean }
  | { readonly kind: 'set'; readonly tags: readonly string[] };

/** A tag's new name. */
export interface TagMove {
  readonly from: string;
  readonly to: string;
}

/** What an intent means for the tags that a note has. */
export interface TagPlan {
  /** What is written in the place of a tag; null where it goes. Tags that stay are not named. */
  readonly changes: ReadonlyMap<TagLeaf, string | null>;
  /** What is written behind the last one, or alone. */
  readonly added: readonly string[];
  /** The tags that are there afterwards, in their order. */
  readonly result: readonly string[];
}

// What no tag can hold: control characters, and halves of characters.
const unfit =
  /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A tag as it is written down: on one line, without blanks around it. Empty where nothing is left. */
export function cleanTag(tag: string): string {
  return tag.replace(/\s+/g, ' ').replace(unfit, '').trim();
}

/** Whether `tag` is `above`, or stands below it (`NLP/BERT` below `NLP`). */
export function isTagOrBelow(tag: string, above: string): boolean {
  return tag === above || tag.startsWith(`${above}/`);
}

/** What `intent` means for `leaves`, the tags of a note in their order. */
export function tagPlanOf(intent: TagIntent, leaves: readonly TagLeaf[]): TagPlan {
  switch (intent.kind) {
    case 'add':
      return planned(leaves, new Map(), missing(intent.tags, leaves));
    case 'rename': {
      const { from, to, withBelow } = intent;
      const target = cleanTag(to);
      const changes = replacements(leaves, ({ tag }) =>
        target !== '' && (withBelow ? isTagOrBelow(tag, from) : tag === from)
          ? target + tag.slice(from.length)
          : null,
      );
      return planned(leaves, changes, []);
    }
    case 'move':
      return planned(
        leaves,
        replacements(leaves, ({ tag }) => movedTag(tag, intent.moves)),
        [],
      );
    case 'merge':
      return planned(
        leaves,
        replacements(leaves, ({ tag }) => mergedTag(tag, intent)),
        [],
      );
    case 'remove': {
      const { tags, withBelow } = intent;
      const goes = (tag: string) =>
        tags.some(each => (withBelow ? isTagOrBelow(tag, each) : tag === each));
      return planned(leaves, removals(leaves, goes), []);
    }
    case 'set':
      return planSet(intent.tags, leaves);
  }
}

/** What a tag becomes where others become one with `into`; null where that is not about it. */
function mergedTag(
  tag: string,
  { tags, into, withBelow }: Extract<TagIntent, { readonly kind: 'merge' }>,
): string | null {
  const target = cleanTag(into);
  if (!withBelow) {
    return target !== '' && tags.includes(tag) ? target : null;
  }
  // Where `a` becomes `a/b`, what is there already stays there.
  const moves = tags
    .filter(from => !(isTagOrBelow(tag, target) && isTagOrBelow(target, from)))
    .map(from => ({ from, to: target }));
  return movedTag(tag, moves);
}

/** The name of a tag after moves; null where none of them is about it. */
function movedTag(tag: string, moves: readonly TagMove[]): string | null {
  const [move] = moves
    .filter(({ from, to }) => cleanTag(to) !== '' && isTagOrBelow(tag, from))
    .sort((one, other) => other.from.length - one.from.length);
  return move === undefined ? null : cleanTag(move.to) + tag.slice(move.from.length);
}

function planned(
  leaves: readonly TagLeaf[],
  changes: ReadonlyMap<TagLeaf, string | null>,
  added: readonly string[],
): TagPlan {
  const kept = leaves.map(leaf => (changes.has(leaf) ? changes.get(leaf) : leaf.tag));
  return { changes, added, result: [...kept.filter(tag => typeof tag === 'string'), ...added] };
}

/** What is there already, or was put there before, is not put there twice. */
function replacements(
  leaves: readonly TagLeaf[],
  replacement: (leaf: TagLeaf) => string | null,
): ReadonlyMap<TagLeaf, string | null> {
  const wanted = leaves.map(leaf => {
    const tag = replacement(leaf);
    return tag === leaf.tag ? null : tag;
  });
  const present = new Set(
    leaves.filter((_, index) => wanted[index] === null).map(({ tag }) => tag),
  );
  const changes = new Map<TagLeaf, string | null>();
  leaves.forEach((leaf, index) => {
    const tag = wanted[index] ?? null;
    if (tag !== null) {
      changes.set(leaf, present.has(tag) ? null : tag);
      present.add(tag);
    }
  });
  return changes;
}

function removals(
  leaves: readonly TagLeaf[],
  goes: (tag: string) => boolean,
): Map<TagLeaf, string | null> {
  return new Map(leaves.filter(({ tag }) => goes(tag)).map(leaf => [leaf, null]));
}

function missing(tags: readonly string[], leaves: readonly TagLeaf[]): string[] {
  const present = new Set(leaves.map(({ tag }) => tag));
  return [...new Set(tags.map(cleanTag))].filter(tag => tag !== '' && !present.has(tag));
}

/** New tags take the places of those that go, as far as these reach. */
function planSet(tags: readonly string[], leaves: readonly TagLeaf[]): TagPlan {
  const wanted = new Set(tags.map(cleanTag));
  // A tag that stays may be written with blanks around it.
  const changes = removals(leaves, tag => !wanted.has(tag) && !wanted.has(cleanTag(tag)));
  const added = missing(
    tags,
    leaves.map(leaf => ({ ...leaf, tag: cleanTag(leaf.tag) })),
  );
  for (const leaf of changes.keys()) {
    const next = added.shift();
    if (next === undefined) {
      break;
    }
    changes.set(leaf, next);
  }
  return planned(leaves, changes, added);
}
