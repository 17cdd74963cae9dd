/** A text as it stands in one line of Markdown or MDX: nothing in it is taken for markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>{}#$|~]/g, '\\$&');
}

const signs: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };

/** An address as it stands in the parentheses of a link: what would end it there is an escape. */
export function escapeDestination(address: string): string {
  return address.replace(/[\s()<>]/g, sign => signs[sign] ?? encodeURIComponent(sign));
}
