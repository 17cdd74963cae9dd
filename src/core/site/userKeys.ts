import type { KeyRule, ValueKind } from './profile';

/** A key as the setting `zhupi.frontMatter.keys` describes it; the kind is the profile's where none is said. */
export interface UserKey extends Omit<KeyRule, 'kind'> {
  readonly kind: ValueKind | null;
}

/** What a user may write as `type`. */
const kinds: ReadonlyMap<unknown, ValueKind> = new Map<unknown, ValueKind>([
  ['text', 'text'],
  ['string', 'text'],
  ['date', 'date'],
  ['boolean', 'boolean'],
  ['number', 'number'],
  ['tags', 'tags'],
  ['list', 'texts'],
  ['list-or-text', 'texts-or-text'],
  ['layout', 'layout'],
  ['authors', 'authors'],
  ['any', 'any'],
]);

/**
 * Reads the setting `zhupi.frontMatter.keys`: by key `{type, required?, values?, description?}`.
 * What is written wrongly counts as not written.
 */
export function readUserKeys(setting: unknown): readonly UserKey[] {
  return Object.entries(isRecord(setting) ? setting : {}).flatMap(([key, said]) => {
    if (key.trim() === '' || !isRecord(said)) {
      return [];
    }
    const { type, required, values, description } = said;
    const offered = Array.isArray(values)
      ? values.filter(value => ['string', 'number', 'boolean'].includes(typeof value)).map(String)
      : [];
    return [
      {
        key: key.trim(),
        kind: kinds.get(type) ?? null,
        ...(required === true ? { required: 'wanted' as const } : {}),
        ...(offered.length > 0 ? { values: offered } : {}),
        ...(typeof description === 'string' && description !== '' ? { description } : {}),
      },
    ];
  });
}

/** The profile's keys with the user's in their place, or behind them. */
export function withUserKeys(
  keys: readonly KeyRule[],
  userKeys: readonly UserKey[],
): readonly KeyRule[] {
  if (userKeys.length === 0) {
    return keys;
  }
  const merged = new Map(keys.map(rule => [rule.key, rule]));
  for (const { kind, ...said } of userKeys) {
    const known = merged.get(said.key);
    merged.set(said.key, { ...known, ...said, kind: kind ?? known?.kind ?? 'any' });
  }
  return [...merged.values()];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
