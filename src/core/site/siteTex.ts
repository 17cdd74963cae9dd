/**
 * A formula as a site reads whose Markdown eats a backslash before punctuation (Hexo): authors there
 * write `\_`, `\*`, `\\{` and `\\\\` for `_`, `*`, `\{` and `\\`. A `\\` alone stays: most of these
 * sites have a renderer that leaves it. So does one that ends a row: before punctuation in an
 * environment, or before a brace that no `\\}` closes.
 */
export function texAsSiteReads(tex: string): string {
  if (!tex.includes('\\')) {
    return tex;
  }
  const hasRows = tex.includes('\\begin');
  const isPaired = countOf(tex, /(?<!\\)\\\\\{/g) === countOf(tex, /(?<!\\)\\\\\}/g);
  const isNorm = !hasRows && countOf(tex, /(?<!\\)\\\\\|/g) % 2 === 0;
  return tex.replace(
    /\\\\\\\\|\\\\([{}|,;:!%#&])|\\\\|\\([_*])|\\/g,
    (all, doubled: string | undefined, eaten: string | undefined) => {
      if (doubled === undefined) {
        return eaten ?? (all.length === 4 ? '\\\\' : all);
      }
      const isBrace = doubled === '{' || doubled === '}';
      const isEscape = isBrace ? isPaired : doubled === '|' ? isNorm : !hasRows;
      return isEscape ? `\\${doubled}` : all;
    },
  );
}

function countOf(tex: string, sign: RegExp): number {
  return tex.match(sign)?.length ?? 0;
}
