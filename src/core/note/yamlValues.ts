import type { FrontMatterEntry, FrontMatterTree, FrontMatterValue } from './frontMatterTree';

/** So many values are made of aliases, at most: a few of them could stand for millions. */
const mostFromAliases = 10_000;

/** The top-level values of a tree by key; of a key that stands twice, the last. */
export function valuesOfTree(tree: FrontMatterTree): Record<string, unknown> {
  return new ValueReader().map(tree.entries, false);
}

class ValueReader {
  #left = mostFromAliases;

  map(entries: readonly FrontMatterEntry[], isShared: boolean): Record<string, unknown> {
    const values = new Map<string, unknown>();
    const merged = new Map<string, unknown>();
    for (const { key, value } of entries) {
      if (key === '<<') {
        this.#merge(value, merged);
      } else {
        values.set(key, this.#value(value, isShared));
      }
    }
    // A prototype can't be set by this, as it could by assignment.
    return Object.fromEntries([...merged, ...values]);
  }

  #value(value: FrontMatterValue, isShared: boolean): unknown {
    this.#left -= isShared ? 1 : 0;
    if (this.#left < 0) {
      return null;
    }
    switch (value.kind) {
      case 'empty':
        return null;
      case 'scalar':
        return value.value;
      case 'list':
        return value.items.map(item => this.#value(item, isShared));
      case 'map':
        return this.map(value.entries, isShared);
      case 'alias':
        return value.target === null ? null : this.#value(value.target, true);
    }
  }

  /** `<<: *base` takes over what `base` has, the first of several maps before the others. */
  #merge(value: FrontMatterValue, merged: Map<string, unknown>): void {
    const target = value.kind === 'alias' ? value.target : value;
    if (target?.kind === 'list') {
      for (const item of target.items) {
        this.#merge(item, merged);
      }
    } else if (target?.kind === 'map') {
      for (const [key, each] of Object.entries(this.map(target.entries, true))) {
        if (!merged.has(key)) {
          merged.set(key, each);
        }
      }
    }
  }
}
