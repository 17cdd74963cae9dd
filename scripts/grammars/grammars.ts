import { annotationPatterns } from './annotationPatterns';
import {
  cellWithBar,
  formulaPatterns,
  leadingCharacter,
  paragraphStart,
  plainDollar,
} from './formulaPatterns';

/** A rule of a TextMate grammar. */
export type Rule = Readonly<Record<string, unknown>>;

const { raw } = String;

/** The grammars of `syntaxes/` by the name of their file. */
export function grammars(): Readonly<Record<string, Rule>> {
  return { inline: inlineGrammar(), block: blockGrammar(), mdx: mdxGrammar() };
}

function inlineGrammar(): Rule {
  return {
    scopeName: 'zhupi.markdown.inline',
    comment: 'Formulas and annotations inside paragraphs, headings and tables.',
    injectionSelector:
      'L:(meta.paragraph.markdown, markup.heading, markup.table, meta.paragraph.mdx) - (comment, string.quoted, meta.embedded, meta.tag, markup.inline.raw, markup.raw, markup.code, markup.fenced_code, markup.math, meta.annotation.begin.zhupi, markup.underline.link, meta.table.cell.zhupi)',
    patterns: [
      {
        comment: 'A cell of a table with a formula that has a bar in it',
        // Its name keeps it from beginning again where it began. No capture with patterns in its
        // place: each costs a copy of the line up to its end.
        name: 'meta.table.cell.zhupi',
        begin: cellWithBar,
        end: raw`(?=\|)`,
        patterns: [
          { include: '#formulas' },
          { include: '#annotations' },
          { include: 'text.html.markdown#inline' },
        ],
      },
      { include: '#formulas' },
      { include: '#annotations' },
    ],
    repository: {
      formulas: { patterns: formulas(pattern => raw`(?:${leadingCharacter})?${pattern}`) },
      annotations: { patterns: annotations(pattern => pattern) },
      ...attributes,
    },
  };
}

function blockGrammar(): Rule {
  // Never at the start of a line, which decides what kind of block it is.
  const within = (pattern: string) => raw`(?<=\S|[^\s>*+.)\-] )${pattern}`;
  return {
    scopeName: 'zhupi.markdown.block',
    comment:
      'What stands between paragraphs: display formulas over several lines, lines that begin with an annotation, and formulas in HTML.',
    injectionSelector:
      'L:(text.html.markdown, source.mdx) - (comment, string, meta.paragraph, markup.heading, markup.table, markup.inline.raw, markup.raw, markup.code, markup.fenced_code, markup.math, meta.embedded, meta.tag, meta.annotation.begin.zhupi)',
    patterns: [
      {
        comment:
          'A display formula over several lines. A blank line or a heading ends it, so that a stray $$ stays local.',
        ...displayLines(raw`(?<=^|[\s>])(\$\$)(?=[^$]*$)`, raw`\$\$`),
      },
      {
        comment: 'The same between single dollars that stand alone on their lines.',
        ...displayLines(raw`(?<=^|[\s>])(\$)(?=\s*$)`, raw`\$`),
      },
      {
        comment: raw`The same between \[ and \].`,
        ...displayLines(raw`(?<=^|[\s>])(\\\[)(?=\s*$)`, raw`\\\]`),
      },
      {
        comment: raw`The same between \\[ and \\].`,
        ...displayLines(raw`(?<=^|[\s>])(\\\\\[)(?=\s*$)`, raw`\\\\\]`),
      },
      {
        comment: 'A line that begins with an annotation is text, not a block of HTML.',
        name: 'meta.paragraph.markdown',
        begin: raw`(?:^|\G)(?=\s{0,3}<(?i:font|span)\b)`,
        end: '$',
        patterns: inlineOfMarkdown,
      },
      ...[formulaPatterns.display, formulaPatterns.inline, plainDollar + raw`(?=[^$]*\$)`].map(
        pattern => ({
          comment: 'A line that begins with a formula, a price or a variable.',
          name: 'meta.paragraph.markdown',
          begin: `${paragraphStart}(${pattern})`,
          beginCaptures: pattern.includes(plainDollar) ? {} : formulaCaptures,
          end: '$',
          patterns: inlineOfMarkdown,
        }),
      ),
      {
        comment: 'In HTML.',
        patterns: [...formulas(within), ...annotations(within)],
      },
    ],
    repository: attributes,
  };
}

/** For `.mdx` where no other extension knows MDX; else what that one knows. */
function mdxGrammar(): Rule {
  return {
    scopeName: 'source.mdx.zhupi',
    patterns: [{ include: 'source.mdx' }, { include: 'text.html.markdown' }],
  };
}

const inlineOfMarkdown = [
  { include: 'text.html.markdown#inline' },
  { include: 'text.html.derivative' },
];
const tex = { include: 'text.html.markdown.math#math' };
const begins = 'punctuation.definition.math.begin.markdown';
const color = 'string.quoted.html constant.other.color.zhupi';
const ends = 'punctuation.definition.math.end.markdown';

const formulaCaptures = {
  1: { name: 'markup.math.inline.markdown' },
  2: { name: begins },
  // Content with patterns is not put into the capture around it.
  3: { name: 'markup.math.inline.markdown meta.embedded.math.markdown', patterns: [tex] },
  4: { name: ends },
};

const texOfLines: readonly Rule[] = [
  tex,
  {
    comment:
      "Without VS Code's own grammar of TeX; a rule of which nothing is found would be dropped.",
    name: 'constant.character.math.tex',
    match: raw`\\(?:[A-Za-z]+|.)`,
  },
];

function displayLines(begin: string, end: string): Rule {
  return {
    name: 'markup.math.block.markdown',
    contentName: 'meta.embedded.math.markdown',
    begin,
    beginCaptures: { 1: { name: begins } },
    end: raw`(${end})|(?=^\s*$|^\s*#{1,6}\s)`,
    endCaptures: { 1: { name: ends } },
    patterns: [
      {
        comment: 'Within an environment a blank line ends nothing.',
        begin: raw`\\begin\{([A-Za-z]+\*?)\}`,
        beginCaptures: { 0: { name: 'constant.character.math.tex' } },
        end: raw`\\end\{\1\}|(?=${end})|(?=^\s*#{1,6}\s)`,
        endCaptures: { 0: { name: 'constant.character.math.tex' } },
        patterns: texOfLines,
      },
      ...texOfLines,
    ],
  };
}

function formulas(place: (pattern: string) => string): readonly Rule[] {
  const formula = (comment: string, pattern: string) => ({
    comment,
    match: place(`(${pattern})`),
    captures: formulaCaptures,
  });
  return [
    {
      comment: 'An escaped dollar opens nothing.',
      name: 'constant.character.escape.markdown',
      match: place(raw`\\\$`),
    },
    formula('$$…$$ in one line, with words before and after it', formulaPatterns.display),
    formula(
      '$…$ glued to Chinese, Latin or digits; prices, shell variables and class names are none',
      formulaPatterns.inline,
    ),
    {
      comment: 'A dollar that opens nothing',
      match: place(raw`(?<![$\\])${plainDollar}`),
    },
    formula(raw`\(…\) that holds TeX`, formulaPatterns.round),
    formula(raw`\[…\] that holds TeX`, formulaPatterns.square),
    formula(raw`\\(…\\), for Markdown that eats a backslash`, formulaPatterns.doubledRound),
    formula(raw`\\[…\\], for Markdown that eats a backslash`, formulaPatterns.doubledSquare),
  ];
}

function annotations(place: (pattern: string) => string): readonly Rule[] {
  const opening = (comment: string, pattern: string) => ({
    comment,
    name: 'meta.annotation.begin.zhupi',
    match: place(pattern),
    captures: {
      1: { name: 'punctuation.definition.tag.begin.html' },
      2: { name: 'entity.name.tag.html' },
      3: { patterns: [{ include: '#attribute' }] },
      4: { name: 'entity.other.attribute-name.html' },
      5: { name: 'punctuation.separator.key-value.html' },
      6: { name: color },
      7: { name: color },
      8: { name: color },
      9: { patterns: [{ include: '#attribute' }] },
      10: { name: 'punctuation.definition.tag.end.html' },
    },
  });
  return [
    opening('<font color="red">, with any quotes or none', annotationPatterns.font),
    opening('style="color: red"', annotationPatterns.style),
    {
      comment: '</font>',
      name: 'meta.annotation.end.zhupi',
      match: place(annotationPatterns.close),
      captures: {
        1: { name: 'punctuation.definition.tag.begin.html' },
        2: { name: 'entity.name.tag.html' },
        3: { name: 'punctuation.definition.tag.end.html' },
      },
    },
  ];
}

const attributes = {
  attribute: {
    patterns: [
      { match: raw`[\w:-]+(?=\s*=|\s|$)`, name: 'entity.other.attribute-name.html' },
      { match: raw`"[^"]*"|'[^']*'|(?<==)[^\s"'=<>${'`'}]+`, name: 'string.quoted.html' },
      { match: '=', name: 'punctuation.separator.key-value.html' },
    ],
  },
};
