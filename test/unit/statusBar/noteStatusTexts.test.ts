import { describe, expect, it } from 'vitest';
import { readInkMeanings } from '../../../src/core/ink/inkMeanings';
import { parseNote } from '../../../src/core/note/parseNote';
import { wordsOf, type Language } from '../../../src/core/words/words';
import { noteStatusTexts } from '../../../src/features/statusBar/noteStatusTexts';

const text = [
  '---',
  'title: 注意力',
  '---',
  '',
  '用 BERT 的 $Q$ 与 $K$，见 `torch`。',
  '<font color="red">为什么</font>',
  '<font color="red">再看</font>',
  '<font color="blue">对</font>',
].join('\n');

function statusOf(note: string, language: Language, meanings: unknown = {}) {
  return noteStatusTexts(parseNote(note), readInkMeanings(meanings), wordsOf(language));
}

describe('what the status bar says of a note', () => {
  it('is its length, the time it takes, and its annotations', () => {
    expect(statusOf(text, 'zh-cn').text).toBe('10 字 1 词 · 1 分钟 · 3 条批注');
    expect(statusOf(text, 'en').text).toBe('10 chars 1 word · 1 min · 3 annotations');
  });

  it('names what was not counted, and the inks', () => {
    expect(statusOf(text, 'zh-cn').details).toEqual([
      '10 个汉字',
      '1 个西文词和数字',
      '代码 1 词，不计入字数',
      '2 个公式，不计入字数',
      '读完约 1 分钟',
      '3 条批注：红色 2、蓝色 1',
    ]);
  });

  it('calls inks what they mean to the user', () => {
    const { details } = statusOf(text, 'zh-cn', { red: '疑问' });
    expect(details.at(-1)).toBe('3 条批注：疑问 2、蓝色 1');
  });

  it('says of an empty note only that it is empty', () => {
    expect(statusOf('', 'zh-cn')).toEqual({
      text: '0 字',
      details: ['0 个汉字', '0 个西文词和数字', '0 条批注'],
    });
  });

  it('leaves out the script that nothing is written in', () => {
    expect(statusOf('two words', 'en').text).toBe('2 words · 1 min');
    expect(statusOf('汉字', 'en').text).toBe('2 chars · 1 min');
  });
});
