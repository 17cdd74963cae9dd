import type { Note } from '../note/note';
import { attribute, escapeHtml } from './escapeHtml';
import { pageTheme, type PageTheme } from './pageTheme';
import { renderBlocks } from './renderBlocks';
import type { RenderContext } from './renderContext';
import { noteTitle, renderHeader } from './renderHeader';
import { withUsedFonts, type FontData } from './usedFonts';

/** The style sheets and fonts that go into a page; core reads no files. */
export interface PageStyles {
  /** `media/note.css` */
  readonly note: string;
  /** KaTeX's style sheet. */
  readonly katex: string;
  /** KaTeX's fonts by file name: `KaTeX_Main-Regular.woff2`. */
  readonly font: FontData;
}

export interface PageOptions extends Pick<
  RenderContext,
  'words' | 'macros' | 'eatsBackslashes' | 'breaksLines' | 'inks' | 'resolve'
> {
  /** The page's title where the note has none. */
  readonly fallbackTitle: string;
  readonly theme: PageTheme;
  readonly styles: PageStyles;
}

/** Scripts, frames and connections are off; KaTeX's HTML needs styles, and pictures may be remote. */
const policy =
  "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; font-src data:; " +
  "base-uri 'none'; form-action 'none'";

/** The note as one HTML file that needs no other, pictures excepted. */
export function standalonePage(note: Note, options: PageOptions): string {
  const { theme, styles, fallbackTitle, words } = options;
  const context: RenderContext = { ...options, formulas: 'html' };
  const blocks = renderBlocks(note, context).map(
    ({ html, line }) => `<div class="zhupi-block" data-line="${line}">${html}</div>\n`,
  );
  const body = `${renderHeader(note, context)}\n${blocks.join('')}`;
  const written = { tints: hexesIn(body, 'color'), marks: hexesIn(body, 'mark') };
  const katex = body.includes('class="katex') ? withUsedFonts(styles.katex, body, styles.font) : '';
  const css = [katex, pageTheme(theme, written, words), styles.note];
  return `<!doctype html>
<html lang="zh-CN"${attribute('data-theme', theme)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"${attribute('content', policy)}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(noteTitle(note) ?? fallbackTitle)}</title>
${css.map(sheet => (sheet === '' ? '' : `<style>\n${sheet}\n</style>\n`)).join('')}</head>
<body>
<main class="zhupi-note">
${body}</main>
</body>
</html>
`;
}

/** The colours that elements carry as data, each once. */
function hexesIn(body: string, name: 'color' | 'mark'): readonly string[] {
  const found = body.matchAll(new RegExp(` data-${name}="(#[\\da-f]{6})"`, 'g'));
  return [...new Set([...found].map(([, hex]) => hex ?? ''))].sort();
}
