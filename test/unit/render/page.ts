import { JSDOM } from 'jsdom';
import type { Dialect } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { renderBlocks } from '../../../src/core/render/renderBlocks';
import type { RenderContext } from '../../../src/core/render/renderContext';
import { renderHeader } from '../../../src/core/render/renderHeader';
import { wordsOf } from '../../../src/core/words/words';

const parser = new new JSDOM('').window.DOMParser();

/** A context as the preview has one: formulas as TeX, addresses as they are. */
export function contextWith(changes: Partial<RenderContext> = {}): RenderContext {
  return { words: wordsOf('en'), formulas: 'tex', resolve: address => address, ...changes };
}

/** The HTML of a note's blocks, one after the other. */
export function htmlOf(
  text: string,
  context = contextWith(),
  dialect: Dialect = 'markdown',
): string {
  return renderBlocks(parseNote(text, { dialect }), context)
    .map(({ html }) => html)
    .join('\n');
}

/** The document that a browser makes of a note: header and blocks. */
export function documentOf(
  text: string,
  context = contextWith(),
  dialect: Dialect = 'markdown',
): Document {
  const note = parseNote(text, { dialect });
  const html = renderHeader(note, context) + htmlOf(text, context, dialect);
  return parser.parseFromString(`<!doctype html><main id="page">${html}</main>`, 'text/html');
}

/** The part of the page that `selector` names; throws where there is none. */
export function find(document: Document, selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) {
    throw new Error(`no ${selector} in ${document.body.innerHTML}`);
  }
  return element;
}
