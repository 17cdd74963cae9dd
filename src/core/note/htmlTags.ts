import { remember } from '../ink/remember';

/** One HTML tag or comment in a text. */
export interface HtmlTag {
  readonly kind: 'open' | 'close' | 'void' | 'comment';
  /** Lower-case element name; empty for a comment. Components of MDX keep their case. */
  readonly name: string;
  /** Offset behind the tag. */
  readonly end: number;
}

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Elements that look in some way, and so matter where they end. Others that are written with a
 * slash, `<a name="x"/>` above all, are meant to be empty, and nobody sees that they are not.
 */
const formatting: ReadonlySet<string> = new Set(
  'font span b i u s em strong mark small big sub sup del ins center p div'.split(' '),
);

/**
 * How tags are read.
 * - `markdown`: as CommonMark has them, but `<font>` and `<span>` as browsers do
 * - `html`: as browsers take them, attributes without a blank between them and names with a colon
 *   included; what a block of HTML holds
 * - `jsx`: as MDX takes them: `/>` ends any element, and any blank is one
 */
export type TagSyntax = 'markdown' | 'html' | 'jsx';

const tagName = /<\/?([A-Za-z][A-Za-z0-9:.-]*)/y;

/** What may stand behind a name. Braces, as JSX has them, may hold further braces: `{{a: 'b'}}`. */
function valueOf(bare: string): string {
  return String.raw`(?:\s*=\s*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|${bare}|'[^']*'|"[^"]*"))?`;
}

/** How `\s` is meant between the parts of a tag: Unicode's blanks are no blanks of HTML. */
function patterns(blank: string): Readonly<Record<'strict' | 'loose' | 'end', RegExp>> {
  const pattern = (source: string) => new RegExp(source.replaceAll('\\s*', `${blank}*`), 'y');
  return {
    strict: pattern(`${blank}+[A-Za-z_:][\\w.:-]*${valueOf('[^\\s"\'=<>`]+')}`),
    loose: pattern(`(?:${blank}|/)*[^\\s"'<>/=][^\\s<>/=]*${valueOf('[^\\s"\'<>]+')}`),
    end: pattern('\\s*(/?)>'),
  };
}

const htmlPatterns = patterns('[ \\t\\n\\f\\r]');
const jsxPatterns = patterns('\\s');

/** The tag that begins at `start`, where a `<` stands; null where none does before `end`. */
export function tagAt(
  text: string,
  start: number,
  end: number,
  syntax: TagSyntax = 'markdown',
): HtmlTag | null {
  const second = text[start + 1];
  if (second === '!' || second === '?') {
    return specialAt(text, start, end);
  }
  tagName.lastIndex = start;
  const name = tagName.exec(text)?.[1];
  if (name === undefined || (syntax !== 'html' && /[.:]/.test(name))) {
    return null;
  }
  const isClosing = second === '/';
  const lower = name.toLowerCase();
  const { strict, loose, end: tagEnd } = syntax === 'jsx' ? jsxPatterns : htmlPatterns;
  const isLoose = syntax === 'html' || lower === 'font' || lower === 'span';
  const attribute = isLoose ? loose : strict;
  let at = tagName.lastIndex;
  attribute.lastIndex = at;
  while (!isClosing && at < end && attribute.test(text)) {
    at = attribute.lastIndex;
  }
  tagEnd.lastIndex = at;
  const close = tagEnd.exec(text);
  if (close === null || tagEnd.lastIndex > end) {
    return null;
  }
  return {
    kind: kindOf(lower, isClosing, close[1] === '/', syntax === 'jsx'),
    name: lower,
    end: tagEnd.lastIndex,
  };
}

/** In HTML the `/` of `<font color="red"/>` says nothing, and `</br>` is a `<br>`. */
function kindOf(
  name: string,
  isClosing: boolean,
  hasSlash: boolean,
  isJsx: boolean,
): HtmlTag['kind'] {
  if (isClosing) {
    return name === 'br' ? 'void' : 'close';
  }
  const isVoid = voidElements.has(name) || (hasSlash && (isJsx || !formatting.has(name)));
  return isVoid ? 'void' : 'open';
}

/** Comments, declarations, processing instructions: none of them shows. */
function specialAt(text: string, start: number, end: number): HtmlTag | null {
  const forms: readonly (readonly [open: string, close: string])[] = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ];
  for (const [open, close] of forms) {
    if (text.startsWith(open, start)) {
      const isEmpty = open === '<!--' && /^<!--?-?>/.exec(text.slice(start, start + 6));
      const at = isEmpty ? start + isEmpty[0].length - 3 : text.indexOf(close, start + open.length);
      const last = at + close.length;
      return at < 0 || last > end ? null : { kind: 'comment', name: '', end: last };
    }
  }
  const declaration = /<![A-Za-z][^>]*>/y;
  declaration.lastIndex = start;
  return declaration.test(text) && declaration.lastIndex <= end
    ? { kind: 'comment', name: '', end: declaration.lastIndex }
    : null;
}

const attributes =
  /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^\s"'<>]+)))?/g;
const jsxColor = /[{,\s]color\s*:\s*(["'`])([^"'`]*)\1/;

/** The value of an attribute of an opening tag as written, the first of several; null without. */
export function attributeOf(tag: string, name: string): string | null {
  const inside = tag.replace(/^<[^\s/>]+/, '').replace(/\/?>$/, '');
  for (const match of inside.matchAll(attributes)) {
    if (match[1]?.toLowerCase() === name) {
      return match[2] ?? match[3] ?? bareString(match[4] ?? '');
    }
  }
  return null;
}

/** `{"red"}` of JSX is the string in it. */
function bareString(value: string): string {
  return /^\{\s*(["'`])([^"'`\\$]*)\1\s*\}$/.exec(value)?.[2] ?? value;
}

/** The colour that a tag gives its text, as written: `color` of `<font>`, or of `style`. */
export function colorOf(tag: string): string | null {
  return /color/i.test(tag) ? readColor(tag) : null;
}

// A note has the same few tags over and over.
const readColor = remember((tag: string): string | null => {
  const style = attributeOf(tag, 'style') ?? '';
  if (style.startsWith('{')) {
    return jsxColor.exec(style)?.[2]?.trim() || null;
  }
  const declarations = style.split(';');
  for (const declaration of declarations.reverse()) {
    const match = /^\s*color\s*:\s*(.*?)\s*(?:!\s*important\s*)?$/is.exec(declaration);
    if (match?.[1]) {
      return match[1];
    }
  }
  const color = /^<font\b/i.test(tag) ? attributeOf(tag, 'color')?.trim() : undefined;
  return color ? color : null;
}, 1000);
