import { annotationsZhCn } from './annotationsZhCn';
import type { en } from './en';
import { findingsZhCn } from './findingsZhCn';
import { formulaProblemZhCn } from './formulaProblemZhCn';
import { checkCommandZhCn } from './checkCommandZhCn';
import { checksZhCn } from './checksZhCn';
import { modelsZhCn } from './modelsZhCn';
import { outlineZhCn } from './outlineZhCn';
import { problemsZhCn } from './problemsZhCn';
import { siteZhCn } from './siteZhCn';
import { statusBarZhCn } from './statusBarZhCn';
import { tagsZhCn } from './tagsZhCn';
import { frontMatterZhCn } from './frontMatterZhCn';

const skipReasons = {
  tooBig: '文件超过 5 MB',
  binary: '不是文本文件',
  notUtf8: '不是 UTF-8 编码',
};

function fileProblem(code: string): string {
  switch (code) {
    case 'ENOENT':
      return '没有这个文件或文件夹';
    case 'ENOTDIR':
      return '路径中有一段是文件，不是文件夹';
    case 'EISDIR':
      return '这是一个文件夹';
    case 'EACCES':
    case 'EPERM':
      return '没有权限';
    case 'EROFS':
      return '磁盘是只读的';
    case 'ENOSPC':
      return '磁盘已满';
    default:
      return code;
  }
}

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
    spokenInk: ink => `${annotationsZhCn.inkName(ink)}批注：`,
  },
  annotations: annotationsZhCn,
  frontMatter: frontMatterZhCn,
  math: { problem: formulaProblemZhCn },
  checks: checksZhCn,
  site: siteZhCn,
  problems: problemsZhCn,
  findings: findingsZhCn,
  statusBar: statusBarZhCn,
  tags: tagsZhCn,
  outline: outlineZhCn,
  models: modelsZhCn,
  cli: {
    ...checkCommandZhCn,
    help: () => `用法：
  zhupi render 文件 -o 输出.html [--theme light|dark|auto]
      把一篇笔记写成单个 HTML 文件，样式和字体都在其中。
  zhupi check 路径… [--profile 类型] [--format text|json] [--fix] [--strict]
              [--min-severity 级别] [--no-baseline] [--now 日期] [--exclude 通配符]
      指出笔记里有什么问题、在哪里。路径可以是文件或文件夹。
      --profile 类型       站点类型：auto、tailwind-nextjs、hugo、hexo、
                           jekyll、astro、generic 或 none
      --fix                修好可以放心自动修的问题
      --strict             有警告时，退出状态也算没通过
      --min-severity 级别  只列出 error、warning、info 或 hint 及以上的问题
      --no-baseline        已接受的问题也列出
      --now 日期           把这一天当作今天：2026-11-25
  zhupi outline 路径… [--format text|json|md|svg] [--exclude 通配符]
      按模型家族列出笔记涉及的机器学习模型。
      第一个路径所在或上级文件夹里的 zhupi.models.json 可以补充模型。
  zhupi tags 路径… [--profile 类型] [--format text|json] [--exclude 通配符]
      列出文章的标签：每个标签有多少篇文章、多少篇草稿，是哪些文章。
  zhupi annotations 路径… [--format text|json|md] [--exclude 通配符]
      列出笔记中的批注。

选项：
  --exclude 通配符  略过这些文件和文件夹，写法同 .gitignore
  --lang en|zh-cn   消息和页面的语言
  --help, --version

退出状态：0 完成；1 check 发现了错误，或加了 --strict 时发现了警告；
2 用法有误，或有路径无法读取。
`,
    noFile: () => '要渲染哪篇笔记？用法：zhupi render 文件 -o 输出.html',
    oneFileOnly: () => 'render 一次只渲染一篇笔记。',
    noOutput: () => '请指定要写入的页面：-o 输出.html',
    noPaths: () => '要看哪些笔记？用法：zhupi annotations 路径…',
    noPathsForTags: () => '要看哪些文章？用法：zhupi tags 路径…',
    withoutTags: () => '（无标签）',
    draftsAmong: (drafts: number) => `（${drafts} 篇草稿）`,
    reading: (done, all) => `正在读取笔记：${done} / ${all}`,
    noOutlinePaths: () => '要看哪些笔记？用法：zhupi outline 路径…',
    outputIsNote: path => `${path} 就是笔记本身，请换一个输出文件。`,
    unknownCommand: name => `没有“${name}”这个命令。可用的命令见 zhupi --help。`,
    unknownOption: name => `这里没有“${name}”这个选项。用法见 zhupi --help。`,
    missingValue: name => `${name} 后面缺少值。`,
    badValue: (name, value, values) => `${name} 不能是“${value}”，只能是 ${values.join('、')}。`,
    cannotRead: (path, code) => `无法读取 ${path}：${fileProblem(code)}。`,
    cannotWrite: (path, code) => `无法写入 ${path}：${fileProblem(code)}。`,
    skipped: (path, reason) => `已跳过 ${path}：${skipReasons[reason]}。`,
    notRendered: (path, reason) => `无法渲染 ${path}：${skipReasons[reason]}。`,
    unexpected: message => `zhupi 出错：${message}`,
  },
};
