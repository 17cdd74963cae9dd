import type { NamedInk } from '../ink/ink';
import type { en } from './en';

const inkNames: Readonly<Record<NamedInk, string>> = {
  red: '红色',
  orange: '橙色',
  yellow: '黄色',
  green: '绿色',
  cyan: '青色',
  blue: '蓝色',
  purple: '紫色',
  pink: '粉色',
  brown: '棕色',
  gray: '灰色',
  black: '黑色',
  white: '白色',
};

export const zhCn: typeof en = {
  preview: {
    title: name => `预览 ${name}`,
  },
  page: {
    minutes: minutes => `约 ${minutes} 分钟`,
    updated: date => `更新于 ${date}`,
    annotations: count => `${count} 条批注`,
    draft: () => '草稿',
    tags: () => '标签',
    frontMatterBroken: () => '元数据有语法错误，这里只显示读得出的部分。',
    frontMatterExecutable: () => '元数据是程序代码，不会执行。',
    frontMatterOf: format => `元数据（${format}）`,
    callout: kind =>
      ({ note: '注意', tip: '提示', important: '重要', warning: '警告', caution: '小心' })[kind],
    contents: () => '目录',
    footnotes: () => '脚注',
    footnote: number => `脚注 ${number}`,
    backToText: number => `回到脚注 ${number} 的正文`,
    formulaRefused: reason => `公式无法显示：${reason}`,
    imageMissing: name => (name === '' ? '图片没有加载' : `图片没有加载：${name}`),
    media: kind => ({ video: '视频', audio: '音频', page: '嵌入的网页' })[kind],
    taskDone: () => '已完成',
    taskOpen: () => '未完成',
    spokenInk: ink => `${inkNames[ink]}批注：`,
  },
  cli: {},
};
