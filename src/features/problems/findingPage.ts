/**
 * What the documentation of findings says of one code: its section, from the heading that is the
 * code up to the next heading that is no lower. Null where the code has none.
 */
export function findingPage(documentation: string, code: string): string | null {
  const lines = documentation.split(/\r\n?|\n/);
  const start = lines.findIndex(line => headingOf(line)?.text === code);
  const level = headingOf(lines[start] ?? '')?.level;
  if (level === undefined) {
    return null;
  }
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(line => (headingOf(line)?.level ?? 7) <= level);
  const section = end < 0 ? rest : rest.slice(0, end);
  return [`# ${code}`, ...section].join('\n').trimEnd() + '\n';
}

function headingOf(line: string): { readonly level: number; readonly text: string } | null {
  const match = /^(#{1,6})[ \t]+`?(.*?)`?[ \t]*$/.exec(line);
  return match === null ? null : { level: match[1]?.length ?? 1, text: match[2] ?? '' };
}
