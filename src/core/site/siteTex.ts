/**
 * A formula as a site reads whose Markdown eats a backslash before punctuation (Hexo): authors there
 * write `\_`, `\*` and `\\\\` for `_`, `*` and `\\`. A `\\` alone stays: most of these sites have a
 * renderer that leaves it.
 */
export function texAsSiteReads(tex: string): string {
  return tex.includes('\\')
    ? tex.replace(
        /\\\\\\\\|\\\\|\\([_*])|\\/g,
        (all, eaten: string | undefined) => eaten ?? (all.length === 4 ? '\\\\' : all),
      )
    : tex;
}
