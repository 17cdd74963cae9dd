import { beforeAll, describe, expect, test } from 'vitest';
import { builtInCatalogue } from '../../../src/core/models/builtInCatalogue';
import { Recogniser } from '../../../src/core/models/recogniser';
import { parseNote } from '../../../src/core/note/parseNote';
import type { CoveringPost } from '../../../src/core/outline/coverage';
import { CoverageIndex } from '../../../src/core/outline/coverageIndex';
import { coverageTree, treeWords } from '../../../src/core/outline/coverageTree';
import { noteCoverage } from '../../../src/core/outline/noteCoverage';
import { treeLayout } from '../../../src/core/outline/treeLayout';
import { treeParts } from '../../../src/core/outline/treeParts';
import { wordsOf } from '../../../src/core/words/words';
import { SentParts } from '../../../src/features/outline/sentParts';

const recogniser = new Recogniser(builtInCatalogue());
const { models } = recogniser.catalogue;

function post(path: string, text: string): CoveringPost {
  return { path, title: null, coverage: noteCoverage(parseNote(text), recogniser) };
}

/** A post with a section about one model, and a mention of another. */
function text(number: number): string {
  const [one, other] = [models[(number * 7) % 300], models[(number * 11) % 300]];
  return `# 第 ${number} 篇\n\n## ${one?.name}\n\n和模型 ${other?.name} 比较。\n`;
}

/** A library, and the page that has its drawing. */
class Drawn {
  readonly index = new CoverageIndex(recogniser.catalogue);
  readonly #sent = new SentParts();

  constructor(posts: number) {
    for (let number = 0; number < posts; number += 1) {
      this.index.set(`${number}.md`, post(`${number}.md`, text(number)));
    }
    this.draw();
  }

  /** The parts that are drawn anew, and how many there are. */
  draw(): { readonly anew: readonly string[]; readonly all: number } {
    const words = wordsOf('zh-cn');
    const tree = coverageTree(this.index.coverage, words);
    const parts = treeParts(treeLayout(tree.models, tree.families), {
      words: treeWords(tree, words),
    });
    return { anew: Object.keys(this.#sent.take(parts, () => '').bodies), all: parts.length };
  }

  /** What writing on in a post changes: models, and whether the drawing is another. */
  write(number: number, added: string) {
    const path = `${number}.md`;
    return this.index.set(path, post(path, text(number) + added));
  }
}

describe('typing in a library of 1,000 posts', () => {
  let drawn: Drawn;
  beforeAll(() => {
    drawn = new Drawn(1000);
  });

  test('draws nothing where a sentence names a model that is covered already', () => {
    const { models: changed, isOtherTree } = drawn.write(3, '\n这里再次提到模型 RNN。\n');
    expect([[...changed], isOtherTree]).toEqual([['rnn'], false]);
    expect(drawn.draw().anew).toEqual([]);
  });

  test('draws one model where a mention becomes a section', () => {
    drawn.write(3, '\n这里提到模型 DBRX。\n');
    drawn.draw();
    const { models: changed, isOtherTree } = drawn.write(3, '\n## DBRX\n');
    expect([[...changed], isOtherTree]).toEqual([['dbrx'], true]);
    const { anew, all } = drawn.draw();
    expect(anew).toEqual(['model:dbrx']);
    expect(all).toBeGreaterThan(500);
  });
});
