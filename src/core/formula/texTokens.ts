/** A control sequence, a comment, or a character of a formula. */
export interface TexToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A replacement of characters of a formula. */
export interface TexEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const tokenPattern = /\\(?:[a-zA-Z@]+|[^]?)|[^]/gu;

/** The tokens of a formula, blanks and every single character of a comment included. */
export function texTokens(tex: string): readonly TexToken[] {
  return Array.from(tex.matchAll(tokenPattern), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** The index of the first token from `index` on that is no blank. */
export function skipBlanks(tokens: readonly TexToken[], index: number): number {
  let at = index;
  while (/^\s$/.test(tokens[at]?.text ?? '')) at++;
  return at;
}

/**
 * The indices of the braces around a group that begins at `index` (blanks before it skipped); null
 * where none begins or it is not closed.
 */
export function groupAt(
  tokens: readonly TexToken[],
  index: number,
): { readonly open: number; readonly close: number } | null {
  const open = skipBlanks(tokens, index);
  if (tokens[open]?.text !== '{') return null;
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const text = tokens[at]?.text;
    if (text === '{') depth++;
    if (text === '}' && --depth === 0) return { open, close: at };
  }
  return null;
}
