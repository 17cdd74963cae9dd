import { describe, expect, test } from 'vitest';
import { insertSection } from '../../../src/core/edit/insertSection';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { parseNote } from '../../../src/core/note/parseNote';

const albert = {
  name: 'ALBERT',
  paper: { title: 'ALBERT: A Lite BERT', address: 'https://arxiv.org/abs/1909.11942' },
};

/** The text with a section behind that of the heading `after`, or at the end. */
function inserted(text: string, after: string | null, section: typeof albert = albert): string {
  const note = parseNote(text);
  const heading = note.headings.find(each => each.text === after) ?? null;
  return applyEdits(text, [insertSection(note, section, heading)]);
}

describe('a new section', () => {
  test('stands behind that of a relative, with what is below it, at the same level', () => {
    expect(inserted('## BERT\n\n好\n\n### 预训练\n\n细\n\n## GPT\n', 'BERT')).toBe(
      '## BERT\n\n好\n\n### 预训练\n\n细\n\n## ALBERT\n\n[ALBERT: A Lite BERT](https://arxiv.org/abs/1909.11942)\n\n## GPT\n',
    );
  });

  test('stands at the end where the relative is the last', () => {
    expect(inserted('# 总\n\n## BERT\n\n好', 'BERT')).toBe(
      '# 总\n\n## BERT\n\n好\n\n## ALBERT\n\n[ALBERT: A Lite BERT](https://arxiv.org/abs/1909.11942)\n',
    );
  });

  test('stands at the end without a relative, at the level of most headings', () => {
    expect(inserted('# 总\n\n### 甲\n\n### 乙\n', null)).toMatch(/### 乙\n\n### ALBERT\n\n/);
    expect(inserted('正文\n', null)).toMatch(/^正文\n\n## ALBERT\n\n/);
  });

  test('takes the line ends of the note, and adds no second blank line', () => {
    expect(inserted('## BERT\r\n\r\n好\r\n\r\n## GPT\r\n', 'BERT')).toBe(
      '## BERT\r\n\r\n好\r\n\r\n## ALBERT\r\n\r\n[ALBERT: A Lite BERT](https://arxiv.org/abs/1909.11942)\r\n\r\n## GPT\r\n',
    );
  });

  test('lets nothing in a name or title be taken for Markdown', () => {
    const section = { name: 'A*_x_', paper: { title: '<b>[1]', address: 'https://x.y/(a)' } };
    expect(inserted('', null, section)).toBe(
      '## A\\*\\_x\\_\n\n[\\<b\\>\\[1\\]](https://x.y/%28a%29)\n',
    );
  });
});
