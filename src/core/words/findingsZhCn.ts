import type { FindingCode } from '../checks/finding';
import type { findingsEn } from './findingsEn';

const titles: Readonly<Record<FindingCode, string>> = {
  'front-matter/missing': '缺少元数据',
  'front-matter/syntax': 'YAML 语法错误',
  'front-matter/fullwidth-punctuation': '全角标点',
  'front-matter/lost-text': '文字被当成注释',
  'front-matter/duplicate-key': '键重复',
  'front-matter/missing-key': '缺少键',
  'front-matter/unknown-key': '未知的键',
  'front-matter/wrong-type': '值的类型不对',
  'front-matter/invalid-date': '日期无效',
  'front-matter/lastmod-before-date': '更新早于发布',
  'front-matter/future-date': '日期在将来',
  'front-matter/unknown-layout': '未知的版式',
  'front-matter/unknown-author': '未知的作者',
  'front-matter/empty-value': '空值',
  'front-matter/duplicate-tag': '标签重复',
  'front-matter/tag-variant': '同一标签多种写法',
  'front-matter/title-length': '标题过长',
  'front-matter/summary-length': '摘要过长',
  'front-matter/executable': '元数据是程序代码',
  'note/annotation-unclosed': '批注没有结束',
  'note/annotation-unknown-color': 'CSS 不认识的颜色',
  'publish/tag-slug': '标签网址相同',
};

const severities = { error: '错误', warning: '警告', info: '信息', hint: '提示' };

/** The findings of the whole library, in Chinese. */
export const findingsZhCn: typeof findingsEn = {
  title: code => titles[code],
  inPosts: (count, posts) => `${count} 个，${posts} 篇`,
  accepted: () => '已接受',
  skipped: () => '未检查',
  skipReason: reason =>
    ({
      gone: '文件已不存在',
      unreadable: '无法读取',
      tooBig: '超过 5 MB',
      binary: '不是 UTF-8 文本',
    })[reason],
  sayGroup: (name, count, posts) => `${name}，${posts} 篇文章，${count} 个问题`,
  sayPost: (title, count) => `${title}，${count} 个问题`,
  sayFinding: (severity, message, line) => `${severities[severity]}，第 ${line} 行：${message}`,
  sayCount: (name, count) => `${name}，${count} 个`,
  checking: () => '正在检查文库',
  checked: (done, all) => `${done} / ${all}`,
  found: (count, posts, all) =>
    count === 0
      ? `检查了 ${all} 篇文章，没有问题。`
      : `检查了 ${all} 篇文章，其中 ${posts} 篇共有 ${count} 个问题。`,
  alsoSkipped: (names, count) => `${count} 个文件未能检查：${names.join('、')}。`,
  noPosts: () =>
    '这里没有文章。请打开博客所在的文件夹，或用设置 zhupi.library.posts 指明文章在哪里。',
  partial: (checked, all) =>
    `检查中途停止，清单并不完整：${
      all === null ? `只检查了 ${checked} 篇文章` : `${all} 篇文章中只检查了 ${checked} 篇`
    }。`,
  goOn: () => '继续检查',
  goOnDetail: () => '其余文章还不在清单里',
  acceptedOnly: count => `已接受 ${count} 个问题，其余一切正常。`,
  nothingToFix: () => '这里没有可以放心自动修复的问题。',
  fixLabel: count => `修复 ${count} 个可以放心修复的问题`,
  askFix: (count, posts) => `改动 ${posts} 篇文章，共 ${count} 处？`,
  fixDetail: (names, more) =>
    `${names.join('\n')}${more === 0 ? '' : `\n另外 ${more} 篇`}\n\n撤销一次即可全部恢复。`,
  fixNow: () => '修复',
  lookFirst: () => '逐处查看',
  notFixed: () => '文章没有改动：其中有只读的文件，或刚刚有改动。',
  cantFix: (names, count) => `${count} 篇文章无法读取，未作改动：${names.join('、')}。`,
  askAccept: (count, posts) => `接受 ${posts} 篇文章中的 ${count} 个问题？`,
  acceptDetail: file =>
    `它们会写入 ${file}，此后编辑器和 zhupi check 只报告新问题。可以随时在“问题清单”里撤回。`,
  accept: () => '接受',
  nothingToAccept: () => '没有发现问题，无须接受。',
  acceptDone: (count, file) => `已接受 ${count} 个问题，写入 ${file}。`,
  takenBack: count => `已撤回，重新报告 ${count} 个问题。`,
  openFile: () => '打开文件',
  undo: () => '撤销',
  brokenBaseline: file => `${file} 不是有效的已接受问题列表，请先修好或删除它。`,
  baselineIgnored: file =>
    `${file} 不是有效的已接受问题列表，已接受的问题因此又会报告。请修好它（可能留有合并冲突的标记），或删除它。`,
  notWritten: file => `无法写入 ${file}，它是否只读？`,
  choose: () => '请先在“问题清单”里选择一行。',
};
