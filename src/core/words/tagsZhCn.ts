import type { tagsEn } from './tagsEn';

const posts = (count: number) => `${count} 篇`;
const drafts = (count: number) => `${count} 篇草稿`;

/** 标签视图和标签的各种操作。 */
export const tagsZhCn: typeof tagsEn = {
  posts,
  numbers: (count, draftCount) =>
    draftCount === 0 ? String(count) : `${count} · ${drafts(draftCount)}`,
  untagged: () => '无标签',
  drafts: () => '草稿',
  clashes: () => '标签冲突',
  draft: () => '草稿',
  open: () => '已打开',
  noDate: () => '无日期',
  newest: date => `最新文章：${date}`,
  dates: (date, lastmod) =>
    [date ?? '无日期', ...(lastmod === null ? [] : [`修改于 ${lastmod}`])].join('，'),
  sameAddress: address => (address === '' ? '这个标签生成不出网址' : `网址相同：${address}`),
  variants: () => '写法不一致',
  sayTag: (tag, count, draftCount) =>
    `${tag}，标签，${posts(count)}${draftCount === 0 ? '' : `，${drafts(draftCount)}`}`,
  sayGroup: (name, count) => `${name}，${count}`,
  sayPost: (title, date, isDraft, isOpen) =>
    [title, '文章', date, ...(isDraft ? ['草稿'] : []), ...(isOpen ? ['已打开'] : [])].join('，'),
  sayFolder: (name, count) => `${name}，文件夹，${posts(count)}`,
  sayClash: tags => `标签冲突：${tags.join('、')}`,
  filtered: filter => `筛选“${filter}”`,
  unreadable: (names, count) =>
    `${count} 处无法读取：${names.join('、')}${count > names.length ? ' 等' : ''}`,
  chooseFilter: () => '只显示名称中含有这些字的标签和文章',
  chooseTag: () => '哪个标签？',
  noTags: () => '还没有文章带标签。',
  noPost: () => '这里没有文章。请先在编辑器中打开一篇，或在“标签”视图中选择一篇。',
  noPosts: () => '这里没有文章。',
  gone: () => '这个标签已经不在了。',
  renameTitle: tag => `重命名“${tag}”`,
  renamePrompt: count => `新名称，涉及 ${posts(count)}文章`,
  emptyName: () => '标签不能没有名称。',
  mergesWith: (tag, count) => `已有标签“${tag}”（${posts(count)}），两者将合并。`,
  renaming: (from, to) => `把标签“${from}”重命名为“${to}”`,
  merging: (tags, into) => `把 ${tags.join('、')} 合并为“${into}”`,
  chooseTarget: tag => `把“${tag}”合并到哪个标签？`,
  removing: tags => `移除标签 ${tags.join('、')}`,
  adding: tags => `添加标签 ${tags.join('、')}`,
  setting: () => '修改文章的标签',
  addPrompt: count => `给 ${posts(count)}文章添加哪个标签？`,
  mergeChoice: (from, to) => `合并：“${from}”改为“${to}”`,
  nestChoice: (from, to) => `归入：“${from}”改为“${to}”`,
  dropTitle: (from, to) => `把“${from}”放到“${to}”上`,
  newTag: tag => `新标签“${tag}”`,
  tagsOf: title => `《${title}》的标签`,
  findTitle: () => '同时带有这些标签的文章',
  foundTitle: (count, tags) => `${posts(count)}：${tags.join(' + ')}`,
  ask: (label, count) => `${label}：将修改 ${posts(count)}文章。`,
  andMore: (names, more) => (more === 0 ? names : `${names} 等，另有 ${more} 篇`),
  change: () => '修改',
  lookFirst: () => '逐处查看',
  notChanged: () => '未能修改文章。',
  nothingChanged: () => '没有需要修改的地方。',
  left: (count, reasons) => `${posts(count)}文章未作改动：${reasons}。`,
  unsaved: (count, names) => `${posts(count)}文章的文件无法写入，改动只在编辑器中：${names}。`,
  refusal: reason =>
    ({
      broken: '元数据有错误',
      format: '元数据不是 YAML',
      executable: '元数据是程序代码',
      shape: '标签既不是列表也不是文字',
      shared: '元数据的其他地方引用了该标签',
      readonly: '文件不可写',
      unreadable: '文件无法读取',
    })[reason],
  newPost: {
    title: () => '新建文章',
    titlePrompt: () => '文章的标题',
    tagsPrompt: () => '文章的标签，也可以不选',
    chooseFolder: () => '放在哪个文件夹？',
    noPosts: () => '还没有文章',
    noFolder: () => '请先打开博客所在的文件夹。',
    untitled: () => '文章需要标题。',
  },
};
