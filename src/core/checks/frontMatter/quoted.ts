import { yamlText } from '../../edit/yamlText';

/** A value that YAML reads otherwise, as the text that it is meant to be. */
export function quoted(value: string): string {
  const text = withoutOuterQuotes(value);
  if (/[\r\n]/.test(text)) {
    // Line ends within quotes are blanks, as they are without.
    return `'${text.replace(/'/g, "''")}'`;
  }
  return yamlText(text, {
    inFlow: false,
    quotes: /["\\]/.test(text) ? 'single' : 'double',
    always: true,
  });
}

/** `'it's'` is meant as a text in quotes; the quotes of `"a" and "b"` belong to the text. */
function withoutOuterQuotes(value: string): string {
  const [mark = ''] = value;
  if (!/["']/.test(mark) || value.length < 3 || !value.endsWith(mark)) {
    return value;
  }
  const inner = value.slice(1, -1);
  const count = inner.split(mark).length - 1;
  return count % 2 === 1 || inner.endsWith(mark) || inner.startsWith(mark) ? inner : value;
}
