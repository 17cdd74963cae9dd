const letters =
  '\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u302f\\u3041-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff';
const marks =
  '\\u3001-\\u3004\\u3008-\\u3020\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\u201c\\u201d\\u2018\\u2019\\u2026\\u2014';

/** A Chinese, Japanese or Korean letter. */
export const chineseLetter = new RegExp(`[${letters}]`);

/** A Chinese punctuation mark or full-width sign. */
export const chineseMark = new RegExp(`[${marks}]`);

/** Either of them. */
export const chineseCharacter = new RegExp(`[${letters}${marks}]`);
