import { isOneSlipAway } from '../nearest';

const yes = /^(?:true|yes|on|y|t|1|是|真|对|對|开|開|是的)$/;
const no = /^(?:false|no|off|n|f|0|否|假|错|錯|关|關|不|不是|非)$/;

/** `true` or `false` for a word that means it; null for others. */
export function meantBoolean(
  text: string,
): { readonly word: 'true' | 'false'; readonly isClear: boolean } | null {
  const word = text.trim().toLowerCase();
  if (yes.test(word) || no.test(word)) {
    return { word: yes.test(word) ? 'true' : 'false', isClear: true };
  }
  if (isOneSlipAway(word, 'true')) {
    return { word: 'true', isClear: false };
  }
  return isOneSlipAway(word, 'false') ? { word: 'false', isClear: false } : null;
}
