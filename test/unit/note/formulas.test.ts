import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';

/** The formulas of a text as they stand in it; display formulas behind a `D `. */
function formulasOf(text: string): string[] {
  return parseNote(text).formulas.map(
    ({ span, display }) => (display ? 'D ' : '') + text.slice(span.start, span.end),
  );
}

describe('a formula in a line', () => {
  it.each([
    ['是$x_7$的', ['$x_7$']],
    ['bert$x_7$输出', ['$x_7$']],
    ['2$x$与$x$2个', ['$x$', '$x$']],
    ['a$y$b', ['$y$']],
    ['取 $ x $ 为输入', ['$ x $']],
    ['函数 $f(x) $在此', ['$f(x) $']],
    ['**损失$L$函数**', ['$L$']],
    ['设$x=1.$The，$n-$gram，$x $的', ['$x=1.$', '$n-$', '$x $']],
    ['<div>$a<b$ 与 $5 <b>粗</b> $6</div>', ['$a<b$']],
    ['<td>$a<b$</td><td>$c<d$</td>', ['$a<b$', '$c<d$']],
    ['**$L$**的', ['$L$']],
    ['乘以$((w^1)^TSw)^T$(scale)', ['$((w^1)^TSw)^T$']],
    ['[链接$a_b$](a.md)', ['$a_b$']],
    ['取 $0.1、0.2、0.3$ 三档', ['$0.1、0.2、0.3$']],
    ['区间$(-∞，+∞)$上', ['$(-∞，+∞)$']],
    ['其中$W和b$是参数', ['$W和b$']],
    ['$P(猫|图)$ 与 $损失函数$', ['$P(猫|图)$', '$损失函数$']],
    ['$准确率 = \\frac{TP}{TP+FP}$', ['$准确率 = \\frac{TP}{TP+FP}$']],
    ['$\\text{若 $x>0$ 则}$', ['$\\text{若 $x>0$ 则}$']],
    ['$`a_b`$', ['$`a_b`$']],
    ['$a < b$ 且 $a<b$', ['$a < b$', '$a<b$']],
    ['共 $10\\%$，折合 $2n+1$ 个', ['$10\\%$', '$2n+1$']],
    ['算得 \\(x+y\\)，\\(n\\)', ['\\(x+y\\)', '\\(n\\)']],
    ['取 \\( 10 \\) 个 \\( ReLU \\)', ['\\( 10 \\)', '\\( ReLU \\)']],
    ['令\\(x_1\\)为\\(10\\)，\\(ReLU\\)后\\(见图\\)', ['\\(x_1\\)', '\\(10\\)', '\\(ReLU\\)']],
    ['$KL$divergence，$QK^T$softmax，$W_Q$matrix', ['$KL$', '$QK^T$', '$W_Q$']],
    ['在$L_2$norm下$T_1$and$T_2$，$AUC$curve', ['$L_2$', '$T_1$', '$T_2$', '$AUC$']],
    ['即$W_Q$W与$AB$C，and$KL$div，$TP+FN$is', ['$W_Q$', '$AB$', '$KL$', '$TP+FN$']],
    ['$训练集 D$，$D训练$，$第i个$', ['$训练集 D$', '$D训练$', '$第i个$']],
    ['<font color=red>红$z$</font>', ['$z$']],
    ['<span style="color:red">$z$</span>', ['$z$']],
    ['<b>粗$z$</b>', ['$z$']],
    ['> [!NOTE] 题 $z$\n> 内 $w$', ['$z$', '$w$']],
  ])('is found in %s', (text, formulas) => {
    expect(formulasOf(text)).toEqual(formulas);
  });

  it.each([
    '价格是$5，后来$6',
    '每月"$5"；$6/月',
    '（原价“$5”，现在$4）',
    '价格是$5，后来$6；US$100',
    'US$100 和 HK$20',
    '成本 $100 降到 $50 左右',
    '两档 ($5) ($6) 与 ($5)($6)',
    '单位 4$ | 4$ 与 3$',
    '从 4$→2.64$，从 5$–3$',
    '写 [$a==$b] 不行',
    'I paid $5 for it and $6 for that',
    '花了$3，又花了$4。',
    '从$10-$20涨到$30~$40',
    '写 $HOME/$PATH',
    '$HOME:$PATH、$PATH、export $FOO$BAR、PATH=$PATH:$HOME/bin、A=$FOO$bar',
    '"$A"_"$B" 与 ${FOO}_${BAR} 与 $FOO-$bar 与 $JAVA_HOME$x',
    '${VAR}和$(pwd)；${a}与$b',
    '$?和$!、$0、$1，$#，$@，$*',
    '$HOME和$?，$x、$(pwd)',
    'echo "$x" "$y"，“$x”，“$y”',
    "awk '{print $1, $2}'，sed 's/a$/b/'",
    '10$，US$5；5$和HK$6',
    '$5+$10=$15，$2×$3',
    '路径 $HOME/bin:$PATH 里',
    '变量 $a, $b 和 $c',
    '${HOME} $(pwd) $? $! $@ $# $1 $2 $0',
    '$HOME $(pwd) 与 $a+$b 与 {print $1,$2}',
    'jQuery 的 $ 与 $(document)，$()',
    '正则 ^a$ 与 b$ 与 ^$',
    'at a.B$C$D.e(B.java:1)',
    'at a.b.C$$anonfun$f$1.apply',
    '模板 ${a}-${b}',
    'at Foo$$anonfun$bar$1(Foo.scala:3)',
    '类 Outer$Inner$Deep 里',
    '\\$3 与 \\$4',
    '`$a$` 与 ``$b$``',
    '<code>$a$</code>',
    '见 https://a.b/$c$d/e 一文',
    '<a title="$x$">甲</a>',
    '[甲](b$c$d.md)',
    '进程号是 $$ ，参数是 $1 … $9',
    '数组\\[i\\]与\\[i+1\\]，a\\[i\\]，\\[a\\]\\(b\\)',
    '\\[注\\] 与 \\[1\\] 与 \\(见上\\) 与 \\[文字\\](a.md)',
    '比例\\(0.5\\)与\\(ReLU\\)，\\( 见上 \\)，\\( see below \\)',
    '这里有一个$没有关上',
    '```\n$a$\n```',
  ])('is not found in %s', text => {
    expect(formulasOf(text)).toEqual([]);
  });

  it('is found behind a stray dollar', () => {
    expect(formulasOf('漏了一个$在这里，后面$x$和$y$正常')).toEqual(['$x$', '$y$']);
    expect(formulasOf('价格$5，变量$x$')).toEqual(['$x$']);
    expect(formulasOf("用$.ajax()和$('#id')，$x$。jQuery的$符号")).toEqual(['$x$']);
  });

  it('is never what joins two others', () => {
    expect(formulasOf('$HOME/x，$PATH：$a$，$b$')).toEqual(['$a$', '$b$']);
    expect(formulasOf('$a$,b$,$c$')).toEqual(['$a$', '$c$']);
    expect(formulasOf('x$，$y$和$z')).toEqual(['$y$']);
  });
});

describe('a text in a formula', () => {
  it.each([
    '$\\mbox{若$x>0$}$',
    '$\\textbf{第$i$个}$',
    '$\\textrm{若 $a$ 或 $b_{i}$}$',
    '$\\text {若$x$}$',
    '$x\\tag{$*$}$',
    '$\\hbox{$n$个}+\\text{共 {$m$} 个}$',
    '$\\colorbox{yellow}{$x$}$',
    '$\\fcolorbox{red}{white}{$x$}$',
  ])('holds dollars of its own: %s', formula => {
    expect(formulasOf(`设${formula}，后文$y$`)).toEqual([formula, '$y$']);
    expect(formulasOf(`设$${formula}$，后文$y$`)).toEqual([`D $${formula}$`, '$y$']);
    const block = `$$\na &= ${formula.slice(1, -1)}\\\\\nb\n$$`;
    expect(formulasOf(`${block}\n后文$y$`)).toEqual([`D ${block}`, '$y$']);
  });

  it('that nobody closes has none', () => {
    expect(formulasOf('$\\text{若$，后文$y$')).toEqual(['$\\text{若$', '$y$']);
    expect(formulasOf('$\\frac{1}{2$ 与 $x$')).toEqual(['$\\frac{1}{2$', '$x$']);
  });
});

describe('a display formula', () => {
  it.each([
    ['$$x=1$$', ['D $$x=1$$']],
    ['$$ % 注释\nx\n$$', ['D $$ % 注释\nx\n$$']],
    ['其中 $$x=1$$，为 $$y=2$$。', ['D $$x=1$$', 'D $$y=2$$']],
    ['$$x=1$$其中 $x$ 是', ['D $$x=1$$', '$x$']],
    ['$$\nx\n$$', ['D $$\nx\n$$']],
    ['文字\n$$\nx\n$$\n文字', ['D $$\nx\n$$']],
    ['文字：$$\na\n=\nb\n- c\n$$其中 $a$', ['D $$\na\n=\nb\n- c\n$$', '$a$']],
    ['$$\nx\n$$其中 $x$ 是\n还有', ['D $$\nx\n$$', '$x$']],
    ['$$\na\n\n+b\n$$', ['D $$\na\n\n+b\n$$']],
    ['> $$\n> x\n> $$', ['D $$\n> x\n> $$']],
    ['1. 项\n   $$\n   x\n   $$\n2. 项', ['D $$\n   x\n   $$']],
    ['1. 项\n$$\nx\n$$', ['D $$\nx\n$$']],
    ['- 项 $$x$$ 后 $y$', ['D $$x$$', '$y$']],
    [
      '$$\\begin{aligned}\na&=b\\\\\nc&=d\n\\end{aligned}$$',
      ['D $$\\begin{aligned}\na&=b\\\\\nc&=d\n\\end{aligned}$$'],
    ],
    ['\\[x^2\\]', ['D \\[x^2\\]']],
    ['\\[\nx^2\n\\]', ['D \\[\nx^2\n\\]']],
    ['```math\nx\n```', ['D ```math\nx\n```']],
    ['<div>\n$$\nx\n$$ 与 $y$\n</div>', ['D $$\nx\n$$', '$y$']],
    ['<center>图 $x$</center>', ['$x$']],
    ['<table><tr><td>$a<5$</td></tr></table>', ['$a<5$']],
    ['<font color="red">\n$$\nx\n$$\n</font>', ['D $$\nx\n$$']],
  ])('is found in %j', (text, formulas) => {
    expect(formulasOf(text)).toEqual(formulas);
  });

  it.each([
    ['$$\n\n一个孤立的\n\n$$\nz=1\n$$\n\n后文 $k$', ['D $$\nz=1\n$$', '$k$']],
    ['$$\n$$\nz=1\n$$\n\n后文 $k$', ['D $$\nz=1\n$$', '$k$']],
    ['$$其中一段中文没有关上\n\n## 标题 $h$\n\n$$\nz\n$$', ['$h$', 'D $$\nz\n$$']],
    ['> $$\n> x\n\n后文 $k$\n\n$$y$$', ['$k$', 'D $$y$$']],
    ['$x$$ 后 $$y=1$$ 与 $z$', ['$x$', 'D $$y=1$$', '$z$']],
  ])('that nobody closed leaves the others alone: %j', (text, formulas) => {
    expect(formulasOf(text)).toEqual(formulas);
  });
});

describe('a bracket behind two backslashes', () => {
  it.each([
    [
      '设\\\\(x_1\\\\)与\\\\( y^2 \\\\)、\\\\(n\\\\)',
      ['\\\\(x_1\\\\)', '\\\\( y^2 \\\\)', '\\\\(n\\\\)'],
    ],
    ['即\\\\[x^2\\\\]。', ['D \\\\[x^2\\\\]']],
    ['\\\\[\n\\int_0^1 f\\,dx\n\\\\]\n后文$y$', ['D \\\\[\n\\int_0^1 f\\,dx\n\\\\]', '$y$']],
    ['\\\\[ a_1 \\\\[2pt] b \\\\]后', ['D \\\\[ a_1 \\\\[2pt] b \\\\]']],
    ['- 项\n  \\\\[\n  x^2\n  \\\\]', ['D \\\\[\n  x^2\n  \\\\]']],
    ['| a | b |\n|---|---|\n| \\\\(p(x|y)\\\\) | c |', ['\\\\(p(x|y)\\\\)']],
    ['<font color=red>红\\\\(x_1\\\\)</font>', ['\\\\(x_1\\\\)']],
  ])('begins a formula in %s', (text, formulas) => {
    expect(formulasOf(text)).toEqual(formulas);
  });

  it.each([
    '见\\\\(上文\\\\)与\\\\[1\\\\]，\\\\[文字\\\\]\\\\(a.md\\\\)',
    '`\\\\(x_1\\\\)` 与 C:\\\\[a_1]\\\\(b^2)',
    '```\n\\\\[\nx^2\n\\\\]\n```',
    '\\\\\\\\(x_1\\\\\\\\)',
  ])('begins none in %s', text => {
    expect(formulasOf(text)).toEqual([]);
  });

  it('is a line break and a bracket within a formula', () => {
    const formulas = ['$a\\\\(b_1\\\\)c$', 'D $$\na \\\\\n\\\\[2pt] b \\\\]\n$$'];
    expect(formulasOf(`${formulas[0] ?? ''}\n\n$$\na \\\\\n\\\\[2pt] b \\\\]\n$$`)).toEqual(
      formulas,
    );
  });
});

describe('a formula in a table', () => {
  it('may hold the bar that separates cells elsewhere', () => {
    const text = '| a | $P(x|y)$ | c |\n|---|---|---|\n| 1 | $P(x\\|y)$ | $|x|$ |';
    const note = parseNote(text);
    expect(note.formulas.map(({ tex }) => tex)).toEqual(['P(x|y)', 'P(x|y)', '|x|']);
    expect(formulasOf(text)).toEqual(['$P(x|y)$', '$P(x\\|y)$', '$|x|$']);
    const cells = note.blocks[0]?.tokens.filter(({ type }) => type === 'td_open');
    expect(cells).toHaveLength(3);
  });

  it.each([
    ['| 4$ | 4$ | 3$ | <2$ |', []],
    ['| $x | y$ | 3 | 4 |', []],
    ['| $ a | b $ | 3 | 4 |', []],
    ['| $a | b$ | 2 | 3 | 4 |', ['$a | b$']],
    ['| $P(a | b)$ | $c$ |', ['$P(a | b)$', '$c$']],
  ])('is none where the row then lacks cells: %s', (row, formulas) => {
    expect(formulasOf(`| a | b | c | d |\n|---|---|---|---|\n${row}`)).toEqual(formulas);
  });
});

describe('the parts of a formula', () => {
  it('are its delimiters and what they hold', () => {
    const text = '> 见 $$\\alpha$$ 与 \\(b_1\\)';
    const [first, second] = parseNote(text).formulas;
    expect(first).toEqual({
      span: { start: 4, end: 14 },
      contentSpan: { start: 6, end: 12 },
      tex: '\\alpha',
      display: true,
      delimiter: '$$',
    });
    expect(second && text.slice(second.contentSpan.start, second.contentSpan.end)).toBe('b_1');
  });

  it('are read like the text of a page: character references are what they stand for', () => {
    const text = '$a &lt; b$、\\(x &#60; y &amp; z\\)\n\n$$\nc &gt; d\n$$\n\n|a|\n|-|\n|$e&lt;f$|';
    const note = parseNote(text);
    expect(note.formulas.map(({ tex }) => tex)).toEqual(['a < b', 'x < y & z', 'c > d', 'e<f']);
    expect(formulasOf(text)[0]).toBe('$a &lt; b$');
    const code = parseNote('$`a &lt; b`$\n\n```math\na &lt; b\n```');
    expect(code.formulas.map(({ tex }) => tex.trim())).toEqual(['a &lt; b', 'a &lt; b']);
    const annotation = '<font color=red>若$a &lt; b$则</font>';
    expect(parseNote(annotation).annotations[0]?.text).toBe('若a < b则');
  });

  it('count the BOM and carriage returns of the text', () => {
    const text = '\ufeff第一行\r\n第二 $x$\r\n\r\n> $$\r\n> y\r\n> $$\r\n';
    expect(formulasOf(text)).toEqual(['$x$', 'D $$\r\n> y\r\n> $$']);
  });
});
