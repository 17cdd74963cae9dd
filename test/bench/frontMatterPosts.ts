import type { SeededRandom } from './seededRandom';

const topics = '自编码 预训练 注意力 扩散模型 图神经网络 强化学习 目标检测 语言模型 词向量'.split(
  ' ',
);
const names = 'BERT GPT-2 XLNet T5 CLIP DETR YOLOv3 PPO GloVe LSTM'.split(' ');

/** A post with front matter in one of the forms that people use, and a short text. */
export function postWithFrontMatter(random: SeededRandom): string {
  const end = random.next() < 0.05 ? '\r\n' : '\n';
  const lines = ['---', ...frontMatterLines(random), '---', '', `## ${random.pick(topics)}`, ''];
  return lines.join(end);
}

function frontMatterLines(random: SeededRandom): readonly string[] {
  const lines = [titleLine(random), `date: ${dateText(random)}`, ...tagLines(random)];
  if (random.next() < 0.7) {
    lines.push(...categoryLines(random));
  }
  if (random.next() < 0.3) {
    lines.push(`draft: ${random.pick(['true', 'false'])}`);
  }
  if (random.next() < 0.3) {
    lines.push(`mathjax: ${random.pick(['true', 'true # 公式', 'false'])}`);
  }
  if (random.next() < 0.25) {
    lines.push(`updated: 2024-0${random.whole(1, 9)}-11 10:20:30`);
  }
  if (random.next() < 0.3) {
    lines.push(`summary: ${random.pick(topics)}的一些笔记，包括${random.pick(names)}。`);
  }
  return lines;
}

function titleLine(random: SeededRandom): string {
  const title = `${random.pick(topics)}：${random.pick(names)} 与 ${random.pick(names)}`;
  const form = random.next();
  if (form < 0.02) {
    return `title: ${random.pick(names)}: ${title}`;
  }
  if (form < 0.03) {
    return `title：${title}`;
  }
  return form < 0.2 ? `title: '${title}'` : form < 0.3 ? `title: "${title}"` : `title: ${title}`;
}

function dateText(random: SeededRandom): string {
  const [month, day] = [random.whole(10, 12), random.whole(10, 28)];
  const form = random.next();
  if (form < 0.1) {
    return `2020-${random.whole(1, 9)}-${random.whole(1, 9)}`;
  }
  return form < 0.4 ? `2020-${month}-${day}` : `2020-${month}-${day} 23:35:03`;
}

function tagLines(random: SeededRandom): readonly string[] {
  const tags = Array.from({ length: random.whole(1, 5) }, () => random.pick([...topics, ...names]));
  const form = random.next();
  if (form < 0.3) {
    return [`tags: [${tags.join(form < 0.02 ? '，' : ', ')}]`];
  }
  if (form < 0.35) {
    return [`tags: ${tags[0] ?? ''}`];
  }
  const indent = form < 0.37 ? '\t' : form < 0.8 ? '  ' : '';
  return ['tags:', ...tags.map(tag => `${indent}- ${tag}`)];
}

function categoryLines(random: SeededRandom): readonly string[] {
  const form = random.next();
  if (form < 0.1) {
    return ['categories:', `  - [${random.pick(topics)}, ${random.pick(names)}]`];
  }
  return form < 0.5
    ? [`categories: ${random.pick(topics)}`]
    : ['categories:', `  - ${random.pick(topics)}`];
}
