import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Markdown15, { type MarkdownIt } from 'markdown-it';
import Markdown12 from 'markdown-it-12';
import Markdown14 from 'markdown-it-14';
import katexPlugin from 'markdown-it-katex';
import { describe, expect, test } from 'vitest';
import { inks } from '../../../src/core/ink/ink';
import { parseNote } from '../../../src/core/note/parseNote';
import { FormulaWriter } from '../../../src/core/render/formulaWriter';
import { en } from '../../../src/core/words/en';
import { extendMarkdownIt } from '../../../src/features/builtInPreview/extendMarkdownIt';
import { notes } from '../note/notesOfAllKinds';

const versions = [
  ['12', Markdown12],
  ['14', Markdown14],
  ['15', Markdown15],
] as const;

const root = join(import.meta.dirname, '../../..');
const fromModule = typeof katexPlugin === 'function' ? katexPlugin : katexPlugin.default;

/** VS Code's own use of the plugin, with everything in it switched on. */
function useKatex(md: MarkdownIt): void {
  md.use(fromModule, {
    enableFencedBlocks: true,
    enableBareBlocks: true,
    enableMathBlockInHtml: true,
    enableMathInlineInHtml: true,
  });
}

/** What VS Code does to every token that knows its lines, once all plugins are there. */
function markLines(md: MarkdownIt): void {
  md.core.ruler.push('source_map', state => {
    for (const token of state.tokens) {
      if (token.map !== null && token.type !== 'inline') {
        token.attrSet('data-line', String(token.map[0]));
        token.attrJoin('class', 'code-line');
      }
    }
  });
  const htmlBlock = md.renderer.rules['html_block'];
  md.renderer.rules['html_block'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    return token === undefined || htmlBlock === undefined
      ? ''
      : `<div ${self.renderAttrs(token)}></div>\n${htmlBlock(tokens, index, options, env, self)}`;
  };
}

type Macros = Readonly<Record<string, string>>;

function extend(md: MarkdownIt, macros: Macros = {}): MarkdownIt {
  return extendMarkdownIt(md, () => new FormulaWriter({ formulas: 'html', words: en, macros }));
}

/** The ways in which an engine with our plugin comes about. */
const ways = {
  'without other formulas': (md: MarkdownIt) => extend(md),
  'with the KaTeX plugin used before': (md: MarkdownIt) => {
    useKatex(md);
    return extend(md);
  },
  'with the KaTeX plugin used after': (md: MarkdownIt) => {
    extend(md);
    useKatex(md);
    return md;
  },
} as const;

const engines = versions.flatMap(([version, Markdown]) =>
  Object.entries(ways).map(
    ([way, build]) =>
      [version, way, () => build(new Markdown({ html: true, linkify: true }))] as const,
  ),
);

interface Seen {
  /** TeX of the formulas, `D` before those on lines of their own. */
  readonly formulas: readonly string[];
  /** Ink and text of the annotations, formulas as TeX. */
  readonly annotations: readonly string[];
}

function bodyOf(html: string): HTMLElement {
  return new JSDOM(html).window.document.body;
}

function seenIn(html: string): Seen {
  const body = bodyOf(html);
  const formulas = [...body.querySelectorAll('.zhupi-math')].map(element => {
    const tex = element.querySelector('annotation')?.textContent ?? '?';
    return (element.matches('.zhupi-math-display') ? 'D ' : '') + tex.trim();
  });
  for (const element of body.querySelectorAll('.zhupi-math')) {
    element.textContent = element.querySelector('annotation')?.textContent ?? '';
  }
  const annotations = [...body.querySelectorAll('.zhupi-annotation')].map(
    element => `${element.getAttribute('data-ink')}: ${element.textContent.trim()}`,
  );
  return { formulas, annotations };
}

const fixtures: readonly (readonly [text: string, seen: Seen])[] = [
  ['设样本$x_i$的标签为$y$吗', { formulas: ['x_i', 'y'], annotations: [] }],
  [
    '若$a &lt; b$与$$c &gt; d$$\n\n$$\ne &#60; f\n$$',
    { formulas: ['a < b', 'D c > d', 'D e < f'], annotations: [] },
  ],
  ['设\\\\(x_1\\\\)与\\( 10 \\)', { formulas: ['x_1', '10'], annotations: [] }],
  [
    '<font color="red">疑问：**$x$** 与[链接$y$](a.md)</font>',
    { formulas: ['x', 'y'], annotations: ['red: 疑问：x 与链接y'] },
  ],
  ['$$a=b$$ 之后', { formulas: ['D a=b'], annotations: [] }],
  ['之前 $$a=b$$ 之后', { formulas: ['D a=b'], annotations: [] }],
  ['$$\na=b\n$$ 之后', { formulas: ['D a=b'], annotations: [] }],
  ['\\[\na=b\n\\]\n\n见\\(c\\)。', { formulas: ['D a=b', 'c'], annotations: [] }],
  ['```math\na=b\n```', { formulas: ['D a=b'], annotations: [] }],
  ['| 列 |\n|--|\n| $P(x|y)$ |', { formulas: ['P(x|y)'], annotations: [] }],
  ['> - $$\n>   x\n>   $$', { formulas: ['D x'], annotations: [] }],
  ['价格从$5到$8，见 `$x$`、$HOME/$PATH', { formulas: [], annotations: [] }],
  ['$$ 没有关闭\n\n下一段$x$', { formulas: ['x'], annotations: [] }],
  [
    '<font color=blue>一\n\n二$x$\n\n- 三</font>后',
    { formulas: ['x'], annotations: ['blue: 一', 'blue: 二x', 'blue: 三'] },
  ],
  ['<font color=red>未关\n\n## 题', { formulas: [], annotations: ['red: 未关'] }],
  [
    '<div style="color: green">\n\n段落 $x$\n\n</div>\n\n之外',
    { formulas: ['x'], annotations: ['green: 段落 x'] },
  ],
  [
    '<p style="color:#ff0000">块$a &lt; b$里</p>',
    { formulas: ['a < b'], annotations: ['red: 块a < b里'] },
  ],
  [
    '<div>块里 $$x$$ 与<font color="red">批</font></div>',
    { formulas: ['D x'], annotations: ['red: 批'] },
  ],
  [
    '<span style="color:purple;font-weight:bold">紫</span>',
    { formulas: [], annotations: ['purple: 紫'] },
  ],
  ['**<font color="red">重点</font>**：', { formulas: [], annotations: ['red: 重点'] }],
  ['<b>粗<font color=red>交</b>叉</font>', { formulas: [], annotations: ['red: 交', 'red: 叉'] }],
];

describe.each(engines)('markdown-it %s %s', (_version, _way, build) => {
  test.each(fixtures)('reads %j', (text, seen) => {
    expect(seenIn(build().render(text))).toEqual(seen);
  });

  test.each(['注意力机制.md', '扩散模型入门.md', '对比学习.md'])(
    'finds the formulas that our own preview finds in %s',
    name => {
      const text = readFileSync(join(root, 'samples', name), 'utf8').replace(
        /^---\n[\s\S]*?\n---\n/,
        '',
      );
      const body = bodyOf(build().render(text));
      const refused = body.querySelectorAll('.zhupi-math-error').length;
      expect(body.querySelectorAll('.zhupi-math').length + refused).toBe(
        parseNote(text).formulas.length,
      );
      expect(body.querySelectorAll('.katex-block, .katex-error')).toHaveLength(0);
    },
  );

  test('is sure of its formulas the second time, too', () => {
    const md = build();
    const first = md.render('设$x$，\n\n$$\ny\n$$');
    expect(md.render('设$x$，\n\n$$\ny\n$$')).toBe(first);
    expect(seenIn(first).formulas).toEqual(['x', 'D y']);
  });

  test('never fails on a note', () => {
    const md = build();
    fc.assert(
      fc.property(notes, note => {
        expect(typeof md.render(note)).toBe('string');
      }),
      { numRuns: 50 },
    );
  });
});

describe.each(versions)('markdown-it %s', (_version, Markdown) => {
  const without = new Markdown({ html: true, linkify: true });
  const withOurs = extend(new Markdown({ html: true, linkify: true }));
  const plain = (text: string) => without.render(text);
  const ours = (text: string) => withOurs.render(text);

  test.each([
    '<b>粗</i> <br/> <!-- 注 --> <img src="a.png" onerror="x">',
    '<font size=4>大</font> 与 <span>无色</span></span>',
    '<details>\n<summary>题</summary>\n\n内 *文*\n\n</details>',
    '<script>\nalert("$5 and $6")\n</script>',
    '<a href="x">https://a.example/b</a> https://c.example/d',
    '<?php echo 1 ?> <![CDATA[x]]> <!DOCTYPE html>',
    '<div\n  class="x">\n$5',
  ])('leaves %j as it is', text => {
    expect(ours(text)).toBe(plain(text));
  });

  test('reads the examples of CommonMark as it does without us, but for one about a dollar', () => {
    const texts = examples.map(({ markdown }) => markdown.replaceAll('→', '\t'));
    const others = texts.filter(text => ours(text) !== plain(text));
    // CommonMark has changed its mind about comments since markdown-it 12: we read as it does now.
    expect(others.filter(text => !text.includes('<!--'))).toEqual([
      '*$*alpha.\n\n*£*bravo.\n\n*€*charlie.\n',
    ]);
  });

  test('keeps what else the tag of an annotation says', () => {
    expect(ours('<font color="red" size=4>大</font>')).toBe(
      '<p><font class="zhupi-annotation" data-ink="red" data-exact color="red" size=4>大</font></p>\n',
    );
    expect(ours("<span class='a b' style='color:#112233'>深</span>")).toContain(
      '<span class="zhupi-annotation a b" data-ink=',
    );
    expect(ours('<span style="color:#112233">深</span>')).not.toContain('data-exact');
  });

  test('keeps the source lines of blocks', () => {
    const md = extend(new Markdown({ html: true }));
    useKatex(md);
    markLines(md);
    const body = bodyOf(
      md.render(
        '# 题\n\n<font color=red>批\n\n注</font>\n\n$$\nx\n$$\n\n- 项\n\n<div>$y$</div>\n\n```math\nz\n```\n',
      ),
    );
    const lines = [...body.querySelectorAll('.code-line')].map(element => [
      element.localName,
      Number(element.getAttribute('data-line')),
    ]);
    expect(lines).toEqual([
      ['h1', 0],
      ['p', 2],
      ['p', 4],
      ['div', 6],
      ['ul', 10],
      ['li', 10],
      ['div', 12],
      ['div', 14],
    ]);
    expect(body.querySelectorAll('.zhupi-math-display.code-line')).toHaveLength(2);
  });

  test('uses the macros of the user', () => {
    const md = extend(new Markdown({ html: true }), { '\\loss': '\\mathcal{L}_{#1}' });
    expect(bodyOf(md.render('$\\loss{vlb}$')).querySelector('.katex .mathcal')).not.toBeNull();
  });

  test('shows the source of a formula that is refused, with the reason', () => {
    const error = bodyOf(ours('见$\\frac{1}{$，')).querySelector('.zhupi-math-error');
    expect(error?.textContent).toBe('$\\frac{1}{$');
    expect(error?.getAttribute('title')).toMatch(/\S/);
  });

  test('loads KaTeX with the first formula', () => {
    let loads = 0;
    const md = extendMarkdownIt(new Markdown({ html: true }), () => {
      loads += 1;
      return new FormulaWriter({ formulas: 'html', words: en });
    });
    md.render('没有公式的<font color=red>文字</font>');
    expect(loads).toBe(0);
    md.render('$x$ 与 $y$');
    expect(loads).toBe(1);
  });

  test('makes tokens that can be sent', () => {
    const md = extend(new Markdown({ html: true }));
    const tokens = md.parse('<font color=red>一$x$\n\n二</font>\n\n<p>$y$</p>', {});
    expect(() => JSON.stringify(tokens)).not.toThrow();
  });
});

test('the style sheet has every ink', () => {
  const css = readFileSync(join(root, 'media/builtInPreview.css'), 'utf8');
  const named = [
    ...css.matchAll(/\[data-ink='(\w+)'\] \{\s*--zhupi-ink: var\(--vscode-zhupi-ink\\\.(\w+)\)/g),
  ];
  expect(named.map(([, ink]) => ink)).toEqual([...inks]);
  expect(named.map(([, , variable]) => variable)).toEqual([...inks]);
});
