/** Notes that parsers have stumbled over, by what they are made of; `size` is their length. */
export const hardNotes: Readonly<Record<string, (size: number) => string>> = {
  'open dollars': size => repeat('价格是$x，', size),
  'open double dollars': size => repeat('$$ a\n\n', size),
  'dollars without blanks': size => '$'.repeat(size),
  'open brackets': size => '['.repeat(size),
  'links that do not close': size => repeat('[a](', size),
  'open images': size => repeat('![', size),
  asterisks: size => repeat('**a *b ', size),
  'asterisks beside Chinese': size => repeat('**中文，**中文', size),
  backticks: size => {
    let text = '';
    for (let count = 1; text.length < size; count++) text += `${'`'.repeat(count)} `;
    return text;
  },
  'open annotations': size => repeat('<font color=red>疑问 ', size),
  'crossed annotations': size => repeat('<font color=red><b>x</font></b>', size),
  'open tags over blocks': size => repeat('<div>\n\n中文\n\n', size),
  'open comments': size => repeat('<!-- ', size),
  quotes: size => repeat('> 中文\n', size),
  'nested quotes': size => `${'>'.repeat(Math.min(size, 2000))} a\n`.repeat(Math.ceil(size / 2003)),
  'nested lists': size => {
    let text = '';
    for (let depth = 0; text.length < size; depth = (depth + 1) % 60) {
      text += `${'  '.repeat(depth)}- 中文\n`;
    }
    return text;
  },
  'table cells': size => `|a|b|\n|-|-|\n${repeat('|$x|y$|`c|d`|\n', size)}`,
  'open fences': size => repeat('```math\nx\n\n', size),
  entities: size => repeat('&amp;&#x4e2d;&copy', size),
  'one line': size => repeat('中文 word $x$ <font color=red>注</font> **粗** ', size),
  'headings of one name': size => repeat('# 标题\n\n', size),
  'footnotes of one name': size => `${repeat('文[^1] ', size)}\n\n[^1]: 注\n`,
  'addresses glued to Chinese': size => repeat('见https://例子.org/a，', size),
};

function repeat(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}
