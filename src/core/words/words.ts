import { en } from './en';
import { zhCn } from './zhCn';

export type Language = 'en' | 'zh-cn';

/** Every sentence that a person reads at run time, by area. */
export type Words = typeof en;

/** The sentences in `language`. */
export function wordsOf(language: Language): Words {
  return language === 'zh-cn' ? zhCn : en;
}

/** The language for a locale such as `zh-TW` or `de_DE.UTF-8`: any `zh` is read as Chinese. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale.replace('_', '-')) ? 'zh-cn' : 'en';
}
