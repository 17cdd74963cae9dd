import { isOneSlipAway } from '../nearest';

const yes = new Set('true yes on y t 1 是 真 对 對 开 開 是的'.split(' '));
const no = new Set('false no off n f 0 否 假 错 錯 关 關 不 不是 非'.split(' '));

/** `true` or `false` for a word that means it; null for others. */
export function meantBoolean(
  text: string,
): { readonly word: 'true' | 'false'; readonly isClear: boolean } | null {
  const word = text.trim().toLowerCase();
  if (yes.has(word) || no.has(word)) {
    return { word: yes.has(word) ? 'true' : 'false', isClear: true };
  }
  if (isOneSlipAway(word, 'true')) {
    return { word: 'true', isClear: false };
  }
  return isOneSlipAway(word, 'false') ? { word: 'false', isClear: false } : null;
}
