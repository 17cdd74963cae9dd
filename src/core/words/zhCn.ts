import type { en } from './en';

export const zhCn: typeof en = {
  preview: {
    title: name => `预览 ${name}`,
  },
  page: {},
  cli: {},
};
