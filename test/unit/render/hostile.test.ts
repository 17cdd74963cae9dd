import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { renderBlocks } from '../../../src/core/render/renderBlocks';
import { renderHeader } from '../../../src/core/render/renderHeader';
import { hostileNotes } from './hostileNotes';
import { contextWith, documentOf } from './page';

const forbiddenElements =
  'script, style, link, meta, base, iframe, frame, object, embed, form, button, select, textarea, ' +
  'svg script, template, noscript, audio, video, source, body body, title, input:not([type=checkbox])';
const addressAttributes = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'xlink:href'];

/** What of the page could run, load what it must not, or take it over; empty for a safe page. */
function dangers(document: Document, mode: 'tex' | 'html'): string[] {
  const page = document.querySelector('#page');
  const found = [...(page?.querySelectorAll(forbiddenElements) ?? [])].map(
    element => element.outerHTML,
  );
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const written = `<${element.localName} ${name}="${value}">`;
      if (name.startsWith('on') || name === 'srcdoc' || name === 'srcset') {
        found.push(written);
      }
      // eslint-disable-next-line no-control-regex
      const bare = value.replace(/[\u0000-\u0020\u00ad\u200b-\u200f\ufeff]/g, '');
      if (addressAttributes.includes(name) && /^(?!https?:|mailto:)[a-z][a-z\d+.-]*:/i.test(bare)) {
        found.push(written);
      }
      if (/^zhupi/.test(element.id) || (name === 'style' && mode === 'tex')) {
        found.push(written);
      }
      if (name === 'style' && /url\(|position:\s*fixed/.test(value)) {
        found.push(written);
      }
    }
  }
  return found;
}

describe.each(['tex', 'html'] as const)('a hostile note, with formulas as %s,', mode => {
  const context = contextWith({ formulas: mode });

  it.each(hostileNotes)('can do nothing and stays readable around $name', ({ text, stays }) => {
    const document = documentOf(text, context);
    const shown = document.body.textContent;
    expect(dangers(document, mode)).toEqual([]);
    expect(stays.filter(words => !shown.includes(words))).toEqual([]);
  });

  it.each(hostileNotes)('leaves the page whole after $name', ({ text }) => {
    const document = documentOf(`${text}\n\n<p id="end">尾</p>`, context);
    expect(document.body.children).toHaveLength(1);
    expect(document.querySelector('#page')?.contains(document.querySelector('#end'))).toBe(true);
  });
});

describe('the sanitiser', () => {
  it('leaves nothing that DOMPurify would take out', () => {
    const purify = createDOMPurify(new JSDOM('').window);
    const context = contextWith();
    for (const { name, text } of hostileNotes) {
      const note = parseNote(text);
      const html =
        renderHeader(note, context) +
        renderBlocks(note, context)
          .map(block => block.html)
          .join('');
      // Attributes that hold tags are escaped here: they would matter only if written anew as XML.
      purify.sanitize(html, { SAFE_FOR_XML: false });
      const removed = purify.removed.map(entry =>
        'attribute' in entry ? `${entry.attribute?.name}` : entry.element.nodeName,
      );
      expect({ name, removed }).toEqual({ name, removed: [] });
    }
  });

  it('has enough to try its strength on', () => {
    expect(hostileNotes.length).toBeGreaterThanOrEqual(45);
  });
});
