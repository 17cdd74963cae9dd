import { builtInCatalogue } from '../../src/core/models/builtInCatalogue';
import { Catalogue, namesOf } from '../../src/core/models/catalogue';
import { foldName } from '../../src/core/models/foldName';
import { proseRunsOf } from '../../src/core/models/proseRuns';
import { Recogniser } from '../../src/core/models/recogniser';
import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parseNote';
import { contest, type Contestant, cpuTime, median } from './contest';
import { SeededRandom } from './seededRandom';

/** A line of the table: a ratio that must not be higher than its goal. */
interface ModelResult {
  readonly name: string;
  readonly milliseconds: number;
  readonly ratio: number;
  readonly goal: number;
}

const subjects =
  '注意力机制 残差连接 预训练目标 词向量 解码器 学习率 损失函数 层归一化 对比学习 奖励模型 分词器 卷积核 embedding loss token benchmark';
const verbs = '决定了 近似于 依赖于 改善了 限制了 平衡着 显著降低 并不影响 往往放大 间接约束';
const objects =
  '序列的长程依赖 梯度的传播路径 训练的稳定性 推理时的显存占用 泛化能力 上下文窗口的长度 下游任务的准确率 the learning rate of each layer';

/** Names as such posts write them: the catalogue's, some of them in lower case or without hyphens. */
class PostWriter {
  readonly #random: SeededRandom;
  readonly #names: readonly string[];

  constructor(seed: number, names: readonly string[]) {
    this.#random = new SeededRandom(seed);
    this.#names = names;
  }

  post(sentences: number): string {
    const blocks = [`## ${this.#name()} ${this.#random.pick(subjects.split(' '))}`];
    for (let at = 0; at < sentences; at += 6) {
      blocks.push(Array.from({ length: 6 }, () => this.#sentence()).join(''));
    }
    return `${blocks.join('\n\n')}\n`;
  }

  #sentence(): string {
    const pick = (list: string) => this.#random.pick(list.split(' '));
    const name = this.#random.next() < 0.3 ? `与${this.#name()}相比，` : '';
    return `${name}${pick(subjects)}${pick(verbs)}${pick(objects)}。`;
  }

  #name(): string {
    const name = this.#random.pick(this.#names);
    const form = this.#random.next();
    return form < 0.2 ? name.toLowerCase() : form < 0.3 ? name.replace(/[- ]/g, '') : name;
  }
}

function namesOfAll(catalogue: Catalogue): readonly string[] {
  return [...new Set(catalogue.models.flatMap(namesOf))];
}

/** Posts with the names of the built-in catalogue, parsed. */
function posts(count: number, sentences: number): readonly Note[] {
  const writer = new PostWriter(20230115, namesOfAll(builtInCatalogue()));
  return Array.from({ length: count }, () => parseNote(writer.post(sentences)));
}

/** A tree of what names begin with, and whether one ends here. */
interface Branch {
  readonly next: Map<string, Branch>;
  isEnd: boolean;
}

/**
 * The same names with the same borders, as one expression: what stands between parts may vary, case
 * does not count. Written as a tree, so that it tries no beginning twice.
 */
function oneExpression(catalogue: Catalogue): RegExp {
  const [latin, chinese]: [Branch, Branch] = [
    { next: new Map(), isEnd: false },
    { next: new Map(), isEnd: false },
  ];
  for (const name of namesOfAll(catalogue)) {
    const { key, breaks } = foldName(name);
    let branch = /^[\u3400-\u9fff]/.test(key) ? chinese : latin;
    key.split('').forEach((character, at) => {
      const escaped = character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      const step = (breaks.has(at) ? '[-_\\s]{0,3}' : '') + escaped;
      const next = branch.next.get(step) ?? { next: new Map<string, Branch>(), isEnd: false };
      branch.next.set(step, next);
      branch = next;
    });
    branch.isEnd = true;
  }
  const latinNames = `(?<![A-Za-z0-9.])${patternOf(latin)}s?(?![A-Za-z0-9])`;
  return new RegExp(`${latinNames}|${patternOf(chinese)}`, 'gi');
}

function patternOf({ next, isEnd }: Branch): string {
  const steps = [...next].map(([step, branch]) => step + patternOf(branch));
  return steps.length === 0 ? '' : `(?:${steps.join('|')})${isEnd ? '?' : ''}`;
}

/** Every model found twice: once under its name, once under another. */
function twiceTheNames(catalogue: Catalogue): Catalogue {
  const { families, models, ignored } = catalogue;
  const others = models.map(model => ({
    ...model,
    id: `${model.id}-x`,
    name: `${model.name}xq`,
    aliases: model.aliases.map(alias => `${alias}xq`),
    parent: null,
    descent: null,
  }));
  return new Catalogue({ families, models: [...models, ...others], ignored, hiddenGaps: [] });
}

function recognising(name: string, catalogue: Catalogue, notes: readonly Note[]): Contestant {
  return {
    name,
    run: () => {
      // A new one each time: what was found in a block is remembered.
      const recogniser = new Recogniser(catalogue);
      return notes.flatMap(note => recogniser.recognise(note).map(({ spelling }) => spelling));
    },
  };
}

function matching(name: string, notes: readonly Note[]): Contestant {
  const expression = oneExpression(builtInCatalogue());
  const texts = notes.map(note =>
    note.blocks.flatMap(({ tokens }) => proseRunsOf(tokens).map(({ text }) => text)),
  );
  return {
    name,
    run: () => texts.flatMap(runs => runs.flatMap(run => run.match(expression) ?? [])),
  };
}

/** How the time grows where the posts are twice as long, or the names twice as many. */
function growth(once: Contestant, twice: Contestant): number {
  const best = (contestant: Contestant) =>
    Math.min(...Array.from({ length: 5 }, () => cpuTime(contestant, 1)));
  best(once);
  return best(twice) / best(once);
}

/**
 * Prints what finding and deciding names costs, in the prose of posts that are parsed already.
 * @returns how many of its goals were missed
 */
export function printModels(random: SeededRandom): number {
  console.log('\nModels: CPU ms, beside one regular expression, and growth by doubling.\n');
  const results = measureModels(random);
  for (const { name, milliseconds, ratio, goal } of results) {
    const verdict = ratio <= goal ? 'reached' : 'MISSED';
    const figures = `${milliseconds.toFixed(1).padStart(8)}  ${ratio.toFixed(3).padStart(6)}`;
    console.log(`${name.padEnd(42)}${figures}  ${`≤ ${goal}`.padEnd(6)} ${verdict}`);
  }
  return results.filter(({ ratio, goal }) => ratio > goal).length;
}

function measureModels(random: SeededRandom): readonly ModelResult[] {
  const catalogue = builtInCatalogue();
  const notes = posts(10_000, 12);
  const ours = recognising('models in 10,000 posts', catalogue, notes);
  const theirs = matching('one regular expression', notes);
  const times = contest([theirs, ours], 5, random);
  const [own, other] = [ours, theirs].map(({ name }) => median(times.get(name) ?? []));
  const milliseconds = own ?? 0;
  const short = recognising('once', catalogue, posts(1000, 24));
  const long = recognising('twice', catalogue, posts(1000, 48));
  const more = recognising('more', twiceTheNames(catalogue), notes);
  return [
    { name: ours.name, milliseconds, ratio: milliseconds / (other ?? 1), goal: 2 },
    { name: 'posts twice as long', milliseconds, ratio: growth(short, long), goal: 2.3 },
    { name: 'twice as many names', milliseconds, ratio: growth(ours, more), goal: 2.3 },
  ];
}
