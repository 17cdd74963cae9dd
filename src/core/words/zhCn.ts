import type { NamedInk } from '../ink/ink';
import type { en } from './en';
import { formulaProblemZhCn } from './formulaProblemZhCn';

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
    lockedTitle: name => `预览 ${name}（已锁定）`,
    missing: name => `${name} 已不存在。文件恢复后，这里会自动显示。`,
    unreadable: name => `无法显示 ${name}：它不是文本、体积过大，或没有读取权限。`,
    empty: () => '这篇笔记还是空的，写下的内容会显示在这里。',
    noNote: () => '没有可以预览的笔记。请先打开一个 Markdown 或 MDX 文件。',
    noPreview: () => '当前没有预览。请先点击一个朱批预览。',
    linkMissing: path => `${path} 不存在，请检查链接地址。`,
    linkRefused: address => `朱批不会打开这样的链接：${address}`,
    copy: () => '复制',
    copied: () => '已复制',
    notCopied: () => '复制失败',
  },
  host: {
    unexpected: () => '朱批出了点问题，日志里有详细信息。',
    showLog: () => '查看日志',
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
  math: { problem: formulaProblemZhCn },
  cli: {},
};
