import type { problemsEn } from './problemsEn';

/** What is offered against a finding, in Chinese. */
export const problemsZhCn: typeof problemsEn = {
  fixAll: () => '修复所有可以放心修复的问题',
  silenceLine: code => `在此处忽略 ${code}`,
  silenceFile: code => `在这篇笔记中忽略 ${code}`,
  turnOff: code => `不再报告 ${code}`,
  noNote: () => '当前没有笔记。请先打开一个 Markdown 或 MDX 文件。',
  nothingToFix: () => '这篇笔记里没有可以放心自动修复的问题。',
  noProblemHere: () => '这一行没有朱批发现的问题。',
  chooseProblem: () => '哪一种问题？',
  hasFrontMatter: () => '这篇笔记已经有元数据了。',
  noSite: () => '你为这篇笔记选择了“不属于任何站点”。请先选择站点类型。',
  movedOn: () => '笔记刚刚有改动，请再试一次。',
};
