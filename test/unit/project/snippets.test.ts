import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

const file = join(import.meta.dirname, '../../../snippets/notes.json');
const snippets = Object.entries(
  JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Snippet>>,
);

/** What a snippet leaves in the text if nothing else is typed, as VS Code would insert it. */
function inserted({ body }: Snippet): string {
  return (typeof body === 'string' ? body : body.join('\n'))
    .replace(/\$\{TM_SELECTED_TEXT:([^}]*)\}/g, '$1')
    .replace(/\$\{TM_FILENAME_BASE\}|\$TM_SELECTED_TEXT/g, '笔记')
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-11-25')
    .replace(/\$\{\d\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(?<!\\)\$\d/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

const find = (title: string) => {
  const text = inserted(snippets.find(([name]) => name === title)?.[1] ?? expect.fail());
  return { text, note: parseNote(text) };
};

describe('snippets', () => {
  test.each(snippets)('%s has a name in both languages, and a prefix of its own', (_, snippet) => {
    expect(snippet.description).toMatch(/^[A-Z][\x20-\x7e]+ · .*\p{Script=Han}/u);
    const others = snippets.map(([, each]) => each).filter(each => each !== snippet);
    const taken = others.flatMap(({ prefix }) => prefix);
    expect(snippet.prefix.filter(prefix => taken.includes(prefix))).toEqual([]);
  });

  test.each(['Display formula', 'Aligned formula', 'Cases', 'Matrix'])(
    '%s is one display formula',
    title => {
      const { note, text } = find(title);
      expect(note.formulas.map(({ display, span }) => [display, span.start])).toEqual([[true, 0]]);
      expect(text).not.toMatch(/\\{3}/);
    },
  );

  test('an inline formula is one', () => {
    expect(find('Inline formula').note.formulas.map(({ tex }) => tex)).toEqual(['x']);
  });

  test('annotations are red, and closed', () => {
    for (const title of ['Annotation', 'Labelled annotation']) {
      const [annotation] = find(title).note.annotations;
      expect(annotation?.ink).toBe('red');
      expect(annotation?.closeSpan).not.toBeNull();
    }
  });

  test('front matter is read as such', () => {
    const values = find('Front matter').note.frontMatter?.values;
    expect(Object.keys(values ?? {})).toEqual(['title', 'date', 'tags', 'summary']);
  });
});
