import type { KeyRule, Profile } from '../site/profile';
import type { Site } from '../site/site';
import { isOneSlipAway } from './nearest';

/** The keys that a site knows, by their names. */
export class KeyRules {
  readonly all: readonly KeyRule[];
  readonly #byName = new Map<string, KeyRule>();
  readonly #byLowerCase = new Map<string, KeyRule>();
  readonly #byBareName = new Map<string, KeyRule>();
  readonly #common: readonly KeyRule[];
  readonly #isInAnyCase: boolean;

  constructor(rules: readonly KeyRule[], profile: Profile) {
    this.all = rules;
    this.#isInAnyCase = profile.keysInAnyCase;
    this.#common = rules.filter(rule => isCommon(rule, profile));
    for (const rule of rules) {
      this.#byName.set(rule.key, rule);
      addNew(this.#byLowerCase, rule.key.toLowerCase(), rule);
      addNew(this.#byBareName, bareName(rule.key), rule);
    }
  }

  /** The rule for a key as the site reads it. */
  of(key: string): KeyRule | undefined {
    return this.#byName.get(key) ?? (this.#isInAnyCase ? this.inOtherCase(key) : undefined);
  }

  /** The rule for a key that differs in nothing but case. */
  inOtherCase(key: string): KeyRule | undefined {
    return this.#byLowerCase.get(key.toLowerCase());
  }

  /**
   * Keys that may be meant by one that the site does not know: the same with other hyphens, or a
   * common one that is a slip away.
   */
  near(key: string): readonly KeyRule[] {
    const bare = bareName(key);
    const same = this.#byBareName.get(bare);
    const others =
      bare.length < 4 ? [] : this.#common.filter(rule => isOneSlipAway(bare, bareName(rule.key)));
    return same === undefined ? others : [same, ...others];
  }

  /** What two spellings of one key have in common. */
  nameOf(key: string): string {
    return this.#isInAnyCase ? key.toLowerCase() : key;
  }

  /** Whether a list may stand behind the key. */
  isList(key: string): boolean {
    switch ((this.of(key) ?? this.inOtherCase(key))?.kind) {
      case 'tags':
      case 'texts':
      case 'texts-or-text':
      case 'authors':
        return true;
      case 'text':
      case 'date':
      case 'boolean':
      case 'number':
      case 'layout':
      case 'any':
      case undefined:
        return listKeys.has(key.toLowerCase());
    }
  }

  isKnown(key: string): boolean {
    return this.inOtherCase(key) !== undefined;
  }
}

const listKeys: ReadonlySet<string> = new Set([
  'tag',
  'tags',
  'category',
  'categories',
  'keywords',
]);

const commonKeys: ReadonlySet<string> = new Set([
  'categories',
  'description',
  'summary',
  'draft',
  'layout',
]);

/** Whether people know the key by heart; others are too many for a guess: `features`, `featured`. */
function isCommon({ key, kind, required }: KeyRule, profile: Profile): boolean {
  const { id, dates, newPostKeys } = profile;
  return (
    key.length >= 4 &&
    (required !== undefined ||
      id === 'tailwind-nextjs' ||
      kind === 'tags' ||
      newPostKeys.includes(key) ||
      dates.modified.includes(key) ||
      commonKeys.has(key))
  );
}

function bareName(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

function addNew(rules: Map<string, KeyRule>, name: string, rule: KeyRule): void {
  if (!rules.has(name)) {
    rules.set(name, rule);
  }
}

const known = new WeakMap<readonly KeyRule[], KeyRules>();

/** The keys of a site, looked up once for all of its posts. */
export function keyRulesOf({ keys, profile }: Site): KeyRules {
  let rules = known.get(keys);
  if (rules === undefined) {
    rules = new KeyRules(keys, profile);
    known.set(keys, rules);
  }
  return rules;
}
