import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { renderBlocks } from '../../../src/core/render/renderBlocks';
import { renderHeader } from '../../../src/core/render/renderHeader';
import { SeededRandom } from '../../bench/seededRandom';
import { generatedNote } from './hostile/generatedNote';
import type { HostileNote } from './hostile/hostileNote';
import { takenOut } from './hostile/oracle';
import { hostileNotes } from './hostileNotes';
import { contextWith, documentOf } from './page';

const forbiddenElements =
  'script, style, link, meta, base, iframe, frame, object, embed, form, button, select, textarea, ' +
  'svg script, template, noscript, audio, video, source, body body, title, input:not([type=checkbox])';
const addressAttributes = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'xlink:href'];
const embeddedPicture = /^data:image\/(?:png|jpeg|gif|webp)[;,]/;

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
      const bare = value.replace(/[\u0000-\u0020\u00ad\u200b-\u200f\u202a-\u202e\ufeff]/g, '');
      const runs = /^(?!https?:|mailto:)[a-z][a-z\d+.-]*:/i.test(bare);
      const isPicture = element.localName === 'img' && embeddedPicture.test(bare);
      if (addressAttributes.includes(name) && runs && !isPicture) {
        found.push(written);
      }
      if (/^zhupi/i.test(element.id) || (name === 'style' && mode === 'tex')) {
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

  it.each(hostileNotes)('can do nothing and stays readable around $name', note => {
    // What goes on to the end of a file takes what would follow with it.
    const end = note.isWhole ? '' : '\n\n<p id="end">尾</p>';
    const document = documentOf(note.text + end, context, note.dialect);
    const shown = document.body.textContent;
    expect(dangers(document, mode)).toEqual([]);
    expect(note.stays.filter(words => !shown.includes(words))).toEqual([]);
    expect(document.body.children).toHaveLength(1);
    expect(document.querySelectorAll('#page #end')).toHaveLength(note.isWhole ? 0 : 1);
  });

  it('holds nothing that DOMPurify would take out', () => {
    const removed = hostileNotes.flatMap(note => {
      const html = renderedBy(note, mode);
      return takenOut(html, mode).map(what => `${note.name}: ${what}`);
    });
    expect(removed).toEqual([]);
  });
});

function renderedBy(
  { text, dialect }: Pick<HostileNote, 'text' | 'dialect'>,
  mode: 'tex' | 'html',
) {
  const context = contextWith({ formulas: mode });
  const note = parseNote(text, { dialect });
  const blocks = renderBlocks(note, context).map(block => block.html);
  return renderHeader(note, context) + blocks.join('');
}

describe('5,000 notes of hostile pieces', { timeout: 60_000 }, () => {
  it('hold nothing that DOMPurify would take out, and end what they begin', () => {
    const random = new SeededRandom(20);
    const perPage = 100;
    for (let page = 0; page < 5000 / perPage; page++) {
      const notes = Array.from({ length: perPage }, () => {
        const text = generatedNote(random);
        const dialect = random.pick(['markdown', 'markdown', 'mdx'] as const);
        return { text, html: renderedBy({ text, dialect }, 'tex') };
      });
      const together = notes.map(({ html }) => `<section>${html}</section>`).join('');
      if (takenOut(together, 'tex').length > 0) {
        // One of them alone tells more.
        const culprits = notes.flatMap(({ text, html }) => {
          const removed = takenOut(html, 'tex');
          return removed.length === 0 ? [] : [{ text, html, removed }];
        });
        expect(culprits.slice(0, 3)).toEqual([]);
      }
      expect(takenOut(together, 'tex')).toEqual([]);
    }
  });
});

describe('the oracle', () => {
  it('would take out what a note may not hold', () => {
    expect(takenOut('<p onclick="x">甲</p><script>x</script>', 'tex')).toEqual([
      'onclick of <p>',
      '<script>',
    ]);
    expect(takenOut('<a href="javascript:x">甲</a>', 'html')).toEqual(['href of <a>']);
  });

  it('is asked about many notes', () => {
    expect(hostileNotes.length).toBeGreaterThanOrEqual(250);
    expect(new Set(hostileNotes.map(({ name }) => name)).size).toBe(hostileNotes.length);
  });
});
