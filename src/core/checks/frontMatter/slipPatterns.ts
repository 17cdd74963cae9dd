/** What a Chinese input method leaves where ASCII is meant, and lists and tags in a hurry. */
export const suspicious = new RegExp(
  [
    // A colon before any ASCII one; blanks; brackets with Chinese commas, or open to the next line.
    '^[^\\n:]*：|\\u3000|[[{【［][^\\n[{【［]*[，、；】］]|[[{][^\\]}\\n[{]*$',
    // Quotes and brackets that open a value.
    '[:,，[-][ \\t]*[\\u201c-\\u201e＂‘’＇【［]',
    // Items of lists.
    '^[ \\t]*(?:[－—–•·●]|-[^\\s\\-\\d.])|(?::|^[ \\t]*-)[ \\t]+![^!]',
  ].join('|'),
  'm',
);

/** The start of a line with a key: blanks, key, blanks, colon. */
export const keyStart =
  /^([\u3000\u00a0]*)("[^"\n]*"|'[^'\n]*'|[A-Za-z_][\w.-]*)([ \t\u3000\u00a0]*)([:：])/;
/** The same with a Chinese key, which has a Chinese colon. */
export const chineseKey = /^()([\u4e00-\u9fff]{1,8})([ \t\u3000]*)(：)/;
/** An item of a list. */
export const item = /^([ \t]*)-([ \t\u3000\u00a0]+|$)/;
/** An item with a full-width hyphen or a dash. */
export const wideItem = /^([ \t]*)([－—–•·●])[ \t\u3000]*(?=[^－—–\s])/;
/** A key that is indented. */
export const indentedKey = /^([ \t]+)([A-Za-z_][\w.-]*):(?=[ \t]|$)/;
/** An item without a blank behind its hyphen. */
export const gluedItem = /^([ \t]*)-(?=[^\s\-\d.])/;
