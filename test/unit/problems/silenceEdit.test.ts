import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/checks/finding';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { parseNote } from '../../../src/core/note/parseNote';
import { silenceEdit, type Silence } from '../../../src/features/problems/silenceEdit';

/** The note once the finding at `‹…›` in it is silenced; null where it can't be. */
function silenced(marked: string, where: Silence['where'], isMdx = false): string | null {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const note = parseNote(marked.replace(/[‹›]/g, ''), { dialect: isMdx ? 'mdx' : 'markdown' });
  const finding: Finding = {
    problem: { code: 'front-matter/lost-text', lost: '' },
    span: { start, end },
    severity: 'warning',
    isOff: false,
    fixes: [],
  };
  const edit = silenceEdit(note, finding, { where, isMdx });
  return edit && applyEdits(note.text, [edit]);
}

describe('a finding in a front matter', () => {
  it('is silenced by a comment above its line', () => {
    expect(silenced('---\ntitle: ‹甲›\n---\n', 'line')).toBe(
      '---\n# zhupi-disable-next-line front-matter/lost-text\ntitle: 甲\n---\n',
    );
  });

  it('is silenced by a comment with the indentation of its line', () => {
    expect(silenced('---\r\ntags:\r\n  - ‹甲›\r\n---\r\n', 'line')).toBe(
      '---\r\ntags:\r\n  # zhupi-disable-next-line front-matter/lost-text\r\n  - 甲\r\n---\r\n',
    );
  });

  it('is silenced for the note by a comment at the top', () => {
    expect(silenced('\ufeff---\ntitle: 甲\ndate: ‹乙›\n---\n', 'file')).toBe(
      '\ufeff---\n# zhupi-disable front-matter/lost-text\ntitle: 甲\ndate: 乙\n---\n',
    );
  });

  it('is named in the comment that is there', () => {
    const text = '---\n  # zhupi-disable-next-line front-matter/syntax\ntitle: ‹甲›\n---\n';
    expect(silenced(text, 'line')).toBe(
      '---\n  # zhupi-disable-next-line front-matter/syntax front-matter/lost-text\ntitle: 甲\n---\n',
    );
    expect(silenced('---\n# zhupi-disable note/x # 因为\ntitle: ‹甲›\n---\n', 'file')).toBe(
      '---\n# zhupi-disable note/x front-matter/lost-text # 因为\ntitle: 甲\n---\n',
    );
  });

  it('is not silenced by a line inside of a text', () => {
    expect(silenced('---\nsummary: |\n  一\n  ‹二›\n---\n', 'line')).toBeNull();
    expect(silenced("---\nsummary: '一\n  ‹二›'\n---\n", 'line')).toBeNull();
  });

  it('is silenced for the note only, where it is at the fence', () => {
    expect(silenced('‹---›\ntitle: 甲\n---\n', 'line')).toBeNull();
    expect(silenced('‹---›\ntitle: 甲\n---\n', 'file')).toBe(
      '---\n# zhupi-disable front-matter/lost-text\ntitle: 甲\n---\n',
    );
  });

  it('is not silenced where there are no comments', () => {
    expect(silenced('‹---js›\nx: 1\n---\n', 'file')).toBeNull();
  });
});

describe('a finding in the text', () => {
  it('is silenced by a comment above its line', () => {
    expect(silenced('一\n\n二‹三›\n', 'line')).toBe(
      '一\n\n<!-- zhupi-disable-next-line front-matter/lost-text -->\n二三\n',
    );
  });

  it('is silenced by a comment of MDX in MDX', () => {
    expect(silenced('一‹二›\n', 'line', true)).toBe(
      '{/* zhupi-disable-next-line front-matter/lost-text */}\n一二\n',
    );
  });

  it('is silenced within its list or quote', () => {
    expect(silenced('> - 一\n>   ‹二›\n', 'line')).toBe(
      '> - 一\n>   <!-- zhupi-disable-next-line front-matter/lost-text -->\n>   二\n',
    );
  });

  it('is silenced for the note below its front matter', () => {
    expect(silenced('---\ntitle: 甲\n---\n一\n\n‹二›\n', 'file')).toBe(
      '---\ntitle: 甲\n---\n<!-- zhupi-disable front-matter/lost-text -->\n\n一\n\n二\n',
    );
  });
});

it('silences what is missing from the note as a whole at its top, and on no line', () => {
  expect(silenced('‹›一\n', 'file')).toBe('<!-- zhupi-disable front-matter/lost-text -->\n\n一\n');
  expect(silenced('‹›一\n', 'line')).toBeNull();
  expect(silenced('‹›', 'file')).toBe('<!-- zhupi-disable front-matter/lost-text -->');
});
