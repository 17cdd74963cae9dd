import { tests } from 'commonmark-spec';
import Markdown, { type RendererRule, type Token } from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { readText, runBlockPass } from '../../../src/core/note/blockPass';
import { markdownFor } from '../../../src/core/note/markdown';
import { parseNote } from '../../../src/core/note/parseNote';
import { SourceText } from '../../../src/core/note/sourceText';

/** Plain markdown-it with what GitHub has besides CommonMark. */
const extended = new Markdown({ html: true, linkify: true, xhtmlOut: true });
extended.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** Plain markdown-it, which also writes our tokens: HTML as it was written, facts as in the note. */
const plain = new Markdown('commonmark');
const asWritten: RendererRule = (tokens, index) => tokens[index]?.content ?? '';
for (const kind of ['open', 'close', 'void', 'comment']) {
  plain.renderer.rules[`html_${kind}`] = asWritten;
}
plain.renderer.rules['math_inline'] = (tokens, index) => `[formula ${tokens[index]?.content}]`;
plain.renderer.rules['annotation_open'] = (tokens, index) =>
  `[${String(tokens[index]?.meta?.['ink'])}]`;
plain.renderer.rules['annotation_close'] = () => '[/]';

function htmlOf(tokens: readonly Token[]): string {
  return plain.renderer.render([...tokens], plain.options, {});
}

/** The HTML of our tokens before tags are put in order: raw HTML is as it was written. */
function asRead(text: string, linkify = false): string {
  const md = markdownFor({ dialect: 'markdown', breaks: false, linkify, typographer: false });
  const source = new SourceText(text, 0);
  const pass = runBlockPass(md, source);
  return pass.pieces.map(piece => htmlOf(readText(md, piece, pass))).join('');
}

/** The HTML of our tokens in the note. */
function inNote(text: string): string {
  return parseNote(text, { linkify: false })
    .blocks.map(block => htmlOf(block.tokens))
    .join('');
}

const examples = tests.map(({ markdown, number, section }) => ({
  text: markdown.replaceAll('→', '\t'),
  name: `${String(number)} (${section})`,
  number,
}));

/** The examples that we read otherwise, and why. */
const exceptions: ReadonlyMap<number, readonly [why: string, html: string]> = new Map([
  [
    354,
    [
      'beside an emphasis mark, a dollar counts as the word that a formula is',
      '<p><em>$</em>alpha.</p>\n<p>*£*bravo.</p>\n<p>*€*charlie.</p>\n',
    ],
  ],
]);

/** The examples whose tags are not closed, or closed only: in the note they are, or are left out. */
const unbalanced: ReadonlySet<number> = new Set([
  148, 187, 201, 344, 476, 477, 491, 494, 524, 536, 613, 615, 623, 630, 631, 642, 643,
]);

describe('the examples of CommonMark', () => {
  test('are all there', () => {
    expect(examples.length).toBe(652);
  });

  test.each(examples.filter(({ number }) => !exceptions.has(number)))(
    '$name is read as markdown-it reads it',
    ({ text, number }) => {
      const html = plain.render(text);
      expect(asRead(text)).toBe(html);
      if (!unbalanced.has(number)) {
        expect(inNote(text)).toBe(html);
      }
    },
  );

  test.each(examples.filter(({ number }) => unbalanced.has(number)))(
    '$name loses nothing but tags when they are put in order',
    ({ text }) => {
      const words = (html: string) => html.replace(/<(?:[^<>"]|"[^"]*")*>/g, '');
      expect(inNote(text)).not.toBe(plain.render(text));
      expect(words(inNote(text))).toBe(words(plain.render(text)));
    },
  );

  test.each(examples.filter(({ number }) => exceptions.has(number)))(
    '$name is read otherwise, and for a reason',
    ({ text, number }) => {
      const [why, html] = exceptions.get(number) ?? [];
      expect(why).toMatch(/\w/);
      expect(asRead(text)).toBe(html);
      expect(html).not.toBe(plain.render(text));
    },
  );
});

describe('what GitHub has besides', () => {
  test.each([
    ['a table', '| 甲 | 乙 |\n|----|----|\n| 一 | *二* |\n| `三` | [四](a.md) |'],
    ['a table with alignments', '| 甲 | 乙 | 丙 |\n|:--|:-:|--:|\n| 一 | 二 | 三 |'],
    ['a table without borders', '甲 | 乙\n---|---\n一 | 二'],
    ['a table with one column', '| 甲 |\n|---|\n| 一 |'],
    ['a table with escaped pipes', '| 甲 |\n|---|\n| 一 \\| 二 |\n| `a \\| b` |'],
    ['a row with too few cells', '| 甲 | 乙 |\n|---|---|\n| 一 |'],
    ['a table that ends with a blank line', '| 甲 |\n|---|\n| 一 |\n\n之后'],
    ['a table that a quote ends', '| 甲 |\n|---|\n| 一 |\n> 之后'],
    ['a table in a quote', '> | 甲 | 乙 |\n> |---|---|\n> | 一 | 二 |'],
    ['a table in a list', '- 项\n\n  | 甲 | 乙 |\n  |---|---|\n  | 一 | 二 |'],
    ['a table without rows', '| 甲 | 乙 |\n|---|---|\n\n之后'],
    ['no table: columns that differ', '| 甲 | 乙 |\n|---|\n| 一 |'],
    ['no table: no delimiter row', '| 甲 | 乙 |\n| 一 | 二 |'],
    ['no table: text above it', '文字\n| 甲 |\n|---|\n| 一 |'],
    ['strikethrough', '~~删~~ 与 ~~*斜*删~~，~~~~ 不是，~~ 不是~~'],
    ['strikethrough over lines', '~~一\n二~~ ~单~'],
    [
      'addresses by themselves',
      '见 https://a.example/b?c=d&e=f。http://c.example/ 与 ftp://d.example',
    ],
    ['an address in brackets', '(https://a.example/b_(c)) <https://d.example>'],
    ['no address in code or a link', '`https://a.example` [https://b.example](c.md)'],
    ['no address without a scheme', 'www.a.example a.example 人@b.example'],
  ])('%s is read as markdown-it reads it', (_name, text) => {
    expect(asRead(text, true)).toBe(extended.render(text));
  });

  test.each([
    ['- [ ] 要做', 'open', '要做'],
    ['- [x] 做完', 'done', '做完'],
    ['* [X] **粗**', 'done', '粗'],
    ['1. [x] 编号', 'done', '编号'],
    ['- [ ]\t制表', 'open', '制表'],
    ['> - [x] 引用里', 'done', '引用里'],
  ])('%j is a task', (text, state, words) => {
    const tokens = parseNote(text).blocks.flatMap(block => block.tokens);
    const item = tokens.find(({ type }) => type === 'list_item_open');
    expect(item?.meta?.['task']).toBe(state);
    const leaf = tokens.find(({ type }) => type === 'inline');
    expect(leaf?.children?.map(({ content }) => content).join('')).toBe(words);
  });

  test.each([
    '- [y] 不是',
    '- [x]不是',
    '- x [ ] 不是',
    '[ ] 不是',
    '- `[x]` 不是',
    '- [x](a.md) 是链接',
  ])('%j is no task', text => {
    const tokens = parseNote(text).blocks.flatMap(block => block.tokens);
    expect(tokens.filter(token => token.meta?.['task'] !== undefined)).toEqual([]);
    expect(asRead(text)).toBe(plain.render(text));
  });
});

describe('what differs on purpose', () => {
  test.each([
    ['a formula', '$a*b*c$', '<p>[formula a*b*c]</p>\n'],
    ['emphasis beside Chinese', '**重点：**后文', '<p><strong>重点：</strong>后文</p>\n'],
    [
      'Markdown behind a tag alone in its line',
      '<font color="red">\n*疑*\n</font>',
      '<p>[red]\n<em>疑</em>\n[/]</p>\n',
    ],
  ])('%s', (_name, text, html) => {
    expect(inNote(text)).toBe(html);
    expect(plain.render(text)).not.toBe(html);
  });
});
