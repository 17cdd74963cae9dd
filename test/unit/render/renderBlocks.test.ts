import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { renderBlocks } from '../../../src/core/render/renderBlocks';
import { wordsOf } from '../../../src/core/words/words';
import { contextWith, documentOf, find, htmlOf } from './page';

describe('the blocks of a note', () => {
  it('carry their source lines, front matter included', () => {
    const blocks = renderBlocks(parseNote('---\ntitle: x\n---\n\n# 一\n\n二\n三\n'), contextWith());
    expect(blocks.map(({ line, endLine }) => [line, endLine])).toEqual([
      [4, 5],
      [6, 8],
    ]);
  });

  it('keep id and HTML when they move', () => {
    const text = '- 一\n- 二\n\n> 引\n\n    code\n\n$$x$$\n';
    const before = renderBlocks(parseNote(text), contextWith());
    const after = renderBlocks(parseNote(`新的一段\n\n${text}`), contextWith());
    expect(after.slice(1).map(({ id, html }) => ({ id, html }))).toEqual(
      before.map(({ id, html }) => ({ id, html })),
    );
  });

  it('have ids of their own where their HTML is the same', () => {
    const ids = renderBlocks(parseNote('同\n\n同\n\n同\n'), contextWith()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(`${ids[0]}.1`);
  });

  it('are made once as long as nothing changes that they show', () => {
    const asked: string[] = [];
    const context = contextWith({
      resolve: address => {
        asked.push(address);
        return address;
      },
    });
    const first = parseNote('![](a.png)\n\n![](b.png)\n');
    renderBlocks(first, context);
    renderBlocks(parseNote('![](a.png)\n\n![](c.png)\n', { previous: first }), context);
    expect(asked).toEqual(['a.png', 'b.png', 'c.png']);
  });

  it('are made anew for another context', () => {
    const note = parseNote('> [!NOTE]\n> 内容\n');
    const english = renderBlocks(note, contextWith());
    const chinese = renderBlocks(note, contextWith({ words: wordsOf('zh-cn') }));
    expect(english[0]?.html).toContain('Note');
    expect(chinese[0]?.html).toContain('注意');
  });

  it('that list the headings change with them', () => {
    const context = contextWith();
    const first = parseNote('[toc]\n\n# 甲\n');
    renderBlocks(first, context);
    const second = parseNote('[toc]\n\n# 乙\n', { previous: first });
    expect(renderBlocks(second, context)[0]?.html).toContain('乙');
  });

  it('that show nothing are left out', () => {
    expect(renderBlocks(parseNote('<!-- 注释 -->\n\n文\n'), contextWith())).toHaveLength(1);
  });

  it('say where their inner elements lie, in lines from their own first', () => {
    const document = documentOf('前\n\n- 一\n- 二\n\n  段\n');
    const lines = [...document.querySelectorAll('li, li p')].map(
      element => `${element.localName} ${element.getAttribute('data-line-offset')}`,
    );
    expect(lines).toEqual(['li 0', 'p 0', 'li 1', 'p 1', 'p 3']);
  });
});

describe('headings and contents', () => {
  it('have the ids of the note', () => {
    const document = documentOf('# 自编码\n\n# 自编码\n');
    expect([...document.querySelectorAll('h1')].map(({ id }) => id)).toEqual([
      '自编码',
      '自编码-1',
    ]);
  });

  it('are nested by level, whatever levels are left out', () => {
    const document = documentOf('[toc]\n\n## 甲\n\n#### 乙\n\n### 丙\n\n## 丁\n');
    const depth = (element: Element | null): number =>
      element === null ? 0 : (element.localName === 'ul' ? 1 : 0) + depth(element.parentElement);
    const entries = [...document.querySelectorAll('nav a')].map(
      link => `${depth(link)} ${link.textContent} ${link.getAttribute('href')}`,
    );
    expect(entries).toEqual(['1 甲 #甲', '2 乙 #乙', '2 丙 #丙', '1 丁 #丁']);
  });
});

describe('annotations', () => {
  it('carry their ink, and say when the ink is exact', () => {
    const red = find(documentOf('<font color="red">疑</font>'), '.zhupi-annotation');
    expect(red.getAttribute('data-ink')).toBe('red');
    expect(red.hasAttribute('data-exact')).toBe(true);
    expect(red.hasAttribute('data-color')).toBe(false);
  });

  it('carry any other colour written anew', () => {
    const pink = find(documentOf('<font color="DeepPink">粉</font>'), '.zhupi-annotation');
    expect(pink.getAttribute('data-color')).toBe('#ff1493');
    expect(pink.hasAttribute('data-exact')).toBe(false);
  });

  it('hold formulas, emphasis and links', () => {
    const document = documentOf('<font color=blue>见$x$，**重**，[链](a.md)</font>');
    const annotation = find(document, '.zhupi-annotation[data-ink=blue]');
    expect(annotation.querySelectorAll('.zhupi-math, strong, a')).toHaveLength(3);
  });

  it('are boxes over blocks and spans within a line', () => {
    const over = documentOf('<font color="red">\n\n一\n\n二\n\n</font>\n');
    const boxes = over.querySelectorAll('div.zhupi-annotation, p > span.zhupi-annotation');
    expect(boxes.length).toBeGreaterThan(0);
    expect(
      find(documentOf('一<font color="red">二</font>'), 'p > span.zhupi-annotation'),
    ).toBeTruthy();
  });

  it('keep the alignment of a coloured box', () => {
    const document = documentOf('<p align="center" style="color:red">中</p>');
    expect(find(document, '.zhupi-annotation').classList.contains('zhupi-align-center')).toBe(true);
  });
});

describe('formulas', () => {
  it('are their TeX as text for the webview', () => {
    expect(htmlOf('设$a<b$吧')).toBe('<p>设<span class="zhupi-math">a&lt;b</span>吧</p>');
    expect(htmlOf('$$a$$\n')).toBe('<div class="zhupi-math zhupi-math-display">a</div>');
    expect(htmlOf('前$$a$$后')).toContain('<span class="zhupi-math zhupi-math-display">a</span>');
  });

  it('are the HTML of KaTeX for a page by itself', () => {
    const document = documentOf('$x_7$ 与 $$y$$', contextWith({ formulas: 'html' }));
    expect(document.querySelectorAll('.zhupi-math > .katex')).toHaveLength(1);
    expect(document.querySelectorAll('.zhupi-math-display > .katex-display')).toHaveLength(1);
    expect(find(document, 'annotation').textContent).toBe('x_7');
  });

  it('that are refused are shown as their source with the reason, in words and to listeners', () => {
    const context = contextWith({ formulas: 'html', words: wordsOf('zh-cn') });
    const error = find(documentOf('前$\\frca{1}{2}$后', context), '.zhupi-math-error');
    expect(error.textContent).toBe('$\\frca{1}{2}$');
    expect(error.getAttribute('title')).toMatch(/^公式无法显示：.*frca/);
    expect(error.getAttribute('aria-label')).toContain('公式无法显示');
  });

  it.each(['tex', 'html'] as const)(
    'are read as a site that eats backslashes does (%s)',
    formulas => {
      const note = parseNote('$\\sum\\_{i} a\\*b$\n\n$$\na \\\\\\\\ b\n$$\n');
      const shown = (eatsBackslashes: boolean) =>
        renderBlocks(note, contextWith({ formulas, eatsBackslashes }))
          .map(({ html }) => html)
          .join('');
      expect(shown(true)).toContain('\\sum_{i} a*b');
      expect(shown(true)).toContain('a \\\\ b');
      expect(shown(false)).toContain('\\sum\\_{i}');
      expect(shown(false)).toContain('a \\\\\\\\ b');
    },
  );

  it('behind two backslashes are read as Markdown does that eats one', () => {
    const html = htmlOf('\\\\(a\\_b\\\\)');
    expect(html).toContain('data-delimiter="\\\\(">a_b<');
    const refused = documentOf('\\\\(\\frca{1}\\\\)', contextWith({ formulas: 'html' }));
    expect(find(refused, '.zhupi-math-error').textContent).toBe('\\\\(\\frca{1}\\\\)');
  });

  it('use the macros of the user', () => {
    const context = contextWith({ formulas: 'html', macros: { '\\R': '\\mathbb{R}' } });
    expect(documentOf('$\\R$', context).querySelector('.zhupi-math-error')).toBeNull();
  });

  it('have no blank beside Chinese punctuation', () => {
    expect(htmlOf('（$x$，$y$的')).toBe(
      '<p>（<span class="zhupi-math zhupi-tight-before zhupi-tight-after">x</span>，' +
        '<span class="zhupi-math zhupi-tight-before">y</span>的</p>',
    );
  });
});

describe('text', () => {
  it('has no blank where a line ends between Chinese characters', () => {
    expect(htmlOf('分而\n治之')).toBe('<p>分而治之</p>');
    expect(htmlOf('分而**治\n之**')).toBe('<p>分而<strong>治之</strong></p>');
  });

  it('keeps the blank where a line ends beside Latin letters', () => {
    expect(htmlOf('用 BERT\nlarge')).toBe('<p>用 BERT\nlarge</p>');
    expect(htmlOf('用\nBERT')).toBe('<p>用\nBERT</p>');
  });

  it('of raw HTML keeps its character references', () => {
    expect(find(documentOf('<div>a &lt; b &amp;&nbsp;&#8212;</div>'), 'div').textContent).toBe(
      'a < b &\u00a0—',
    );
  });
});

describe('images and links', () => {
  it('go through the resolver', () => {
    const context = contextWith({ resolve: (address, kind) => `https://host/${kind}/${address}` });
    const document = documentOf('![图](a.png) [文](b.md)', context);
    expect(find(document, 'img').getAttribute('src')).toBe('https://host/image/a.png');
    expect(find(document, 'a').getAttribute('href')).toBe('https://host/link/b.md');
  });

  it('are not trusted to it blindly', () => {
    const context = contextWith({ resolve: () => 'javascript:alert(1)' });
    expect(documentOf('![图](a.png) [文](b.md)', context).querySelector('a, img')).toBeNull();
  });

  it('that are refused leave their words', () => {
    const document = documentOf('![图](a.png) [文](b.md)', contextWith({ resolve: () => null }));
    expect(find(document, '.zhupi-image-missing').textContent).toBe('Image not loaded: 图');
    expect(find(document, '.zhupi-link-refused').textContent).toBe('文');
  });

  it('have the size that is written behind the address', () => {
    const image = find(documentOf('![图](a b.png =300x50%)'), 'img');
    expect(['src', 'width', 'height'].map(name => image.getAttribute(name))).toEqual([
      'a%20b.png',
      '300',
      '50%',
    ]);
  });

  it('alone in a paragraph are figures', () => {
    expect(htmlOf('![](a.png)')).toContain('<p class="zhupi-figure"><img loading="lazy"');
    expect(htmlOf('图 ![](a.png)')).not.toContain('zhupi-figure');
  });

  it('say what is missing when they do not come', () => {
    const image = find(documentOf('![](dir/%E5%9B%BE.png?x=1)'), 'img');
    expect(image.getAttribute('data-missing')).toBe('Image not loaded: 图.png');
  });
});

describe('lists, quotes and tables', () => {
  it('show tasks as boxes that cannot be ticked', () => {
    const boxes = documentOf('- [x] 完\n- [ ] 未\n').querySelectorAll<HTMLInputElement>(
      'li.zhupi-task > input[type=checkbox][disabled]',
    );
    expect([...boxes].map(box => [box.checked, box.getAttribute('aria-label')])).toEqual([
      [true, 'Done'],
      [false, 'Open'],
    ]);
  });

  it('show callouts with their kind and title', () => {
    const document = documentOf('> [!WARNING]\n> 内容\n\n> [!TIP] 自己的\n> 内容\n');
    const titles = [...document.querySelectorAll('[data-callout]')].map(callout => [
      callout.getAttribute('data-callout'),
      callout.querySelector('.zhupi-callout-title')?.textContent,
    ]);
    expect(titles).toEqual([
      ['warning', 'Warning'],
      ['tip', '自己的'],
    ]);
  });

  it('align cells by classes, and put tables into a box that scrolls', () => {
    const document = documentOf('| a | b |\n|:-:|--:|\n| $P(x|y)$ | 2 |\n');
    expect(document.querySelector('[style]')).toBeNull();
    expect([...document.querySelectorAll('.zhupi-scroll td')].map(cell => cell.className)).toEqual([
      'zhupi-align-center',
      'zhupi-align-right',
    ]);
  });
});

describe('footnotes', () => {
  const text = '甲[^a]，乙[^b]，丙[^a]。\n\n[^a]: 注一\n[^b]: 注二\n';

  it('stand at the end, with links there and back for each reference', () => {
    const document = documentOf(text);
    const to = [...document.querySelectorAll('sup a')].map(link => [
      link.id,
      link.getAttribute('href'),
    ]);
    expect(to).toEqual([
      ['fnref-1', '#fn-1'],
      ['fnref-2', '#fn-2'],
      ['fnref-1-2', '#fn-1'],
    ]);
    const back = [...document.querySelectorAll('.zhupi-footnotes .zhupi-footnote-back')].map(link =>
      link.getAttribute('href'),
    );
    expect(back).toEqual(['#fnref-1', '#fnref-1-2', '#fnref-2']);
    expect(back.every(href => document.getElementById(href?.slice(1) ?? ''))).toBe(true);
  });

  it('are numbered anew when one is added before', () => {
    const context = contextWith();
    const first = parseNote(text);
    renderBlocks(first, context);
    const second = parseNote(`新[^b]。\n\n${text}`, { previous: first });
    const [, block] = renderBlocks(second, context);
    expect(block?.html).toContain('>2</a>');
    expect(block?.html).toContain('id="fnref-1-2"');
  });
});

describe('MDX', () => {
  it('shows components as labelled boxes with what they hold', () => {
    const document = documentOf(
      'import X from "x"\n\n<Card title="a">\n\n**内**\n\n</Card>\n\n{/* 注 */}\n\n<Toc />\n',
      contextWith(),
      'mdx',
    );
    const names = [...document.querySelectorAll('.zhupi-component')].map(box =>
      box.getAttribute('data-name'),
    );
    expect(names).toEqual(['Card', 'Toc']);
    expect(find(document, '.zhupi-component strong').textContent).toBe('内');
    expect(document.body.textContent).not.toMatch(/import|注/);
  });
});

describe('a line end in a paragraph', () => {
  it('is a line break where the site makes one of it', () => {
    const note = parseNote('甲\n**乙**\n\n- 丙\n  丁');
    const shown = (breaksLines: boolean) =>
      renderBlocks(note, contextWith({ breaksLines })).map(({ html }) =>
        html.replace(/ data-[a-z-]+="[^"]*"/g, ''),
      );
    expect(shown(false)).toEqual(['<p>甲<strong>乙</strong></p>', '<ul><li>丙丁</li></ul>']);
    expect(shown(true)).toEqual([
      '<p>甲<br>\n<strong>乙</strong></p>',
      '<ul><li>丙<br>\n丁</li></ul>',
    ]);
  });
});
