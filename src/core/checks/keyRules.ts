import type { KeyRule } from '../site/profile';
import type { Site } from '../site/site';

/** The keys that a site knows, by their names. */
export class KeyRules {
  readonly all: readonly KeyRule[];
  readonly #byName = new Map<string, KeyRule>();
  readonly #byLowerCase = new Map<string, KeyRule>();
  readonly #isInAnyCase: boolean;

  constructor(rules: readonly KeyRule[], isInAnyCase: boolean) {
    this.all = rules;
    this.#isInAnyCase = isInAnyCase;
    for (const rule of rules) {
      this.#byName.set(rule.key, rule);
      if (!this.#byLowerCase.has(rule.key.toLowerCase())) {
        this.#byLowerCase.set(rule.key.toLowerCase(), rule);
      }
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

const known = new WeakMap<readonly KeyRule[], KeyRules>();

/** The keys of a site, looked up once for all of its posts. */
export function keyRulesOf({ keys, profile }: Site): KeyRules {
  let rules = known.get(keys);
  if (rules === undefined) {
    rules = new KeyRules(keys, profile.keysInAnyCase);
    known.set(keys, rules);
  }
  return rules;
}
