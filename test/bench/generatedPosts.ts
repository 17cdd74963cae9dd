import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteOfSize } from './noteOfSize';
import { SeededRandom } from './seededRandom';

const roots = ['NLP', 'CV', '强化学习', '推荐系统', '数学', '工程', 'LLM', '多模态'];
const leaves = ['BERT', 'GPT', '注意力', '优化', '评测', '数据', '部署', '综述', '论文', '面试'];
const bodies = 500;

/** A blog of so many posts on the disk, with the sizes that such posts have: median 6 kB, some 100 kB. */
export class GeneratedPosts {
  readonly folder: string;
  readonly files: readonly string[];
  readonly bytes: number;

  private constructor(folder: string, files: readonly string[], bytes: number) {
    this.folder = folder;
    this.files = files;
    this.bytes = bytes;
  }

  static async with(count: number): Promise<GeneratedPosts> {
    const folder = await mkdtemp(join(tmpdir(), 'zhupi-bench-'));
    const random = new SeededRandom(count);
    const texts = Array.from({ length: Math.min(count, bodies) }, (_, index) =>
      noteOfSize(sizeOf(random), index).replace(/^---\n[^]*?\n---\n/, ''),
    );
    const files: string[] = [];
    let bytes = 0;
    for (let start = 0; start < count; start += 64) {
      const some = Array.from({ length: Math.min(64, count - start) }, (_, index) => start + index);
      const written = some.map(async number => {
        const year = join(folder, String(2015 + (number % 10)));
        const file = join(year, `${number}-${random.pick(leaves)}.md`);
        const text = postOf(number, random.pick(texts), random);
        files.push(file);
        bytes += Buffer.byteLength(text);
        await mkdir(year, { recursive: true });
        await writeFile(file, text);
      });
      await Promise.all(written);
    }
    return new GeneratedPosts(folder, files, bytes);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

/** The sum of uniform numbers for a normal one: most posts are short, a few are very long. */
function sizeOf(random: SeededRandom): number {
  const normal = Array.from({ length: 12 }, () => random.next()).reduce((a, b) => a + b) - 6;
  return Math.min(160_000, Math.round(Math.exp(Math.log(6200) + 0.95 * normal)));
}

function postOf(number: number, body: string, random: SeededRandom): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${2015 + (number % 10)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
  const tags = Array.from({ length: random.whole(0, 4) }, () => {
    const root = random.pick(roots);
    return random.next() < 0.5 ? root : `${root}/${random.pick(leaves)}`;
  });
  const list =
    number % 3 === 0 ? `\n${tags.map(tag => `  - ${tag}`).join('\n')}` : ` [${tags.join(', ')}]`;
  const lines = [
    '---',
    `title: 第${number}篇 ${random.pick(leaves)}笔记`,
    `date: ${date}`,
    `tags:${tags.length === 0 ? ' []' : list}`,
    `draft: ${random.next() < 0.1 ? 'true' : 'false'}`,
    `summary: ${random.pick(roots)}的${random.pick(leaves)}，一些想法`,
    '---',
    '',
  ];
  return `${lines.join('\n')}\n${body}`;
}
