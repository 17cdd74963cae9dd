import type { TagRules } from '../site/tagRules';

const deepest = 20;

/**
 * The tags in the values of a front matter, as a site reads them; for TOML and JSON, of which only
 * the values are known. YAML's are read where they are written: see `writtenTags`.
 */
export function tagsInValues(
  values: Readonly<Record<string, unknown>>,
  rules: TagRules,
): readonly string[] {
  const own = entryOf(values, rules.key, rules);
  const other = rules.other === null ? null : entryOf(values, rules.other.key, rules);
  const isOther =
    other !== null &&
    !saysNothing(other.value) &&
    (rules.other?.isReadFirst === true || own === null || saysNothing(own.value));
  const value = isOther ? other.value : own?.value;
  if (typeof value === 'string' && rules.form === 'list-or-words' && !isOther) {
    return value.match(/\S+/g) ?? [];
  }
  return tagsIn(value, deepest);
}

function entryOf(
  values: Readonly<Record<string, unknown>>,
  key: string,
  { keysInAnyCase }: TagRules,
): { readonly value: unknown } | null {
  const found = Object.keys(values).find(
    each => each === key || (keysInAnyCase && each.toLowerCase() === key.toLowerCase()),
  );
  return found === undefined ? null : { value: values[found] };
}

function saysNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

function tagsIn(value: unknown, depth: number): readonly string[] {
  if (Array.isArray(value)) {
    return depth === 0 ? [] : value.flatMap((item: unknown) => tagsIn(item, depth - 1));
  }
  if (typeof value === 'string') {
    return value.trim() === '' ? [] : [value];
  }
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
