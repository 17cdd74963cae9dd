// Measures on how many formulas of real notes the grammars and the core agree: those of the notes
// in ZHUPI_NOTES, over the grammar of a VS Code in the cache, alone and behind VS Code's own
// grammar of formulas. `--list` prints those that they see differently.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import textmate, { type IGrammar, type StackElement } from 'vscode-textmate';
import { parseNote } from '../../src/core/note/parseNote';
import { fetchedExtensions, noteGrammar } from './noteGrammar';

const notes = process.env['ZHUPI_NOTES'];
const goal = 0.98;

/** Where a formula begins and ends: `LINE:COLUMN-LINE:COLUMN`. */
type Place = string;

/** The formulas that the grammar marks, from delimiter to delimiter. */
function formulasShown(grammar: IGrammar, lines: readonly string[]): Set<Place> {
  const shown = new Set<Place>();
  let state: StackElement = textmate.INITIAL;
  let open: string | null = null;
  lines.forEach((line, number) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { scopes, startIndex, endIndex } of tokens) {
      const [last = ''] = scopes.slice(-1);
      if (/^punctuation\.definition\.math\.begin/.test(last)) {
        open = `${number}:${startIndex}`;
      } else if (/^punctuation\.definition\.math\.end/.test(last) && open !== null) {
        shown.add(`${open}-${number}:${endIndex}`);
        open = null;
      }
    }
  });
  return shown;
}

/** The formulas that the core finds. */
function formulasFound(text: string): Set<Place> {
  const { formulas, lines } = parseNote(text);
  return new Set(
    formulas.flatMap(({ span, delimiter }) => {
      const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
      return delimiter === 'fence'
        ? []
        : [`${start.line}:${start.column}-${end.line}:${end.column}`];
    }),
  );
}

async function main(folder: string, extensions: string): Promise<void> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.mdx?$/.test(name))
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  for (const withMath of [false, true]) {
    const grammar = await noteGrammar(extensions, withMath ? 'both' : 'ours');
    let both = 0;
    let either = 0;
    const differing: string[] = [];
    for (const { name, text } of texts) {
      const lines = text.split(/\r\n?|\n/);
      const shown = formulasShown(grammar, lines);
      const found = formulasFound(text);
      const all = new Set([...shown, ...found]);
      const agreed = [...all].filter(place => shown.has(place) && found.has(place));
      either += all.size;
      both += agreed.length;
      for (const place of [...all].filter(each => !agreed.includes(each))) {
        const line = lines[Number.parseInt(place, 10)]?.slice(0, 160) ?? '';
        differing.push(`${found.has(place) ? 'core' : 'editor'} ${name}:${place} ${line}`);
      }
    }
    const title = `agreement-with-the-core${withMath ? "-behind-VS-Code's-formulas" : ''}`;
    const share = `${((100 * both) / either).toFixed(2)} % of ${either} formulas`;
    const holds = both / either >= goal;
    console.log(`${holds ? '✓' : '✖'} ${title} ${share}`);
    if (process.argv.includes('--list')) console.log(differing.join('\n'));
    if (!holds) process.exitCode = 1;
  }
}

const [extensions] = fetchedExtensions();
if (notes === undefined || extensions === undefined) {
  console.log('- agreement with the core: skipped, ZHUPI_NOTES or VS Code is not there');
} else {
  await main(notes, extensions);
}
