/** Notes that parsers have stumbled over, by what they are made of; `size` is their length. */
export const hardNotes: Readonly<Record<string, (size: number) => string>> = {
  'open dollars': size => repeat('价格是$x，', size),
  'open double dollars': size => repeat('$$ a\n\n', size),
  'dollars without blanks': size => '$'.repeat(size),
  'dollars and blanks': size => repeat('$ ', size),
  'open texts with dollars': size => repeat('$\\mbox{若$', size),
  'open texts in displays': size => `$$\n${repeat('\\text{若$x ', size)}\n$$`,
  'brackets behind two backslashes': size => repeat('\\\\[x\n\n', size),
  'plain brackets among formulas': size => repeat('\\(x^2\\) 和 \\(10 ', size),
  'open brackets': size => '['.repeat(size),
  'nested brackets': size => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'nested links': size => '['.repeat(size / 5) + '](a)'.repeat(size / 5),
  'links that do not close': size => repeat('[a](', size),
  'links of brackets': size => repeat('[a](<', size),
  'open images': size => repeat('![', size),
  asterisks: size => repeat('**a *b ', size),
  'asterisks beside Chinese': size => repeat('**中文，**中文', size),
  underscores: size => repeat('_a __b', size),
  tildes: size => repeat('~~a ~b', size),
  backticks: size => {
    let text = '';
    for (let count = 1; text.length < size; count++) text += `${'`'.repeat(count)} `;
    return text;
  },
  'open annotations': size => repeat('<font color=red>疑问 ', size),
  'closed annotations': size => repeat('<font color=red>疑问</font>，', size),
  'nested annotations': size => {
    const depth = size / 24;
    return '<font color=red>'.repeat(depth) + '疑' + '</font>'.repeat(depth);
  },
  'crossed annotations': size => repeat('<font color=red><b>x</font></b>', size),
  'annotations over blocks': size => repeat('<font color=red>\n\n中文\n\n', size),
  'ends of annotations': size => repeat('</font>中', size),
  'open boxes': size => repeat('<div>', size),
  'nested boxes': size => '<div>\n'.repeat(size / 14) + '</div>\n'.repeat(size / 14),
  'open tags over blocks': size => repeat('<div>\n\n中文\n\n', size),
  'open comments': size => repeat('<!-- ', size),
  'open attributes': size => repeat('<a b="', size),
  'long attributes': size => `<font color="${'r'.repeat(size)}">中</font>`,
  quotes: size => repeat('> 中文\n', size),
  'nested quotes': size => repeat(`${'>'.repeat(1000)} a\n`, size),
  'deep quotes': size => `${'>'.repeat(size)} a`,
  'nested lists': size => {
    let text = '';
    for (let depth = 0; text.length < size; depth = (depth + 1) % 60) {
      text += `${'  '.repeat(depth)}- 中文\n`;
    }
    return text;
  },
  'lists in a line': size => repeat('- '.repeat(1000) + 'a\n\n', size),
  'table cells': size => `|a|b|\n|-|-|\n${repeat('|$x|y$|`c|d`|\n', size)}`,
  'columns of a table': size =>
    `${repeat('|a', size / 3)}\n${repeat('|-', size / 3)}\n${repeat('|b', size / 3)}`,
  'open fences': size => repeat('```math\nx\n\n', size),
  entities: size => repeat('&amp;&#x4e2d;&copy', size),
  'one line': size => repeat('中文 word $x$ <font color=red>注</font> **粗** ', size),
  headings: size => {
    let text = '';
    for (let count = 0; text.length < size; count++) text += `# 第${String(count)}节\n\n`;
    return text;
  },
  'headings of one name': size => repeat('# 标题\n\n', size),
  'open footnotes': size => repeat('[^', size),
  'open footnotes in lines': size => repeat('^[a', size),
  'footnotes of one name': size => `${repeat('文[^1] ', size)}\n\n[^1]: 注\n`,
  footnotes: size => {
    let text = '';
    for (let count = 0; text.length < size; count++) {
      text += `文[^${String(count)}]\n\n[^${String(count)}]: 注\n\n`;
    }
    return text;
  },
  definitions: size => {
    let text = '';
    for (let count = 0; text.length < size; count++) text += `[${String(count)}]: a.md\n`;
    return text + repeat('[1] ', size / 4);
  },
  'addresses glued to Chinese': size => repeat('见https://例子.org/a，', size),
  'open front matter': size => `---\n${repeat('a: b\n', size)}`,
  'nested front matter': size => `---\na: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}\n---\n`,
};

function repeat(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}
