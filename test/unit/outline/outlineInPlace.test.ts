import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedOutline, updateOutline } from '../../../src/core/outline/outlineInPlace';

const start = '<!-- zhupi:outline -->';
const end = '<!-- /zhupi:outline -->';

/** The text after the update; what is wrong where there is none. */
function updated(text: string, outline: string): string {
  const update = updateOutline(text, outline);
  switch (update.kind) {
    case 'update':
      return text.slice(0, update.span.start) + update.newText + text.slice(update.span.end);
    case 'unchanged':
      return text;
    case 'no-markers':
      return update.kind;
    case 'no-start':
    case 'no-end':
    case 'doubled':
    case 'nested':
      return `${update.kind} ${update.line}`;
  }
}

describe('an outline in place', () => {
  it('replaces what stands between the markers, and nothing else', () => {
    expect(updated(`甲\n${start}\n旧\n${end}\n乙`, '# 新\n')).toBe(
      `甲\n${start}\n\n# 新\n\n${end}\n乙`,
    );
  });

  it('is found again in what it has written, in both languages of notes', () => {
    for (const dialect of ['markdown', 'mdx'] as const) {
      const text = `# 甲\n\n${markedOutline('- 旧\n', dialect)}`;
      const once = updated(text, '- 新\n');
      expect(once).toContain('- 新');
      expect(once).not.toContain('- 旧');
      expect(updateOutline(once, '- 新\n')).toEqual({ kind: 'unchanged' });
    }
  });

  it('writes line ends as the file has them', () => {
    expect(updated(`${start}\r\n${end}\r\n`, 'a\nb\n')).toBe(
      `${start}\r\n\r\na\r\nb\r\n\r\n${end}\r\n`,
    );
  });

  it('says what is wrong with the markers instead of guessing', () => {
    expect(updated('甲', 'x')).toBe('no-markers');
    expect(updated(`甲\n${start}\n`, 'x')).toBe('no-end 1');
    expect(updated(`甲\n\n${end}\n`, 'x')).toBe('no-start 2');
    expect(updated(`${end}\n${start}`, 'x')).toBe('no-start 0');
    expect(updated(`${start}\n${start}\n${end}`, 'x')).toBe('nested 1');
    expect(updated(`${start}\n${end}\n${start}\n${end}`, 'x')).toBe('doubled 2');
    expect(updated(`${start}\n${end}\n${end}`, 'x')).toBe('doubled 2');
  });

  it('takes no marker in code or in a sentence for one', () => {
    const code = `\`\`\`\n${start}\n${end}\n\`\`\`\n`;
    expect(updated(code, 'x')).toBe('no-markers');
    expect(updated(`写 ${start} 即可`, 'x')).toBe('no-markers');
    expect(updated(`${code}${start}\n${end}\n`, 'x\n')).toBe(`${code}${start}\n\nx\n\n${end}\n`);
  });

  it('leaves every byte outside of the markers as it is', () => {
    const piece = fc.constantFrom(
      '甲',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '# ',
      '> ',
      '<!-- 注 -->',
      '`',
      '\t',
    );
    const text = fc.array(piece, { maxLength: 12 }).map(parts => parts.join(''));
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    const outline = fc.constantFrom('# 新\n\n- a\n', '', 'x\n');
    fc.assert(
      fc.property(text, text, text, lineEnd, outline, (before, old, behind, newline, written) => {
        const head = `${before}${newline}${start}`;
        const tail = `${end}${newline}${behind}`;
        const result = updated(`${head}${newline}${old}${newline}${tail}`, written);
        expect(result.startsWith(head)).toBe(true);
        expect(result.endsWith(tail)).toBe(true);
        const inside = result.slice(head.length, result.length - tail.length);
        expect(inside.replace(/\r\n?/g, '\n')).toBe(`\n\n${written}\n`);
      }),
      { numRuns: 500 },
    );
  });
});
