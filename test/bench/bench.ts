import { forgetFormulas } from '../../src/core/formula/formula';
import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parseNote';
import { renderBlocks } from '../../src/core/render/renderBlocks';
import type { RenderContext } from '../../src/core/render/renderContext';
import { wordsOf } from '../../src/core/words/words';
import { visibleInks } from '../../src/features/annotations/visibleInks';
import { contest, type Contestant, median } from './contest';
import { doubling } from './doubling';
import { printHostileLines } from './grammarLines';
import { hardNotes } from './hardNotes';
import { printLibrary } from './libraryBench';
import { printModels } from './models';
import { printFrontMatter } from './printFrontMatter';
import { noteOfSize } from './noteOfSize';
import { SeededRandom } from './seededRandom';
import { printTree } from './treeBench';
import { printTyping } from './typingBench';
import { vscodeMarkdown } from './vscodeMarkdown';

/** A line of the table: a contestant beside the reference of the same contest. */
interface Result {
  readonly size: string;
  readonly name: string;
  readonly milliseconds: number;
  readonly ratio: number;
  /** The ratio must not be higher; null for what is only told. */
  readonly goal: number | null;
}

const reference = 'VS Code: full render';
const withTex = 'Zhupi: formulas as TeX';
const complete = 'Zhupi: formulas as HTML';
const edit = 'Zhupi: one edit, formulas as TeX';
const inks = 'Zhupi: one edit, inks in the editor';
const goals: Readonly<Record<string, number | null>> = {
  [withTex]: 0.45,
  [complete]: 1.2,
  [edit]: null,
  [inks]: 0.1,
};
/** Ten short notes, because one has half as much TeX again as another of the same size. */
const sizes = [
  { size: '10 kB', bytes: 10_000, notes: 10, rounds: 15 },
  { size: '100 kB', bytes: 100_000, notes: 1, rounds: 11 },
  { size: '1 MB', bytes: 1_000_000, notes: 1, rounds: 7 },
];
const random = new SeededRandom(7);
const renderInVsCode = vscodeMarkdown();

function contextFor(formulas: RenderContext['formulas']): RenderContext {
  return { words: wordsOf('zh-cn'), formulas, resolve: address => address };
}

function htmlOf(note: Note, context: RenderContext): readonly string[] {
  return renderBlocks(note, context).map(block => block.html);
}

function rendersOf(texts: readonly string[]): readonly Contestant[] {
  // A new context each time: what was rendered before is remembered by it.
  return [
    { name: reference, run: () => texts.map(renderInVsCode) },
    {
      name: withTex,
      run: () => texts.flatMap(text => htmlOf(parseNote(text), contextFor('tex'))),
    },
    {
      name: complete,
      run: () => {
        return texts.flatMap(text => {
          forgetFormulas();
          return htmlOf(parseNote(text), contextFor('html'));
        });
      },
    },
  ];
}

/** Types one character after the other into the middle of a note that is on the screen. */
function editsOf(text: string): Contestant {
  const context = contextFor('tex');
  const middle = text.indexOf('\n\n其', text.length / 2) + 3;
  let note = parseNote(text);
  htmlOf(note, context);
  return {
    name: edit,
    run: () => {
      note = parseNote(`${note.text.slice(0, middle)}字${note.text.slice(middle)}`, {
        previous: note,
      });
      return htmlOf(note, context);
    },
  };
}

/** Types into the middle of a note of which the editor shows some 80 lines in their inks. */
function inkEditsOf(text: string): Contestant {
  const middle = text.indexOf('\n\n其', text.length / 2) + 3;
  const visible = [{ start: middle - 4000, end: middle + 4000 }];
  let note = parseNote(text);
  return {
    name: inks,
    run: () => {
      note = parseNote(`${note.text.slice(0, middle)}字${note.text.slice(middle)}`, {
        previous: note,
      });
      return visibleInks(note.annotations, visible).tags.map(({ start }) => String(start));
    },
  };
}

function measureRenders(): readonly Result[] {
  return sizes.flatMap(({ size, bytes, notes, rounds }) => {
    const texts = Array.from({ length: notes }, (_, index) => noteOfSize(bytes, bytes + index));
    const edits = bytes >= 1_000_000 ? [...texts.map(editsOf), ...texts.map(inkEditsOf)] : [];
    const contestants = [...rendersOf(texts), ...edits];
    const times = contest(contestants, rounds, random);
    const medianOf = (name: string) => median(times.get(name) ?? []);
    return contestants.map(({ name }) => ({
      size,
      name,
      milliseconds: medianOf(name) / notes,
      ratio: medianOf(name) / medianOf(reference),
      goal: goals[name] ?? null,
    }));
  });
}

function printResults(results: readonly Result[]): void {
  console.log('CPU time of one run; ratios of medians, measured side by side.\n');
  console.log(row(['note', 'contestant', 'ms', 'ratio', 'goal', '']));
  for (const { size, name, milliseconds, ratio, goal } of results) {
    const verdict = goal === null ? '' : ratio <= goal ? 'reached' : 'MISSED';
    const bound = goal === null ? '' : `≤ ${goal}`;
    console.log(row([size, name, milliseconds.toFixed(1), ratio.toFixed(3), bound, verdict]));
  }
}

function row(cells: readonly string[]): string {
  const [size = '', name = '', milliseconds = '', ratio = '', goal = '', verdict = ''] = cells;
  const numbers = `${milliseconds.padStart(8)}  ${ratio.padStart(6)}  ${goal.padEnd(6)}`;
  return `${size.padEnd(7)} ${name.padEnd(34)}${numbers} ${verdict}`.trimEnd();
}

/** Twice the length may cost so much: 2 is linear, 4 quadratic. */
const doublingGoal = 2.5;

/** Prints what twice the length costs of notes that are hard to parse. @returns how many cost more */
function printHardNotes(): number {
  console.log('\nNotes that are hard to parse: ms, at four times the size, growth a doubling.\n');
  const context = contextFor('tex');
  let missed = 0;
  for (const [name, make] of Object.entries(hardNotes)) {
    const run = (text: string) => htmlOf(parseNote(text), context);
    const { size, once, fourfold, ratio } = doubling(make, run, doublingGoal);
    const isMissed = ratio > doublingGoal;
    missed += isMissed ? 1 : 0;
    const times = `${once.toFixed(1).padStart(8)}${fourfold.toFixed(1).padStart(10)}`;
    const verdict = isMissed ? `  ≤ ${doublingGoal} MISSED` : '';
    const length = `${size / 1000} kB`.padStart(8);
    console.log(`${name.padEnd(30)}${length}${times}  × ${ratio.toFixed(2)}${verdict}`);
  }
  return missed;
}

// KaTeX warns of characters that it has no measures for.
console.warn = () => undefined;
const results = measureRenders();
printResults(results);
const missed =
  results.filter(({ ratio, goal }) => goal !== null && ratio > goal).length +
  printHardNotes() +
  printModels(random) +
  printTree(random) +
  printTyping(random) +
  printFrontMatter(random) +
  (await printHostileLines(doublingGoal)) +
  (await printLibrary(random));
if (process.argv.includes('--check') && missed > 0) {
  console.error(`\n${missed} of the goals missed.`);
  process.exitCode = 1;
}
