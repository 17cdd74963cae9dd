/** A macro as KaTeX takes it: its text, its tokens, or a function of the place it stands at. */
export type Macro = string | TokenMacro | ((context: object) => string);

/** Macros by name. */
export type Macros = Readonly<Record<string, Macro>>;

interface Token {
  readonly text: string;
}

/** A macro with delimited parameters, which KaTeX takes as tokens only, the last one first. */
interface TokenMacro {
  readonly tokens: readonly Token[];
  readonly numArgs: number;
  readonly delimiters: readonly (readonly string[])[];
}

/** What a macro that is a function is given, as far as it is used here. */
interface MacroContext {
  /** Takes arguments from the input; the tokens of each come with the last one first. */
  consumeArgs(count: number): readonly (readonly Token[])[];
  consumeSpaces(): void;
  /** The next token, which stays where it is. */
  future(): Token;
  popToken(): Token;
}

/**
 * Commands that MathJax knows (or that do nothing there) and KaTeX 0.16 does not. They stand in for
 * undefined ones only: they are given to KaTeX when a formula was refused without them.
 */
const standIns: Macros = {
  // Markdown's escape, left over.
  '\\*': '*',
  '\\/': '',
  '\\-': '',
  // Names of Wikipedia's TeX, which editors know too.
  '\\part': '\\partial ',
  '\\C': '\\mathbb{C}',
  '\\O': '\\emptyset ',
  '\\and': '\\land ',
  '\\or': '\\lor ',
  '\\ang': '\\angle ',
  '\\sgn': '\\operatorname{sgn}',
  '\\mit': '\\it ',
  '\\scr': '\\mathscr ',
  '\\oldstyle': '',
  '\\mathds': '\\mathbb{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mbox': '\\text{#1}',
  '\\textsl': '\\textit{#1}',
  '\\textsc': '\\text{#1}',
  '\\ensuremath': '{#1}',
  '\\label': ignoreArgument,
  '\\ref': context => referenceText(context, '', ''),
  '\\eqref': context => referenceText(context, '(', ')'),
  '\\require': ignoreArgument,
  '\\DeclareMathOperator': '\\@ifstar\\zhupi@operatorlim\\zhupi@operator',
  '\\zhupi@operator': '\\def#1{\\operatorname{#2}}',
  '\\zhupi@operatorlim': '\\def#1{\\operatorname*{#2}}',
  // KaTeX refuses a new command under a name that it knows.
  '\\newcommand': '\\@ifstar\\zhupi@newcommand\\zhupi@newcommand',
  '\\zhupi@newcommand': '\\def#1{}\\renewcommand{#1}',
  '\\class': ignoreArgument,
  '\\style': ignoreArgument,
  '\\cssId': ignoreArgument,
  '\\bbox': '\\@ifnextchar[{\\zhupi@bbox}{}',
  '\\zhupi@bbox': delimited([['['], [']']], []),
  '\\raise': context => raised(context, ''),
  '\\lower': context => raised(context, '-'),
  '\\zhupi@raise': '\\raisebox{#1}{$#2$}',
  '\\enclose': enclosed,
  '\\unicode': numberedCharacter,
  '\\hfil': '\\quad ',
  '\\hfill': '\\quad ',
  '\\vspace': ignoreArgument,
  '\\mspace': '\\mkern#1',
  '\\smallskip': '',
  '\\medskip': '',
  '\\bigskip': '',
  '\\noindent': '',
  '\\strut': '\\vphantom{(}',
  '\\null': '{}',
  '\\hdots': '\\ldots ',
  '\\idotsint': '\\int\\cdots\\int ',
  '\\Tiny': '\\tiny ',
  '\\shoveleft': '#1',
  '\\shoveright': '#1',
  '\\uproot': ignoreArgument,
  '\\leftroot': ignoreArgument,
  '\\overparen': '\\overgroup{#1}',
  '\\underparen': '\\undergroup{#1}',
  '\\sideset': '\\mathop{{\\vphantom{#3}}#1\\!#3\\nolimits#2}',
  '\\prescript': '{\\vphantom{#3}}^{#1}_{#2}{#3}',
  '\\root': delimited([[], ['\\of'], []], ['\\sqrt', ...'[{#1}]{#2}']),
  '\\buildrel': delimited([[], ['\\over'], []], ['\\overset', ...'{#1}{#2}']),
  '\\matrix': '\\begin{matrix}#1\\end{matrix}',
  '\\pmatrix': '\\begin{pmatrix}#1\\end{pmatrix}',
  '\\cases': '\\begin{cases}#1\\end{cases}',
  '\\eqalign': '\\begin{aligned}#1\\end{aligned}',
  '\\displaylines': '\\begin{gathered}#1\\end{gathered}',
};

/** A tag beside its line, where there is no margin for it: in text, or in each row of several. */
const tagsInLine: Macros = {
  '\\tag': '\\@ifstar\\zhupi@tag\\zhupi@tagparen',
  '\\zhupi@tag': '\\qquad\\text{#1}',
  '\\zhupi@tagparen': '\\qquad\\text{(#1)}',
};
const standInsWithTags: Macros = { ...standIns, ...tagsInLine };

/**
 * Macros for what MathJax takes and KaTeX does not. `tagsInLine`: `\tag` is set beside what it
 * belongs to, for places where KaTeX refuses it.
 */
export function mathJaxMacros(tagsInLine: boolean): Macros {
  return tagsInLine ? standInsWithTags : standIns;
}

/** Takes an argument away. */
function ignoreArgument(context: object): string {
  argument(context);
  return '';
}

/** `\raise 2pt x`, `\lower{2pt}{x}`: what is raised comes next, and is left to a macro. */
function raised(context: object, sign: string): string {
  const source = context as MacroContext;
  source.consumeSpaces();
  let size = source.future().text === '{' ? argument(context) : '';
  if (size === '') {
    while (/^[-+]?[\d.]*[a-z]{0,2}$/.test(size + source.future().text) && !hasUnit(size)) {
      size += source.popToken().text;
      source.consumeSpaces();
    }
  }
  const opposite = size.startsWith('-') ? size.slice(1) : `-${size}`;
  const height = sign === '' ? size : opposite;
  source.consumeSpaces();
  if (/^\\(?:hbox|mbox|text)$/.test(source.future().text)) {
    source.popToken();
    return `\\raisebox{${height}}`;
  }
  return `\\zhupi@raise{${height}}`;
}

function hasUnit(size: string): boolean {
  return /[a-z]{2}$/.test(size);
}

/** Commands for what `\enclose` names, the first that is known. */
const enclosures: readonly (readonly [notation: string, command: string])[] = [
  ['updiagonalstrike downdiagonalstrike', '\\xcancel '],
  ['updiagonalstrike', '\\cancel '],
  ['downdiagonalstrike', '\\bcancel '],
  ['horizontalstrike', '\\sout '],
  ['box', '\\boxed '],
  ['circle', '\\boxed '],
  ['radical', '\\sqrt '],
  ['top', '\\overline '],
  ['bottom', '\\underline '],
];

/** `\enclose{circle}[mathcolor="red"]{x}`; its attributes are left out. */
function enclosed(context: object): string {
  const notation = argument(context);
  const source = context as MacroContext;
  source.consumeSpaces();
  if (source.future().text === '[') {
    while (source.popToken().text !== ']' && source.future().text !== 'EOF');
  }
  return enclosures.find(([name]) => notation.includes(name))?.[1] ?? '';
}

/** The name that a reference is made to: its number is not known here. */
function referenceText(context: object, before: string, after: string): string {
  const name = argument(context).replace(
    /[\\{}$&#^_%~]/g,
    special => `{\\char"${hexOf(special.charCodeAt(0))}}`,
  );
  return `\\text{${before}${name}${after}}`;
}

/** `\unicode{x4E2D}` or `\unicode{20013}`: the character of that number. */
function numberedCharacter(context: object): string {
  const digits = argument(context).trim();
  const code = /^x[\da-f]+$/i.test(digits) ? Number(`0${digits}`) : Number(digits);
  if (!Number.isInteger(code) || code < 0x20 || code > 0x10ffff) return '';
  // KaTeX sets a letter of another script as such only where it is written as itself.
  return code < 0x80 ? `\\char"${hexOf(code)} ` : String.fromCodePoint(code);
}

function hexOf(code: number): string {
  return code.toString(16).toUpperCase();
}

/** The next argument, as text. */
function argument(context: object): string {
  const [tokens = []] = (context as MacroContext).consumeArgs(1);
  return tokens
    .map(token => token.text)
    .reverse()
    .join('');
}

/** A macro whose parameters end with `delimiters[1]`, `[2]` …, and that begins with `[0]`. */
function delimited(delimiters: TokenMacro['delimiters'], body: readonly string[]): TokenMacro {
  const tokens = body.map(text => ({ text })).reverse();
  return { tokens, numArgs: delimiters.length - 1, delimiters };
}
