/**
 * What tags have in common that differ only in case, width, blanks and hyphens: `Self-Attention`,
 * `self attention`, `ＳＥＬＦ_ATTENTION`.
 */
export function tagVariant(tag: string): string {
  const folded = tag
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  return folded === '' ? tag : folded;
}
