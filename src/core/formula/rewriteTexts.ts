import { groupAt, type TexEdit, type TexToken } from './texTokens';

/** Commands whose argument is a text. */
export const textCommands: ReadonlySet<string> = new Set(
  ['text', 'textrm', 'textbf', 'textit', 'textsf', 'texttt', 'textnormal', 'textup', 'textmd']
    .concat(['textsl', 'textsc', 'emph', 'mbox', 'hbox', 'fbox', 'tag'])
    .map(name => `\\${name}`),
);

/** What is special to KaTeX within a text, and a plain character to MathJax. */
const escapes: Readonly<Record<string, string>> = {
  _: '\\_',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
};

/** Edits that escape what is special within `\text{…}` and its kind, formulas in it left out. */
export function rewriteTexts(tokens: readonly TexToken[]): readonly TexEdit[] {
  const edits: TexEdit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!textCommands.has(tokens[at]?.text ?? '')) continue;
    const star = tokens[at + 1]?.text === '*' ? 1 : 0;
    const group = groupAt(tokens, at + 1 + star);
    if (group === null) continue;
    edits.push(...escapeText(tokens.slice(group.open + 1, group.close)));
    at = group.close;
  }
  return edits;
}

function escapeText(tokens: readonly TexToken[]): readonly TexEdit[] {
  let math = false;
  return tokens.flatMap(({ text, start, end }) => {
    if (text === '$') math = !math;
    if (text === '\\(') math = true;
    if (text === '\\)') math = false;
    const escaped = math ? undefined : escapes[text];
    return escaped === undefined ? [] : [{ start, end, text: escaped }];
  });
}
