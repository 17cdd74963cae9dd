import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect, Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import type { Span } from '../../../src/core/text/span';
import { notes } from './notesOfAllKinds';

/** What the note's spans cover, where it is not what the model says; empty if all is well. */
function brokenClaims(note: Note): string[] {
  const { text } = note;
  const at = ({ start, end }: Span): string => text.slice(start, end);
  const broken: string[] = [];
  const claim = (holds: boolean, what: string, span: Span): void => {
    if (!holds) {
      broken.push(`${what}: ${JSON.stringify(at(span))} at ${span.start}`);
    }
  };
  for (const { span, contentSpan, delimiter, tex } of note.formulas) {
    const source = at(span);
    const closers = {
      $: /\$$/,
      $$: /\$\$$/,
      '\\(': /\\\)$/,
      '\\[': /\\\]$/,
      '\\\\(': /\\\\\)$/,
      '\\\\[': /\\\\\]$/,
      fence: /(?:)/,
    };
    const isOpened =
      delimiter === 'fence' ? /^(`{3}|~{3})/.test(source) : source.startsWith(delimiter);
    claim(isOpened && closers[delimiter].test(source), 'formula', span);
    claim(bare(at(contentSpan)) === bare(tex), `TeX ${tex}`, contentSpan);
  }
  for (const { span, openSpan, contentSpan, closeSpan, tag, element } of note.annotations) {
    claim(
      at(openSpan) === tag && tag.toLowerCase().startsWith(`<${element}`),
      'annotation',
      openSpan,
    );
    claim(openSpan.start === span.start && openSpan.end === contentSpan.start, 'content', span);
    const end = closeSpan?.end ?? contentSpan.end;
    claim(span.end === end && (closeSpan?.start ?? end) === contentSpan.end, 'end', span);
    claim(closeSpan === null || /^<\/[a-z]+\s*>$/i.test(at(closeSpan)), 'closing tag', span);
  }
  for (const { span, contentSpan, text: plain, level } of note.headings) {
    claim(at(span).includes(at(contentSpan)), 'heading', span);
    claim(
      new RegExp(`^#{${level}}(?!#)`).test(at(span)) || /\s*(?:=+|-+)$/.test(at(span)),
      'level',
      span,
    );
    claim(
      plain === '' || !/^[ \t]|[ \t]$/.test(at(contentSpan)),
      `heading text ${plain}`,
      contentSpan,
    );
  }
  for (const { span } of note.images) {
    claim(/^(?:!\[[^]*\]|<img[^]*>$)/i.test(at(span)), 'image', span);
  }
  for (const { span } of note.links) {
    claim(/^(?:\[[^]*[\])]|<[^]*>|[a-z][a-z0-9+.-]*:\S+)$/i.test(at(span)), 'link', span);
  }
  note.blocks.forEach(({ span, line }, index) => {
    claim(
      Math.max(note.lines.startOf(line), text.startsWith('\ufeff') ? 1 : 0) === span.start,
      'block',
      span,
    );
    claim((note.blocks[index - 1]?.span.end ?? 0) <= span.start, 'order', span);
  });
  if (note.frontMatter !== null) {
    const { span, contentSpan, closeSpan } = note.frontMatter;
    claim(/^(?:---|\+\+\+)/.test(at(span)), 'front matter', span);
    claim(closeSpan === null || closeSpan.start === contentSpan.end, 'closing fence', span);
  }
  return broken;
}

/** TeX without what may differ: line prefixes, blanks, escaped bars, character references. */
function bare(tex: string): string {
  return tex.replace(/\\\||[\s>|<]|&lt;|\0|\ufffd/g, '');
}

/** Every opened token is closed by one of its kind. */
function isWellNested(note: Note): boolean {
  const open: string[] = [];
  for (const { tokens } of note.blocks) {
    for (const token of tokens.flatMap(each => (each.children ? [...each.children] : [each]))) {
      if (token.nesting === 1 || token.type.endsWith('_open')) {
        open.push(token.type.replace(/_open$/, ''));
      } else if (token.nesting === -1 || token.type.endsWith('_close')) {
        if (open.pop() !== token.type.replace(/_close$/, '')) {
          return false;
        }
      }
    }
  }
  return open.length === 0;
}

const dialects: fc.Arbitrary<Dialect> = fc.constantFrom('markdown', 'mdx');

describe('the spans of a note', () => {
  it('cover what the model says, in notes of every kind', () => {
    fc.assert(
      fc.property(notes, dialects, (text, dialect) => {
        const note = parseNote(text, { dialect });
        expect(brokenClaims(note)).toEqual([]);
        expect(isWellNested(note)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  const folder = process.env['ZHUPI_NOTES'];
  it.skipIf(!folder)('cover what the model says, in the notes of ZHUPI_NOTES', () => {
    const files = readdirSync(folder ?? '', { recursive: true, encoding: 'utf8' });
    const paths = files.filter(file => /\.mdx?$/.test(file));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const note = parseNote(readFileSync(join(folder ?? '', path), 'utf8'));
      expect([path, brokenClaims(note)]).toEqual([path, []]);
      expect([path, isWellNested(note)]).toEqual([path, true]);
    }
  });
});

/** All that a note says, without what is shared by identity. */
function facts({ text: _text, lines: _lines, ...rest }: Note): unknown {
  return JSON.parse(JSON.stringify(rest));
}

describe('a note parsed after another', () => {
  it('is the same as one parsed anew, whatever the edit', () => {
    const edits = fc.tuple(
      fc.nat(),
      fc.nat(8),
      notes.map(text => text.slice(0, 12)),
    );
    fc.assert(
      fc.property(
        notes,
        dialects,
        fc.array(edits, { minLength: 1, maxLength: 4 }),
        (start, dialect, list) => {
          let text = start;
          let previous = parseNote(text, { dialect });
          for (const [where, removed, inserted] of list) {
            const at = where % (text.length + 1);
            text = text.slice(0, at) + inserted + text.slice(at + removed);
            previous = parseNote(text, { dialect, previous });
            expect(facts(previous)).toEqual(facts(parseNote(text, { dialect })));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('shares the tokens of the blocks that did not change', () => {
    const text = '甲 $x$\n\n- 乙\n\n<font color=red>丙\n\n丁</font>\n\n戊';
    const previous = parseNote(text);
    const next = parseNote(`新的一段\n\n${text}！`, { previous });
    const shared = previous.blocks.map(block =>
      next.blocks.some(({ tokens }) => tokens === block.tokens),
    );
    expect(shared).toEqual([true, true, true, false]);
  });

  it('reads a reference anew when its definition changes', () => {
    const previous = parseNote('见 [甲]\n\n[甲]: a.md');
    const next = parseNote('见 [甲]\n\n[甲]: b.md', { previous });
    expect(next.links.map(({ href }) => href)).toEqual(['b.md']);
  });
});
