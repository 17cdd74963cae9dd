import { groupAt, skipBlanks, type TexEdit, type TexToken } from './texTokens';

/** Environments that KaTeX does not know, and what comes nearest. */
const unknown: ReadonlyMap<string, string> = new Map([
  ['eqnarray', 'aligned'],
  ['multline', 'gathered'],
  ['flalign', 'aligned'],
  ['xalignat', 'alignedat'],
  ['xxalignat', 'alignedat'],
  ['cases*', 'cases'],
  ['math', ''],
  ['displaymath', ''],
  ['subequations', ''],
]);

/** Environments that KaTeX takes in display formulas only, and what stands for them in a line. */
const displayOnly: ReadonlyMap<string, string> = new Map([
  ['align', 'aligned'],
  ['alignat', 'alignedat'],
  ['gather', 'gathered'],
  ['split', 'aligned'],
  ['equation', ''],
]);

/**
 * Edits that rename environments and simplify column specifications. Of `eqnarray`, whose middle
 * column holds a relation, the second `&` of each row goes: aligned before the relation, with the
 * space of a relation around it.
 */
export function rewriteEnvironments(
  tex: string,
  tokens: readonly TexToken[],
  display: boolean,
): readonly TexEdit[] {
  const edits: TexEdit[] = [];
  const rows = new RelationRows(edits);
  tokens.forEach((token, at) => {
    rows.read(token);
    if (token.text !== '\\begin' && token.text !== '\\end') return;
    const group = groupAt(tokens, at + 1);
    const [open, close] = [tokens[group?.open ?? -1], tokens[group?.close ?? -1]];
    if (group === null || open === undefined || close === undefined) return;
    const name = tex.slice(open.end, close.start);
    const opens = token.text === '\\begin';
    const other = replacement(name.trim(), display);
    if (other === '') {
      edits.push({ start: token.start, end: close.end, text: opens ? '{' : '}' });
    } else if (other !== name) {
      edits.push({ start: open.end, end: close.start, text: other });
    }
    if (opens) rows.open(/^eqnarray\*?$/.test(name.trim()));
    else rows.close();
    if (opens && /^(?:d?array)$/.test(name.trim())) {
      edits.push(...rewriteColumns(tex, tokens, group.close + 1));
    }
  });
  return edits;
}

function replacement(name: string, display: boolean): string {
  const plain = name.replace(/\*$/, '');
  const inLine = display ? undefined : displayOnly.get(plain);
  return unknown.get(name) ?? unknown.get(plain) ?? inLine ?? name;
}

/** Follows the rows of nested environments, and takes the second `&` out of `eqnarray`'s. */
class RelationRows {
  readonly #environments: { readonly relations: boolean; ampersands: number; braces: number }[] =
    [];

  constructor(private readonly edits: TexEdit[]) {}

  open(relations: boolean): void {
    this.#environments.push({ relations, ampersands: 0, braces: 0 });
  }

  close(): void {
    this.#environments.pop();
  }

  read({ text, start, end }: TexToken): void {
    const inner = this.#environments.at(-1);
    if (inner === undefined) return;
    if (text === '{') inner.braces++;
    if (text === '}') inner.braces--;
    if (inner.braces > 0) return;
    if (text === '\\\\' || text === '\\cr') inner.ampersands = 0;
    if (text !== '&') return;
    inner.ampersands++;
    // An empty group keeps a sign that follows a binary one.
    if (inner.relations && inner.ampersands === 2) this.edits.push({ start, end, text: '{}' });
  }
}

/** Edits of what stands between `\begin{array}` and the rows: `[t]{@{}l*{2}{c}p{3cm}}`. */
function rewriteColumns(
  tex: string,
  tokens: readonly TexToken[],
  index: number,
): readonly TexEdit[] {
  const edits: TexEdit[] = [];
  let at = skipBlanks(tokens, index);
  const bracket = tokens[at];
  if (bracket?.text === '[') {
    while (at < tokens.length && tokens[at]?.text !== ']') at++;
    const end = tokens[at]?.end;
    if (end === undefined) return [];
    edits.push({ start: bracket.start, end, text: '' });
    at++;
  }
  const group = groupAt(tokens, at);
  const [open, close] = [tokens[group?.open ?? -1], tokens[group?.close ?? -1]];
  if (open === undefined || close === undefined) return edits;
  const columns = tex.slice(open.end, close.start);
  const plain = plainColumns(columns);
  if (plain !== columns) edits.push({ start: open.end, end: close.start, text: plain });
  return edits;
}

const repetition = /\*\s*\{\s*(\d{1,2})\s*\}\s*(?:\{([^{}*]*)\}|([a-zA-Z|]))/g;

/** `l`, `c`, `r` and rules of a column specification: `@{}l*{2}{c}p{3cm}` is `lccl`. */
function plainColumns(columns: string): string {
  return columns
    .replace(repetition, (_, count: string, group = '', one = '') =>
      `${group as string}${one as string}`.repeat(Number(count)),
    )
    .replace(/[@!><]\s*\{[^{}]*\}/g, '')
    .replace(/[pmb]\s*\{[^{}]*\}/g, 'l');
}
