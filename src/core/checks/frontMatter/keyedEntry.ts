import type { FrontMatterEntry, FrontMatterValue } from '../../note/frontMatterTree';
import type { KeyRule } from '../../site/profile';

/** One value: a text, a number, a date, a boolean. */
export type Scalar = Extract<FrontMatterValue, { kind: 'scalar' }>;

/** A top-level entry, and what the site does with its key. */
export interface KeyedEntry extends FrontMatterEntry {
  /** Undefined where the site does not read a key of this spelling. */
  readonly rule: KeyRule | undefined;
}

/** Whether nothing is said: `key:`, `key: null`, `key: ''`. */
export function saysNothing(value: FrontMatterValue): boolean {
  switch (value.kind) {
    case 'empty':
      return true;
    case 'scalar':
      return value.value === null || (typeof value.value === 'string' && value.text.trim() === '');
    case 'list':
    case 'map':
    case 'alias':
      return false;
  }
}

/** The value, or what an alias stands for. */
export function resolved(value: FrontMatterValue): FrontMatterValue {
  return value.kind === 'alias' && value.target !== null ? value.target : value;
}

/** The scalars of one value or of a list of them. */
export function scalarsOf(value: FrontMatterValue): readonly Scalar[] {
  switch (value.kind) {
    case 'scalar':
      return [value];
    case 'list':
      return value.items.flatMap(item => (item.kind === 'scalar' ? [item] : []));
    case 'empty':
    case 'map':
    case 'alias':
      return [];
  }
}
