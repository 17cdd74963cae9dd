import type { Heading } from '../note/note';
import type { Words } from '../words/words';
import { attribute, escapeHtml } from './escapeHtml';

/** The list of the note's headings, nested by their levels, as links; `more` is safe HTML. */
export function contentsHtml(headings: readonly Heading[], words: Words, more: string): string {
  const open: number[] = [];
  let html = '';
  for (const { level, slug, text } of headings) {
    if (level > (open.at(-1) ?? 0)) {
      html += '<ul>';
      open.push(level);
    } else {
      while ((open.at(-2) ?? 0) >= level) {
        html += '</li></ul>';
        open.pop();
      }
      // A level between those of the list and its parent joins the list.
      html += '</li>';
      open[open.length - 1] = level;
    }
    html += `<li><a${attribute('href', `#${slug}`)}>${escapeHtml(text)}</a>`;
  }
  html += '</li></ul>'.repeat(open.length);
  return `<nav class="zhupi-toc"${attribute('aria-label', words.page.contents())}${more}>${html}</nav>`;
}
