import type { modelsEn } from './modelsEn';

/** The drawing of the family tree, the view of models, the model card, in Simplified Chinese. */
export const modelsZhCn: typeof modelsEn = {
  card: {
    sections: () => '专节：',
    noSection: posts => (posts === 0 ? '还没有笔记涉及。' : `没有专节，${posts} 篇文章提及。`),
    more: count => `另 ${count} 个`,
    moreAnnotations: count => `另有 ${count} 条批注`,
    showInTree: () => '在谱系图中查看',
    insertSection: () => '插入专节',
  },
  tree: {
    panelTitle: () => '模型谱系图',
    loading: () => '正在阅读笔记……',
    empty: () => '笔记里还没有提到模型库中的模型。请打开一篇提到模型的笔记，或者存放文章的文件夹。',
    search: () => '查找模型',
    viewButtons: () => '视图',
    fileButtons: () => '文件',
    zoomIn: () => '放大（+）',
    zoomOut: () => '缩小（-）',
    zoomReset: () => '实际大小（0）',
    fit: () => '全图',
    fitTitle: () => '显示整张图（F）',
    foldAll: () => '折叠',
    foldAllTitle: () => '折叠或展开所有家族',
    outline: () => '文档',
    outlineTitle: () => '生成模型谱系文档',
    exportAs: format => `导出为 ${format}`,
    noTree: () => '请先运行“Zhupi: 显示模型谱系图”。',
    nothingToExport: () => '还没有可导出的内容：笔记里没有提到模型。',
    notDrawn: () => '图片没能画出来，可以改为导出 SVG。',
    exported: name => `已写入 ${name}。`,
    open: () => '打开',
    section: () => '有专节',
    mention: () => '有提及',
    gap: () => '未涉及',
    describe: (name, year, state, parent) =>
      `${name}，${year} 年，${state}${parent === null ? '' : `，源自 ${parent}`}`,
    found: (count, at) =>
      count === 0 ? '没有找到' : at === 0 ? `找到 ${count} 个` : `第 ${at} 个，共 ${count} 个`,
    count: models => `${models} 个模型`,
  },
};
