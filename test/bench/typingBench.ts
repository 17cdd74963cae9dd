import { builtInCatalogue } from '../../src/core/models/builtInCatalogue';
import { Recogniser } from '../../src/core/models/recogniser';
import { parseNote } from '../../src/core/note/parseNote';
import type { CoveringPost } from '../../src/core/outline/coverage';
import { CoverageIndex } from '../../src/core/outline/coverageIndex';
import { coverageTree, treeWords } from '../../src/core/outline/coverageTree';
import { noteCoverage } from '../../src/core/outline/noteCoverage';
import { treeLayout } from '../../src/core/outline/treeLayout';
import { treeParts } from '../../src/core/outline/treeParts';
import { wordsOf } from '../../src/core/words/words';
import { SentParts } from '../../src/features/outline/sentParts';
import { contest, median } from './contest';
import type { SeededRandom } from './seededRandom';

const size = 1000;
/** So many of the models are covered. */
const covered = 200;
/** An edit may take so much of the time that all posts take together. */
const goal = 0.15;

/** A library about models, and the page with its drawing. */
class DrawnLibrary {
  readonly #recogniser = new Recogniser(builtInCatalogue());
  readonly #index = new CoverageIndex(builtInCatalogue());
  readonly #sent = new SentParts();
  #drawn = 0;
  #edits = 0;

  /** Reads all posts, as for the first time; the text is parsed already. */
  readAll(): string {
    const index = new CoverageIndex(builtInCatalogue());
    for (let number = 0; number < size; number += 1) index.set(...this.#post(number, ''));
    return `${index.coverage.families.length}`;
  }

  fill(): void {
    for (let number = 0; number < size; number += 1) this.#index.set(...this.#post(number, ''));
    this.#draw();
  }

  /** Writes a heading into a post, or takes it out again, and draws what is another. */
  edit(): string {
    this.#edits += 1;
    this.#index.set(...this.#post(500, this.#edits % 2 === 0 ? '' : '\n## DBRX\n'));
    this.#drawn = this.#draw();
    return `${this.#drawn > 0}`;
  }

  /** How many parts the last edit has drawn anew. */
  get drawn(): number {
    return this.#drawn;
  }

  #draw(): number {
    const words = wordsOf('zh-cn');
    const tree = coverageTree(this.#index.coverage, words);
    const parts = treeParts(treeLayout(tree.models, tree.families), {
      words: treeWords(tree, words),
    });
    return Object.keys(this.#sent.take(parts, () => '').bodies).length;
  }

  #post(number: number, added: string): [string, CoveringPost] {
    const { models } = this.#recogniser.catalogue;
    const name = (factor: number) => models[(number * factor) % covered]?.name ?? '';
    const prose = `模型 ${name(11)} 的损失函数决定了训练的稳定性，与模型 ${name(13)} 不同。`.repeat(
      8,
    );
    const text = `# 第 ${number} 篇\n\n## ${name(7)}\n\n${prose}\n${added}`;
    const path = `${number}.md`;
    return [path, { path, title: null, coverage: noteCoverage(parseNote(text), this.#recogniser) }];
  }
}

/** Prints what an edit of one post takes until its drawing is up to date. @returns how many goals are missed */
export function printTyping(random: SeededRandom): number {
  const library = new DrawnLibrary();
  library.fill();
  const times = contest(
    [
      { name: 'all', run: () => [library.readAll()] },
      { name: 'edit', run: () => [library.edit()] },
    ],
    7,
    random,
  );
  const [all, edit] = ['all', 'edit'].map(name => median(times.get(name) ?? []));
  const ratio = (edit ?? Number.NaN) / (all ?? Number.NaN);
  const verdict = ratio <= goal ? 'reached' : 'MISSED';
  console.log(
    `\nOne edit in a library of ${size} posts about ${covered} models, to the drawing:\n`,
  );
  console.log(
    `all posts ${(all ?? 0).toFixed(1)} ms, one edit ${(edit ?? 0).toFixed(2)} ms, ${library.drawn} parts drawn anew, ratio ${ratio.toFixed(3)} ≤ ${goal} ${verdict}`,
  );
  return ratio <= goal ? 0 : 1;
}
