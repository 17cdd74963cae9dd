import type { FrontMatterEntry, FrontMatterTree, FrontMatterValue } from '../note/frontMatterTree';
import type { TagRules } from '../site/tagRules';
import type { Span } from '../text/span';

/** What stands behind the tags' key, as far as it is tags. */
export type TagNode =
  | TagLeaf
  /** A list, of which lists may be items. */
  | {
      readonly kind: 'list';
      readonly value: FrontMatterValue & { readonly kind: 'list' };
      readonly items: readonly TagNode[];
    }
  /** One text, each word of which is a tag. */
  | { readonly kind: 'words'; readonly value: Scalar; readonly words: readonly TagLeaf[] }
  /** `*common`, which stands for a list elsewhere. */
  | {
      readonly kind: 'shared';
      readonly value: FrontMatterValue & { readonly kind: 'alias' };
      readonly tags: readonly TagLeaf[];
    }
  /** No tag: nothing, `null`, `''`, or an object. */
  | { readonly kind: 'none'; readonly value: FrontMatterValue };

/** A tag and the place where it is written. */
export interface TagLeaf {
  readonly kind: 'tag';
  /** As the site reads it: `自编码`. */
  readonly tag: string;
  /** As it is written: `'自编码'`, `*alias`; of words in one text the word. */
  readonly span: Span;
  readonly value: FrontMatterValue;
}

type Scalar = FrontMatterValue & { readonly kind: 'scalar' };

const deepest = 20;

/** The entry that holds the tags; null where there is none. */
export function tagEntryOf(tree: FrontMatterTree, rules: TagRules): FrontMatterEntry | null {
  const entryOf = (key: string) =>
    tree.entries.find(
      entry =>
        entry.key === key || (rules.keysInAnyCase && entry.key.toLowerCase() === key.toLowerCase()),
    ) ?? null;
  const own = entryOf(rules.key);
  const other = rules.other === null ? null : entryOf(rules.other.key);
  if (other === null || saysNothing(other.value)) {
    return own ?? other;
  }
  return rules.other?.isReadFirst === true || own === null || saysNothing(own.value) ? other : own;
}

/** The tags in an entry; an entry of the other key is one tag where it is one text. */
export function tagNodeOf(entry: FrontMatterEntry, rules: TagRules): TagNode {
  const isWords = rules.form === 'list-or-words' && entry.key !== rules.other?.key;
  return nodeOf(entry.value, isWords, deepest);
}

/** The tags of a note with their places, in the order of the text. */
export function writtenTags(tree: FrontMatterTree, rules: TagRules): readonly TagLeaf[] {
  const entry = tagEntryOf(tree, rules);
  return entry === null ? [] : leavesOf(tagNodeOf(entry, rules));
}

/** The tags of a node, in the order of the text. */
export function leavesOf(node: TagNode): readonly TagLeaf[] {
  switch (node.kind) {
    case 'tag':
      return [node];
    case 'list':
      return node.items.flatMap(leavesOf);
    case 'words':
      return node.words;
    case 'shared':
      return node.tags;
    case 'none':
      return [];
  }
}

function saysNothing(value: FrontMatterValue): boolean {
  return value.kind === 'empty' || (value.kind === 'scalar' && value.value === null);
}

function nodeOf(value: FrontMatterValue, isWords: boolean, depth: number): TagNode {
  switch (value.kind) {
    case 'empty':
    case 'map':
      return { kind: 'none', value };
    case 'list':
      return depth === 0
        ? { kind: 'none', value }
        : {
            kind: 'list',
            value,
            items: value.items.map(item => nodeOf(item, false, depth - 1)),
          };
    case 'scalar':
      return isWords ? wordsOf(value) : leafOf(value, value);
    case 'alias':
      return sharedNode(value, isWords, depth);
  }
}

function sharedNode(
  value: FrontMatterValue & { readonly kind: 'alias' },
  isWords: boolean,
  depth: number,
): TagNode {
  if (value.target === null || depth === 0) {
    return { kind: 'none', value };
  }
  const target = isWords ? nodeOf(value.target, true, depth - 1) : targetNode(value.target, depth);
  if (target.kind === 'tag') {
    return { ...target, span: value.span, value };
  }
  const leaves = leavesOf(target);
  return target.kind === 'none' || leaves.length > mostShared
    ? { kind: 'none', value }
    : { kind: 'shared', value, tags: leaves.map(leaf => ({ ...leaf, span: value.span, value })) };
}

/** Aliases of aliases could stand for millions of tags: more than so many are none. */
const mostShared = 1000;
const targets = new WeakMap<FrontMatterValue, TagNode>();

/** What an alias stands for: read once, however many aliases there are. */
function targetNode(target: FrontMatterValue, depth: number): TagNode {
  let node = targets.get(target);
  if (node === undefined) {
    node = nodeOf(target, false, depth - 1);
    targets.set(target, node);
  }
  return node;
}

function leafOf(scalar: Scalar, value: FrontMatterValue): TagNode {
  const tag = scalar.style === 'block' ? scalar.text.trim() : scalar.text;
  return scalar.value === null || tag.trim() === ''
    ? { kind: 'none', value }
    : { kind: 'tag', tag, span: scalar.span, value };
}

function wordsOf(value: Scalar): TagNode {
  if (value.value === null || value.text.trim() === '') {
    return { kind: 'none', value };
  }
  const { start, end } = value.span;
  const isQuoted = value.style === 'single' || value.style === 'double';
  const open = isQuoted ? 1 : 0;
  const isExact = value.style !== 'block' && end - start === value.text.length + 2 * open;
  const words = [...value.text.matchAll(/\S+/g)].map(({ 0: tag, index }): TagLeaf => {
    const from = start + open + index;
    return {
      kind: 'tag',
      tag,
      span: isExact ? { start: from, end: from + tag.length } : value.span,
      value,
    };
  });
  return { kind: 'words', value, words };
}
