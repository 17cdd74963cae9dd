import type { Footnote } from '../note/note';
import type { Words } from '../words/words';
import { attribute } from './escapeHtml';
import { footnoteRefId } from './inlineRules';

/** The section of the footnotes, each with links back to where it is referred to. */
export function footnotesHtml(
  footnotes: readonly Footnote[],
  words: Words,
  bodyOf: (footnote: Footnote) => string,
): string {
  const items = footnotes.map(footnote => {
    const { number, references } = footnote;
    return `<li id="fn-${number}" value="${number}">${withBackLinks(bodyOf(footnote), number, references, words)}</li>`;
  });
  const label = attribute('aria-label', words.page.footnotes());
  return `<section class="zhupi-footnotes" role="doc-endnotes"${label}><ol>${items.join('')}</ol></section>`;
}

function withBackLinks(body: string, number: number, references: number, words: Words): string {
  const label = attribute('aria-label', words.page.backToText(number));
  let links = '';
  for (let reference = 1; reference <= Math.max(1, references); reference++) {
    const mark = reference === 1 ? '' : `<sup>${reference}</sup>`;
    // The variation selector keeps the arrow from being drawn as a coloured picture.
    links += ` <a class="zhupi-footnote-back" href="#${footnoteRefId(number, reference)}" role="doc-backlink"${label}>↩\ufe0e${mark}</a>`;
  }
  const end = '</p>';
  return body.endsWith(end) ? body.slice(0, -end.length) + links + end : `${body}<p>${links}</p>`;
}
