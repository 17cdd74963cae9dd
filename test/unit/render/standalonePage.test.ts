import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/core/ink/contrast';
import { parseNote } from '../../../src/core/note/parseNote';
import type { PageTheme } from '../../../src/core/render/pageTheme';
import { standalonePage } from '../../../src/core/render/standalonePage';
import { wordsOf } from '../../../src/core/words/words';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const katex = join(dirname(createRequire(import.meta.url).resolve('katex/package.json')), 'dist');
const noteCss = readFileSync(join(root, 'media/note.css'), 'utf8');

function page(text: string, theme: PageTheme = 'auto'): string {
  return standalonePage(parseNote(text), {
    fallbackTitle: '文件名',
    theme,
    words: wordsOf('zh-cn'),
    resolve: address => address,
    styles: {
      note: noteCss,
      katex: readFileSync(join(katex, 'katex.min.css'), 'utf8'),
      font: file => readFileSync(join(katex, 'fonts', file), 'base64'),
    },
  });
}

const documentIn = (html: string) => new JSDOM(html).window.document;
const fontsIn = (html: string) =>
  [...html.matchAll(/font-family:"?(KaTeX_\w+)"?[^}]*url\(data:font\/woff2;base64,/g)].map(
    ([, family]) => family,
  );

describe('a standalone page', () => {
  it('needs no other file and runs nothing', () => {
    const html = page('# 标题\n\n$x$\n');
    const document = documentIn(html);
    expect(document.querySelector('script, link')).toBeNull();
    expect(html).not.toMatch(/url\((?!data:)/);
    expect(
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    ).toMatch(/^default-src 'none';/);
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(document.characterSet).toBe('UTF-8');
  });

  it('is named by the front matter, else the first heading, else the file', () => {
    expect(documentIn(page('---\ntitle: 甲\n---\n\n# 乙\n')).title).toBe('甲');
    expect(documentIn(page('# 乙\n')).title).toBe('乙');
    expect(documentIn(page('文\n')).title).toBe('文件名');
  });

  it('has the source line on every top-level block', () => {
    const document = documentIn(page('# 一\n\n二\n\n| a |\n|--|\n| b |\n'));
    const lines = [...document.querySelectorAll('main > [data-line]')].map(block =>
      block.getAttribute('data-line'),
    );
    expect(lines).toEqual(['0', '2', '4']);
  });

  it('holds only the fonts that its formulas need', () => {
    expect(fontsIn(page('没有公式\n'))).toEqual([]);
    const plain = fontsIn(page('$x$\n'));
    expect(plain).toContain('KaTeX_Math');
    expect(plain).not.toContain('KaTeX_Fraktur');
    expect(fontsIn(page('$\\mathfrak{g} \\mathbb{R} \\mathcal{L}$\n'))).toEqual(
      expect.arrayContaining(['KaTeX_Fraktur', 'KaTeX_AMS', 'KaTeX_Caligraphic']),
    );
    expect(fontsIn(page('$$\\sum_x \\left(\\frac{\\frac{a}{b}}{c}\\right)$$\n'))).toContain(
      'KaTeX_Size2',
    );
  });

  it('corrects the colours of annotations for its light and its dark background', () => {
    const html = page('<font color="#00ff00">绿</font>，<font color="#123456">蓝</font>\n');
    for (const tint of ['#00ff00', '#123456']) {
      const shown = [...html.matchAll(new RegExp(`data-color='${tint}'] { color: (#\\w{6})`, 'g'))];
      const [light = '', dark = ''] = shown.map(([, color]) => color);
      expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, '#1f1f1f')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('follows the reader only where no theme is asked for', () => {
    expect(page('文', 'auto')).toContain('prefers-color-scheme: dark');
    expect(page('文', 'light')).not.toContain('prefers-color-scheme: dark');
    expect(page('文', 'dark')).toContain('color-scheme: dark');
  });

  it('has style attributes of KaTeX only', () => {
    const document = documentIn(page('<p style="color:red;position:fixed">红</p>\n\n$\\frac12$\n'));
    const styled = [...document.querySelectorAll('[style]')];
    expect(styled.length).toBeGreaterThan(0);
    expect(styled.every(element => element.closest('.katex'))).toBe(true);
  });
});

describe('the colours of code', () => {
  const pairs = [...noteCss.matchAll(/--zhupi-code-(\w+): light-dark\((#\w+), (#\w+)\)/g)];

  it('are read on light and on dark', () => {
    expect(pairs.length).toBeGreaterThan(5);
    for (const [, name, light = '', dark = ''] of pairs) {
      expect({ name, ok: contrast(light, '#f2f2f2') >= 4.5 }).toEqual({ name, ok: true });
      expect({ name, ok: contrast(dark, '#2f2f2f') >= 4.5 }).toEqual({ name, ok: true });
    }
  });
});
