import type { modelsEn } from './modelsEn';

/** The drawing of the family tree, the view of models, the model card, in Simplified Chinese. */
export const modelsZhCn: typeof modelsEn = {
  tree: {
    section: () => '有专节',
    mention: () => '有提及',
    gap: () => '未涉及',
    describe: (name, year, state, parent) =>
      `${name}，${year} 年，${state}${parent === null ? '' : `，源自 ${parent}`}`,
    count: models => `${models} 个模型`,
  },
};
