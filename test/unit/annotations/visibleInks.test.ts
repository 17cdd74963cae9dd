import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { visibleInks } from '../../../src/features/annotations/visibleInks';

/** The coloured text by ink and the tags, as far as the first `length` characters are visible. */
function seen(text: string, length = text.length): { inks: object; tags: string[] } {
  const { inks, tags } = visibleInks(parseNote(text).annotations, [{ start: 0, end: length }]);
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    inks: Object.fromEntries([...inks].map(([ink, spans]) => [ink, spans.map(at)])),
    tags: tags.map(at),
  };
}

describe('annotations in the editor', () => {
  test('are shown in their ink, with their tags apart', () => {
    expect(seen('甲<font color="red">乙</font>丙')).toEqual({
      inks: { red: ['乙'] },
      tags: ['<font color="red">', '</font>'],
    });
  });

  test('leave an inner annotation its own ink', () => {
    expect(seen('<font color="red">甲<font color="#00f">乙</font>丙</font>').inks).toEqual({
      red: ['甲', '丙'],
      blue: ['乙'],
    });
  });

  test('within each other are each coloured once', () => {
    const depth = 50;
    const text = `${'<font color="red">甲<font color="blue">乙'.repeat(depth)}`;
    const { inks, tags } = seen(text);
    expect(tags).toHaveLength(2 * depth);
    expect(Object.values(inks).flat()).toHaveLength(2 * depth);
  });

  test('that nobody closed reach as far as the note says', () => {
    expect(seen('<font color="red">甲乙\n\n丙')).toEqual({
      inks: { red: ['甲乙'] },
      tags: ['<font color="red">'],
    });
  });

  test('out of sight are left out', () => {
    expect(seen('甲\n\n<font color="red">乙</font>', 1)).toEqual({ inks: {}, tags: [] });
  });

  test('of a colour that CSS does not know keep the colour of the text', () => {
    expect(seen('<font color="bleu-ish!">甲</font>').inks).toEqual({});
  });
});
