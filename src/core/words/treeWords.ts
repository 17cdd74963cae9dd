import { modelsEn } from './modelsEn';
import { modelsZhCn } from './modelsZhCn';

/** What the page of the family tree says itself; the other sentences stay with the extension. */
export type PageTreeWords = Pick<(typeof modelsEn)['tree'], 'found'>;

/** Those sentences in a language. */
export function treeWordsOf(language: 'en' | 'zh-cn'): PageTreeWords {
  return language === 'zh-cn' ? modelsZhCn.tree : modelsEn.tree;
}
