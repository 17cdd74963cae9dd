import type { statusBarEn } from './statusBarEn';

const number = (value: number) => value.toLocaleString('en-US');

/** What the status bar says of a note, in Chinese. */
export const statusBarZhCn: typeof statusBarEn = {
  name: () => '朱批：字数与批注',
  length: (characters, words) =>
    words === 0
      ? `${number(characters)} 字`
      : characters === 0
        ? `${number(words)} 词`
        : `${number(characters)} 字 ${number(words)} 词`,
  minutes: minutes => `${number(minutes)} 分钟`,
  characterLine: count => `${number(count)} 个汉字`,
  wordLine: count => `${number(count)} 个西文词和数字`,
  minuteLine: minutes => `读完约 ${number(minutes)} 分钟`,
  formulaLine: count => `${number(count)} 个公式，不计入字数`,
  codeLine: words => `代码 ${number(words)} 词，不计入字数`,
  annotationLine: (count, inks) =>
    `${number(count)} 条批注${
      inks.length === 0 ? '' : `：${inks.map(([ink, each]) => `${ink} ${each}`).join('、')}`
    }`,
  click: () => '单击列出批注',
};
