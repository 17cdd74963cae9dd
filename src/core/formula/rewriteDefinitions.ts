import { groupAt, skipBlanks, type TexEdit, type TexToken } from './texTokens';

/**
 * Edits that define a command with an optional argument, `\newcommand{\a}[2][x]{…}`, in the words of
 * plain TeX: KaTeX's `\newcommand` knows none.
 */
export function rewriteDefinitions(tokens: readonly TexToken[]): readonly TexEdit[] {
  return tokens.flatMap((token, at) => {
    if (!/^\\(?:re|provide)?newcommand$|^\\providecommand$/.test(token.text)) return [];
    const star = tokens[at + 1]?.text === '*' ? 1 : 0;
    const group = groupAt(tokens, at + 1 + star);
    const name = tokens[group === null ? skipBlanks(tokens, at + 1 + star) : group.open + 1];
    const count = bracketsAt(tokens, group === null ? at + 2 + star : group.close + 1);
    const standard = count === null ? null : bracketsAt(tokens, count.end);
    const arguments_ = Number(count?.text);
    if (name === undefined || !/^\\[A-Za-z]+$/.test(name.text) || standard === null) return [];
    if (!Number.isInteger(arguments_) || arguments_ < 1 || arguments_ > 9) return [];
    const inner = `\\zhupi@optional@${name.text.slice(1)}`;
    const parameters = Array.from({ length: arguments_ - 1 }, (_, index) => `#${index + 2}`);
    const text =
      `\\def${name.text}{\\@ifnextchar[{${inner}}{${inner}[${standard.text}]}}` +
      `\\def${inner}[#1]${parameters.join('')}`;
    return [{ start: token.start, end: tokens[standard.end - 1]?.end ?? token.end, text }];
  });
}

/** What stands in `[…]` at `index`, and the index behind it; null where nothing does. */
function bracketsAt(
  tokens: readonly TexToken[],
  index: number,
): { readonly text: string; readonly end: number } | null {
  const open = skipBlanks(tokens, index);
  if (tokens[open]?.text !== '[') return null;
  let text = '';
  for (let at = open + 1; at < tokens.length; at++) {
    const token = tokens[at]?.text ?? '';
    if (token === ']') return { text, end: at + 1 };
    text += token;
  }
  return null;
}
