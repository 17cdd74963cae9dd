import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../../src/core/site/profile';
import { drawFindings } from './drawn';

type Case = readonly [yaml: string, profile?: ProfileId];

function post(yaml: string): string {
  return `---\n${yaml}\n---\n正文\n`;
}

function expectDrawn(code: string, [yaml, profile]: Case): void {
  expect(drawFindings(code, post(yaml), profile)).toBe(post(yaml));
}

describe('full-width punctuation', () => {
  const code = 'front-matter/fullwidth-punctuation';

  it.each<Case>([
    ['title⟦：⟧笔记'],
    ['title⟦：⟧笔记：第一章\ndate: 2023-01-15'],
    ['title: 笔记\ntags⟦：⟧[AI⟦，⟧NLP]'],
    ['标题⟦：⟧笔记\ntitle: x'],
    ['title⟦　⟧: x'],
    ['title:⟦　⟧x'],
    ['title: ⟦　⟧x'],
    ['title: x⟦　⟧\ndate: 2023-01-15'],
    ['tags: [AI⟦，⟧NLP⟦、⟧CV⟦；⟧RL]'],
    ['tags: [机器学习⟦，⟧ 深度学习]'],
    ['tags: ⟦【⟧AI⟦，⟧NLP】'],
    ['tags: ⟦［⟧AI, NLP］'],
    ['tags: [AI, NLP⟦】⟧\ntitle: x'],
    ['tags: [\n  AI⟦，⟧\n  NLP\n]'],
    ['title: ⟦“⟧笔记”'],
    ['title: ⟦‘⟧笔记’'],
    ['title: ⟦“⟧笔记"'],
    ['title: "笔记⟦”⟧\ndate: 2023-01-15'],
    ['tags: [⟦“⟧AI”, ⟦“⟧NLP”]'],
    ['tags:\n  - ⟦“⟧AI”\n  - NLP'],
    ['tags:\n⟦－⟧ AI\n⟦－⟧ NLP\ntitle: x'],
    ['tags:\n  ⟦—⟧ AI\n  ⟦—⟧ NLP'],
    ['tags:\n  -⟦　⟧AI\n  - NLP'],
    ['⟦＃⟧ 注释\ntitle: x'],
    ['tags: AI⟦，⟧NLP', 'hexo'],
    ['tags:\n  - AI⟦、⟧NLP'],
  ])('is found in %j', (...each) => expectDrawn(code, each as unknown as Case));

  it.each<Case>([
    ['title: 笔记：第一章'],
    ['title: "笔记：第一章，引言"'],
    ['title: 【论文笔记】BERT'],
    ['title: “注意力”机制'],
    ['title: “他”和“她”'],
    ['title: 全　角'],
    ['summary: 　　在这一篇里我们从头讲起，先讲注意力，再讲预训练与微调。'],
    ['summary: 他说：“好”，于是、于是；'],
    ['summary: |\n  标题：文字\n  tags：[AI，NLP]'],
    ['tags: ["AI，NLP", \'甲、乙\']'],
    ["title: '“笔记”'"],
    ['highlights: [今天我们讨论了注意力机制，它很重要。, 其他]'],
    ['summary:\n  文字：一\n  － 二'],
    ['# 注释：全角\ntitle: x'],
    ['title: x # 注释，全角'],
  ])('is no fault in %j', (...each) => expectDrawn(code, each as unknown as Case));
});

describe('broken YAML', () => {
  const code = 'front-matter/syntax';

  it.each<Case>([
    ['title⟦:⟧笔记\ndate: 2023-01-15'],
    ['date: 2023-01-15\ntags⟦:⟧[x]'],
    ['date⟦:⟧2023-01-15 10:00:00\ntitle: x'],
    ['title⟦:⟧x'],
    ['title:⟦\u00a0⟧x\ndate: 2023-01-15'],
    ['tags:\n⟦\t⟧- AI\n\t- NLP\ntitle: x'],
    ['tags:\n⟦\t⟧- AI\ntitle: x\ncategories:\n⟦\t⟧- NLP'],
    ['title: ⟦BERT: 预训练⟧\ndate: 2023-01-15'],
    ['title: ⟦第一章:⟧\ndate: 2023-01-15'],
    ['title: ⟦[论文笔记] BERT⟧\ndate: 2023-01-15'],
    ['title: ⟦{论文} BERT⟧'],
    ['title: ⟦*重点*⟧'],
    ['title: ⟦**重点** 内容⟧'],
    ["title: ⟦'it's'⟧\ndate: 2023-01-15"],
    ['title: ⟦"BERT" 论文⟧'],
    ['title: ⟦@someone⟧'],
    ['title: ⟦`code` 笔记⟧'],
    ['title: ⟦%matplotlib⟧'],
    ['title: ⟦| x⟧'],
    ['title: ⟦> 80%⟧'],
    ['title: ⟦- x⟧'],
    ['title: ⟦!重点 x⟧'],
    ['title: ⟦"⟧笔记\ndate: 2023-01-15'],
    ['date: 2023-01-15\ntitle: ⟦"⟧笔记'],
    ["title: ⟦'⟧笔记\ntags: [a]"],
    ['tags: ⟦[⟧AI, NLP\ntitle: x'],
    ['title: x\ntags: ⟦[⟧AI, '],
    ['params: ⟦{⟧a: 1\ntitle: x'],
    ['title: x\n⟦  ⟧date: 2023-01-15'],
    ['tags:\n  ⟦-⟧AI\n  ⟦-⟧NLP'],
    ['a: &x 1\nb: ⟦*y⟧'],
    ['title: x\n⟦foo⟧'],
    ['summary: ⟦第一行: x⟧\n  第二行\ntitle: x'],
  ])('is found in %j', (...each) => expectDrawn(code, each as unknown as Case));

  it.each<Case>([
    ['title: 笔记\ndate: 2023-01-15 10:00:00 +0800'],
    ['link: https://example.org/a:b'],
    ['title: C++ 与 C#'],
    ['tags:\n-\tAI'],
    ['title: "a: b"\nsummary: \'c: d\''],
    ['title: >-\n  a: b\n  c'],
    ['summary: |\n  \tx'],
    ['tags: [\n  AI,\n  NLP\n]'],
    ['title: "多行\n  引号"'],
    ['base: &base\n  a: 1\nother: *base\n<<: *base'],
    ['og:title: x'],
    ['title: 12:30'],
    ['title: a#b'],
    ['tags: [C#, F#]'],
    ['weight: -1'],
    ['? a\n: b'],
    ['title: !!str 2023'],
  ])('is not found in %j', (...each) => expectDrawn(code, each as unknown as Case));

  it('is a fence that nobody closed', () => {
    const text = '⟦---⟧\ntitle: x\ntags: [a]\n\n正文\n';
    expect(drawFindings(code, text)).toBe(text);
  });

  it.each([
    '⟦---⟧\ntitle: x\ntags: [a]\n\n正文一。\n\n正文二。\n\n---\n\n正文三。\n',
    '⟦---⟧\ntitle: x\n----\n正文一。\n\n正文二。\n',
    '⟦---⟧\ntitle: x\n\n## 一\n\n正文\n---\n',
  ])('is an open fence with a rule below it: %j', text => {
    expect(drawFindings(code, text)).toBe(text);
  });
});

describe('lost text', () => {
  const code = 'front-matter/lost-text';

  it.each<Case>([
    ['title: 笔记 ⟦#1⟧'],
    ['title: ⟦#1⟧'],
    ['summary: C ⟦#语言 一⟧\ntitle: x'],
    ['tags:\n  - AI ⟦#重点⟧'],
  ])('is found in %j', (...each) => expectDrawn(code, each as unknown as Case));

  it.each<Case>([
    ['title: 笔记 # 草稿'],
    ['title: 笔记#1'],
    ['title: "笔记 #1"'],
    ['title: "笔记" #草稿'],
    ['draft: true #草稿'],
    ['date: 2023-01-15 #日期'],
    ['cover: /img/a.png #封面'],
    ['tags: [a] #标签'],
    ['# 注释\n#注释\ntitle: x'],
    ['summary: |\n  a #1'],
    ['categories: #分类'],
  ])('is not found in %j', (...each) => expectDrawn(code, each as unknown as Case));
});
