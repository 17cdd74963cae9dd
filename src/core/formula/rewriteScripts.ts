import { groupAt, skipBlanks, type TexEdit, type TexToken } from './texTokens';

/** Commands that KaTeX takes as a script in braces only, by the number of their arguments. */
const argumentCounts: ReadonlyMap<string, number> = new Map(
  [
    ['max min sup inf lim limsup liminf det gcd Pr arg deg dim exp hom ker lg ln log', 0],
    ['sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan argmax argmin', 0],
    ['sum prod coprod int iint iiint oint bigcup bigcap bigvee bigwedge bigoplus bigotimes', 0],
    ['bigodot biguplus bigsqcup quad qquad', 0],
    ['hat bar vec dot ddot tilde check breve acute grave widehat widetilde overline underline', 1],
    ['overrightarrow overleftarrow boldsymbol bm pmb mathop mathbin mathrel operatorname sqrt', 1],
    ['underbrace overbrace phantom hphantom vphantom smash boxed fbox cancel substack', 1],
    // Switches: what they apply to comes next.
    ['rm bf it sf tt cal mit displaystyle textstyle scriptstyle scriptscriptstyle', 1],
    ['big Big bigg Bigg tiny scriptsize small', 1],
    ['stackrel overset underset textcolor', 2],
  ].flatMap(([names, count]) =>
    String(names)
      .split(' ')
      .map(name => [`\\${name}`, Number(count)] as const),
  ),
);

/**
 * Edits that put braces around a script that is a command with its arguments: `x_\max`,
 * `x^\hat y`. To MathJax a script is whatever comes next.
 */
export function rewriteScripts(tokens: readonly TexToken[]): readonly TexEdit[] {
  return tokens.flatMap(({ text }, at) => {
    if (text !== '_' && text !== '^') return [];
    const command = skipBlanks(tokens, at + 1);
    const first = tokens[command];
    const last = tokens[lastOfScript(tokens, command) ?? -1];
    if (first === undefined || last === undefined) return [];
    return [
      { start: first.start, end: first.start, text: '{' },
      { start: last.end, end: last.end, text: '}' },
    ];
  });
}

/** The index of the last token of the command at `index`; null where it needs no braces. */
function lastOfScript(tokens: readonly TexToken[], index: number): number | null {
  const name = tokens[index]?.text ?? '';
  if (name === '\\left') return partner(tokens, index, '\\left', '\\right', 1);
  if (name === '\\begin') {
    const end = partner(tokens, index, '\\begin', '\\end', 0);
    return end === null ? null : (groupAt(tokens, end + 1)?.close ?? null);
  }
  const count = argumentCounts.get(name);
  if (count === undefined) return null;
  let last = index;
  if (tokens[last + 1]?.text === '*') last++;
  if (name === '\\sqrt' && tokens[skipBlanks(tokens, last + 1)]?.text === '[') {
    while (last < tokens.length && tokens[last]?.text !== ']') last++;
  }
  for (let argument = 0; argument < count; argument++) {
    const next = skipBlanks(tokens, last + 1);
    last = groupAt(tokens, next)?.close ?? next;
  }
  return last < tokens.length ? last : null;
}

/** The index of what ends the `open` at `index`, and of `after` tokens behind it. */
function partner(
  tokens: readonly TexToken[],
  index: number,
  open: string,
  close: string,
  after: number,
): number | null {
  let depth = 0;
  for (let at = index; at < tokens.length; at++) {
    const text = tokens[at]?.text;
    if (text === open) depth++;
    if (text === close && --depth === 0) return at + after < tokens.length ? at + after : null;
  }
  return null;
}
