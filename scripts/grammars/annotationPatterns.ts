const { raw } = String;

const bare = raw`[^\s"'=<>${'`'}]+`;
/** Full-width and no-break blanks are no blanks of HTML. */
const blank = '[ \\t]';
const attribute = raw`${blank}+[\w:-]+(?:${blank}*=${blank}*(?:"[^"]*"|'[^']*'|${bare}))?`;
/** Attributes before and behind the one that counts; the colours of `value` are captures 6 to 8. */
const tag = (names: string, key: string, value: string) =>
  raw`(<)((?i:${names}))((?:${attribute})*)${blank}+((?i:${key}))(${blank}*=${blank}*)(?:${value})((?:${attribute})*)${blank}*(/?>)`;
/** A quoted value without the blanks around it. Every run of blanks is looked at once. */
const quoted = (quote: string) =>
  raw`${quote}\s*+([^${quote}\s](?:[^${quote}]*[^${quote}\s])?)?\s*+${quote}`;
/** With the closing quote looked for once, before the property is. */
const styled = (quote: string) =>
  raw`${quote}(?=[^${quote}]*${quote})[^${quote}]*?(?<![-\w])(?i:color)\s*:\s*([^;${quote}]*[^;${quote}\s])?[^${quote}]*${quote}`;

/** The tags of annotations, as patterns of Oniguruma. */
export const annotationPatterns = {
  font: tag('font', 'color', `${quoted('"')}|${quoted("'")}|(${bare})`),
  style: tag('font|span|p|div', 'style', `${styled('"')}|${styled("'")}|((?!))`),
  close: raw`(</)((?i:font))${blank}*(>)`,
};
