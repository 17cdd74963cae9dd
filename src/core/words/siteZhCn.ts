import { keyMeaningZhCn } from './keyMeaningZhCn';
import type { siteEn } from './siteEn';

const meanings: Readonly<Record<string, string>> = keyMeaningZhCn;

/** 关于站点的话。 */
export const siteZhCn: typeof siteEn = {
  keyMeaning: (profile, key) =>
    meanings[`${profile}.${key}`] ??
    (Object.hasOwn(meanings, key) ? (meanings[key] ?? null) : null),
  profileName: choice =>
    ({
      auto: '自动',
      'tailwind-nextjs': 'tailwind-nextjs-starter-blog',
      hugo: 'Hugo',
      hexo: 'Hexo',
      jekyll: 'Jekyll',
      astro: 'Astro',
      generic: '不限站点',
      none: '没有站点',
    })[choice],
  profileDetail: choice =>
    ({
      auto: '按笔记上层文件夹里找到的站点文件来定',
      'tailwind-nextjs': '必须有标题和日期，标签是平铺的列表，笔记可以是 MDX',
      hugo: '键不分大小写；图片在 static 里，或在笔记旁边',
      hexo: '图片在 source 里，或在与笔记同名的文件夹里；它的 Markdown 会吃掉公式里的反斜杠',
      jekyll: '日期和标题可以来自文件名；标签可以是用空格隔开的词',
      astro: '日期写作 pubDate 和 updatedDate；图片在 public 里',
      generic: '任何一种生成器认得的键都算已知',
      none: '不检查元数据',
    })[choice],
  found: name => `已找到：${name}`,
  chosen: () => '正在使用',
  chooseTitle: note => `${note} 属于哪一种站点？`,
  noNote: () => '没有可以选择站点的笔记。请先打开文件夹，或一个 Markdown 或 MDX 文件。',
  headerLabel: name => `站点：${name}。选择其他类型`,
};
