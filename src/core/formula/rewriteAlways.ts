import { textCommands } from './rewriteTexts';
import { groupAt, type TexEdit, type TexToken } from './texTokens';

/**
 * Edits for what KaTeX takes and shows otherwise than it is meant: the `’` of a Chinese keyboard
 * behind a letter is a prime, and of a link, which no formula may make here, the text is left.
 */
export function rewriteAlways(tokens: readonly TexToken[]): readonly TexEdit[] {
  const edits: TexEdit[] = [];
  let isQuoted = false;
  for (let at = 0; at < tokens.length; at++) {
    const { text = '', start = 0, end = 0 } = tokens[at] ?? {};
    if (text === '‘' || text === '’') {
      if (text === '’' && !isQuoted && isAtom(tokens[at - 1]?.text ?? '')) {
        edits.push({ start, end, text: "'" });
      }
      isQuoted = text === '‘';
    } else if (text === '\\href' || textCommands.has(text)) {
      const star = tokens[at + 1]?.text === '*' ? 1 : 0;
      const group = groupAt(tokens, at + 1 + star);
      const brace = group === null ? undefined : tokens[group.close];
      if (group === null || brace === undefined) continue;
      if (text === '\\href') edits.push({ start, end: brace.end, text: '' });
      at = group.close;
    }
  }
  return edits;
}

/** Whether what ends with `text` can have a prime. */
function isAtom(text: string): boolean {
  return /^(?:[\p{L}\d})\]'’]|\\[A-Za-z]+)$/u.test(text);
}
