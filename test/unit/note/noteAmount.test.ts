import { describe, expect, it } from 'vitest';
import { noteAmount } from '../../../src/core/note/noteAmount';
import { parseNote } from '../../../src/core/note/parseNote';

/** Characters and words of a text, code left out. */
function amountOf(text: string): readonly [number, number] {
  const { characters, words } = noteAmount(parseNote(text));
  return [characters, words];
}

describe('what there is to read in a note', () => {
  it.each([
    ['变分自编码器', [6, 0]],
    ['变分，自编码器。', [6, 0]],
    ['用 GPT-4 和 BERT 比较', [4, 2]],
    ['精度为 3.14，don’t panic。', [3, 3]],
    ['用BERT做', [2, 1]],
    ['𠮷野家 と 〇', [5, 0]],
    ['Привет 안녕 naïve', [0, 3]],
    ['', [0, 0]],
  ] as const)('counts characters and words in “%s”', (text, amount) => {
    expect(amountOf(text)).toEqual(amount);
  });

  it('leaves out code, and counts it by itself', () => {
    const note = parseNote('用 `torch.nn` 写：\n\n```python\nimport torch  # 张量\n```\n');
    expect(noteAmount(note)).toEqual({
      characters: 2,
      words: 0,
      code: { characters: 2, words: 3 },
    });
  });

  it.each([
    ['设$x_i$为样本', [4, 0]],
    ['损失\n\n$$\nL = \\text{loss} + \\mathrm{kl}\n$$\n', [2, 0]],
    ['| 量 | 式 |\n|---|---|\n| 熵 | $H(x|y)$ |\n', [3, 0]],
    ['见 ![示意图 one](/static/a-b.png) 图', [2, 0]],
    ['见 https://example.org/a/b/c 和 <https://example.org/d>', [2, 0]],
    ['见[这篇 paper](https://example.org/a)', [3, 1]],
    ['---\ntitle: 标题 title\n---\n正文', [2, 0]],
    ['<!-- 备注 note -->正文', [2, 0]],
  ] as const)('leaves out what is no text in “%s”', (text, amount) => {
    expect(amountOf(text)).toEqual(amount);
  });

  it.each([
    ['<font color="red">疑问 $x$ why</font>', [2, 1]],
    ['<p>段落&nbsp;two</p>', [2, 1]],
    ['<style>\n.a { color: red }\n</style>\n<p>字</p>', [1, 0]],
    ['# 标题\n\n> 引用\n\n- 列表 item', [6, 1]],
    ['正文[^1]\n\n[^1]: 脚注 note', [4, 1]],
  ] as const)('counts all text that is read in “%s”', (text, amount) => {
    expect(amountOf(text)).toEqual(amount);
  });

  it('counts a changed note as it counts the same note read anew', () => {
    const before = parseNote('第一段\n\n第二段 `code`\n');
    noteAmount(before);
    const text = '第一段\n\n第二段长 `code` more\n';
    const after = parseNote(text, { previous: before });
    expect(noteAmount(after)).toEqual(noteAmount(parseNote(text)));
    expect(noteAmount(after).characters).toBe(7);
  });
});
