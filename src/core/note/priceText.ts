import { chineseLetter } from '../text/chinese';

const amount = /^\s*\d[\d,.]*(?:[kKmMbBwW万亿](?![A-Za-z]))?/;
/** The dollars stand behind the amounts (`5$→3$`), or behind one and before the other (`5$，US$4`). */
const betweenAmounts =
  /^\s*[→⇒\-–—~～/,，、;；=+到至和与或(（]+\s*(?:[\d.,–—~～-]+|(?:[A-Z]{1,3}|USD|CAD|AUD)\s?)$/;

/** What says before a dollar whose it is. */
const currency = /(?:^|[^A-Za-z])(?:US|HK|NT|AU|CA|SG|NZ)$/;

/** Whether the text between two dollars, given what is beside them, tells of money. */
export function isPrice(
  content: string,
  textBefore: string,
  after: string,
  isStructured: boolean,
): boolean {
  if (/\d$/.test(textBefore) && betweenAmounts.test(content)) {
    return /\d$/.test(content.trimEnd()) || /\d/.test(after);
  }
  const number = amount.exec(content)?.[0];
  if (number === undefined) {
    return false;
  }
  const rest = content.slice(number.length);
  if (!isStructured && rest !== '' && currency.test(textBefore)) {
    return true;
  }
  if (
    /^["'”’」』\])]{0,2}\s*[，。、；：！？（）]/.test(rest.trimStart()) &&
    (chineseLetter.test(rest) || /\d/.test(after))
  ) {
    return true;
  }
  if (/\d/.test(after) && /^[-–—~～/,，、至到和与或及()（）+=*×:;；\s]+$/.test(rest)) {
    return true;
  }
  if (isStructured && !(/\s$/.test(content) && /\d/.test(after))) {
    return false;
  }
  return chineseLetter.test(rest) || /^\s+[A-Za-z]{2,}|^[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(rest);
}
