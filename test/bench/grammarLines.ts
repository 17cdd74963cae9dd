import { existsSync } from 'node:fs';
import textmate, { type IGrammar } from 'vscode-textmate';
import { fetchedExtensions, noteGrammar } from '../grammar/noteGrammar';
import { cpuTime } from './contest';
import { hostileLines } from './hostileLines';

/** VS Code colours no line that is longer than 20,000 characters. */
const short = 4_000;
const rounds = 3;
/** A grammar that takes longer for a short line is not linear, whatever more one would measure. */
const tooLong = 1_000;
/** What is quadratic grows fourfold by doubling. */
const notQuadratic = 3.6;

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
  const [theirGrammar, ourGrammar] = [
    await noteGrammar(extensions, 'theirs'),
    await noteGrammar(extensions, 'ours'),
  ];
  let missed = 0;
  for (const [name, make] of Object.entries(hostileLines)) {
    const theirs = growth(theirGrammar, make);
    const ours = growth(ourGrammar, make);
    // What is not linear there can't be here, either; but nothing may be quadratic.
    const allowed = Math.max(goal, Math.min(notQuadratic, 1.3 * theirs.ratio));
    const isMissed = ours.ratio > allowed;
    missed += isMissed ? 1 : 0;
    const times = `${ours.once.toFixed(1).padStart(8)}${ours.fourfold.toFixed(1).padStart(10)}`;
    const verdict = isMissed ? `  ≤ ${allowed.toFixed(1)} MISSED` : '';
    const alone = theirs.once > tooLong ? 'too long to tell' : `× ${theirs.ratio.toFixed(2)}`;
    const beside = `(VS Code alone ${alone})`;
    console.log(`${name.padEnd(30)}${times}  × ${ours.ratio.toFixed(2)} ${beside}${verdict}`);
  }
  return missed;
}

function growth(grammar: IGrammar, make: (size: number) => string) {
  const [line, longer] = [make(short), make(4 * short)];
  const timeOf = (text: string, times: number) => {
    const run = () => {
      grammar.tokenizeLine(text, textmate.INITIAL);
      return [];
    };
    return Math.min(...Array.from({ length: times }, () => cpuTime({ name: '', run }, 1)));
  };
  const first = timeOf(line, 1);
  if (first > tooLong) return { once: first, fourfold: Infinity, ratio: Infinity };
  const [once, fourfold] = [timeOf(line, rounds), timeOf(longer, rounds)];
  // Under a millisecond, the clock and the start of the call are what is measured.
  return { once, fourfold, ratio: fourfold < 4 ? 2 : Math.sqrt(fourfold / Math.max(once, 1)) };
}
