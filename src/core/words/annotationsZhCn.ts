import type { Ink } from '../ink/ink';
import type { annotationsEn } from './annotationsEn';

const inkNames: Readonly<Record<Ink, string>> = {
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
  other: '未知颜色',
};

export const annotationsZhCn: typeof annotationsEn = {
  title: () => '批注',
  noNote: () => '请先在编辑器里打开一篇 Markdown 或 MDX 笔记。',
  nothingToInk: () => '这里没有可以上墨的文字。请选中正文；公式和代码会整个上墨。',
  noAnnotationHere: () => '这里没有批注。请把光标放进批注，或选中若干批注。',
  noAnnotations: () => '这篇笔记没有批注。',
  noneOfThisInk: ink => `没有别的${inkNames[ink]}批注。`,
  notChanged: () => '无法修改这篇笔记，它是否只读？',
  chooseInk: () => '用哪种墨色？',
  inThisNote: count => `本文 ${count} 处`,
  inkName: ink => inkNames[ink],
  inkWithMeaning: (ink, meaning) => (ink === 'other' ? meaning : `${meaning}（${inkNames[ink]}）`),
  count: count => `${count} 条批注`,
  groupLabel: (name, count) => `${name}，${count} 条批注`,
  itemLabel: (ink, text, place) => (place === '' ? `${ink}：${text}` : `${ink}：${text}，${place}`),
  line: line => `第 ${line} 行`,
  beforeHeadings: () => '第一个标题之前',
  empty: () => "这里还没有批注。在笔记里选中文字，按 Ctrl+' R 即可。",
  nothingFound: filter => `没有批注含有“${filter}”。`,
  filtered: (filter, shown, all) => `含有“${filter}”：${all} 条中的 ${shown} 条`,
  chooseFilter: () => '只显示正文、标题、文章或墨色里含有这些词的批注',
  chooseGrouping: () => '批注按什么归类？',
  grouping: by => ({ ink: '墨色', post: '文章', heading: '标题' })[by],
  chosen: () => '当前',
  gone: () => '这条批注已经不在了。',
  nothingToExport: () => '没有可以导出的批注。',
  hover: (ink, meaning) =>
    meaning === null
      ? ink === 'other'
        ? '批注：CSS 不认识的颜色'
        : `${inkNames[ink]}批注`
      : ink === 'other'
        ? meaning
        : `${meaning}（${inkNames[ink]}批注）`,
  openQuestions: count => `${count} 个待解疑问`,
  reviewQuestions: (ink, meaning) =>
    `${inkNames[ink]}批注${meaning === null ? '' : `（${meaning}）`}是待解的疑问。单击逐条复批。`,
  noQuestions: () => '没有待解的疑问，都已有结论。',
  notAQuestion: ink => `这里没有待解的疑问。请把光标放进${inkNames[ink]}批注。`,
  reviewing: (number, all) => `待解疑问 ${number}/${all}`,
  answer: () => '已有结论',
  next: () => '下一个',
  legend: () => '墨色',
};
