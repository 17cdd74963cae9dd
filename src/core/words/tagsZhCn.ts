import type { tagsEn } from './tagsEn';

const posts = (count: number) => `${count} 篇`;
const drafts = (count: number) => `${count} 篇草稿`;

const quoted = (tags: readonly string[]) => tags.map(tag => `“${tag}”`).join('、');

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
  sayGroup: (name, count) => `${name}，${posts(count)}`,
  sayClashes: (name, count) => `${name}，${count} 处`,
  sayPost: (title, date, isDraft, isOpen) =>
    [title, '文章', date, ...(isDraft ? ['草稿'] : []), ...(isOpen ? ['已打开'] : [])].join('，'),
  sayFolder: (name, count) => `${name}，文件夹，${posts(count)}`,
  sayClash: (tags, reason) => `标签冲突：${tags.join('、')}，${reason}`,
  aboutUntagged: count => `${posts(count)}没有标签的文章`,
  aboutDrafts: count => `${drafts(count)}，站点不会发布。可用“隐藏草稿”略去。`,
  aboutClashes: count =>
    `${count} 处标签冲突：只有大小写、全半角、空格或连字符不同，或在站点上没有自己的网址。可用“合并标签”解决。`,
  filtered: filter => `筛选“${filter}”`,
  someOf: (count, all) => `${all} 篇中的 ${count} 篇`,
  unreadable: (names, count) =>
    `${count} 个文件或文件夹无法读取：${names.join('、')}${count > names.length ? ' 等' : ''}`,
  unreadableFile: (name, reason) =>
    ({
      unreadable: name,
      tooBig: `${name}（太大，不像文章）`,
      binary: `${name}（不是文字）`,
    })[reason],
  notInTags: (title, filter) => `《${title}》没有显示：“标签”视图正在筛选“${filter}”。`,
  draftNotInTags: title => `《${title}》没有显示：它是草稿，而“标签”视图隐藏了草稿。`,
  showAll: () => '重新显示全部标签',
  showDrafts: () => '显示草稿',
  tooManyRows: () => '文章太多，不能一次全部展开：标签已展开，标签下的文章没有。',
  chooseFilter: () => '只显示名称中含有这些字的标签和文章',
  chooseTag: () => '哪个标签？',
  noTags: () => '还没有文章带标签。',
  noPost: () => '这里没有文章。请先在编辑器中打开一篇，或在“标签”视图中选择一篇。',
  noPosts: () => '这里没有文章。',
  gone: () => '这个标签已经不在了。',
  renameTitle: tag => `重命名“${tag}”`,
  renamePrompt: where => `新名称（${where}）`,
  thesePosts: titles => {
    const [title = ''] = titles;
    return titles.length === 1 ? `《${title}》` : `${posts(titles.length)}文章`;
  },
  emptyName: () => '标签不能没有名称。',
  mergesWith: (tag, where) => `已有标签“${tag}”（${where}），两者将合并。`,
  renaming: (from, to) => `把标签“${from}”重命名为“${to}”`,
  merging: (tags, into) => `把标签${quoted(tags)}合并为“${into}”`,
  chooseTarget: tag => `把“${tag}”合并到哪个标签？`,
  removing: tags => `移除标签${quoted(tags)}`,
  removed: (tags, title) => `已从《${title}》移除标签${quoted(tags)}。`,
  undo: () => '撤销',
  changedSince: title => `《${title}》此后又有改动。请在文章中撤销，或重新添加标签。`,
  adding: tags => `添加标签${quoted(tags)}`,
  nesting: (tags, above) => `把标签${quoted(tags)}归入“${above}”`,
  chooseAbove: tags => `把${quoted(tags)}归入哪个标签？`,
  nestsNot: tag => `站点的标签不分层级：“${tag}”不能归入其他标签。`,
  nestsNowhere: (tags, above) =>
    `${quoted(tags)}不能归入“${above}”：它已在其中，或“${above}”就在它之下。`,
  setting: () => '修改文章的标签',
  addPrompt: where => `添加哪个标签？（${where}）`,
  mergeChoice: (from, to) => `合并：“${from}”改为“${to}”`,
  nestChoice: (from, to) => `归入：“${from}”改为“${to}”`,
  dropTitle: (from, to) => `把 ${from} 放到“${to}”上`,
  notPosts: names => `不是文库中的文章，没有添加标签：${names}`,
  noTagHere: () => '文章在这里不属于任何标签。要修改它的标签，请用“本文的标签”。',
  onlyTagsAndPosts: () => '这里只能移除标签和文章。请选择这样的一行。',
  onlyTagsNamed: () => '只有标签可以重命名。请选择标签所在的行。',
  withPosts: (tags, where) => `${tags}；${where}`,
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
    noPosts: () => '还没有文章',
    title: () => '新建文章',
    titlePrompt: () => '文章的标题',
    tagsPrompt: () => '文章的标签，也可以不选',
    chooseFolder: () => '放在哪个文件夹？',
    noFolder: () => '请先打开博客所在的文件夹。',
    untitled: () => '文章需要标题。',
  },
};
