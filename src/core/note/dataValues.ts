import { parse as parseToml, TomlDate } from 'smol-toml';

/** Longer than any front matter: keys of keys of keys in more would take memory without end. */
const longest = 100_000;
/** What is nested deeper than this says nothing. */
const deepest = 50;

/**
 * The top-level values of a front matter in TOML or JSON, in the form that YAML's have: dates are
 * texts, as they are written. Nothing where `content` is broken.
 */
export function dataValues(format: 'toml' | 'json', content: string): Record<string, unknown> {
  if (content.length > longest) {
    return {};
  }
  try {
    const read: unknown =
      format === 'json'
        ? JSON.parse(content)
        : // A carriage return alone ends a line of ours, and none of TOML's.
          parseToml(content.replace(/\r\n?/g, '\n'), {
            integersAsBigInt: 'asNeeded',
            maxDepth: 100,
          });
    return isMap(read) ? plainMap(read, deepest) : {};
  } catch {
    // It is being written, or nobody can read it: nothing is known of it, and it is not ours to mend.
    return {};
  }
}

/** A prototype can't be set by this, as it could by assignment. */
function plainMap(map: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]: [string, unknown]) => [key, plain(value, depth - 1)]),
  );
}

function plain(value: unknown, depth: number): unknown {
  if (value instanceof TomlDate) {
    return value.toISOString().replace(/\.0+(?!\d)/, '');
  }
  if (typeof value === 'bigint') {
    return Number(value);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth === 0) {
    return null;
  }
  return Array.isArray(value)
    ? value.map((item: unknown) => plain(item, depth - 1))
    : plainMap(value, depth);
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
