/** Lines that grammars have stumbled over, by what they are made of; `size` is their length. */
export const hostileLines: Readonly<Record<string, (size: number) => string>> = {
  'open dollars': size => repeat('价格是$x，', size),
  'dollars without blanks': size => '$'.repeat(size),
  'dollars and blanks': size => repeat('$ ', size),
  prices: size => repeat('$5，', size),
  'an amount without end': size => `$${repeat('5，', size)}`,
  'one open dollar': size => `$x${repeat('，中', size)}`,
  'open text groups': size => `$${repeat('\\text{', size)}`,
  'dollars in text groups': size => `$${repeat('\\text{$x$}', size)}`,
  'open texts with dollars': size => repeat('$\\mbox{若$', size),
  'open colours': size => repeat('$\\colorbox{', size),
  'open brackets behind two backslashes': size => repeat('\\\\(x', size),
  'one bracket behind two backslashes': size => `\\\\(${repeat('中文', size)}`,
  'one bracket and a blank': size => `\\( ${repeat('a1 ', size)}`,
  'variables in quotes': size => repeat('"$x" ', size),
  'one variable in quotes': size => `"$x"${repeat('"a', size)}`,
  'commas behind a dollar': size => `$x${repeat('， ', size)}`,
  'open brackets of TeX': size => repeat('\\(', size),
  'one open bracket of TeX': size => `\\(${repeat('中文', size)}`,
  backslashes: size => '\\'.repeat(size),
  'shell variables': size => repeat('$HOME/', size),
  templates: size => repeat('${a}-', size),
  'cells with bars': size => `|${repeat(' $a|', size)}`,
  'cells with bars and no blanks': size => `|${repeat('$a|', size)}`,
  'open tags': size => repeat('<font color=red>疑', size),
  'a tag of many attributes': size => `<font ${repeat('a=b ', size)}`,
  'a tag of many colours': size => `<span style="${repeat('color:', size)}`,
  'quotes that do not close': size => repeat('<font color="', size),
  'blanks in a tag': size => `<font ${' '.repeat(size)}`,
};

function repeat(part: string, size: number): string {
  return part.repeat(Math.ceil(size / part.length));
}
