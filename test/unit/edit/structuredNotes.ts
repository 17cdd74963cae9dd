import fc from 'fast-check';

/** Text with what stands in a line of a note, whole, so that a selection can cut it anywhere. */
const phrases = [
  '自注意力让每个词看见全句',
  '（见图1）',
  '损失$L=\\sum_i x_i$下降',
  '其中\\(y_1\\)是输出',
  '$$a=b$$',
  '很**重要：**的',
  '*斜体*与~~删去~~',
  '***又粗又斜***',
  '[原文 $x$](https://a.com/b_c(d) "标题")',
  '[**粗链**][ref]',
  '![图 $x$](图 1.png)',
  '`const a = "$b$"`',
  '``a`b``',
  '脚注[^1]',
  '注^[行内 $f$]',
  '👩‍👩‍👧',
  '👍🏽é',
  '❤️',
  '\t',
  '　',
  '甲 \\| 乙',
  '\\$5\\*',
  '&lt;&nbsp;',
  '<br>',
  '<b>粗</b>',
  '<kbd>Ctrl</kbd>',
  '<!-- 略 -->',
  'https://a.com/中文',
  '<https://a.com>',
  '[[双链]]',
  '<font color="blue">结论$c$</font>',
  '<font color=red>疑问</font>',
  "<font color='#FF0000' size=4>**红**：</font>",
  '<span style="color:green">绿[链](a.md)</span>',
  "<span style='color: red; font-weight: bold'>红</span>",
  '<font color="blue">外<font color="red">内</font>外</font>',
  '<Tip kind="a">组件</Tip>',
  '{/* 注 */}',
  '价格$5，后来$6',
  'a_b_c 2*3*4',
] as const;

const inline = fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 4 });
const sentence = inline.map(parts => parts.join('，'));
const cell = fc.constantFrom(...phrases.filter(phrase => !/[\t]/.test(phrase)));

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 });
const heading = fc.oneof(
  sentence.map(text => [`## ${text}`]),
  sentence.map(text => [`### ${text} ###`]),
  sentence.map(text => [text, '===']),
  sentence.map(text => [text, '---']),
);
const table = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 4 }).map(rows => {
  const [head, ...others] = rows.map(([a, b]) => `| ${a} | ${b} |`);
  return [head ?? '', '|:--|--|', ...others];
});
const tableWithBars = fc
  .tuple(cell, cell)
  .map(([a, b]) => ['甲|乙', '-|-', `${a}|$P(x|y)$`, `\`a\\|b\`|${b}`]);
const fence = fc.constantFrom(
  ['```python', 'x = "<font color=red>$a$"', '```'],
  ['```math', 'a^2', '```'],
  ['$$', '\\begin{aligned} a &= b \\\\', 'c &= d \\end{aligned}', '$$'],
  ['\\[', 'x = y', '\\]'],
  ['    缩进的代码 $x$'],
  ['~~~', '未完'],
);
const html = fc.constantFrom(
  ['<div align="center">', '', '图**说明**$x$', '', '</div>'],
  ['<p style="color:red">整段红$x$</p>'],
  ['<table><tr><td>格$x$</td><td>乙</td></tr></table>'],
  ['<details><summary>展开</summary>', '', '- 项$a$', '', '</details>'],
  ['<Card title="a">', '', '卡片 **内** 文', '', '</Card>'],
  ['<font color="red">跨', '', '段$x$', '', '- 项', '', '尾</font>后'],
  ['<font color="blue">没有关上'],
);
const other = fc.constantFrom(
  ['[ref]: https://a.com "题"'],
  ['[^1]: 脚注 $x^2$ 的**内容**', '', '    第二段'],
  ['[TOC]'],
  ['***'],
  ['> [!NOTE]', '> 提示 $x$'],
);
const simple = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: fc.oneof(table, tableWithBars) },
  heading,
  fence,
  html,
  other,
);

type Lines = readonly string[];
const behind = (first: string, rest: string) => (lines: Lines) =>
  lines.map((line, index) => (index === 0 ? first : line === '' ? '' : rest) + line);
const quoted = (lines: Lines) => lines.map(line => `> ${line}`);

/** Blocks within list items and quotes, two deep. */
const nested = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        behind('- ', '  '),
        behind('1. ', '   '),
        behind('- [ ] ', '  '),
        behind('* ', '\t'),
        quoted,
      ),
      { maxLength: 3 },
    ),
    fc.array(simple, { minLength: 1, maxLength: 2 }),
  )
  .map(([wraps, blocks]) =>
    wraps.reduce<Lines>(
      (lines, wrap) => wrap(lines),
      blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])),
    ),
  );

/** Notes of whole structures: what people select across when they colour. */
export const structuredNotes: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '\ufeff', '---\ntitle: 甲 $x$\ntags: [a, b]\n---\n\n'),
    fc.array(nested, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n\n', '\n\n', '\n'),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([head, blocks, between, end]) =>
    (head + blocks.map(block => block.join('\n')).join(between)).replaceAll('\n', end),
  );
