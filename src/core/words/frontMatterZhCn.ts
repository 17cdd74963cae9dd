import type { ValueKind } from '../site/profile';
import type { frontMatterEn } from './frontMatterEn';
import { relativeDay } from './relativeDay';

const kinds: Readonly<Record<ValueKind, string>> = {
  text: '文本',
  date: '日期',
  boolean: 'true 或 false',
  number: '数字',
  tags: '标签列表',
  texts: '文本列表',
  'texts-or-text': '文本或文本列表',
  layout: '版式名称',
  authors: '作者列表',
  any: '',
};

/** What is said while a person writes a front matter, in Chinese. */
export const frontMatterZhCn: typeof frontMatterEn = {
  name: () => '元数据',
  outlineLabel: () => '朱批',
  kind: kind => kinds[kind],
  required: required => (required === 'fails' ? '缺了它，网站无法构建。' : '每篇文章都应该有它。'),
  today: () => '今天',
  layout: () => '本站的版式',
  author: () => '本站的作者',
  otherPosts: (count, drafts) =>
    count === 0
      ? '没有别的文章用这个标签'
      : `另有 ${count} 篇文章${drafts === 0 ? '' : `，其中 ${drafts} 篇草稿`}`,
  tagAddress: address => `网站上的地址：${address}`,
  draft: () => '草稿',
  morePosts: count => `还有 ${count} 篇`,
  posts: count => `${count} 篇文章`,
  daysAgo: days => relativeDay(days, 'zh-CN'),
};
