import type { modelsEn } from './modelsEn';

/** The drawing of the family tree, the view of models, the model card, in Simplified Chinese. */
export const modelsZhCn: typeof modelsEn = {
  tree: {
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
