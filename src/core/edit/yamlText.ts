/** How a text is to be written in YAML. */
export interface YamlStyle {
  /** Whether it stands in `[…]` or `{…}`, where commas and brackets mean something. */
  readonly inFlow: boolean;
  readonly quotes: 'single' | 'double';
  /** Whether it is quoted even where it need not be, as its neighbours are. */
  readonly always: boolean;
}

/** What YAML 1.1 or 1.2 takes for something else than a text; parsers of sites know either. */
const otherValues = [
  /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=)$/i,
  // Numbers: decimal, of other bases, in sixties, with exponents.
  /^[-+]?(?:\.?\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|0[box][\da-f_]+|\d+(?::[0-5]?\d)+(?:\.\d*)?)$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^\d{4}-\d\d?-\d\d?(?:[Tt \t].*)?$/,
];

/** What can't begin a plain text, or would be cut or read otherwise within one. */
const indicators = /^[-?:,[\]{}#&*!|>'"%@`=~]|^\.{3}|[:#]|^\s|\s$/;
const flowIndicators = /[,[\]{}]/;
/** Control characters, and what some parsers count as a line end or a byte order mark. */
const unprintable =
  /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;

/** `text` as YAML on one line, that every parser reads back as this text. */
export function yamlText(text: string, { inFlow, quotes, always }: YamlStyle): string {
  if (!always && isPlain(text, inFlow)) {
    return text;
  }
  return quotes === 'double' || unprintable.test(text)
    ? doubleQuoted(text)
    : `'${text.replace(/'/g, "''")}'`;
}

/** Whether `text` can stand without quotes. */
export function isPlain(text: string, inFlow: boolean): boolean {
  return (
    text !== '' &&
    !indicators.test(text) &&
    !(inFlow && flowIndicators.test(text)) &&
    !unprintable.test(text) &&
    !otherValues.some(value => value.test(text))
  );
}

function doubleQuoted(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/[^]/gu, character => {
    return unprintable.test(character) ? escapeOf(character) : character;
  });
  return `"${escaped}"`;
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
