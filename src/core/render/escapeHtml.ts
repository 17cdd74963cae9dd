const special = /[&<>"]/;
const everySpecial = /[&<>"]/g;
const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** `text` as HTML, in an element or in an attribute between double quotes. */
export function escapeHtml(text: string): string {
  return special.test(text)
    ? text.replace(everySpecial, character => replacements[character] ?? '')
    : text;
}

/**
 * The same for the text of raw HTML, in which a character reference (`&lt;`, `&#8212;`) is meant as
 * one. A reference can't open a tag, so nothing is let through by it.
 */
export function escapeRawText(text: string): string {
  return escapeHtml(text).replace(/&amp;(?=#\d{1,7};|#x[\da-f]{1,6};|[a-z][\da-z]{1,31};)/gi, '&');
}

/** ` name="value"`, escaped. */
export function attribute(name: string, value: string | number): string {
  return ` ${name}="${typeof value === 'number' ? value : escapeHtml(value)}"`;
}
