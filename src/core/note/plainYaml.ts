const keyed = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
const item = /^( *)- +(.+)$/;
const nothing = /^(?: *|#.*)$/;
// A tab, or a line end that YAML counts and `split` does not.
const unusual = /[^\P{Cc}\r\n]|[\u2028\u2029\ufeff]/u;
const words = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const dateTime = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/;

/**
 * The values of a front matter written in the plain form that nearly all have, `key: value` and
 * lists of values, at a tenth of the cost of a YAML parser; null where that one is needed, as it is
 * for everything that is wrong. What is read is what YAML 1.2 reads.
 */
export function readPlainYaml(yaml: string): Record<string, unknown> | null {
  if (unusual.test(yaml)) {
    return null;
  }
  const values = new Map<string, unknown>();
  let list: unknown[] | null = null;
  let indent: string | null = null;
  let key = '';
  for (const line of yaml.split(/\r?\n/)) {
    if (nothing.test(line)) {
      continue;
    }
    const [, name, text] = keyed.exec(line) ?? [];
    if (name !== undefined) {
      if (values.has(name) || words.test(name) || name === '__proto__') {
        return null;
      }
      const value = text === undefined ? null : readValue(text.trimEnd());
      if (value === undefined) {
        return null;
      }
      values.set(name, value);
      [key, list, indent] = [name, value === null ? [] : null, null];
      continue;
    }
    const [, blanks = '', entry] = item.exec(line) ?? [];
    const value = entry === undefined ? undefined : readScalar(entry.trimEnd());
    if (list === null || value === undefined || (indent ?? blanks) !== blanks) {
      return null;
    }
    indent = blanks;
    list.push(value);
    values.set(key, list);
  }
  return Object.fromEntries(values);
}

/** A value or a list `[a, b]`; undefined for what is not plain, null for none. */
function readValue(text: string): unknown {
  if (text === '') {
    return null;
  }
  if (!text.startsWith('[')) {
    return readScalar(text);
  }
  const inner = /^\[([^[\]{}:#]*)\]$/.exec(text)?.[1];
  if (inner === undefined) {
    return undefined;
  }
  if (inner.trim() === '') {
    return [];
  }
  const items = inner.split(',').map(part => readScalar(part.trim()));
  return items.includes(undefined) ? undefined : items;
}

function readScalar(text: string): string | number | boolean | undefined {
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(text);
  if (quoted !== null) {
    return quoted[1] ?? quoted[2] ?? '';
  }
  if (text === 'true' || text === 'false') {
    return text === 'true';
  }
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) {
    return Number(text);
  }
  const isText = /^\p{L}/u.test(text) && !words.test(text) && !/: | #|:$/.test(text);
  return isText || dateTime.test(text) ? text : undefined;
}
