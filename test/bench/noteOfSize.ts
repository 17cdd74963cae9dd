import { SeededRandom } from './seededRandom';

const subjects =
  '注意力机制 残差连接 位置编码 预训练目标 词向量 解码器 编码器 学习率 损失函数 批归一化 层归一化 ' +
  '自回归模型 掩码语言模型 对比学习 知识蒸馏 提示模板 检索增强 奖励模型 策略梯度 量化方案 分词器 ' +
  'Transformer BERT 卷积核 门控单元 多头结构 KV-Cache 稀疏专家';
const verbs =
  '决定了 近似于 依赖于 改善了 限制了 替代了 平衡着 逐步逼近 显著降低 并不影响 往往放大 间接约束';
const objects =
  '序列的长程依赖 梯度的传播路径 训练的稳定性 推理时的显存占用 模型的泛化能力 上下文窗口的长度 ' +
  '下游任务的准确率 参数与算力的比例 输出分布的熵 样本之间的距离 隐状态的维度 每一层的激活值';
const endings =
  '这一点在实验里很容易看到 但论文没有给出证明 所以实现时要格外小心 后文还会回到这个问题 ' +
  '与直觉正好相反 换成更小的模型也成立 前提是数据足够干净 代价是多一次前向计算';
const remarks = '这里存疑 重要结论 待验证 与上文矛盾 值得再读一遍 面试常问 可以改进 记住这个数';
const inkSpellings = ['"red"', "'blue'", 'red', '"#c00000"', '"green"', '"Orange"'];
const letters = 'xyzhqkvwabcdefmnpstu'.split('');
const greek = 'alpha beta gamma theta lambda mu sigma phi omega eta'.split(' ');

const words = (list: string) => list.split(' ');

/**
 * Notes as the users of the extension write them: Chinese prose with Latin terms; in 6 kB some nine
 * formulas (two of them displayed) and five annotations, headings, a list, a table, a quote, code.
 */
class NoteWriter {
  readonly #random: SeededRandom;
  readonly #formulas: string[] = [];

  constructor(seed: number) {
    this.#random = new SeededRandom(seed);
  }

  /** The blocks of a stretch of some 6 kB. */
  stretch(number: number): readonly string[] {
    return [
      `## ${number} ${this.#subject()}与${this.#subject()}`,
      this.#paragraph(6, [this.#inLine(), this.#annotation(), this.#inLine()]),
      this.#displayed(),
      this.#paragraph(7, [
        this.#annotation(),
        `[${this.#subject()}](https://example.org/${number})`,
      ]),
      this.#list(),
      `### ${this.#subject()}的${this.#random.pick(words('细节 推导 实现 局限'))}`,
      this.#paragraph(8, [this.#inLine(), this.#annotation(), `**${this.#subject()}**`]),
      this.#table(),
      this.#code(),
      this.#paragraph(7, [this.#inLine(), this.#annotation(), '`hidden_size`']),
      `> ${this.#sentence()}\n> ${this.#sentence()}`,
      this.#displayed(),
      this.#paragraph(8, [this.#annotation(), this.#inLine(), '*直观地说*']),
    ];
  }

  #subject(): string {
    return this.#random.pick(words(subjects));
  }

  #sentence(): string {
    const pick = (list: string) => this.#random.pick(words(list));
    return `${pick(subjects)}${pick(verbs)}${pick(objects)}，${pick(endings)}。`;
  }

  /** `count` sentences on one line, with `inserts` between them. */
  #paragraph(count: number, inserts: readonly string[]): string {
    const sentences = Array.from({ length: count }, () => this.#sentence());
    inserts.forEach((insert, index) => {
      const place = Math.floor(((index + 0.5) * count) / inserts.length);
      sentences[place] = `其中${insert}是关键：${sentences[place] ?? ''}`;
    });
    return sentences.join('');
  }

  #annotation(): string {
    const ink = this.#random.pick(inkSpellings);
    return `<font color=${ink}>${this.#random.pick(words(remarks))}，${this.#subject()}</font>`;
  }

  #list(): string {
    const items = Array.from({ length: 5 }, (_, index) => {
      const formula = index === 2 ? ` ${this.#inLine()}` : '';
      const nested = index === 3 ? `\n  - ${this.#sentence()}` : '';
      return `- ${this.#sentence()}${formula}${nested}`;
    });
    return items.join('\n');
  }

  #table(): string {
    const rows = Array.from({ length: 4 }, () => {
      const score = (this.#random.next() * 100).toFixed(1);
      return `| ${this.#subject()} | ${this.#random.whole(1, 96)}B | ${score} |`;
    });
    return ['| 模型 | 参数 | 得分 |', '| --- | :-: | --: |', ...rows].join('\n');
  }

  #code(): string {
    const name = this.#random.pick(letters);
    const size = this.#random.whole(16, 4096);
    return [
      '```python',
      `def attention(${name}, mask=None, size=${size}):`,
      `    # 缩放点积，避免 softmax 饱和`,
      `    scores = ${name} @ ${name}.transpose(-2, -1) / math.sqrt(size)`,
      '    if mask is not None:',
      '        scores = scores.masked_fill(mask == 0, float("-inf"))',
      `    return torch.softmax(scores, dim=-1) @ ${name}`,
      '```',
    ].join('\n');
  }

  #inLine(): string {
    return `$${this.#formula()}$`;
  }

  #displayed(): string {
    const [a, b, c] = [this.#formula(), this.#formula(), this.#letter()];
    return this.#random.next() < 0.5
      ? `$$\n${c} = \\frac{${a}}{\\sum_{j=1}^{${this.#random.whole(2, 99)}} ${b}}\n$$`
      : `$$\n\\begin{aligned}\n${c} &= ${a} \\\\\n&= ${b}\n\\end{aligned}\n$$`;
  }

  #letter(): string {
    return this.#random.next() < 0.25
      ? `\\${this.#random.pick(greek)}`
      : this.#random.pick(letters);
  }

  /** A formula; in a real note every fourth or so has been there before. */
  #formula(): string {
    if (this.#random.next() < 0.25 && this.#formulas.length > 0) {
      return this.#random.pick(this.#formulas);
    }
    const formula = this.#newFormula();
    this.#formulas.push(formula);
    return formula;
  }

  #newFormula(): string {
    const [a, b, c] = [this.#letter(), this.#letter(), this.#letter()];
    const n = this.#random.whole(1, 128);
    return this.#random.pick([
      `${a}_{${n}}`,
      `${a}_{${b}}^{(${n})}`,
      `P(${a} \\mid ${b}, ${c})`,
      `\\mathbf{${this.#random.pick(letters)}} \\in \\mathbb{R}^{${n} \\times d}`,
      `\\sqrt{d_{${n}}} + ${a}`,
      `\\mathrm{softmax}\\left(\\frac{${a} ${b}^\\top}{\\sqrt{${n}}}\\right)`,
      `-\\log p_\\theta(${a}_{${n}} \\mid ${b}_{<${n}})`,
      `\\mathcal{L}_{\\text{${this.#random.pick(words('总 主 辅 正则'))}}} = ${a} + ${b}`,
      `\\mathbb{E}_{${a} \\sim ${b}}\\left[${c}_{${n}}\\right]`,
      `\\prod_{t=1}^{${n}} ${a}_t \\cdot ${b}`,
      `O(${n} \\log ${a})`,
      `\\lVert ${a} - ${b} \\rVert_2^2 \\le ${n}`,
    ]);
  }
}

/** A note of at least `bytes` bytes (UTF-8) and at most one block more, the same for a seed. */
export function noteOfSize(bytes: number, seed: number): string {
  const writer = new NoteWriter(seed);
  const blocks = ['---\ntitle: 生成的笔记\ndate: 2024-05-06\ntags: [NLP, 生成]\n---'];
  let size = Buffer.byteLength(blocks.join(''));
  for (let number = 1; ; number++) {
    for (const block of writer.stretch(number)) {
      if (size >= bytes) return `${blocks.join('\n\n')}\n`;
      blocks.push(block);
      size += Buffer.byteLength(block) + 2;
    }
  }
}
