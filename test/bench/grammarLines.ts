import { existsSync } from 'node:fs';
import textmate, { type IGrammar } from 'vscode-textmate';
import { fetchedExtensions, noteGrammar } from '../grammar/noteGrammar';
import { cpuTime } from './contest';
import { hostileLines } from './hostileLines';

/** VS Code colours no line that is longer than 20,000 characters. */
const short = 4_000;
const rounds = 3;

/**
 * Prints what twice the length costs of lines that are hard to colour, and what it costs VS Code
 * without us, whose own grammar is not linear either. @returns how many cost more, by us
 */
export async function printHostileLines(goal: number): Promise<number> {
  const [extensions] = fetchedExtensions().filter(existsSync);
  if (extensions === undefined) {
    console.log('\nHostile lines: left out, no VS Code was fetched for the tests.');
    return 0;
  }
  console.log('\nLines that are hard to colour: ms, at four times the size, growth a doubling.\n');
  const [alone, withUs] = [
    await noteGrammar(extensions, 'theirs'),
    await noteGrammar(extensions, 'ours'),
  ];
  let missed = 0;
  for (const [name, make] of Object.entries(hostileLines)) {
    const theirs = growth(alone, make);
    const ours = growth(withUs, make);
    // What is not linear there can't be here, either.
    const isMissed = ours.ratio > Math.max(goal, 1.3 * theirs.ratio);
    missed += isMissed ? 1 : 0;
    const times = `${ours.once.toFixed(1).padStart(8)}${ours.fourfold.toFixed(1).padStart(10)}`;
    const verdict = isMissed ? `  ≤ ${goal} MISSED` : '';
    const beside = `(VS Code alone × ${theirs.ratio.toFixed(2)})`;
    console.log(`${name.padEnd(30)}${times}  × ${ours.ratio.toFixed(2)} ${beside}${verdict}`);
  }
  return missed;
}

function growth(grammar: IGrammar, make: (size: number) => string) {
  const [line, longer] = [make(short), make(4 * short)];
  const timeOf = (text: string) => {
    const run = () => {
      grammar.tokenizeLine(text, textmate.INITIAL);
      return [];
    };
    return Math.min(...Array.from({ length: rounds }, () => cpuTime({ name: '', run }, 1)));
  };
  timeOf(line);
  const [once, fourfold] = [timeOf(line), timeOf(longer)];
  // Under a millisecond, the clock and the start of the call are what is measured.
  return { once, fourfold, ratio: fourfold < 4 ? 2 : Math.sqrt(fourfold / Math.max(once, 1)) };
}
